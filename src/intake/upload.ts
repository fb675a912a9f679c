/** What proposed figures make of a metric: added, said again, revised, gone; and the metric as it would be. */
import { primarySeries, type Day, type Metric, type MetricInput, type Reading } from '../progress/index.ts'
import type { When } from './date-words.ts'
import { inStyle, spanOf, wholeMonths, type Span } from './in-style.ts'
import type { CellRef } from './finding.ts'
import { latestWords } from './latest-words.ts'
import type { Proposed } from './proposal.ts'
import { inputKey, readingKey } from './reading-key.ts'

type ReadingInput = MetricInput['series'][number]['readings'][number]

export type Added = { readonly proposed: Proposed; readonly reading: ReadingInput; readonly place: number }
export type Revised = Added & { readonly before: Reading }

export type Upload = {
  readonly added: readonly Added[]
  readonly same: readonly { readonly proposed: Proposed; readonly before: Reading }[]
  readonly revised: readonly Revised[]
  /** Official figures on the record, within the days of the table, and not in it. */
  readonly gone: readonly Reading[]
  /** The metric with the added and revised figures; those gone are left unless they are to be withdrawn. */
  readonly after: MetricInput
}

export type UploadOptions = {
  /** The day on which the figures were published, where the table does not say. */
  readonly publishedOn: string
  /** Key of their source, where the table does not say. */
  readonly source: string
  readonly seriesId?: string
  /** Whether figures that are gone no longer count from the day of publication. */
  readonly withdrawGone?: boolean
  /** Why figures were revised; kept as their note. */
  readonly reason?: string
}

export /** A year by itself is no other word for its last quarter. */
const isOfLength = ({ when }: Reading, said: When): boolean =>
  when.kind !== 'period' || said.kind !== 'on' || said.on.length !== 4 || wholeMonths(when.start, when.end) === 12

const isFor = (reading: Reading, { first, last }: Span, said: When): boolean =>
  reading.day === last &&
  isOfLength(reading, said) &&
  (first === undefined || reading.when.kind === 'on' || reading.when.start === first)

/** Decimals that a number is written with, of a share in per cent. */
function decimalsOf(value: number, isShare: boolean): number {
  const text = String(Number((isShare ? value * 100 : value).toPrecision(12)))
  return text.includes('e') ? 12 : (text.split('.')[1]?.length ?? 0)
}

/** As a part of the figure: less than any table shows. */
const DUST = 1e-11

/** The same figure but for binary dust, or that of the record rounded to the digits of the table. */
function isSame(proposed: number, before: number, isShare: boolean): boolean {
  const size = isShare ? 100 : 1
  const half = 10 ** -decimalsOf(proposed, isShare) / 2
  const isFiner = decimalsOf(before, isShare) > decimalsOf(proposed, isShare) && decimalsOf(proposed, isShare) > 0
  const isDust = Math.abs(proposed - before) <= DUST * Math.abs(before)
  return isDust || (isFiner && Math.abs(proposed - before) * size <= half)
}

function readingOf(proposed: Proposed, when: When, { publishedOn, source }: UploadOptions): ReadingInput {
  const { value, missing, numerator, denominator, status, note } = proposed
  return {
    ...(when.kind === 'on' ? { on: when.on } : { period: { start: when.start, end: when.end } }),
    ...(value === undefined ? { missing: missing ?? 'not-collected' } : { value, precision: 'exact' as const }),
    publishedOn: proposed.publishedOn ?? publishedOn,
    basis: 'official',
    source: proposed.source ?? source,
    ...(status !== undefined && { status }),
    ...(value !== undefined && numerator !== undefined && { numerator }),
    ...(value !== undefined && denominator !== undefined && { denominator }),
    ...(note !== undefined && { note }),
  }
}

/** A revision is another word on the very same date. */
const asBefore = ({ when }: Reading): When =>
  when.kind === 'on' ? { kind: 'on', on: when.date } : { kind: 'period', start: when.start, end: when.end }

/** The days that a table covers. */
function rangeOf(proposed: readonly Proposed[]): { readonly from: Day; readonly to: Day } | undefined {
  const days = proposed.flatMap(({ when }) => spanOf(when)?.last ?? []).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** `record`: the metric as its file has it. Figures are only ever added to it, after those that are there. */
export function uploadTo(
  record: MetricInput,
  metric: Metric,
  proposed: readonly Proposed[],
  options: UploadOptions,
): Upload {
  const series = metric.series.find(({ id }) => id === options.seriesId) ?? primarySeries(metric)
  const known = latestWords(series?.readings ?? [])
  const count = record.series.find(({ id }) => id === series?.id)?.readings.length ?? 0
  const isShare = metric.unit.kind === 'share'
  const [added, same, revised]: [Added[], { proposed: Proposed; before: Reading }[], Revised[]] = [[], [], []]
  const spoken = new Set<Reading>()
  const byLastDay = new Map<Day, readonly Reading[]>()
  for (const one of known) byLastDay.set(one.day, [...(byLastDay.get(one.day) ?? []), one])
  for (const one of proposed) {
    const when = inStyle(one.when, known.at(-1))
    const span = spanOf(when)
    const before =
      span === undefined ? undefined : byLastDay.get(span.last)?.find((reading) => isFor(reading, span, when))
    if (before !== undefined) spoken.add(before)
    if (before !== undefined && one.value !== undefined && isSame(one.value, before.value, isShare)) {
      same.push({ proposed: one, before })
      continue
    }
    const reading = readingOf(one, before === undefined ? when : asBefore(before), options)
    const place = count + added.length + revised.length
    if (before === undefined) added.push({ proposed: one, reading, place })
    else revised.push({ proposed: one, before, place, reading: withReason(reading, options) })
  }
  const range = rangeOf(proposed)
  const gone =
    range === undefined
      ? []
      : known.filter((reading) => !spoken.has(reading) && reading.day >= range.from && reading.day <= range.to)
  const news = [...added, ...revised].sort((a, b) => a.place - b.place).map(({ reading }) => reading)
  return {
    added,
    same,
    revised,
    gone,
    after: withReadings(record, series?.id, news, options.withdrawGone === true ? gone : [], options.publishedOn),
  }
}

const withReason = (reading: ReadingInput, { reason }: UploadOptions): ReadingInput =>
  reason === undefined || reason.trim() === '' || reading.note !== undefined ? reading : { ...reading, note: reason }

function withReadings(
  record: MetricInput,
  id: string | undefined,
  news: readonly ReadingInput[],
  gone: readonly Reading[],
  withdrawnOn: string,
): MetricInput {
  const keys = new Set(gone.map(readingKey))
  const isGone = (reading: ReadingInput): boolean => keys.has(inputKey(reading))
  return {
    ...record,
    series: record.series.map((one) =>
      one.id === id
        ? {
            ...one,
            readings: [
              ...one.readings.map((reading) => (isGone(reading) ? { ...reading, withdrawnOn } : reading)),
              ...news,
            ],
          }
        : one,
    ),
  }
}

/** The cell that a reading of the metric as it would be came from; `undefined` for those that were there. */
export function cellOf({ added, revised }: Upload, place: number): CellRef | undefined {
  return [...added, ...revised].find((one) => one.place === place)?.proposed.cell
}
