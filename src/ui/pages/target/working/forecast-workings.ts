/** The working of what is likely by the due date: the chance, the value expected, and the ends of its ranges. */
import {
  forecastParts,
  type ForecastParts,
  type Interval80And95,
  type Reading,
  type Target,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { roundedFigure } from '../../../text/figure.ts'
import { whyNoForecast } from '../../../text/why-no-forecast.ts'
import { chanceWorking } from './chance-working.ts'
import { formula } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { figureInputs, type Judged } from './record-inputs.ts'
import { scaled, settingInputs } from './setting-inputs.ts'
import { seasonWorkings } from './season-working.ts'
import { asInput, notGiven, stated, workedOut, type Working } from './working.ts'

type End = { readonly id: string; readonly of: keyof Interval80And95; readonly name: string; readonly below: string }

/** The value that the forecast is below with a chance, for each that the page says. */
export const ENDS: readonly End[] = [
  { id: 'expected', of: 'median', name: 'Value expected', below: '50%' },
  { id: 'low-80', of: 'low80', name: 'Lower end of the 80% range', below: '10%' },
  { id: 'high-80', of: 'high80', name: 'Upper end of the 80% range', below: '90%' },
  { id: 'low-95', of: 'low95', name: 'Lower end of the 95% range', below: '2.5%' },
  { id: 'high-95', of: 'high95', name: 'Upper end of the 95% range', below: '97.5%' },
]

/** At a limit the forecast reaches no further, and the chance of less is not the one asked for. */
const isAtLimit = ({ limits }: ForecastParts, value: number): boolean => value <= limits.low || value >= limits.high

function endWorking(
  judged: Judged,
  parts: ForecastParts,
  { target, latest, value }: { readonly target: Target; readonly latest: Reading; readonly value: number },
  { id, name, below }: End,
): Working {
  const { unit } = judged.metric
  const named = { id, name: `${name}, ${longDate(target.due)}` }
  const given = { value, full: fullFigure(value, unit), result: `about ${roundedFigure(value, unit)}` }
  const rule = `The value that the figure on the due date is below with a chance of ${below}, by the settings listed under the chance of meeting the target`
  if (judged.metric.measure === 'cumulative' && parts.limits.low === value) {
    const now = figureInputs(judged, 'Latest figure', latest).value
    const held = workedOut({
      ...named,
      ...given,
      inputs: [now],
      rule: `${rule}; but a running total never falls, so it is held at the latest figure.`,
      formula: formula`${now}`,
      result: `${roundedFigure(value, unit)}, held at the latest figure`,
    })
    return { ...held, substitution: '' }
  }
  if (isAtLimit(parts, value))
    return stated({ ...named, ...given, inputs: [], rule: `${rule}; but the figure can go no further than this.` })
  const itself = asInput(named, { value, words: given.result, full: given.full })
  const check = {
    label: 'To check: the chance of less, by the settings',
    formula: settingInputs(parts).below(scaled(parts.scale, itself), 'spreadsheet'),
    words: below,
  }
  return stated({ ...named, ...given, inputs: [], rule: `${rule}: found by search.`, check })
}

export function forecastWorkings(judged: Judged): readonly Working[] {
  const { metric, assessment } = judged
  const { forecast, target, latest } = assessment
  if (target === undefined) return []
  const parts = forecastParts(metric, assessment)
  const chance = parts === undefined || latest === undefined ? undefined : chanceWorking(judged, parts, latest)
  if (forecast === undefined || parts === undefined || latest === undefined || chance === undefined)
    return [
      notGiven(
        { id: 'chance', name: 'Chance of meeting the target, and value expected by the due date' },
        whyNoForecast(assessment.status),
      ),
    ]
  return [
    ...seasonWorkings(parts, metric.measure === 'cumulative' || assessment.average !== undefined),
    chance,
    ...ENDS.map((end) => endWorking(judged, parts, { target, latest, value: forecast.atDue[end.of] }, end)),
  ]
}
