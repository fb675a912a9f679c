/** Makes small metrics for tests: a target, and readings written as [date, value, extras]. */
import {
  lastDayOf,
  parseDay,
  parsePartialDate,
  type Day,
  type LevelTarget,
  type Metric,
  type PartialDate,
  type Reading,
  type Target,
} from '../../src/progress/index.ts'

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault}`)
  return parsed.value
}

export function date(text: string): PartialDate {
  const parsed = parsePartialDate(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault}`)
  return parsed.value
}

type Extras = Partial<Pick<Reading, 'precision' | 'basis'>> & {
  readonly published?: string
  readonly withdrawn?: string
}

export function aReading(on: string, value: number, { published = on, withdrawn, ...rest }: Extras = {}): Reading {
  return {
    when: { kind: 'on', date: date(on) },
    day: lastDayOf(date(on)),
    value,
    precision: 'exact',
    basis: 'official',
    publishedOn: date(published),
    publishedDay: lastDayOf(date(published)),
    source: 'somewhere',
    ...(withdrawn === undefined ? {} : { withdrawnDay: day(withdrawn) }),
    ...rest,
  }
}

type TargetInput = {
  readonly value?: number
  readonly due?: string
  readonly published?: string
  readonly from?: string
  readonly id?: string
  readonly primary?: boolean
  readonly precision?: 'about'
}

export function aTarget({
  value = 100,
  due = '2020-12-31',
  published = '2017-01-01',
  from,
  id = 'main',
  primary = true,
  precision,
}: TargetInput = {}): Target {
  const base = {
    id,
    value,
    due: date(due),
    dueDay: lastDayOf(date(due)),
    publishedOn: date(published),
    publishedDay: lastDayOf(date(published)),
    source: 'somewhere',
    wording: 'as promised',
    primary,
  }
  return from === undefined
    ? { ...base, kind: 'level', ...(precision && { precision }) }
    : { ...base, kind: 'yearly-rate', fromDay: day(from) }
}

type MetricInput = Partial<Omit<Metric, 'targets' | 'series'>> & {
  readonly targets?: readonly Target[]
  readonly readings?: readonly Reading[]
}

export function aMetric({ targets = [aTarget()], readings = [], ...rest }: MetricInput = {}): Metric {
  return {
    id: 'a-metric',
    title: 'Things done',
    question: 'How many things are done?',
    owner: 'Someone',
    unit: { kind: 'count', noun: 'things' },
    measure: 'level',
    direction: 'increase',
    plans: [],
    outsideForecasts: [],
    events: [],
    actions: [],
    sources: { somewhere: { title: 'A report', publisher: 'A publisher', publishedOn: date('2017-01-01') } },
    illustrative: false,
    targets,
    series: [
      {
        id: 'main',
        title: 'Things',
        definition: 'Things that are done.',
        primary: true,
        publicationLagDays: 0,
        readings,
      },
    ],
    ...rest,
  }
}

/** A level with what else was promised of it. */
export const level = (parts: Parameters<typeof aTarget>[0], more: Partial<LevelTarget>): LevelTarget => ({
  ...(aTarget(parts) as LevelTarget),
  ...more,
})
