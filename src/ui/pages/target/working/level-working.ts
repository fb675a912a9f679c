/** The working of the level that a yearly rate comes to, and of the time that it, or any required path, runs for. */
import { elapsedDays, monthsOfRate, type Day, type Reading, type Target } from '../../../../progress/index.ts'
import { roundedFigure } from '../../../text/figure.ts'
import { formula, type Input } from './formula.ts'
import { fullFigure } from './full-number.ts'
import {
  dayInput,
  DAYS_IN_A_YEAR,
  dueDay,
  figureInputs,
  rateInput,
  stepInput,
  type Judged,
  countInput,
  MONTHS_IN_A_YEAR,
} from './record-inputs.ts'
import { workedOut, type Working } from './working.ts'

type Start = {
  readonly day: Day
  readonly inputs: readonly Input[]
  readonly input: Input
  /** Where the path sets out: the baseline, or what the total was on the first day of a yearly rate. */
  readonly value: Input
}

/** The required path leaves the baseline on its day; a yearly rate counts from its first day, if that is later. */
export function startOf(judged: Judged, baseline: Reading, target: Target): Start {
  const base = figureInputs(judged, 'Baseline', baseline)
  if (target.kind === 'level')
    return { day: baseline.day, inputs: [base.value, base.day], input: base.day, value: base.value }
  const from = { ...dayInput('rate-from', 'First day of the yearly rate', target.fromDay), source: target.source }
  const day = target.fromDay > baseline.day ? target.fromDay : baseline.day
  const input = {
    ...dayInput('start-day', 'Counted from the later of the two days', day),
    formula: formula`MAX(${base.day}, ${from})`,
  }
  const { rateStart } = judged.assessment
  if (rateStart === undefined) return { day, inputs: [base.value, base.day, from, input], input, value: base.value }
  const after = figureInputs(judged, 'First figure after it', rateStart.after)
  const value: Input = {
    ...base.value,
    id: 'start-value',
    label: 'Total on the first day of the rate, on a straight line between the figures on either side',
    value: rateStart.value,
    words: roundedFigure(rateStart.value, judged.metric.unit),
    full: fullFigure(rateStart.value, judged.metric.unit),
    source: undefined,
    formula: formula`${base.value} + (${after.value} - ${base.value}) * (${from} - ${base.day}) / (${after.day} - ${base.day})`,
  }
  return { day, inputs: [base.value, base.day, from, input, after.value, after.day, value], input, value }
}

export const wholeTime = (start: Start, target: Target): Input =>
  stepInput(
    'days-whole',
    `Days from ${target.kind === 'level' ? 'the baseline' : 'then'} to the due date`,
    Math.max(0, elapsedDays(start.day, target.dueDay)),
    formula`MAX(0, ${dueDay(target)} - ${start.input})`,
  )

/** Only for a yearly rate: any other target is its own level. */
export function levelWorkings(judged: Judged): readonly Working[] {
  const {
    metric: { unit, direction, measure },
    assessment: { target, targetLevel, baseline },
  } = judged
  if (target?.kind !== 'yearly-rate' || targetLevel === undefined || baseline === undefined) return []
  const start = startOf(judged, baseline, target)
  const { value: base } = start
  const rate = rateInput(judged, target)
  const months = monthsOfRate(target, start)
  const [whole, unitsAYear] =
    months === undefined
      ? [wholeTime(start, target), DAYS_IN_A_YEAR]
      : [countInput('months-whole', 'Whole months from then to the end of the due date', months), MONTHS_IN_A_YEAR]
  const calculation =
    direction === 'increase' || measure === 'cumulative'
      ? formula`${base} + ${rate} * ${whole} / ${unitsAYear}`
      : formula`${base} - ${rate} * ${whole} / ${unitsAYear}`
  return [
    workedOut({
      id: 'target-level',
      name: 'Level that the yearly rate comes to',
      inputs: [...start.inputs, rate, dueDay(target), whole, unitsAYear],
      rule: `The ${start.value.id === 'start-value' ? 'total on the first day' : 'baseline'}, and the yearly rate for every year from there to the due date, counted by the ${months === undefined ? 'day' : 'month'}.`,
      formula: calculation,
      value: targetLevel,
      full: fullFigure(targetLevel, unit),
      result: `about ${roundedFigure(targetLevel, unit)}`,
    }),
  ]
}
