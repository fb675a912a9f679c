/** The days on which something was published about the targets, and the words of a step to one of them. */
import { primarySeries, type Course, type Day, type Metric } from '../../progress/index.ts'
import { shortDate } from '../text/date.ts'
import { readingWithNoun, targetFigure } from '../text/phrases.ts'

/** One thing that was published, in a few words when they are asked for: "more than 3 million people". */
type News = { readonly day: Day; readonly words: () => string }

/** Only figures that count are a step: of the series that is judged, of targets, and of what was withdrawn. */
function newsIn(metric: Metric): readonly News[] {
  const readings = (primarySeries(metric)?.readings ?? []).filter(({ basis }) => basis === 'official')
  return [
    ...readings.map((reading) => ({ day: reading.publishedDay, words: () => readingWithNoun(reading, metric.unit) })),
    ...readings.flatMap(({ withdrawnDay, ...reading }) =>
      withdrawnDay === undefined
        ? []
        : [{ day: withdrawnDay, words: () => `${readingWithNoun(reading, metric.unit)} withdrawn` }],
    ),
    ...metric.targets.map((target) => ({
      day: target.publishedDay,
      words: () => `target of ${targetFigure(target, metric.unit)} ${metric.unit.noun}`,
    })),
  ]
}

/** Of a row among many the figures alone. */
const newsInCourse = ({ figures, unit }: Course): readonly News[] =>
  figures.map((figure) => ({ day: figure.from, words: () => readingWithNoun(figure, unit) }))

const known = new WeakMap<Metric | Course, readonly News[]>()

function newsOf(metric: Metric | Course): readonly News[] {
  const news = known.get(metric) ?? ('series' in metric ? newsIn(metric) : newsInCourse(metric))
  known.set(metric, news)
  return news
}

const laterOf = (one: Day | undefined, other: Day): Day => (one === undefined || other > one ? other : one)
const earlierOf = (one: Day | undefined, other: Day): Day => (one === undefined || other < one ? other : one)

export type Step = { readonly day: Day; readonly words: string }

function stepTo(day: Day, news: readonly News[]): Step {
  const [first, ...more] = news.filter((one) => one.day === day)
  const rest = more.length === 0 ? '' : `, and ${more.length} more`
  return { day, words: `${shortDate(day)}: ${first?.words() ?? ''}${rest}` }
}

/** The last day of news before a day, and the first after it, up to today. */
export function stepsAround(
  metrics: readonly (Metric | Course)[],
  asAt: Day,
  today: Day,
): { readonly before: Step | undefined; readonly after: Step | undefined } {
  const news = metrics.flatMap(newsOf).filter(({ day }) => day <= today)
  let before: Day | undefined
  let after: Day | undefined
  for (const { day } of news) {
    if (day < asAt) before = laterOf(before, day)
    if (day > asAt) after = earlierOf(after, day)
  }
  return {
    before: before === undefined ? undefined : stepTo(before, news),
    after: after === undefined ? undefined : stepTo(after, news),
  }
}
