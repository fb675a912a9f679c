/** The ETag of a file, from its content, and how two of them are compared (RFC 9110, 8.8.3). */

export type Bytes = Uint8Array<ArrayBuffer>

/** Half of a SHA-256: nobody meets two files that share it. */
const LENGTH = 32

/** Strong: the same tag is the same file, byte for byte. */
export async function entityTag(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `"${hex.slice(0, LENGTH)}"`
}

/** A compressed answer is another form of the file, and needs a strong tag of its own. */
export const compressedTag = (tag: string): string => tag.replace(/"$/, '-gzip"')

const tagsIn = (header: string): readonly string[] => header.match(/(?:W\/)?"[^"]*"/g) ?? []

/** Of either form: who read the file compressed, as browsers do, holds that tag. */
const isOf = (tag: string, file: string): boolean => tag === file || tag === compressedTag(file)

/** For If-Match: a weak tag never matches. */
export const matchesStrongly = (header: string, file: string): boolean => tagsIn(header).some((tag) => isOf(tag, file))

/** For If-None-Match: weak or strong, or any at all. */
export const matchesWeakly = (header: string, file: string): boolean =>
  header.trim() === '*' || tagsIn(header).some((tag) => isOf(tag.replace(/^W\//, ''), file))
