/** What a target for the average of a period is judged by: the average of its figures so far, taken as a figure itself. */
import { addDays, compareDays, elapsedDays, type Day } from '../calendar.ts'
import type { Metric, Reading, Target } from '../record/metric.ts'
import { startOf } from '../quota/years.ts'
import type { LeftOut, Sorted } from './judgeable.ts'
import { sumQualifier } from './qualifier.ts'
import { withoutDust } from './reached.ts'

/** How an average so far stands to that of the whole time. */
export type AverageSoFar = {
  /** What the figures so far weigh, and those to come: figures, or days where their periods are not alike. */
  readonly done: number
  readonly left: number
  /** Added up from what the figures are shares of: what those to come will weigh is not known. */
  readonly isPooled: boolean
  /** Of how many days it is the average. */
  readonly days: number
  /** Figures for periods like those it is made of, in its time and before: what those to come may be. */
  readonly figures: readonly Reading[]
  /** On which the first of these begins; the first of its own time where there are none. */
  readonly firstDay: Day
}

export type Averaged = Sorted & {
  /** Absent for every other target, and where there is no average yet. */
  readonly soFar?: AverageSoFar
  /** The first day of which there is no figure, though there is one of later days. */
  readonly holeFrom?: Day
}

/** The first day of the period whose average a target is for; `undefined` for every other target. */
export const averagedFrom = (target: Target): Day | undefined =>
  target.kind === 'level' ? target.averagedFromDay : undefined

/** Whether a target is for the average of a period. */
export const isAverage = (target: Target): boolean => averagedFrom(target) !== undefined

/** What those to come must average for the whole to come to a level; `undefined` once none is left. */
export const restMustAverage = ({ done, left }: AverageSoFar, { value }: Reading, level: number): number | undefined =>
  left <= 0 ? undefined : withoutDust(level + ((level - value) * done) / left)

const lengthOf = (reading: Reading): number => elapsedDays(startOf(reading), reading.day) + 1

/** Months and quarters are alike, from 28 to 31 days. */
const ALIKE = 1.2

/** Whether periods are near enough in length for each figure to weigh the same. */
function areAlike(parts: readonly Reading[]): boolean {
  const lengths = parts.map(lengthOf)
  return Math.max(...lengths) <= ALIKE * Math.min(...lengths)
}

/** Figures for periods like those of some, none of which begins within another. */
function likeThem(readings: readonly Reading[], parts: readonly Reading[]): readonly Reading[] {
  const alike: Reading[] = []
  for (const reading of readings) {
    const last = alike.at(-1)
    if (areAlike([...parts, reading]) && (last === undefined || startOf(reading) > last.day)) alike.push(reading)
  }
  return alike
}

/**
 * The figures that join up from the first day on: after a hole nobody knows the average any more, unless its publisher
 * says what it was up to there.
 */
function joined(readings: readonly Reading[], own: readonly Reading[], from: Day): readonly Reading[] {
  let found: Reading[] = []
  let next = from
  for (const reading of readings) {
    const start = startOf(reading)
    if (start < next) continue
    if (start > next) {
      const across = own.find(({ day }) => addDays(day, 1) === start)
      if (across === undefined) continue
      found = [across]
    }
    found.push(reading)
    next = addDays(reading.day, 1)
  }
  return found
}

/** What is known of the average so far: what its figures weigh, and how far they are from the first, together. */
type Sum = {
  readonly weight: number
  readonly first: number
  readonly apart: number
  /** What so many of so many come to, as long as every figure says of how many it is a share. */
  readonly pooled: { readonly numerator: number; readonly denominator: number } | undefined
  readonly average: Reading
}

function pooledWith(before: Sum['pooled'], { numerator, denominator }: Reading): Sum['pooled'] {
  if (before === undefined || numerator === undefined || denominator === undefined) return undefined
  return { numerator: before.numerator + numerator, denominator: before.denominator + denominator }
}

/** Figures that do not move average what they are, to the last digit. */
const meanOf = (first: number, further: number): number => (further === 0 ? first : withoutDust(first + further))

/** One more figure in the average, which was published with the one that came out last. */
function withOneMore(before: Sum | undefined, reading: Reading, from: Day, weight: number): Sum {
  const all = (before?.weight ?? 0) + weight
  const first = before?.first ?? reading.value
  // From the first on: what does not move at all does not move by binary dust.
  const apart = (before?.apart ?? 0) + weight * (reading.value - first)
  const pooled = pooledWith(before === undefined ? { numerator: 0, denominator: 0 } : before.pooled, reading)
  const earlier = before?.average ?? reading
  const { publishedOn, publishedDay } = earlier.publishedDay > reading.publishedDay ? earlier : reading
  const { status: _status, note: _note, numerator: _numerator, denominator: _denominator, ...rest } = reading
  const average: Reading = {
    ...rest,
    value: pooled === undefined ? meanOf(first, apart / all) : pooled.numerator / pooled.denominator,
    ...pooled,
    precision: sumQualifier(earlier.precision, reading.precision),
    basis: earlier.basis === 'indicative' ? 'indicative' : reading.basis,
    ...([earlier, reading].some(({ status }) => status === 'provisional') && { status: 'provisional' }),
    when: { kind: 'period', start: from, end: reading.day },
    publishedOn,
    publishedDay,
  }
  return { weight: all, first, apart, pooled, average }
}

const byDay = (one: Reading, other: Reading): number => compareDays(one.day, other.day)

/**
 * The average at the end of each figure. The publisher's own for the same time stands for it; but a count for several
 * periods is their sum, and no average of them.
 */
function averagesOf(parts: readonly Reading[], own: readonly Reading[], from: Day): readonly Reading[] {
  const averages = new Map<Day, Reading>()
  const areEqual = areAlike(parts)
  let sum: Sum | undefined
  for (const reading of parts) {
    sum = withOneMore(sum, reading, from, areEqual ? 1 : lengthOf(reading))
    // The first is an average by itself.
    averages.set(reading.day, averages.size === 0 ? reading : sum.average)
  }
  for (const reading of own) averages.set(reading.day, reading)
  return [...averages.values()].sort(byDay)
}

/** How the last average stands to the whole time, by the figures it is made of: by days where it was published whole. */
function soFarOf(
  parts: readonly Reading[],
  latest: Reading,
  from: Day,
  { dueDay }: Target,
  inTime: readonly Reading[],
): AverageSoFar {
  const left = elapsedDays(latest.day, dueDay)
  const isMade = parts.at(-1)?.day === latest.day && areAlike(parts)
  const days = elapsedDays(from, latest.day) + 1
  const figures = isMade ? likeThem(inTime, parts) : []
  const firstDay = figures[0] === undefined ? from : startOf(figures[0])
  const base = { isPooled: latest.denominator !== undefined, days, figures, firstDay }
  return isMade
    ? { done: parts.length, left: Math.round((left * parts.length) / days), ...base }
    : { done: days, left, ...base }
}

/**
 * The averages so far, one for each figure that joins up with those before it, in place of the figures; these are left
 * out, for they are judged only in the average. Counts that the figures are shares of are added up; without them figures
 * for like periods weigh the same, others by their days.
 */
export function averaged(
  { judged, leftOut, totals }: Sorted,
  target: Target,
  { measure }: Pick<Metric, 'measure'>,
): Averaged {
  const from = averagedFrom(target)
  if (from === undefined) return { judged, leftOut, totals }
  const { dueDay } = target
  const inTime = judged.filter(({ day }) => day <= dueDay)
  const own =
    measure === 'flow' ? [] : [...inTime, ...totals].filter((one) => startOf(one) === from && one.day <= dueDay)
  const parts = joined(inTime, own, from)
  const averages = averagesOf(parts, own, from)
  const latest = averages.at(-1)
  const taken = new Set(averages)
  const counted = new Set(parts)
  const alone = judged
    .filter((reading) => !taken.has(reading))
    .map((reading): LeftOut => ({ reading, because: counted.has(reading) ? 'averaged' : 'not-averaged' }))
  const next = latest === undefined ? from : addDays(latest.day, 1)
  return {
    judged: averages,
    leftOut: [...leftOut, ...alone].sort((one, other) => byDay(one.reading, other.reading)),
    totals: totals.filter((reading) => !taken.has(reading)),
    ...(latest !== undefined && { soFar: soFarOf(parts, latest, from, target, inTime) }),
    ...(inTime.some((reading) => startOf(reading) >= next) && { holeFrom: next }),
  }
}
