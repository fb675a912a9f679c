/** Answers who reads: the file with its ETag, compressed where that is asked for, or 304 to whoever has it. */
import { compressedTag, entityTag, matchesWeakly, type Bytes } from './entity-tag.ts'

/** Whether an Accept-Encoding names gzip, and not to refuse it. */
const takesGzip = (header: string): boolean =>
  header
    .split(',')
    .map((one) => one.replaceAll(/\s/g, ''))
    .some((one) => /^gzip(?:;q=.*)?$/i.test(one) && !/;q=0(?:\.0*)?$/i.test(one))

const gzipped = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
  )

export async function answerRead({ headers, method }: Request, bytes: Bytes): Promise<Response> {
  const plainTag = await entityTag(bytes)
  const isGzip = takesGzip(headers.get('accept-encoding') ?? '')
  const etag = isGzip ? compressedTag(plainTag) : plainTag
  const told = { etag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' }
  const held = headers.get('if-none-match')
  if (held !== null && matchesWeakly(held, plainTag)) return new Response(null, { status: 304, headers: told })
  return new Response(method === 'HEAD' ? null : isGzip ? await gzipped(bytes) : bytes, {
    headers: { ...told, 'content-type': 'application/json', ...(isGzip && { 'content-encoding': 'gzip' }) },
  })
}
