/** The texts that cells of all sheets share. */
import type { Archive } from '../zip/archive.ts'
import { startText } from './rich-text.ts'

export function readSharedStrings(archive: Archive, part: string | undefined): readonly string[] {
  const strings: string[] = []
  if (part === undefined) return strings
  const text = startText()
  archive.visit(part, {
    open: (name) => {
      if (name === 'si') text.reset()
      else text.open(name)
    },
    close: (name) => {
      if (name === 'si') strings.push(text.read())
      else text.close(name)
    },
    text: text.add,
  })
  return strings
}
