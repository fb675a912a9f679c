/** Makes the finding of one cell. */
import type { CellRef, Finding } from './finding.ts'

export const shownText = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

export const problem = (
  code: string,
  where: CellRef,
  found: string,
  words: string,
  remedy: string,
  example?: string,
): Finding => ({
  kind: 'problem',
  code,
  where: [where],
  found,
  problem: words,
  remedy,
  ...(example !== undefined && { example }),
})
export const question = (code: string, where: CellRef, found: string, words: string, remedy: string): Finding => ({
  kind: 'question',
  code,
  where: [where],
  found,
  problem: words,
  remedy,
})
