/** Whether the day or the month comes first in dates such as 04/05/2026: by the others of their table, or as was said. */
import type { Cell } from '../spreadsheet/index.ts'
import { bareDate, SLASHED, type DateChoices } from './date-words.ts'
import type { CellRef, Finding } from './finding.ts'
import { shownText } from './make-finding.ts'

export type DateCell = { readonly cell: Cell; readonly where: CellRef }
type Slashed = { readonly text: string; readonly where: CellRef; readonly first: number; readonly second: number }

const slashedOf = ({ cell: { value }, where }: DateCell): readonly Slashed[] => {
  const parts = value.kind === 'text' ? SLASHED.exec(bareDate(value.text)) : null
  if (parts === null || value.kind !== 'text') return []
  return [{ text: value.text, where, first: Number(parts[1]), second: Number(parts[2]) }]
}

const finding = (
  kind: Finding['kind'],
  cells: readonly { readonly text: string; readonly where: CellRef }[],
  problem: string,
  remedy: string,
  code = 'day-order',
): Finding => ({
  kind,
  code,
  where: cells.map(({ where }) => where),
  found: cells.map(({ text }) => `“${shownText(text)}”`).join(' and '),
  problem,
  remedy,
})

/** A program that took the month for the day could do so up to the 12th, and left the other dates as text. */
function turned(cells: readonly DateCell[], plain: readonly Slashed[]): readonly Finding[] {
  const days = cells.flatMap(({ cell: { value, format }, where }) =>
    value.kind === 'date' && format === 'date' ? [{ text: value.day, where }] : [],
  )
  const [stored, text] = [days[0], plain[0]]
  if (stored === undefined || text === undefined || days.some((one) => Number(one.text.slice(8)) > 12)) return []
  return [
    finding(
      'problem',
      [stored, text],
      'Dates that are stored as dates stand beside others that are text, and none of those stored is after the 12th: the program that took them in may have changed days and months over.',
      'Look at the dates in the file that they came from, and write all of them in one way, with the month as a word.',
      'turned-dates',
    ),
  ]
}

/** What was said of dates and what the table decides, with what is to be told of it. */
export function withDayOrder(
  cells: readonly DateCell[],
  dates: DateChoices,
): { readonly dates: DateChoices; readonly findings: readonly Finding[] } {
  const slashed = cells.flatMap(slashedOf)
  const dayFirst = slashed.filter(({ first, second }) => first > 12 && second <= 12)
  const monthFirst = slashed.filter(({ first, second }) => second > 12 && first <= 12)
  const findings = turned(cells, [...dayFirst, ...monthFirst])
  const [day, month] = [dayFirst[0], monthFirst[0]]
  if (dates.dayOrder !== undefined || (day === undefined && month === undefined)) return { dates, findings }
  if (month === undefined) return { dates: { ...dates, dayOrder: 'day-first' }, findings }
  if (day === undefined) {
    const told = finding(
      'question',
      [month],
      'It can only have the month first, so all dates of the table were read in that way.',
      'If it is wrong, write the month as a word.',
    )
    return { dates: { ...dates, dayOrder: 'month-first' }, findings: [...findings, told] }
  }
  const both = finding(
    'problem',
    [day, month],
    'One of the two can only have the day first, and the other only the month.',
    'Say how the others are written, and write the month of these as a word.',
  )
  return { dates, findings: [...findings, both] }
}
