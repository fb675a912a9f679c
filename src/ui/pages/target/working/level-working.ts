/** The working of the level that a yearly rate comes to, and of the time that it, or any required path, runs for. */
import { elapsedDays, type Day, type Reading, type Target } from '../../../../progress/index.ts'
import { roundedFigure } from '../../../text/figure.ts'
import { formula, type Input } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { dayInput, DAYS_IN_A_YEAR, dueDay, figureInputs, rateInput, stepInput, type Judged } from './record-inputs.ts'
import { workedOut, type Working } from './working.ts'

type Start = { readonly day: Day; readonly inputs: readonly Input[]; readonly input: Input }

/** The required path leaves the baseline on its day; a yearly rate counts from its first day, if that is later. */
export function startOf(judged: Judged, baseline: Reading, target: Target): Start {
  const base = figureInputs(judged, 'Baseline', baseline)
  if (target.kind === 'level') return { day: baseline.day, inputs: [base.value, base.day], input: base.day }
  const from = { ...dayInput('rate-from', 'First day of the yearly rate', target.fromDay), source: target.source }
  const day = target.fromDay > baseline.day ? target.fromDay : baseline.day
  const input = {
    ...dayInput('start-day', 'Counted from the later of the two days', day),
    formula: formula`MAX(${base.day}, ${from})`,
  }
  return { day, inputs: [base.value, base.day, from, input], input }
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
  const [base, rate, whole] = [
    figureInputs(judged, 'Baseline', baseline).value,
    rateInput(judged, target),
    wholeTime(start, target),
  ]
  const calculation =
    direction === 'increase' || measure === 'cumulative'
      ? formula`${base} + ${rate} * ${whole} / ${DAYS_IN_A_YEAR}`
      : formula`${base} - ${rate} * ${whole} / ${DAYS_IN_A_YEAR}`
  return [
    workedOut({
      id: 'target-level',
      name: 'Level that the yearly rate comes to',
      inputs: [...start.inputs, rate, dueDay(target), whole, DAYS_IN_A_YEAR],
      rule: 'The baseline, and the yearly rate for every year from there to the due date, counted by the day.',
      formula: calculation,
      value: targetLevel,
      full: fullFigure(targetLevel, unit),
      result: `about ${roundedFigure(targetLevel, unit)}`,
    }),
  ]
}
