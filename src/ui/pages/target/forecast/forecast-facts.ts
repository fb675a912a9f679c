/** What is likely by the due date, and when the target would be reached: as facts with their ranges. */
import {
  foundSeason,
  type Assessment,
  type Day,
  type ExpectedDay,
  type ExpectedReach,
  type Metric,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { roundedFigure } from '../../../text/figure.ts'
import { chanceOfMeeting, targetFigure } from '../../../text/phrases.ts'
import { seasonFact } from '../../../text/season-words.ts'
import type { Fact } from '../../../components/Facts.tsx'

const dayWords = ({ kind, day }: ExpectedDay): string => (kind === 'by' ? longDate(day) : `after ${longDate(day)}`)

/** A figure is months old when it is judged: the forecast from it may begin before the day shown. */
const orNow = (expected: ExpectedDay, asAt: Day): string =>
  expected.day <= asAt ? 'now already' : longDate(expected.day)

function reachWords({ earliest, central, latest }: ExpectedReach, asAt: Day): string {
  if (earliest.kind === 'not-before')
    return `not at this pace: not likely before ${longDate(earliest.day)}, as far ahead as the forecast looks`
  if (latest.kind === 'by' && latest.day <= asAt) return 'now already, in more than 9 of 10 such forecasts'
  const middle = central.kind === 'by' ? `${orNow(central, asAt)}, as likely as not; ` : ''
  const from = earliest.day <= asAt ? longDate(asAt) : longDate(earliest.day)
  return `${middle}8 in 10 times between ${from} and ${latest.kind === 'by' ? longDate(latest.day) : `some day ${dayWords(latest)}`}`
}

/** Empty unless the target is live. */
export function forecastFacts(metric: Metric, assessment: Assessment): readonly Fact[] {
  const { asAt, forecast, expectedReach, target } = assessment
  if (forecast === undefined || target === undefined) return []
  const { median, low80, high80, low95, high95 } = forecast.atDue
  const season = foundSeason(metric, assessment)
  const figure = (value: number): string => roundedFigure(value, metric.unit)
  return [
    { label: `Expected by ${longDate(target.due)}`, value: `about ${figure(median)}` },
    { label: 'In 80 of 100 such forecasts', value: `${figure(low80)} to ${figure(high80)}` },
    { label: 'In 95 of 100', value: `${figure(low95)} to ${figure(high95)}` },
    { label: `Chance of ${targetFigure(target, metric.unit)}`, value: chanceOfMeeting(target, forecast.chance) },
    ...(expectedReach === undefined
      ? []
      : [{ label: 'Date it would be reached', value: reachWords(expectedReach, asAt) }]),
    ...(season === undefined ? [] : [{ label: 'Season', value: seasonFact(season, metric) }]),
  ]
}
