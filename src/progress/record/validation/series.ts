/** Makes one series from its parts. */
import type { Absence, Interval, Measure, Reading, Series } from '../metric.ts'
import { atPath, type ReportIssue } from './issue.ts'
import { omitUndefined } from './omit-undefined.ts'
import { parseInterval } from './interval.ts'
import { checkId, checkWords } from './identifiers.ts'
import { periodOf } from '../timeline/as-of-view.ts'
import { checkNeverFalls, type Placed } from './never-falls.ts'
import type { SeriesInput } from './metric-input.ts'
import { makeReading, type Context } from './reading.ts'
import type { Steps } from '../../steps.ts'

/** No figure takes longer than ten years to come out. */
const LONGEST_LAG_DAYS = 3653

function readInterval({ expectedEvery }: SeriesInput, reportIssue: ReportIssue): Interval | undefined {
  if (expectedEvery === undefined || expectedEvery === null) return undefined
  const interval = parseInterval(expectedEvery)
  if (interval === undefined) reportIssue('expectedEvery', 'not-an-interval', expectedEvery)
  return interval
}

function readLag({ publicationLagDays: days }: SeriesInput, reportIssue: ReportIssue): number | undefined {
  if (days !== undefined && (!Number.isInteger(days) || days < 0 || days > LONGEST_LAG_DAYS))
    reportIssue('publicationLagDays', 'not-a-count-of-days', days)
  return days
}

/** Two figures of one date that came out on one day: nobody can say which is the later word. */
function checkOneWord(placed: readonly Placed[], reportIssue: ReportIssue): void {
  const seen = new Map<string, Reading>()
  for (const { reading, place } of placed) {
    if (reading.withdrawnDay === reading.publishedDay) continue
    const key = `${periodOf(reading)} ${reading.basis} ${reading.publishedDay}`
    const held = seen.get(key)
    if (held !== undefined && (held.value !== reading.value || held.precision !== reading.precision))
      reportIssue(`${place}.value`, 'two-values', reading.value)
    seen.set(key, reading)
  }
}

/** A figure whose period is later said to have none no longer counts from that day. */
function unlessAbsent(reading: Reading, absences: readonly Absence[]): Reading {
  const days = absences
    .filter((absence) => periodOf(absence) === periodOf(reading) && absence.publishedDay >= reading.publishedDay)
    .map(({ publishedDay }) => publishedDay)
    .sort()
  const [first] = days
  if (first === undefined || (reading.withdrawnDay !== undefined && reading.withdrawnDay <= first)) return reading
  return { ...reading, withdrawnDay: first }
}

/** Figures made in one step: a few milliseconds of work. */
const FIGURES_A_STEP = 250

type Made = NonNullable<ReturnType<typeof makeReading>> & { readonly place: string }

function* readingSteps({ readings }: SeriesInput, context: Context, reportIssue: ReportIssue): Steps<readonly Made[]> {
  const made: Made[] = []
  for (const [i, reading] of readings.entries()) {
    if (i % FIGURES_A_STEP === FIGURES_A_STEP - 1) yield
    const place = `readings[${i}]`
    const one = makeReading(reading, context, atPath(reportIssue, place))
    if (one !== undefined) made.push({ ...one, place })
  }
  return made
}

export function* seriesSteps(
  parts: SeriesInput,
  measure: Measure,
  context: Context,
  reportIssue: ReportIssue,
): Steps<Series> {
  const { id, title, definition, primary } = parts
  checkId(id, reportIssue)
  checkWords({ title, definition }, reportIssue)
  const made = yield* readingSteps(parts, context, reportIssue)
  const placed = made.flatMap((one) => ('reading' in one ? [one] : []))
  const absences = made.flatMap((one) => ('absence' in one ? [one.absence] : []))
  checkOneWord(placed, reportIssue)
  yield
  if (measure === 'cumulative') checkNeverFalls(placed, reportIssue)
  return {
    id,
    title,
    definition,
    primary,
    ...omitUndefined({
      expectedEvery: readInterval(parts, reportIssue),
      publicationLagDays: readLag(parts, reportIssue),
    }),
    readings: placed.map(({ reading }) => (absences.length === 0 ? reading : unlessAbsent(reading, absences))),
    ...(absences.length > 0 && { absences }),
  }
}
