/** What a target for the average of a period is judged by: the average of its figures so far, taken as a figure itself. */
import { addDays, compareDays, elapsedDays, type Day } from '../calendar.ts'
import type { Reading, Target } from '../record/metric.ts'
import { startOf } from '../quota/years.ts'
import type { LeftOut, Sorted } from './judgeable.ts'
import { sumQualifier } from './qualifier.ts'
import { withoutDust } from './reached.ts'

/** The first day of the period whose average a target is for; `undefined` for every other target. */
export const averagedFrom = (target: Target): Day | undefined =>
  target.kind === 'level' ? target.averagedFromDay : undefined

/** What the rest of the days must average, by days, for the whole to come to the level; `undefined` once none is left. */
export function restMustAverage(target: Target, latest: Reading, level: number): number | undefined {
  const from = averagedFrom(target)
  const left = elapsedDays(latest.day, target.dueDay)
  if (from === undefined || left <= 0) return undefined
  return withoutDust(level + ((level - latest.value) * (elapsedDays(from, latest.day) + 1)) / left)
}

/** The figures that join up from the first day on: after a hole nobody knows the average any more. */
function joined(readings: readonly Reading[], from: Day, dueDay: Day): readonly Reading[] {
  const found: Reading[] = []
  let next = from
  for (const reading of readings) {
    if (startOf(reading) !== next || reading.day > dueDay) continue
    found.push(reading)
    next = addDays(reading.day, 1)
  }
  return found
}

/** What is known of the average so far: of how many figures, and how far they are from the first, together. */
type SoFar = {
  readonly count: number
  readonly first: number
  readonly apart: number
  /** What so many of so many come to, as long as every figure says of how many it is a share. */
  readonly pooled: { readonly numerator: number; readonly denominator: number } | undefined
  readonly average: Reading
}

function pooledWith(before: SoFar['pooled'], { numerator, denominator }: Reading): SoFar['pooled'] {
  if (before === undefined || numerator === undefined || denominator === undefined) return undefined
  return { numerator: before.numerator + numerator, denominator: before.denominator + denominator }
}

/** One more figure in the average, which was published with the one that came out last. */
function withOneMore(before: SoFar | undefined, reading: Reading, from: Day): SoFar {
  const count = (before?.count ?? 0) + 1
  const first = before?.first ?? reading.value
  // From the first on: what does not move at all does not move by binary dust.
  const apart = (before?.apart ?? 0) + (reading.value - first)
  const pooled = pooledWith(before === undefined ? { numerator: 0, denominator: 0 } : before.pooled, reading)
  const earlier = before?.average ?? reading
  const { publishedOn, publishedDay } = earlier.publishedDay > reading.publishedDay ? earlier : reading
  const { status: _status, note: _note, numerator: _numerator, denominator: _denominator, ...rest } = reading
  const average: Reading = {
    ...rest,
    value: pooled === undefined ? meanOf(first, apart / count) : pooled.numerator / pooled.denominator,
    ...pooled,
    precision: sumQualifier(earlier.precision, reading.precision),
    basis: earlier.basis === 'indicative' ? 'indicative' : reading.basis,
    ...([earlier, reading].some(({ status }) => status === 'provisional') && { status: 'provisional' }),
    when: { kind: 'period', start: from, end: reading.day },
    publishedOn,
    publishedDay,
  }
  return { count, first, apart, pooled, average }
}

/** Figures that do not move average what they are, to the last digit. */
const meanOf = (first: number, further: number): number => (further === 0 ? first : withoutDust(first + further))

/** The average at the end of each figure; the publisher's own for the same time stands for it. */
function averagesOf(parts: readonly Reading[], from: Day, published: readonly Reading[]): readonly Reading[] {
  const own = new Map(published.filter((reading) => startOf(reading) === from).map((reading) => [reading.day, reading]))
  let soFar: SoFar | undefined
  return parts.map((reading, i) => {
    soFar = withOneMore(soFar, reading, from)
    // The first is an average by itself.
    return own.get(reading.day) ?? (i === 0 ? reading : soFar.average)
  })
}

/**
 * The averages so far, one for each figure that joins up with those before it, in place of the figures; these are left
 * out, for they are judged only in the average. Counts that the figures are shares of are added up; without them each
 * figure weighs the same.
 */
export function averaged({ judged, leftOut, totals }: Sorted, target: Target): Sorted {
  const from = averagedFrom(target)
  if (from === undefined) return { judged, leftOut, totals }
  const parts = joined(judged, from, target.dueDay)
  const counted = new Set(parts)
  const averages = averagesOf(parts, from, totals)
  const alone = judged
    .filter((reading) => reading !== averages[0])
    .map((reading): LeftOut => ({ reading, because: counted.has(reading) ? 'averaged' : 'not-averaged' }))
  return {
    judged: averages,
    leftOut: [...leftOut, ...alone].sort((one, other) => compareDays(one.reading.day, other.reading.day)),
    totals: totals.filter((reading) => startOf(reading) !== from),
  }
}
