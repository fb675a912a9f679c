/** The words that stand on the chart beside the marks they name. */
import type { Assessment, Metric, Reading, Series, Target, Unit } from '../../../progress/index.ts'
import { readingDate } from '../../text/date.ts'
import { publishedFigure, roundedFigure } from '../../text/figure.ts'
import { targetFigure } from '../../text/phrases.ts'
import type { ChartForecast, ChartTarget } from './types.ts'

export const targetLabel = (target: Target, unit: Unit): ChartTarget['label'] => ['target', targetFigure(target, unit)]

export const latestLabel = (reading: Reading, unit: Unit): readonly [figure: string, date: string] => [
  publishedFigure(reading, unit),
  readingDate(reading.when),
]

/** "3.6 to 10.5 million", "19% to 26%": a unit that both ends share is said once. */
function span(low: number, high: number, unit: Unit): string {
  const [from, to] = [roundedFigure(low, unit), roundedFigure(high, unit)]
  const million = ' million'
  return from.endsWith(million) && to.endsWith(million)
    ? `${from.slice(0, -million.length)} to ${to}`
    : `${from} to ${to}`
}

export function forecastLabel({ atDue }: NonNullable<Assessment['forecast']>, unit: Unit): ChartForecast['label'] {
  return {
    lead: 'heading to',
    figure: roundedFigure(atDue.median, unit),
    range: '80% range',
    span: span(atDue.low80, atDue.high80, unit),
  }
}

function counted({ unit, measure }: Metric): string {
  if (unit.kind === 'share') return `% ${unit.noun}`
  const symbol = [unit.before, unit.after]
    .filter((part) => part !== undefined)
    .join('')
    .trim()
  if (symbol !== '' || unit.kind === 'number') return [symbol, unit.noun].filter((part) => part !== '').join(' ')
  return measure === 'cumulative' ? `running total of ${unit.noun}` : `number of ${unit.noun}`
}

/** What is measured: "Users reported at the time: running total of people". */
export function subtitleOf(metric: Metric, series: Series | undefined): string {
  const words = `${series === undefined ? metric.title : series.title}: ${counted(metric)}`
  return metric.illustrative ? `${words} (illustrative figures)` : words
}
