/** The working of every pace: needed and held, by the year and by the month, and the one over the other. */
import { DAYS_A_YEAR } from '../../../../progress/index.ts'
import { stillNeeded } from '../../../text/qualifiers.ts'
import { times } from '../../../text/figure.ts'
import { paceIn } from '../../../text/pace-words.ts'
import { formula, type Input } from './formula.ts'
import { fullFigure, fullNumber } from './full-number.ts'
import { heldWorking } from './held-pace.ts'
import { neededWorking } from './needed-pace.ts'
import { countInput, type Judged } from './record-inputs.ts'
import { asInput, notGiven, workedOut, type Working } from './working.ts'

const MONTH: Input = countInput('months-a-year', 'Months in a year', 12)

const yearlyInput = ({ metric: { unit } }: Judged, working: Working, perDay: number): Input =>
  asInput(working, { value: perDay * DAYS_A_YEAR, words: working.result, full: fullFigure(perDay * DAYS_A_YEAR, unit) })

/** The page says the pace of a level a month: a twelfth of the yearly one. A yearly rate is only said a year. */
function monthly(judged: Judged, working: Working, perDay: number | undefined, about: string): readonly Working[] {
  const {
    metric: { unit },
    assessment: { target },
  } = judged
  if (perDay === undefined || perDay === 0 || target === undefined || target.kind === 'yearly-rate') return []
  const days = DAYS_A_YEAR / 12
  const yearly = yearlyInput(judged, working, perDay)
  return [
    workedOut({
      id: `${working.id}-monthly`,
      name: working.name.replace(', a year', ', a month'),
      inputs: [yearly, MONTH],
      rule: 'A twelfth of the pace for a year.',
      formula: formula`${yearly} / ${MONTH}`,
      value: perDay * days,
      full: fullFigure(perDay * days, unit),
      result: `${about}${paceIn({ days, words: 'a month' }, perDay, unit)}`,
    }),
  ]
}

function ratioWorkings(judged: Judged, needed: Working, held: Working): readonly Working[] {
  const { pace } = judged.assessment
  if (pace?.neededPerDay === undefined || pace.neededPerDay === 0 || pace.held === undefined) return []
  const named = { id: 'pace-ratio', name: 'Pace needed over pace held' }
  if (pace.ratio === undefined)
    return [
      notGiven(
        named,
        'The figure has stood still or moved away from the target: no number of times that pace would do.',
      ),
    ]
  const [want, have] = [yearlyInput(judged, needed, pace.neededPerDay), yearlyInput(judged, held, pace.held.perDay)]
  return [
    workedOut({
      ...named,
      inputs: [want, have],
      rule: 'The pace needed divided by the pace held.',
      formula: formula`${want} / ${have}`,
      value: pace.ratio,
      full: fullNumber(pace.ratio),
      result: times(pace.ratio),
    }),
  ]
}

export function paceWorkings(judged: Judged): readonly Working[] {
  const { pace, latest, target } = judged.assessment
  const [needed, held] = [neededWorking(judged), heldWorking(judged)]
  if (pace === undefined || latest === undefined || target === undefined || needed === undefined || held === undefined)
    return []
  const isFalling = pace.held !== undefined && pace.held.perDay < 0
  return [
    needed,
    ...monthly(judged, needed, pace.neededPerDay, stillNeeded(latest, target)),
    held,
    ...monthly(judged, held, pace.held?.perDay, isFalling ? 'falling about ' : 'about '),
    ...ratioWorkings(judged, needed, held),
  ]
}
