/** The working of how old the latest figure is, when the next one is due, and how late it is. */
import {
  addDays,
  addMonths,
  primarySeries,
  type Freshness,
  type Interval,
  type Reading,
} from '../../../../progress/index.ts'
import { duration, longDate } from '../../../text/date.ts'
import { formula, type Input } from './formula.ts'
import { fullNumber } from './full-number.ts'
import { asAtDay, countInput, dayInput, figureInputs, type Judged } from './record-inputs.ts'
import { workedOut, type Working } from './working.ts'

const daysWords = (count: number, inWords: string): string =>
  count < 60 ? inWords : `${fullNumber(count)} days (${inWords})`

function ageWorking(judged: Judged, latest: Reading, { ageDays }: Freshness): Working {
  const [now, today] = [figureInputs(judged, 'Latest figure', latest).day, asAtDay(judged)]
  return workedOut({
    id: 'age',
    name: 'Age of the latest figure',
    inputs: [today, now],
    rule: 'The days from the day of the latest figure to the date of this page.',
    formula: formula`MAX(0, ${today} - ${now})`,
    shown: formula`${today} - ${now}`,
    value: ageDays,
    full: fullNumber(ageDays),
    result: daysWords(ageDays, duration(latest.day, judged.assessment.asAt)),
  })
}

/** The last day of a month stays the last day, so quarters keep to quarter ends. */
function nextDay(now: Input, latest: Reading, every: Interval): { readonly step: Input; readonly next: Input } {
  const label = 'Day that the next figure stands for'
  if ('days' in every) {
    const step = countInput('every-days', 'Days from one figure to the next, as expected', every.days)
    return {
      step,
      next: { ...dayInput('next-day', label, addDays(latest.day, every.days)), formula: formula`${now} + ${step}` },
    }
  }
  const step = countInput('every-months', 'Months from one figure to the next, as expected', every.months)
  const isMonthEnd = addDays(latest.day, 1).endsWith('-01')
  return {
    step,
    next: {
      ...dayInput('next-day', label, addMonths(latest.day, every.months)),
      formula: isMonthEnd ? formula`EOMONTH(${now}, ${step})` : formula`EDATE(${now}, ${step})`,
    },
  }
}

function nextWorkings(judged: Judged, latest: Reading, { nextDueDay, overdueDays }: Freshness): readonly Working[] {
  const { expectedEvery, publicationLagDays } = primarySeries(judged.metric)
  const { status } = judged.assessment
  if (nextDueDay === undefined || expectedEvery === undefined || status.kind === 'met' || status.kind === 'missed')
    return []
  const now = figureInputs(judged, 'Latest figure', latest).day
  const { step, next } = nextDay(now, latest, expectedEvery)
  const lag = countInput('lag', 'Days from there to its publication', publicationLagDays)
  const due = workedOut({
    id: 'next-due',
    name: 'Next figure due by',
    inputs: [now, step, next, lag],
    rule: 'The day that the next figure stands for, by how often figures are expected, and the days that its publication may take.',
    formula: formula`${next} + ${lag}`,
    value: nextDueDay,
    full: longDate(nextDueDay),
    result: longDate(nextDueDay),
  })
  if (overdueDays === 0) return [due]
  const [today, was] = [asAtDay(judged), dayInput('next-due', 'Next figure due by', nextDueDay)]
  const late = workedOut({
    id: 'overdue',
    name: 'Days overdue',
    inputs: [today, was],
    rule: 'The days from the day by which the next figure was due to the date of this page.',
    formula: formula`MAX(0, ${today} - ${was})`,
    shown: formula`${today} - ${was}`,
    value: overdueDays,
    full: fullNumber(overdueDays),
    result: daysWords(overdueDays, duration(nextDueDay, judged.assessment.asAt)),
  })
  return [due, late]
}

export function freshnessWorkings(judged: Judged): readonly Working[] {
  const { latest, freshness } = judged.assessment
  return latest === undefined || freshness === undefined
    ? []
    : [ageWorking(judged, latest, freshness), ...nextWorkings(judged, latest, freshness)]
}
