/** Which readings a line may join. Anything it may not join is a gap in the record, and stays one. */
import { addMonths, dayNumber, elapsedDays, type Day, type Interval, type Measure, type Reading } from '../../progress/index.ts'

/** A reading up to half an interval late still belongs to the same run. */
const PATIENCE = 1.5

function intervalDays(from: Day, every: Interval): number {
  return 'days' in every ? every.days : elapsedDays(from, addMonths(from, every.months))
}

type Rules = { readonly measure: Measure; readonly expectedEvery: Interval | undefined }

/** Whether a line may run from one official reading to the next. A running total has a value on every day between. */
function isJoined(before: Reading, after: Reading, { measure, expectedEvery }: Rules): boolean {
  if (measure === 'cumulative') return true
  if (before.when.kind === 'period' && after.when.kind === 'period') return dayNumber(after.when.start) === dayNumber(before.when.end) + 1
  if (before.when.kind === 'period' || after.when.kind === 'period') return false
  return expectedEvery === undefined || elapsedDays(before.day, after.day) <= PATIENCE * intervalDays(before.day, expectedEvery)
}

/** Official readings in unbroken runs, in order. A reading with a gap on both sides is a run of one. */
export function runs(judged: readonly Reading[], rules: Rules): readonly (readonly Reading[])[] {
  const found: Reading[][] = []
  for (const reading of judged) {
    if (reading.basis !== 'official') continue
    const run = found.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && isJoined(last, reading, rules)) run.push(reading)
    else found.push([reading])
  }
  return found
}
