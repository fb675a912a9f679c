/** A template to fill in: the last figures of a metric as they stand, and rows for the next. */
import {
  parseDay,
  primarySeries,
  type Metric,
  type PartialDate,
  type Reading,
  type ReadingDate,
  type Series,
  type Unit,
} from '../progress/index.ts'
import type { ColumnKind, NamedSheet, SheetCell, SheetRows } from '../spreadsheet/index.ts'
import { lengthOf } from './choose-periods.ts'
import { roleOf } from './column-names.ts'
import { dateCell } from './date-cells.ts'
import type { When } from './date-words.ts'
import { latestWords } from './latest-words.ts'
import { nextDates, rhythmOf } from './next-dates.ts'
import { howToFillIn } from './template-help.ts'

/** Enough to see how it is done, and to go on. */
const FIGURES_SHOWN = 3
const ROWS_TO_COME = 3

const DIGITS = 15

const whenOf = (when: ReadingDate): When => (when.kind === 'on' ? { kind: 'on', on: when.date } : when)

/** The last figures, the earliest first: of one length of time, as figures of two are asked about. */
function lastFigures(byDay: readonly Reading[]): readonly Reading[] {
  const lengths = new Set<string>()
  const shown = byDay.slice(-FIGURES_SHOWN).toReversed()
  const other = shown.findIndex(({ when }) => {
    const length = lengthOf(whenOf(when))
    if (length !== undefined) lengths.add(length)
    return lengths.size > 1
  })
  return (other === -1 ? shown : shown.slice(0, other)).toReversed()
}

/** "Value (per cent of applications)": in words that no reader takes for another column. */
export function valueHeading({ kind, noun, before = '', after = '', multiplier }: Unit): string {
  const words = [kind === 'share' ? 'per cent' : before, noun, kind === 'share' ? '' : after]
    .map((part) => part.replaceAll(/[()[\]\s]+/g, ' ').trim())
    .filter((part) => part !== '')
  const heading = `Value (${words.join(' ')}${multiplier === undefined ? '' : ', written in full'})`
  return roleOf(heading) === 'value' ? heading : 'Value'
}

/** A record in millions counts 3.6, and a spreadsheet holds 3,600,000. */
const valueCell = (value: number, { kind, multiplier = 1 }: Unit): SheetCell =>
  kind === 'share' ? { percent: value } : Number((value * multiplier).toPrecision(DIGITS))

function publishedCell(date: PartialDate): SheetCell {
  const day = parseDay(date)
  return day.ok ? { day: day.value } : dateCell({ kind: 'on', on: date })
}

type TemplateColumn = {
  readonly heading: string
  readonly kind: ColumnKind
  readonly cell: (reading: Reading) => SheetCell
}

function columnsOf(
  { unit }: Metric,
  figures: readonly Reading[],
  latest: Reading | undefined,
): readonly TemplateColumn[] {
  const hasFractions = figures.some(({ denominator }) => denominator !== undefined)
  const date = ({ when }: Reading): SheetCell => dateCell(whenOf(when), latest)
  const isOfDays = figures.length > 0 && figures.every((reading) => typeof date(reading) === 'object')
  const plain = (heading: string, cell: TemplateColumn['cell'], kind: ColumnKind = 'any'): TemplateColumn => ({
    heading,
    kind,
    cell,
  })
  return [
    plain(latest?.when.kind === 'period' ? 'Period' : 'Date', date, isOfDays ? 'day' : 'text'),
    plain(valueHeading(unit), ({ value }) => valueCell(value, unit), unit.kind === 'share' ? 'percent' : 'any'),
    ...(hasFractions
      ? [plain('Numerator', ({ numerator }) => numerator), plain('Denominator', ({ denominator }) => denominator)]
      : []),
    plain('Status', ({ status }) => status),
    plain('Note', ({ note }) => note),
    plain('Published', ({ publishedOn }) => publishedCell(publishedOn), 'day'),
    plain('Source', ({ source }) => source),
  ]
}

const seriesOf = (metric: Metric, seriesId: string | undefined): Series | undefined =>
  metric.series.find(({ id }) => id === seriesId) ?? primarySeries(metric)

/** `seriesId`: absent for the primary one. Uploaded as it is, its figures are the same again. */
export function templateRows(metric: Metric, seriesId?: string): SheetRows {
  const series = seriesOf(metric, seriesId)
  const known = series === undefined ? [] : latestWords(series.readings)
  const byDay = [...known].sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day))
  const figures = lastFigures(byDay)
  const [last, every] = [byDay.at(-1), series === undefined ? undefined : rhythmOf(series, byDay)]
  const columns = columnsOf(metric, figures, known.at(-1))
  const toCome = last === undefined || every === undefined ? [] : nextDates(whenOf(last.when), every, ROWS_TO_COME)
  return {
    header: columns.map(({ heading }) => heading),
    rows: [
      ...figures.map((reading) => columns.map(({ cell }) => cell(reading))),
      ...toCome.map((when) => [dateCell(when, known.at(-1))]),
    ],
    kinds: columns.map(({ kind }) => kind),
  }
}

/** The template, and beside it a sheet that says how to fill it in. */
export function templateSheets(metric: Metric, seriesId?: string): readonly NamedSheet[] {
  const table = templateRows(metric, seriesId)
  return [
    { name: 'Figures', table },
    { name: 'How to fill it in', table: howToFillIn(table.header, Object.keys(metric.sources)) },
  ]
}
