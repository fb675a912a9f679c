/** The working of the chance that a target is met. */
import type { ForecastParts, LevelTarget, Reading } from '../../../../progress/index.ts'
import { chanceWords } from '../../../text/figure.ts'
import { chanceOfMeeting } from '../../../text/phrases.ts'
import { formula, type Formula, type Input } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { figureInputs, stepInput, thresholdInput, type Judged } from './record-inputs.ts'
import { scaled, SCALE_WORDS, settingInputs } from './setting-inputs.ts'
import { stated, workedOut, type Working } from './working.ts'

const SHARE = { kind: 'share', noun: '' } as const

const either = (condition: Formula, then: 0 | 1, otherwise: Formula): Formula => [
  'IF(',
  ...condition,
  `, ${then}, `,
  ...otherwise,
  ')',
]

/** Where every figure that can be lies on one side of the level, the chance needs no distribution. A share ends at 1. */
function withLimits(
  { limits }: ForecastParts,
  level: Input,
  low: Input | undefined,
  isRising: boolean,
  inside: Formula,
): Formula {
  const lowest = low === undefined ? ['0'] : formula`${low}`
  const [isAboveAll, isBelowAll] = isRising
    ? [formula`${level} > 1`, [...formula`${level} <= `, ...lowest]]
    : [formula`${level} >= 1`, [...formula`${level} < `, ...lowest]]
  const below = limits.high === Infinity ? inside : either(isAboveAll, isRising ? 0 : 1, inside)
  return limits.low === -Infinity ? below : either(isBelowAll, isRising ? 1 : 0, below)
}

function ruleOf({ scale }: ForecastParts, isRising: boolean, isHeld: boolean): string {
  const onScale = scale === 'unchanged' ? '' : `; the target is put on the forecasting scale, ${SCALE_WORDS[scale]}`
  const held = isHeld ? '; a running total never falls below its latest figure' : ''
  return `${isRising ? 'One less the' : 'The'} chance that the figure on the due date is below the target: each setting gives a share of Student’s t distribution round its own mean, and counts by its weight${onScale}${held}.`
}

const RANGE_RULE =
  'The chance that a figure is at the nearer end of the range or beyond it, less the chance that it is past the other end.'
const KEPT_RULE =
  'At least one less the chances, of every figure still to come at the usual distance up to the due date, that it is not there.'

const AVERAGE_RULE =
  'The chance that the average is there, forecast from the averages so far; none, or all, where what the figures still to come can be leaves no other.'

const keptRule = ({ otherEnd, keptFromDay, averagedFromDay }: LevelTarget): string =>
  [
    ...(averagedFromDay === undefined ? [] : [AVERAGE_RULE]),
    ...(otherEnd === undefined ? [] : [RANGE_RULE]),
    ...(keptFromDay === undefined ? [] : [KEPT_RULE]),
  ].join(' ')

export function chanceWorking(judged: Judged, parts: ForecastParts, latest: Reading): Working | undefined {
  const {
    metric,
    assessment: { target, threshold, forecast },
  } = judged
  if (target === undefined || threshold === undefined || forecast === undefined) return undefined
  if (target.kind === 'level' && (target.otherEnd ?? target.keptFromDay ?? target.averagedFromDay) !== undefined)
    return stated({
      id: 'chance',
      name: 'Chance of meeting the target',
      inputs: settingInputs(parts).inputs,
      rule: keptRule(target),
      value: forecast.chance,
      result: chanceOfMeeting(target, forecast.chance),
    })
  const isRising = metric.direction === 'increase'
  const isHeld = metric.measure === 'cumulative'
  const [level, now, settings] = [
    thresholdInput(judged, target, threshold),
    figureInputs(judged, 'Latest figure', latest).value,
    settingInputs(parts),
  ]
  const z = stepInput('scaled-level', 'Target on the forecasting scale', parts.scaledLevel, scaled(parts.scale, level))
  const side = (below: Formula): Formula => (isRising ? ['1 - ', ...below] : below)
  const calculation = withLimits(
    parts,
    level,
    isHeld ? now : undefined,
    isRising,
    side(formula`MIN(1, MAX(0, ${settings.below([z], 'spreadsheet')}))`),
  )
  const isInside = forecast.chance > 0 && forecast.chance < 1
  return workedOut({
    id: 'chance',
    name: 'Chance of meeting the target',
    inputs: [level, ...(isHeld ? [now] : []), z, ...settings.inputs],
    rule: ruleOf(parts, isRising, isHeld),
    formula: calculation,
    shown: isInside
      ? side(isRising ? formula`(${settings.below([z], 'person')})` : settings.below([z], 'person'))
      : calculation,
    value: forecast.chance,
    full: fullFigure(forecast.chance, SHARE),
    result: chanceWords(forecast.chance),
  })
}
