/** The forecast of a target in one sentence, or why there is none. */
import type { Assessment, Metric } from '../../../../progress/index.ts'
import { atDate } from '../../../text/date.ts'
import { roundedFigure } from '../../../text/figure.ts'
import { chanceOfMeeting } from '../../../text/phrases.ts'
import { whyNoForecast } from '../../../text/why-no-forecast.ts'

export function forecastWords(metric: Metric, { status, forecast, quota, target }: Assessment): string {
  const range = forecast?.atDue ?? quota?.range
  const chance = forecast?.chance ?? quota?.chance
  if (range === undefined || chance === undefined || target === undefined) return whyNoForecast(status)
  const on = atDate(quota === undefined ? target.due : quota.to)
  const low =
    status.because.kind === 'chance' && status.because.isLowConfidence
      ? ' Low confidence: it rests on three figures.'
      : ''
  return `About ${roundedFigure(range.median, metric.unit)} ${on}, with an 80% range of ${roundedFigure(range.low80, metric.unit)} to ${roundedFigure(range.high80, metric.unit)}; the chance of meeting the target is ${chanceOfMeeting(target, chance)}.${low}`
}
