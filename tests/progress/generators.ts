/** Random metrics that `makeMetric` accepts, and a day to ask about each: plain records with named special cases. */
import fc from 'fast-check'
import {
  dayFromNumber,
  lastDayOf,
  makeMetric,
  type AssessOptions,
  type Day,
  type Metric,
  type PartialDate,
} from '../../src/progress/index.ts'
import type { MetricInput, ReadingInput, TargetInput } from '../../src/progress/record/validation/metric-input.ts'
import {
  part,
  plainRecords,
  type DateForm,
  type Draft,
  type DraftReading,
  type DraftTarget,
} from './generators/plain-record.ts'
import { OF_FIGURES, OF_TARGETS, SPECIAL_CASES, type Luck, type SpecialCase } from './generators/special-cases.ts'

/** One question: a metric, a day, and what the reader chose. `cases` says what was made special about it. */
export type Scene = {
  readonly metric: Metric
  readonly asAt: Day
  readonly options: AssessOptions
  readonly cases: readonly SpecialCase[]
}

const written = (day: number, form: DateForm): string =>
  dayFromNumber(day).slice(0, form === 'year' ? 4 : form === 'month' ? 7 : 10)
const resolved = ({ day, form }: Pick<DraftReading, 'day' | 'form'>): Day =>
  lastDayOf(written(day, form) as PartialDate)

/** Hands the same values out again in order of date, so that a running total never falls. */
function rise(draft: Draft): void {
  if (draft.kind !== 'a running total') return
  const values = draft.readings.map(({ value }) => value).sort((a, b) => a - b)
  const inOrder = draft.readings.toSorted((a, b) =>
    resolved(a) < resolved(b) ? -1 : resolved(a) > resolved(b) ? 1 : 0,
  )
  inOrder.forEach((reading, i) => (reading.value = values[i]!))
}

/** Of figures of one date that come out on one day the first is the word: two would contradict each other. */
function agree({ readings }: Draft): void {
  for (const [i, reading] of readings.entries()) {
    const first = readings
      .slice(0, i)
      .find((other) => resolved(other) === resolved(reading) && other.published === reading.published)
    if (first !== undefined && first.basis === reading.basis)
      Object.assign(reading, { value: first.value, precision: first.precision })
  }
}

function readingParts(reading: DraftReading): ReadingInput {
  const { day, start, form, value, precision, basis, published, withdrawnAfter } = reading
  const when =
    form === 'period'
      ? { period: { start: dayFromNumber(start ?? day - 6), end: dayFromNumber(day) } }
      : { on: written(day, form) }
  return {
    ...when,
    value,
    precision,
    basis,
    publishedOn: dayFromNumber(published),
    source: 'report',
    ...(withdrawnAfter === undefined ? {} : { withdrawnOn: dayFromNumber(published + withdrawnAfter) }),
  }
}

/** A running total is kept at no level and has no average, and a range has its other end beyond the first. */
function keptParts(
  draft: Draft,
  { kind, value, otherEnd, keptFrom, averagedFrom, due }: DraftTarget,
): Partial<TargetInput> {
  if (draft.kind === 'a running total' || kind === 'yearly-rate') return {}
  const isRange = otherEnd !== undefined && (draft.direction === 'increase' ? otherEnd > value : otherEnd < value)
  if (averagedFrom !== undefined && averagedFrom < due)
    return { ...(isRange && { otherEnd }), average: true, from: dayFromNumber(averagedFrom) }
  return {
    ...(isRange && { otherEnd }),
    ...(keptFrom !== undefined && keptFrom < due && { throughout: true, from: dayFromNumber(keptFrom) }),
  }
}

function targetParts(draft: Draft, target: DraftTarget): TargetInput {
  const { id, kind, value, published, due, form, primary, isStanding } = target
  const stands = isStanding === true && kind === 'level' && draft.kind !== 'a running total'
  const from = dayFromNumber(published)
  return {
    id,
    kind,
    value,
    ...(stands ? { standing: true } : { due: written(due, form) }),
    publishedOn: from,
    source: 'report',
    wording: 'As promised.',
    primary,
    ...(stands ? {} : keptParts(draft, target)),
    ...(kind === 'yearly-rate' ? { from } : {}),
  }
}

function partsOf(draft: Draft): MetricInput {
  const { kind, direction, readings, targets, everyDays } = draft
  return {
    id: 'things',
    title: 'Things done',
    question: 'How many things are done?',
    owner: 'Someone',
    unit: { kind: kind === 'a share' ? 'share' : 'count', noun: 'things' },
    measure: kind === 'a share' ? 'share' : kind === 'a running total' ? 'cumulative' : 'level',
    direction,
    targets: targets.map((target) => targetParts(draft, target)),
    plans: [],
    outsideForecasts: [],
    series: [
      {
        id: 'main',
        title: 'Things',
        definition: 'Things that are done.',
        primary: true,
        expectedEvery: `P${everyDays}D`,
        readings: readings.map(readingParts),
      },
    ],
    events: [],
    sources: { report: { title: 'A report', publisher: 'A publisher', publishedOn: '2012-01-01' } },
  }
}

/** The same metric with every value put through a function; `rates` does the same to a rate a year. */
export function mapValues(
  metric: Metric,
  value: (y: number) => number,
  rate: (r: number) => number = (r) => r,
): Metric {
  return {
    ...metric,
    targets: metric.targets.map((target) => ({
      ...target,
      value: target.kind === 'level' ? value(target.value) : rate(target.value),
      ...(target.kind === 'level' && target.otherEnd !== undefined && { otherEnd: value(target.otherEnd) }),
    })),
    series: metric.series.map((series) => ({
      ...series,
      readings: series.readings.map((reading) => ({ ...reading, value: value(reading.value) })),
    })),
  }
}

/** The parts of random records, as a file would hold them. */
export const recordInputs: fc.Arbitrary<MetricInput> = fc
  .record({
    plain: plainRecords,
    cases: fc.uniqueArray(fc.constantFrom(...SPECIAL_CASES), { maxLength: 3 }),
    luck: fc.array(part, { minLength: 12, maxLength: 12 }),
  })
  .map(({ plain, cases, luck }) => partsOf(applied(plain, cases, luck)))

function made(draft: Draft): Metric {
  const result = makeMetric(partsOf(draft))
  if (!result.ok) throw new Error(`The generator made a metric that is refused: ${JSON.stringify(result.fault)}`)
  if (draft.kind !== 'a level below zero') return result.value
  // No unit may be negative at the door, so a level is lowered behind it: one figure becomes exactly zero.
  const zero = draft.readings[draft.readings.length >> 1]!.value
  return mapValues(result.value, (value) => value - zero)
}

function applied(plain: Draft, cases: readonly SpecialCase[], luck: Luck): Draft {
  const draft: Draft = {
    ...plain,
    readings: plain.readings.map((reading) => ({ ...reading })),
    targets: [{ ...plain.targets[0] }],
  }
  const apply = (changes: Readonly<Record<string, (draft: Draft, luck: Luck) => void>>): void =>
    cases.forEach((name) => changes[name]?.(draft, luck))
  apply(OF_FIGURES)
  rise(draft)
  apply(OF_TARGETS)
  for (const target of draft.targets) target.due = Math.max(target.due, target.published + 1)
  rise(draft)
  agree(draft)
  return draft
}

const chosenOptions = fc.record(
  {
    includeIndicative: fc.boolean(),
    targetId: fc.constantFrom('main', 'main', 'sooner', 'later'),
  },
  { requiredKeys: [] },
)

/** Scenes from the plain records given, with up to three special cases each. */
export const scenesFrom = (
  plain: fc.Arbitrary<Draft>,
  cases: readonly SpecialCase[] = SPECIAL_CASES,
): fc.Arbitrary<Scene> =>
  fc
    .record({
      plain,
      cases: fc.uniqueArray(fc.constantFrom(...cases), { maxLength: 3 }),
      luck: fc.array(part, { minLength: 12, maxLength: 12 }),
      options: chosenOptions,
    })
    .map(({ plain: draft, cases: names, luck, options: { targetId, ...options } }) => {
      const special = applied(draft, names, luck)
      const isThere = special.targets.some(({ id }) => id === targetId)
      return {
        metric: made(special),
        asAt: dayFromNumber(special.asAt),
        options: isThere && targetId !== undefined ? { ...options, targetId } : options,
        cases: names,
      }
    })

export const scenes: fc.Arbitrary<Scene> = scenesFrom(plainRecords)

/** The target that a scene asks about. */
export const targetOf = ({ metric, options: { targetId } }: Scene) =>
  metric.targets.find(({ id, primary }) => (targetId === undefined ? primary : id === targetId))!
