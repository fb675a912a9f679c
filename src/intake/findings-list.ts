/** The list of findings to take away: as text, and as a table. */
import type { SheetRows } from '../spreadsheet/index.ts'
import { cellNames, whereWords, WHOLE_FILE, type Finding } from './finding.ts'

const KINDS = { problem: 'Problem', question: 'Question' } as const

/** Problems keep the figures out, and come first. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  (['problem', 'question'] as const).flatMap((kind) => findings.filter((finding) => finding.kind === kind))

const counted = (findings: readonly Finding[], kind: Finding['kind']): string => {
  const count = findings.filter((finding) => finding.kind === kind).length
  return `${count} ${kind}${count === 1 ? '' : 's'}`
}

function paragraph({ kind, where, found, problem, remedy, example }: Finding, number: number): string {
  const end = example === undefined ? '' : ` For example: ${example}`
  return `${number}. ${KINDS[kind]}, ${whereWords(where)}: ${found}. ${problem} ${remedy}${end}`
}

/** One finding a paragraph. */
export function findingsText(findings: readonly Finding[], fileName: string): string {
  if (findings.length === 0) return `${fileName}: nothing to mend and nothing to ask.\n`
  const title = `${fileName}: ${counted(findings, 'problem')} and ${counted(findings, 'question')}`
  const ends = [
    'A problem keeps the figures out until it is mended.',
    'A question can be answered: the figures may be right as they are.',
  ].join(' ')
  return `${[title, ends, ...inOrder(findings).map((finding, i) => paragraph(finding, i + 1))].join('\n\n')}\n`
}

/** One finding a row, with every cell that it is about. */
export const findingsRows = (findings: readonly Finding[]): SheetRows => ({
  header: ['Kind', 'Sheet', 'Cells', 'Found', 'What is wrong', 'What to do', 'Example'],
  rows: inOrder(findings).map(({ kind, where, found, problem, remedy, example }) => [
    KINDS[kind],
    where[0]?.sheet ?? '',
    where.length === 0 ? WHOLE_FILE : cellNames(where).join(', '),
    found,
    problem,
    remedy,
    example,
  ]),
})
