/** The working as a table for a spreadsheet that works every result out again: RFC 4180, as the other tables. */
import { csvFormatRow } from 'd3-dsv'
import { dayNumber, type Day, type Metric, type PartialDate } from '../../../../progress/index.ts'
import { cellText } from '../../../../spreadsheet/cell-text.ts'
import { substituted, written, type Input } from './formula.ts'
import { isADay } from './full-number.ts'
import { sourceWords } from './source-words.ts'
import type { Working } from './working.ts'
import { workingTitle } from './working-text.ts'

const COLUMNS = ['Number', 'Input or result', 'Value', 'Formula shown as words', 'Source'] as const
const VALUE_COLUMN = 'C'
const END_OF_LINE = '\r\n'

/** How spreadsheets count days: 1 January 1970 is day 25,569. */
const SPREADSHEET_EPOCH = 25_569
/** Before this day some spreadsheets have no dates, or count a day that never was. */
const FIRST_DATE = '1900-03-01'

/** As a function of numbers, for a date written as text is read otherwise from place to place. */
function writtenDay(day: Day): string {
  if (day < FIRST_DATE) return String(dayNumber(day) + SPREADSHEET_EPOCH)
  const [year, month, date] = day.split('-').map(Number)
  return `=DATE(${year},${month},${date})`
}

const bare = (value: number | Day): string => (isADay(value) ? writtenDay(value) : String(value))

/** One line of the table. `value` is written by the code above, the rest may come from the record. */
type Row = {
  readonly of: string
  readonly what: string
  readonly value: string
  readonly words: string
  readonly source: string
  readonly id: string | undefined
}

type Cells = ReadonlyMap<string, string>

/** Every calculation uses only what stands above it: a miss is a mistake of ours. */
function cellIn(cells: Cells, id: string): string {
  const cell = cells.get(id)
  if (cell === undefined) throw new RangeError(`no cell for ${id}`)
  return cell
}

/** A number that stands above is taken from there, so that to change it once changes it everywhere. */
function valueOf(
  { id, value, formula }: Pick<Input, 'id' | 'formula'> & { readonly value: number | Day },
  cells: Cells,
): string {
  const cell = cells.get(id)
  if (cell !== undefined) return `=${cell}`
  return formula === undefined ? bare(value) : written(formula, (other) => cellIn(cells, other))
}

type Line = Omit<Row, 'value'> & { readonly value: (cells: Cells) => string }

const inputLine = (metric: Metric, { name }: Working, input: Input): Line => ({
  of: name,
  what: input.label,
  value: (cells) => valueOf(input, cells),
  words: input.formula === undefined ? input.words : substituted(input.formula),
  source: sourceWords(metric, input.source),
  id: input.id,
})

function resultLine({ id, name, result, resultValue, formula, rule, substitution, check }: Working): Line {
  const sum = check === undefined && substitution !== '' ? `${substitution}.` : ''
  const words = [rule, sum, resultValue === undefined ? result : `Shown as: ${result}.`]
    .filter((text) => text !== '')
    .join(' ')
  return {
    of: name,
    what: 'Result',
    value: (cells) => (resultValue === undefined ? '' : valueOf({ id, value: resultValue, formula }, cells)),
    words,
    source: '',
    id,
  }
}

const checkLines = ({ name, check }: Working): readonly Line[] =>
  check === undefined
    ? []
    : [
        {
          of: name,
          what: check.label,
          value: (cells) => written(check.formula, (id) => cellIn(cells, id)),
          words: `Must come to ${check.words}.`,
          source: '',
          id: undefined,
        },
      ]

const linesOf = (metric: Metric, working: Working): readonly Line[] => [
  ...working.inputs.map((input) => inputLine(metric, working, input)),
  resultLine(working),
  ...checkLines(working),
]

/** Each line with the cells of those above it. The first line of the table is its header. */
function rowsOf(lines: readonly Line[]): readonly Row[] {
  const cells = new Map<string, string>()
  return lines.map((line, i) => {
    const row = { ...line, value: line.value(cells) }
    if (line.id !== undefined && !cells.has(line.id)) cells.set(line.id, `${VALUE_COLUMN}${i + 2}`)
    return row
  })
}

const titleLine = (metric: Metric, asAtDate: PartialDate): Line => ({
  of: workingTitle(metric, asAtDate),
  what: '',
  value: () => '',
  words: '',
  source: '',
  id: undefined,
})

export function workingSheet(metric: Metric, workings: readonly Working[], asAtDate: PartialDate): string {
  const rows = rowsOf([titleLine(metric, asAtDate), ...workings.flatMap((working) => linesOf(metric, working))])
  const texts = rows.map(({ of, what, value, words, source }) => [
    cellText(of),
    cellText(what),
    value,
    cellText(words),
    cellText(source),
  ])
  return [[...COLUMNS], ...texts].map((row) => csvFormatRow(row) + END_OF_LINE).join('')
}
