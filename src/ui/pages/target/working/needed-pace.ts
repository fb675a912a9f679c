/** The working of the pace needed. */
import { DAYS_A_YEAR, elapsedDays, passedEnd, type Reading, type Target } from '../../../../progress/index.ts'
import { stillNeeded } from '../../../text/qualifiers.ts'
import { longDate } from '../../../text/date.ts'
import { yearlyPace } from '../../../text/phrases.ts'
import { formula } from './formula.ts'
import { fullFigure } from './full-number.ts'
import {
  DAYS_IN_A_YEAR,
  dueDay,
  farEndInput,
  figureInputs,
  levelInput,
  stepInput,
  type Judged,
} from './record-inputs.ts'
import { notGiven, workedOut, type Working } from './working.ts'

const NEEDED = { id: 'pace-needed', name: 'Pace needed, a year' } as const

function worked(judged: Judged, target: Target, latest: Reading, level: number, perDay: number): Working {
  const { unit, direction } = judged.metric
  const end = passedEnd({ metric: judged.metric, target }, latest)
  const isUpward = (direction === 'increase') === (end === undefined)
  const [goal, now, due] = [
    end === undefined ? levelInput(judged, target, level) : farEndInput(judged, target, end),
    figureInputs(judged, 'Latest figure', latest),
    dueDay(target),
  ]
  const left = stepInput(
    'days-left',
    'Days from the latest figure to the due date',
    elapsedDays(latest.day, target.dueDay),
    formula`${due} - ${now.day}`,
  )
  const towards = isUpward ? formula`MAX(0, ${goal} - ${now.value})` : formula`MIN(0, ${goal} - ${now.value})`
  const calculation = formula`${towards} / ${left} * ${DAYS_IN_A_YEAR}`
  return workedOut({
    ...NEEDED,
    inputs: [now.value, now.day, goal, due, left, DAYS_IN_A_YEAR],
    rule: 'What is left from the latest figure to the target, over the days left, for a whole year; nothing once the target is reached.',
    formula: calculation,
    shown: perDay === 0 ? calculation : formula`(${goal} - ${now.value}) / ${left} * ${DAYS_IN_A_YEAR}`,
    value: perDay * DAYS_A_YEAR,
    full: fullFigure(perDay * DAYS_A_YEAR, unit),
    result: perDay === 0 ? 'none: it is there' : `${stillNeeded(latest, target)}${yearlyPace(perDay, unit)}`,
  })
}

/** `undefined` before there is a target with a figure to set out from. */
export function neededWorking(judged: Judged): Working | undefined {
  const { pace, target, latest, targetLevel, asAt } = judged.assessment
  if (target === undefined || latest === undefined || targetLevel === undefined || pace === undefined) return undefined
  if (pace.neededPerDay !== undefined) return worked(judged, target, latest, targetLevel, pace.neededPerDay)
  return notGiven(
    NEEDED,
    asAt >= target.dueDay
      ? `The due date, ${longDate(target.due)}, has come: no pace can be needed any more.`
      : 'The latest figure stands for the due date or later: no pace can be needed.',
  )
}
