/** The working of how old the latest figure is, when the next one is due, and how late it is. */
import {
  addDays,
  addMonths,
  intervalLater,
  primarySeries,
  type Freshness,
  type Interval,
  type NextFigure,
  type Reading,
} from '../../../../progress/index.ts'
import { duration, longDate } from '../../../text/date.ts'
import { formula, type Input } from './formula.ts'
import { fullNumber } from './full-number.ts'
import { asAtDay, countInput, dayInput, figureInputs, type Judged } from './record-inputs.ts'
import { stated, workedOut, type Working } from './working.ts'

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

const LAG: Readonly<Record<NextFigure['lag'], string>> = {
  stated: 'Days from there to its publication',
  learned: 'Days from there to its publication, the most that the last six took',
}

/** By interval and lag, unless the record says that there are none, or a daily series rests at weekends. */
function dueWorking(judged: Judged, latest: Reading, every: Interval, freshness: Freshness): Working | undefined {
  const { nextDueDay, lag: taken } = freshness
  if (nextDueDay === undefined) return undefined
  const now = figureInputs(judged, 'Latest figure', latest).day
  const { step, next } = nextDay(now, latest, every)
  const lag = countInput('lag', LAG[taken.origin], taken.days)
  const given = {
    id: 'next-due',
    name: 'Next figure due by',
    inputs: [now, step, next, lag],
    value: nextDueDay,
    full: longDate(nextDueDay),
    result: longDate(nextDueDay),
  }
  const rule =
    'The day that the next figure stands for, by how often figures are expected, and the days that its publication may take'
  return addDays(intervalLater(latest.day, every), taken.days) === nextDueDay
    ? workedOut({ ...given, rule: `${rule}.`, formula: formula`${next} + ${lag}` })
    : stated({
        ...given,
        rule: `${rule}; periods that the record says have no figure, and days without publication, are passed over.`,
      })
}

function nextWorkings(judged: Judged, latest: Reading, freshness: Freshness): readonly Working[] {
  const { expectedEvery } = primarySeries(judged.metric)
  const { status } = judged.assessment
  if (expectedEvery === undefined || status.kind === 'met' || status.kind === 'missed') return []
  const { nextDueDay, overdueDays } = freshness
  const due = dueWorking(judged, latest, expectedEvery, freshness)
  if (due === undefined || nextDueDay === undefined) return []
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
