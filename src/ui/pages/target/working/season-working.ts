/** The working of what the season adds to the forecast on the due date. */
import type { ForecastParts } from '../../../../progress/index.ts'
import { formula, sumOf } from './formula.ts'
import { fullNumber } from './full-number.ts'
import { countInput, stepInput } from './record-inputs.ts'
import { workedOut, type Working } from './working.ts'

const RULE =
  'On the forecasting scale. Seen: the mean step into each season less the mean of all, added up from the season of the latest figure to that of the due date, less the mean of the year. Believed: one less the variance of a step within seasons over that between them (James and Stein, 1961). It is in the mean of each setting.'

const RULE_OF_SUMS =
  'Seen of one season: the mean step into each less the mean of all, added up from the season of the latest figure, less the mean of the year; all that come until the due date are added up. Believed: one less the variance of a step within seasons over that between them (James and Stein, 1961). It is in the mean of each setting.'

export function seasonWorkings({ season }: ForecastParts, isSum: boolean): readonly Working[] {
  if (season === undefined) return []
  const { steps, betweenSeasons, withinSeasons, belief, effect } = season
  const all = steps.map(({ mean, weight }, i) => {
    const name = i === 0 ? 'the season of the latest figure' : `season ${i} after it`
    return {
      mean: countInput(`season-step-${i + 1}`, `Mean step into ${name}`, mean),
      weight: countInput(`season-weight-${i + 1}`, `How much the step into ${name} counts`, weight),
    }
  })
  const [between, within] = [
    countInput('season-between', 'Variance of a step between seasons', betweenSeasons),
    countInput('season-within', 'Variance of a step within seasons', withinSeasons),
  ]
  const believed = stepInput(
    'season-belief',
    'How much of the season is believed',
    belief,
    formula`MAX(0, 1 - ${within} / ${between})`,
  )
  const seen = sumOf(all.map(({ mean, weight }) => formula`${mean} * ${weight}`))
  return [
    workedOut({
      id: 'season',
      name: 'What the season adds on the due date',
      inputs: [...all.flatMap(({ mean, weight }) => [mean, weight]), between, within, believed],
      rule: isSum ? RULE_OF_SUMS : RULE,
      formula: formula`${believed} * (${seen})`,
      value: effect,
      full: fullNumber(effect),
      result: fullNumber(effect),
    }),
  ]
}
