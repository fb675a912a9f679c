/** The days on which something was published about the targets, and the words of a step to one of them. */
import { primarySeries, type Day, type Metric } from '../../progress/index.ts'
import { shortDate } from '../text/date.ts'
import { readingWithNoun, targetFigure } from '../text/phrases.ts'

/** One thing that was published, in a few words: "more than 3 million people". */
type News = { readonly day: Day; readonly words: string }

/** Only figures that count are a step: of the series that is judged, of targets, and of what was withdrawn. */
function newsOf(metric: Metric): readonly News[] {
  const readings = (primarySeries(metric)?.readings ?? []).filter(({ basis }) => basis === 'official')
  return [
    ...readings.map((reading) => ({ day: reading.publishedDay, words: readingWithNoun(reading, metric.unit) })),
    ...readings.flatMap(({ withdrawnDay, ...reading }) =>
      withdrawnDay === undefined
        ? []
        : [{ day: withdrawnDay, words: `${readingWithNoun(reading, metric.unit)} withdrawn` }],
    ),
    ...metric.targets.map((target) => ({
      day: target.publishedDay,
      words: `target of ${targetFigure(target, metric.unit)} ${metric.unit.noun}`,
    })),
  ]
}

export type Step = { readonly day: Day; readonly words: string }

function stepTo(day: Day, news: readonly News[]): Step {
  const [first, ...more] = news.filter((one) => one.day === day)
  const rest = more.length === 0 ? '' : `, and ${more.length} more`
  return { day, words: `${shortDate(day)}: ${first?.words ?? ''}${rest}` }
}

/** The last day of news before a day, and the first after it, up to today. */
export function stepsAround(
  metrics: readonly Metric[],
  asAt: Day,
  today: Day,
): { readonly before: Step | undefined; readonly after: Step | undefined } {
  const news = metrics.flatMap(newsOf).filter(({ day }) => day <= today)
  const days = [...new Set(news.map(({ day }) => day))].sort()
  const before = days.findLast((day) => day < asAt)
  const after = days.find((day) => day > asAt)
  return {
    before: before === undefined ? undefined : stepTo(before, news),
    after: after === undefined ? undefined : stepTo(after, news),
  }
}
