/** The text of an ODS cell, as it is shown. */
import type { Attributes } from '../xml/tag.ts'

export type Paragraphs = {
  readonly reset: () => void
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly add: (text: string) => void
  /** `undefined` where the cell stores no text, which is not the same as an empty one. */
  readonly read: () => string | undefined
}

const isParagraph = (name: string): boolean => name === 'text:p' || name === 'text:h'
/**
 * Lines in the file are layout and come to one space, as the standard has it (ODF 1.2, 6.1.2). Spaces alone stay:
 * LibreOffice 7 writes indents in text of several fonts so, and reads them again, though the standard would drop them.
 */
const SPACES = /[ \t\r\n]+/g
const BREAK = /[\t\r\n]/
const MOST_SPACES = 1_000

export function startParagraphs(): Paragraphs {
  let text: string | undefined
  let depth = 0
  let isStart = true
  const add = (more: string): void => {
    text = (text ?? '') + more
    isStart = false
  }
  return {
    reset: () => {
      text = undefined
      depth = 0
    },
    open: (name, attributes) => {
      if (isParagraph(name)) {
        depth += 1
        text = text === undefined ? '' : `${text}\n`
        isStart = true
      } else if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 0, MOST_SPACES)))
      else if (name === 'text:tab') add('\t')
      else if (name === 'text:line-break') add('\n')
    },
    close: (name) => {
      if (isParagraph(name)) depth -= 1
    },
    add: (more) => {
      if (depth === 0) return
      const unbroken = BREAK.test(more) ? more.replace(SPACES, (run) => (BREAK.test(run) ? ' ' : run)) : more
      const kept = isStart && BREAK.test(more[0] ?? '') ? unbroken.slice(1) : unbroken
      if (kept !== '') add(kept)
    },
    read: () => text,
  }
}
