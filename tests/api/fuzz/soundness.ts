/**
 * What must hold of every metric that is let in, stated a second time and without a line of the code that lets it in.
 */
import type { Metric, Reading } from '../../../src/progress/index.ts'

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/

/**
 * First and last day of a date as published, by the calendar of the machine; `undefined` when there is no such date.
 */
function spanOf(date: unknown): readonly [first: string, last: string] | undefined {
  const found = typeof date === 'string' ? DATE.exec(date) : null
  if (found === null) return undefined
  const [year, month, day] = [
    Number(found[1]),
    found[2] === undefined ? undefined : Number(found[2]),
    found[3] === undefined ? undefined : Number(found[3]),
  ]
  const dayOf = (y: number, m: number, d: number): string => {
    const moment = new Date(0)
    moment.setUTCFullYear(y, m, d)
    return moment.toISOString().slice(0, 10)
  }
  const first = dayOf(year, (month ?? 1) - 1, day ?? 1)
  if (year === 0 || !first.startsWith(String(date))) return undefined
  if (day !== undefined) return [first, first]
  return [first, month === undefined ? dayOf(year, 11, 31) : dayOf(year, month, 0)]
}

/** The largest power of ten that a number is a whole multiple of: 100,000 for 3,600,000. */
function lastDigitOf(value: number): number {
  if (value === 0) return 1
  for (let power = 16; power > -300; power -= 1) {
    const steps = value / 10 ** power
    if (Math.abs(steps - Math.round(steps)) < 1e-9 * Math.abs(steps)) return 10 ** power
  }
  return 0
}

const lowestOf = ({ value, precision }: Reading): number =>
  value - (precision === 'almost' ? 1 : precision === 'about' ? 0.5 : 0) * lastDigitOf(value)
const highestOf = ({ value, precision }: Reading): number =>
  value + (precision === 'more-than' ? 1 : precision === 'about' ? 0.5 : 0) * lastDigitOf(value)

/**
 * Whether a later figure overrides another of the same date: published later, or on the same day and listed after it.
 */
const isOverridden = (reading: Reading, i: number, all: readonly Reading[]): boolean =>
  all.some(
    (other, k) =>
      other.day === reading.day &&
      other.basis === reading.basis &&
      (other.publishedDay > reading.publishedDay || (other.publishedDay === reading.publishedDay && k > i)),
  )

const falls = (readings: readonly Reading[]): boolean => {
  const standing = readings.filter(
    (reading, i) => !isOverridden(reading, i, readings) && reading.withdrawnDay === undefined,
  )
  return standing.some((later) =>
    standing.some(
      (earlier) => earlier.basis === later.basis && earlier.day < later.day && highestOf(later) < lowestOf(earlier),
    ),
  )
}

/** What is wrong with one figure, as short words. */
function readingComplaints(reading: Reading, metric: Metric): readonly string[] {
  const { when, day, publishedDay, withdrawnDay, numerator, denominator, value } = reading
  const span =
    when.kind === 'on' ? spanOf(when.date) : spanOf(when.start) && spanOf(when.end) && ([when.end, when.end] as const)
  const published = spanOf(reading.publishedOn)
  if (span === undefined || published === undefined) return ['a date that does not exist']
  return [
    ...amountComplaints(value, metric),
    ...(day === span[1] && publishedDay === published[1] ? [] : ['a date that is not its last day']),
    ...(publishedDay < span[0] ? ['published before it could be known'] : []),
    ...(when.kind === 'period' && when.end < when.start ? ['a period that ends before it starts'] : []),
    ...(withdrawnDay !== undefined && (spanOf(withdrawnDay) === undefined || withdrawnDay < publishedDay)
      ? ['withdrawn before published']
      : []),
    ...([numerator, denominator].every((one) => one === undefined || (Number.isFinite(one) && one >= 0))
      ? []
      : ['half a fraction that is no count']),
    ...(metric.unit.kind === 'share' &&
    numerator !== undefined &&
    denominator !== undefined &&
    !(
      Math.abs(numerator / denominator - value) <=
      Math.max(0.000501, reading.precision === 'about' ? 0.501 * lastDigitOf(value) : 0)
    )
      ? ['a share unlike its fraction']
      : []),
    ...sourceComplaints(reading.source, metric),
  ]
}

function amountComplaints(value: number, { unit, measure }: Metric): readonly string[] {
  if (!Number.isFinite(value)) return ['not finite']
  if (value < 0) return ['below zero']
  if (value > 1e15) return ['too large to reckon with']
  return (unit.kind === 'share' || measure === 'share') && value > 1 ? ['a share over 1'] : []
}

const sourceComplaints = (source: string, { sources }: Metric): readonly string[] =>
  Object.keys(sources).includes(source) ? [] : [`a source that is not listed: ${source.slice(0, 40)}`]

const idComplaints = (ids: readonly string[]): readonly string[] => [
  ...(new Set(ids).size === ids.length ? [] : ['an id used twice']),
  ...(ids.every((id) => /^[a-z0-9-]+$/.test(id) && !id.startsWith('-') && !id.endsWith('-') && !id.includes('--'))
    ? []
    : ['an id that cannot stand in an address']),
]

function targetComplaints(target: Metric['targets'][number], metric: Metric): readonly string[] {
  const [due, published] = [spanOf(target.due), spanOf(target.publishedOn)]
  if (due === undefined || published === undefined) return ['a date that does not exist']
  return [
    ...amountComplaints(target.value, metric),
    ...(target.dueDay === due[1] && target.publishedDay === published[1] && due[1] >= published[0]
      ? []
      : ['a target due before it was published']),
    ...(target.kind === 'yearly-rate' && (spanOf(target.fromDay) === undefined || target.fromDay >= target.dueDay)
      ? ['a yearly rate without a span']
      : []),
    ...sourceComplaints(target.source, metric),
  ]
}

function actionComplaints({
  raisedDay,
  dueDay,
  doneDay,
  outcome,
  ask,
  owner,
}: Metric['actions'][number]): readonly string[] {
  const days = [raisedDay, dueDay, ...(doneDay === undefined ? [] : [doneDay])]
  return [
    ...(days.every((one) => spanOf(one)?.[0] === one) && days.every((one) => one >= raisedDay)
      ? []
      : ['an action that comes before it was raised']),
    ...([ask, owner, outcome ?? 'words'].every((text) => text.trim() !== '') ? [] : ['blank words']),
    ...(outcome !== undefined && doneDay === undefined ? ['an outcome before it came'] : []),
  ]
}

/** Everything wrong with a metric that should never have been let in; none for a sound one. */
export function complaintsAbout(metric: Metric): readonly string[] {
  const { targets, series, plans, outsideForecasts, events, actions, sources } = metric
  const texts = [
    metric.title,
    metric.question,
    metric.owner,
    metric.unit.noun,
    ...series.map(({ title }) => title),
    ...targets.map(({ wording }) => wording),
  ]
  return [
    ...idComplaints([metric.id]),
    ...[targets, series, plans].flatMap((list) => idComplaints(list.map(({ id }) => id))),
    ...[targets, series].flatMap((list) =>
      list.filter(({ primary }) => primary).length === 1 ? [] : ['not exactly one primary'],
    ),
    ...(texts.every((text) => text.trim() !== '') ? [] : ['blank words']),
    ...(metric.measure === 'share' && metric.unit.kind !== 'share' ? ['a share counted as a count'] : []),
    ...targets.flatMap((target) => targetComplaints(target, metric)),
    ...series.flatMap(({ readings }) => readings.flatMap((reading) => readingComplaints(reading, metric))),
    ...(metric.measure === 'cumulative' && series.some(({ readings }) => falls(readings))
      ? ['a running total that falls']
      : []),
    ...[...outsideForecasts, ...plans.flatMap(({ points }) => points)].flatMap(({ on, value }) => [
      ...amountComplaints(value, metric),
      ...(spanOf(on) === undefined ? ['a date that does not exist'] : []),
    ]),
    ...[...outsideForecasts, ...plans, ...events].flatMap(({ source }) => sourceComplaints(source, metric)),
    // A source need not say when it came out.
    ...[...outsideForecasts, ...plans, ...Object.values(sources).filter((source) => 'publishedOn' in source)].flatMap(
      ({ publishedOn }) => (spanOf(publishedOn) === undefined ? ['a date that does not exist'] : []),
    ),
    ...events.flatMap(({ on }) => (spanOf(on) === undefined ? ['a date that does not exist'] : [])),
    ...actions.flatMap(actionComplaints),
    ...Object.values(sources).flatMap(({ url }) =>
      url === undefined || ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '')
        ? []
        : ['an address that does not open'],
    ),
  ]
}
