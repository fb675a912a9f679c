/** Others' methods side by side: what each would say of a target, on the very figures that this product judged. */
import type { Assessment } from '../judging/assessment.ts'
import type { Day } from '../calendar.ts'
import type { Metric } from '../record/metric.ts'
import { isAverage } from '../judging/averaged.ts'
import { requiredOn } from '../judging/drawn-path.ts'
import { isStanding } from '../judging/standing.ts'
import { completedYears } from './completed-years.ts'
import { hasDueResult } from './due-result.ts'
import { escap } from './escap.ts'
import { factsOf, type Facts } from './method-inputs.ts'
import { gcInfobase } from './gc-infobase.ts'
import { nhsAssurance } from './nhs-assurance.ts'
import { openSdg } from './open-sdg.ts'
import type { AssuranceInputs, GrowthInputs, PeerMethodResult, PeerMethod, WhyNotApplied } from './other-answer.ts'
import { tola } from './tola.ts'
import { unsd } from './unsd.ts'

export const PEER_METHODS: readonly PeerMethod[] = [
  'open-sdg',
  'unsd',
  'escap',
  'tola',
  'gc-infobase',
  'nhs-assurance',
  'nhs-assurance-on-path',
]

type Asked = { readonly metric: Metric; readonly assessment: Assessment; readonly facts: Facts }

const notApplied = (method: PeerMethod, because: WhyNotApplied): PeerMethodResult => ({
  kind: 'not-applied',
  method,
  because,
})

const growthInputs = ({ metric, facts }: Asked): GrowthInputs => ({
  direction: metric.direction,
  baseline: facts.baseline,
  latest: facts.latest,
  target: facts.goal,
})

function onUnsd(asked: Asked): PeerMethodResult {
  const inputs = { ...growthInputs(asked), ...(asked.metric.unit.kind === 'share' ? { whole: 1 } : {}) }
  return { kind: 'applied', method: 'unsd', inputs, answer: unsd(inputs) }
}

function onEscap({ metric, facts }: Asked): PeerMethodResult {
  const inputs = {
    direction: metric.direction,
    baseline: facts.baseline.value,
    latest: facts.latest.value,
    target: facts.goal.value,
  }
  return { kind: 'applied', method: 'escap', inputs, answer: escap(inputs) }
}

function onTola({ metric, assessment, facts }: Asked): PeerMethodResult {
  const { target, inTime } = facts
  if (target.kind !== 'yearly-rate') return notApplied('tola', { kind: 'needs-a-target-for-each-year' })
  if (metric.measure !== 'cumulative' || metric.direction !== 'increase')
    return notApplied('tola', { kind: 'needs-a-rising-total' })
  const years = completedYears(target, inTime, assessment.asAt)
  if (!years.ok) return notApplied('tola', years.fault)
  const inputs = { direction: metric.direction, aggregation: 'sum', years: years.value } as const
  const periods = years.value.map((year) => ({ isComplete: true, target: year.target, result: year.result }))
  return { kind: 'applied', method: 'tola', inputs, answer: tola({ ...inputs, periods }) }
}

function onGcInfobase(asked: Asked): PeerMethodResult {
  const { metric, assessment, facts } = asked
  const { target, threshold } = assessment
  // "Under 5%": the level itself is not enough.
  const isStrict = target?.kind === 'level' && target.strictly !== undefined
  const enough = isStrict && threshold !== undefined ? threshold : facts.goal.value
  const limitOf = (goal: number) => (metric.direction === 'increase' ? { least: goal } : { most: goal })
  const inputs = {
    isDue: assessment.asAt >= facts.goal.day,
    ...limitOf(facts.goal.value),
    ...(hasDueResult(metric, facts) ? { result: facts.latest.value } : {}),
  }
  return { kind: 'applied', method: 'gc-infobase', inputs, answer: gcInfobase({ ...inputs, ...limitOf(enough) }) }
}

function assuranceInputs({ metric, facts }: Asked, required: number, on: Day): AssuranceInputs {
  const [values, days] = [facts.inTime.map((reading) => reading.value), facts.inTime.map((reading) => reading.day)]
  return { direction: metric.direction, values, days, required, on, isRunningTotal: metric.measure === 'cumulative' }
}

/** Each average so far holds those before it: what is normal between single figures is not between these. */
function onAssurance(asked: Asked): PeerMethodResult {
  if (isAverage(asked.facts.target)) return notApplied('nhs-assurance', { kind: 'needs-single-figures' })
  const inputs = assuranceInputs(asked, asked.facts.goal.value, asked.facts.goal.day)
  return { kind: 'applied', method: 'nhs-assurance', inputs, answer: nhsAssurance(inputs) }
}

function onAssuranceOnPath(asked: Asked): PeerMethodResult {
  if (isAverage(asked.facts.target)) return notApplied('nhs-assurance-on-path', { kind: 'needs-single-figures' })
  const { day } = asked.facts.latest
  const required = requiredOn(asked.assessment.requiredPath?.points ?? [], day)
  if (required === undefined) return notApplied('nhs-assurance-on-path', { kind: 'no-required-path' })
  const inputs = assuranceInputs(asked, required, day)
  return { kind: 'applied', method: 'nhs-assurance-on-path', inputs, answer: nhsAssurance(inputs) }
}

/**
 * What others' methods say of the target of an assessment: one entry for each of `PEER_METHODS`, in that order, with
 * the figures it used, or why it cannot be applied.
 *
 * Each method gets the judged figures dated by the due day, as published: `about` and `almost` are not looked at.
 * Years between dates are elapsed days / 365.25, where the publishers count whole years. A yearly rate counts as the
 * total it requires by the due day, save for TolaActivity, which is given its completed years. GC InfoBase gets a
 * result only if a figure stands for the due day. On a curved path the required value is read off the drawing.
 *
 * The answers are theirs, in their words; they never change a status here.
 *
 * @example comparePeerMethods({}, { judged: [] })[0] // => { "kind": "not-applied", "method": "open-sdg", "because": { "kind": "no-target" } }
 */
export function comparePeerMethods(metric: Metric, assessment: Assessment): readonly PeerMethodResult[] {
  const facts = factsOf(assessment)
  const { target } = assessment
  if (!facts.ok) return PEER_METHODS.map((method) => notApplied(method, facts.fault))
  const asked: Asked = { metric, assessment, facts: facts.value }
  const inputs = growthInputs(asked)
  if (target !== undefined && isStanding(target))
    return PEER_METHODS.map((method) =>
      method === 'nhs-assurance' ? onAssurance(asked) : notApplied(method, { kind: 'needs-a-due-date' }),
    )
  const onOpenSdg: PeerMethodResult = { kind: 'applied', method: 'open-sdg', inputs, answer: openSdg(inputs) }
  return [
    onOpenSdg,
    onUnsd(asked),
    onEscap(asked),
    onTola(asked),
    onGcInfobase(asked),
    onAssurance(asked),
    onAssuranceOnPath(asked),
  ]
}
