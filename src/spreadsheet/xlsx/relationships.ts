/** What the parts of an XLSX file say of one another. */
import type { Archive } from '../zip/archive.ts'

export type Relationship = {
  readonly id: string
  /** The last word of its type, such as `worksheet`: the words before it differ between editions of the standard. */
  readonly type: string
  /** The part that it leads to. */
  readonly part: string
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** The part that a target names, from the root or from the folder of the part that names it. */
function resolve(from: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folderOf(from) + target).split('/'))
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  return path.join('/')
}

/** Of a part, or of the whole file for ''. None where the file says nothing. */
export function relationshipsOf(archive: Archive, part: string): readonly Relationship[] {
  const folder = folderOf(part)
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found: Relationship[] = []
  if (!archive.has(file)) return found
  archive.visit(file, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External') return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolve(part, target) })
    },
  })
  return found
}
