/** The working of changes between figures, and of how far a target was missed. */
import { differenceQualifier, type Assessment, type Reading } from '../../../../progress/index.ts'
import { upFrom } from '../../../text/qualifiers.ts'
import { precisionWord } from '../../../text/figure.ts'
import { gapFigure } from '../../../text/gap-figure.ts'
import { dateOf, whenOf } from '../../../text/phrases.ts'
import { formula } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { figureInputs, levelInput, type Judged } from './record-inputs.ts'
import { workedOut, type Working } from './working.ts'

function changeWords({ metric: { unit } }: Judged, from: Reading, to: Reading): string {
  if (to.value === from.value) return 'none'
  const [higher, lower] = to.value > from.value ? [to, from] : [from, to]
  return `${precisionWord(differenceQualifier(higher.precision, lower.precision))}${gapFigure(to.value, from.value, unit)} ${higher === to ? 'higher' : 'lower'}`
}

function changeWorking(judged: Judged, id: string, role: string, from: Reading, to: Reading): Working {
  const [before, now] = [figureInputs(judged, role, from).value, figureInputs(judged, 'Latest figure', to).value]
  const value = to.value - from.value
  return workedOut({
    id,
    name: `Change since the ${role.toLowerCase()}, ${dateOf(from)}`,
    inputs: [before, now],
    rule: `The latest figure less the ${role.toLowerCase()}.`,
    formula: formula`${now} - ${before}`,
    value,
    full: fullFigure(value, judged.metric.unit),
    result: changeWords(judged, from, to),
  })
}

export function changeWorkings(judged: Judged): readonly Working[] {
  const { judged: readings, change } = judged.assessment
  const [before, latest] = readings.slice(-2)
  const sincePrevious =
    before === undefined || latest === undefined
      ? []
      : [changeWorking(judged, 'change-previous', 'Previous figure', before, latest)]
  if (change === undefined) return sincePrevious
  return [...sincePrevious, changeWorking(judged, 'change-baseline', 'Baseline', change.from, change.to)]
}

/**
 * The figure that falls short: the one that missed the target, or the last there is where none near the due date came.
 */
function shortFigure({ status, latest }: Assessment): Reading | undefined {
  if (status.kind === 'missed') return status.because.kind === 'year-short' ? undefined : status.because.reading
  return status.kind === 'awaiting' || status.kind === 'out-of-date' ? latest : undefined
}

/** Nothing while a target can still be met, or once it is. */
export function shortfallWorkings(judged: Judged): readonly Working[] {
  const {
    metric: { unit, direction },
    assessment,
  } = judged
  const { target, targetLevel, status } = assessment
  const reading = shortFigure(assessment)
  if (target === undefined || targetLevel === undefined || reading === undefined) return []
  const value = direction === 'increase' ? targetLevel - reading.value : reading.value - targetLevel
  if (value <= 0) return []
  const [goal, came] = [levelInput(judged, target, targetLevel), figureInputs(judged, 'Figure', reading).value]
  const about =
    target.kind === 'yearly-rate' || (status.kind !== 'missed' && upFrom(reading) !== '') ? 'about ' : upFrom(reading)
  const rule = `${direction === 'increase' ? 'The target less the figure' : 'The figure less the target'}${status.kind === 'missed' ? ' that it was missed by.' : ', the last that has come.'}`
  return [
    workedOut({
      id: 'shortfall',
      name: `Short of the target ${whenOf(reading)}`,
      inputs: [goal, came],
      rule,
      formula: direction === 'increase' ? formula`${goal} - ${came}` : formula`${came} - ${goal}`,
      value,
      full: fullFigure(value, unit),
      result: `${about}${gapFigure(targetLevel, reading.value, unit)}`,
    }),
  ]
}
