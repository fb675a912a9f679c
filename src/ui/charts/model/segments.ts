/** Which readings a line may join. Anything it may not join is a gap in the record, and stays one. */
import {
  addMonths,
  dayNumber,
  elapsedDays,
  type Day,
  type Interval,
  type Measure,
  type Reading,
} from '../../../progress/index.ts'

/** A reading up to half an interval late still belongs to the same run. */
const PATIENCE = 1.5

function intervalDays(from: Day, every: Interval): number {
  return 'days' in every ? every.days : elapsedDays(from, addMonths(from, every.months))
}

type Rules = { readonly measure: Measure; readonly expectedEvery: Interval | undefined }

/**
 * Longer than this many usual gaps, and even a running total is not drawn through: nobody published what lay between.
 */
const LONG_GAP = 2

/** The median of the gaps between readings, in days; no limit where there are fewer than two gaps. */
function longestJoin(judged: readonly Reading[]): number {
  const gaps = judged
    .slice(1)
    .map((reading, i) => elapsedDays((judged[i] ?? reading).day, reading.day))
    .sort((a, b) => a - b)
  const middle = gaps[Math.floor(gaps.length / 2)]
  return middle === undefined || gaps.length < 2 ? Infinity : LONG_GAP * middle
}

/** Whether a line may run from one official reading to the next. */
function isJoined(before: Reading, after: Reading, { measure, expectedEvery }: Rules, longest: number): boolean {
  if (measure === 'cumulative') return elapsedDays(before.day, after.day) <= longest
  if (before.when.kind === 'period' && after.when.kind === 'period')
    return dayNumber(after.when.start) === dayNumber(before.when.end) + 1
  if (before.when.kind === 'period' || after.when.kind === 'period') return false
  return (
    expectedEvery === undefined ||
    elapsedDays(before.day, after.day) <= PATIENCE * intervalDays(before.day, expectedEvery)
  )
}

/** Official readings in unbroken runs, in order. A reading with a gap on both sides is a run of one. */
export function runs(judged: readonly Reading[], rules: Rules): readonly (readonly Reading[])[] {
  const found: Reading[][] = []
  const longest = longestJoin(judged.filter((reading) => reading.basis === 'official'))
  for (const reading of judged) {
    if (reading.basis !== 'official') continue
    const run = found.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && isJoined(last, reading, rules, longest)) run.push(reading)
    else found.push([reading])
  }
  return found
}
