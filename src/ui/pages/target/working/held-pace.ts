/** The working of the pace held: the median of the slopes between every two figures, or the last change. */
import { DAYS_A_YEAR, elapsedDays, type HeldPace, type Reading } from '../../../../progress/index.ts'
import { plural } from '../../../text/figure.ts'
import { dateOf, yearlyPace } from '../../../text/phrases.ts'
import { formula, type Input } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { countInput, DAYS_IN_A_YEAR, figureInputs, type FigureInputs, type Judged } from './record-inputs.ts'
import { notGiven, stated, workedOut, type Working } from './working.ts'

/** More figures than this make more slopes than anybody would read: 12 make 66. */
export const MOST_LISTED = 12

const HELD = { id: 'pace-held', name: 'Pace held, a year' } as const

function heldWords({ metric: { unit } }: Judged, { perDay }: HeldPace): string {
  if (perDay === 0) return 'none: it stands still'
  return `${perDay < 0 ? 'falling ' : ''}about ${yearlyPace(perDay, unit)}`
}

const resultOf = (
  judged: Judged,
  held: HeldPace,
): { readonly value: number; readonly full: string; readonly result: string } => {
  const value = held.perDay * DAYS_A_YEAR
  return { value, full: fullFigure(value, judged.metric.unit), result: heldWords(judged, held) }
}

export type Dated = { readonly reading: Reading; readonly inputs: FigureInputs }

/** A day, in the unit of the metric. */
export function slopeInput({ metric: { unit } }: Judged, from: Dated, to: Dated, id = 'slope'): Input {
  const value = (to.reading.value - from.reading.value) / elapsedDays(from.reading.day, to.reading.day)
  const words = `${fullFigure(value, unit)} a day`
  const calculation = formula`(${to.inputs.value} - ${from.inputs.value}) / (${to.inputs.day} - ${from.inputs.day})`
  return {
    id: `${id}-${from.reading.day}-${to.reading.day}`,
    label: `Slope from ${dateOf(from.reading)} to ${dateOf(to.reading)}, a day`,
    value,
    words,
    full: fullFigure(value, unit),
    source: undefined,
    formula: calculation,
  }
}

function lastChange(judged: Judged, held: HeldPace, [from, to]: readonly [Dated, Dated]): Working {
  const calculation = formula`(${to.inputs.value} - ${from.inputs.value}) / (${to.inputs.day} - ${from.inputs.day}) * ${DAYS_IN_A_YEAR}`
  const inputs = [from.inputs.value, from.inputs.day, to.inputs.value, to.inputs.day, DAYS_IN_A_YEAR]
  return workedOut({
    ...HELD,
    ...resultOf(judged, held),
    inputs,
    rule: 'The change between the last two figures, over the days between them, for a whole year.',
    formula: calculation,
  })
}

/**
 * The slopes stand one below the other, so that the spreadsheet takes the median from the first to the last of them.
 */
function listed(judged: Judged, held: HeldPace, figures: readonly Dated[]): Working {
  const slopes = figures.flatMap((from, i) => figures.slice(i + 1).map((to) => slopeInput(judged, from, to)))
  const [first, last] = [slopes[0], slopes.at(-1)]
  if (first === undefined || last === undefined) return unlisted(judged, held, figures.length)
  const middle = fullFigure(held.perDay, judged.metric.unit)
  const working = workedOut({
    ...HELD,
    ...resultOf(judged, held),
    inputs: [...figures.flatMap(({ inputs }) => [inputs.value, inputs.day]), ...slopes, DAYS_IN_A_YEAR],
    rule: 'The median of the slopes between every two of these figures, which are those since the baseline, or all where fewer than three are newer; for a whole year.',
    formula: formula`MEDIAN(${first}:${last}) * ${DAYS_IN_A_YEAR}`,
  })
  return {
    ...working,
    substitution: `median of ${slopes.length} slopes, ${middle} a day × ${DAYS_A_YEAR} = ${resultOf(judged, held).full}`,
  }
}

function unlisted(judged: Judged, held: HeldPace, count: number): Working {
  const pairs = countInput('pairs', 'Slopes between every two of them', (count * (count - 1)) / 2)
  return stated({
    ...HELD,
    ...resultOf(judged, held),
    inputs: [
      countInput('figures-since', 'Figures since the baseline, or all where fewer than three are newer', count),
      pairs,
    ],
    rule: `The median of the ${pairs.full} slopes between every two of ${plural(count, 'figure')}, for a whole year: too many to list here.`,
  })
}

/** `undefined` before there is a target with a figure to set out from. */
export function heldWorking(judged: Judged): Working | undefined {
  const { pace, judged: readings } = judged.assessment
  if (pace === undefined) return undefined
  const { held } = pace
  if (held === undefined) return notGiven(HELD, 'One figure shows no pace.')
  const used = readings.filter(({ day }) => day >= held.from && day <= held.to)
  if (held.method === 'median-slope' && used.length > MOST_LISTED) return unlisted(judged, held, used.length)
  const dated = used.map((reading) => ({ reading, inputs: figureInputs(judged, 'Figure', reading) }))
  const [from, to] = dated.slice(-2)
  if (held.method === 'last-change' && from !== undefined && to !== undefined)
    return lastChange(judged, held, [from, to])
  return listed(judged, held, dated)
}
