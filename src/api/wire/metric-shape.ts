/** The wire shape of one metric. */
import * as z from 'zod/mini'
import type { MetricInput } from '../../progress/index.ts'
import { listOf, longText, shortText } from './schema.ts'

const precision = z.enum(['exact', 'about', 'more-than', 'almost'])
const number = z.number()

const period = z.strictObject({ start: shortText, end: shortText })

export const reading = z.strictObject({
  on: z.optional(shortText),
  period: z.optional(period),
  value: z.optional(number),
  missing: z.optional(z.enum(['suppressed', 'not-collected', 'not-applicable', 'paused'])),
  status: z.optional(z.enum(['provisional', 'partial', 'break', 'corrected'])),
  precision: z.optional(precision),
  basis: z.enum(['official', 'indicative']),
  publishedOn: shortText,
  withdrawnOn: z.optional(shortText),
  source: shortText,
  numerator: z.optional(number),
  denominator: z.optional(number),
  note: z.optional(longText),
})

export const series = z.strictObject({
  id: shortText,
  title: shortText,
  definition: longText,
  primary: z.boolean(),
  expectedEvery: z.optional(z.nullable(shortText)),
  publicationLagDays: z.optional(number),
  readings: listOf(reading),
})

const baseFigure = z.strictObject({ on: shortText, times: z.optional(number), yearlyGrowth: z.optional(number) })

const target = z.strictObject({
  id: shortText,
  kind: z.enum(['level', 'yearly-rate']),
  value: number,
  precision: z.optional(z.enum(['about'])),
  strictly: z.optional(z.enum(['below', 'above'])),
  base: z.optional(baseFigure),
  otherEnd: z.optional(number),
  throughout: z.optional(z.boolean()),
  average: z.optional(z.boolean()),
  standing: z.optional(z.boolean()),
  from: z.optional(shortText),
  due: z.optional(shortText),
  publishedOn: shortText,
  source: shortText,
  wording: longText,
  note: z.optional(longText),
  withdrawnOn: z.optional(shortText),
  primary: z.optional(z.boolean()),
})

const planPoint = z.strictObject({ on: shortText, value: number })

const plan = z.strictObject({
  id: shortText,
  title: shortText,
  publishedOn: shortText,
  source: shortText,
  points: listOf(planPoint),
})

const outsideForecast = z.strictObject({
  title: shortText,
  on: shortText,
  value: number,
  precision,
  publishedOn: shortText,
  source: shortText,
})
const outsideBaseline = z.strictObject({ on: shortText, value: number })

const outsideVerdict = z.strictObject({
  by: shortText,
  word: shortText,
  from: shortText,
  until: z.optional(shortText),
  rule: z.optional(z.enum(['open-sdg'])),
  baseline: z.optional(outsideBaseline),
  source: shortText,
})
const event = z.strictObject({ on: shortText, title: shortText, source: shortText })
const action = z.strictObject({
  raisedOn: shortText,
  ask: longText,
  owner: shortText,
  due: shortText,
  doneOn: z.optional(shortText),
  outcome: z.optional(longText),
})
const source = z.strictObject({
  title: shortText,
  publisher: shortText,
  publishedOn: z.optional(shortText),
  url: z.optional(longText),
})

export const unit = z.strictObject({
  kind: z.enum(['count', 'share', 'number']),
  noun: shortText,
  before: z.optional(shortText),
  after: z.optional(shortText),
  decimals: z.optional(number),
  one: z.optional(shortText),
  multiplier: z.optional(number),
})

/** A field that it does not know is refused: `withdrawnOn` on a target, passed over in silence, would be a wrong verdict. */
export const metric = z.strictObject({
  id: shortText,
  title: shortText,
  question: shortText,
  owner: shortText,
  group: z.optional(shortText),
  tags: z.optional(listOf(shortText)),
  unit,
  measure: z.enum(['cumulative', 'share', 'flow', 'level']),
  direction: z.enum(['increase', 'decrease']),
  targets: listOf(target),
  plans: listOf(plan),
  outsideForecasts: listOf(outsideForecast),
  outsideVerdicts: z.optional(listOf(outsideVerdict)),
  series: listOf(series),
  events: listOf(event),
  actions: z.optional(listOf(action)),
  sources: z.record(shortText, source),
  illustrative: z.optional(z.boolean()),
})

/** By the names that the contract gives them. */
export const METRIC_SHAPES = {
  Metric: metric,
  Unit: unit,
  Target: target,
  BaseFigure: baseFigure,
  Series: series,
  Reading: reading,
  Period: period,
  Plan: plan,
  PlanPoint: planPoint,
  OutsideForecast: outsideForecast,
  OutsideVerdict: outsideVerdict,
  OutsideBaseline: outsideBaseline,
  Event: event,
  Action: action,
  Source: source,
}

/** `true` where a shape has the fields that progress takes, no more and no fewer; else those that differ. */
type SameFields<Shape, Input> = [keyof Shape, keyof Input] extends [keyof Input, keyof Shape]
  ? true
  : Exclude<keyof Shape, keyof Input> | Exclude<keyof Input, keyof Shape>
type Listed<Key extends keyof MetricInput> = Extract<MetricInput[Key], readonly unknown[]>[number]

// An optional field that is forgotten here would be dropped in silence: these do not compile then.
true satisfies SameFields<z.infer<typeof metric>, MetricInput>
true satisfies SameFields<z.infer<typeof series>, Listed<'series'>>
true satisfies SameFields<z.infer<typeof reading>, Listed<'series'>['readings'][number]>
true satisfies SameFields<z.infer<typeof target>, Listed<'targets'>>
true satisfies SameFields<z.infer<typeof plan>, Listed<'plans'>>
true satisfies SameFields<z.infer<typeof outsideForecast>, Listed<'outsideForecasts'>>
true satisfies SameFields<z.infer<typeof outsideVerdict>, NonNullable<MetricInput['outsideVerdicts']>[number]>
true satisfies SameFields<z.infer<typeof action>, Listed<'actions'>>
true satisfies SameFields<z.infer<typeof source>, MetricInput['sources'][string]>
