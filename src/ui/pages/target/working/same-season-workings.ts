/** The working of pace and required path told against the same season. */
import { DAYS_A_YEAR, elapsedDays, sameSeason, type Reading, type WithoutSeason } from '../../../../progress/index.ts'
import { plural, roundedFigure } from '../../../text/figure.ts'
import { pacePeriod } from '../../../text/pace-words.ts'
import { seasonGap, seasonHeld, seasonNeeded } from '../../../text/same-season-words.ts'
import { formula, type Input } from './formula.ts'
import { fullFigure, fullNumber } from './full-number.ts'
import { MOST_LISTED, slopeInput, type Dated } from './held-pace.ts'
import {
  countInput,
  dayInput,
  DAYS_IN_A_YEAR,
  dueDay,
  figureInputs,
  levelInput,
  stepInput,
  type Judged,
} from './record-inputs.ts'
import { scaled, unscaled } from './setting-inputs.ts'
import { asInput, stated, workedOut, type Working } from './working.ts'

type Seasonal = Judged & { readonly season: NonNullable<ReturnType<typeof sameSeason>> }

const YEARLY = pacePeriod({ kind: 'yearly-rate' })

const HELD = { id: 'season-held', name: 'Pace held between figures of the same season, a year' } as const
const MEDIAN =
  'The median of the slopes between every two figures a whole number of years apart, for a whole year (the seasonal Kendall slope: Hirsch, Slack and Smith, 1982)'

function heldWorking(judged: Seasonal): Working {
  const { metric, season } = judged
  const { pairs, heldPerDay } = season
  const value = heldPerDay * DAYS_A_YEAR
  const result = seasonHeld(season, metric, YEARLY)
  const dated = (reading: Reading): Dated => ({ reading, inputs: figureInputs(judged, 'Figure', reading) })
  const slopes = pairs.map(([from, to]) => slopeInput(judged, dated(from), dated(to), 'season-slope'))
  const [first, last] = [slopes[0], slopes.at(-1)]
  if (first === undefined || last === undefined || slopes.length > (MOST_LISTED * (MOST_LISTED - 1)) / 2)
    return stated({
      ...HELD,
      value,
      result,
      inputs: [countInput('season-pairs', 'Slopes between figures of the same season', pairs.length)],
      rule: `${MEDIAN}; ${plural(pairs.length, 'slope')} are too many to list here.`,
    })
  const figures = [...new Set(pairs.flat())].map(dated).flatMap(({ inputs }) => [inputs.value, inputs.day])
  return workedOut({
    ...HELD,
    value,
    result,
    full: fullFigure(value, metric.unit),
    inputs: [...figures, ...slopes, DAYS_IN_A_YEAR],
    rule: `${MEDIAN}.`,
    formula: formula`MEDIAN(${first}:${last}) * ${DAYS_IN_A_YEAR}`,
  })
}

/** A figure of the metric that is worked out on the way. */
const figureStep = ({ metric: { unit } }: Judged, step: Input): Input => ({
  ...step,
  words: roundedFigure(Number(step.value), unit),
  full: fullFigure(Number(step.value), unit),
})

type Plain = { readonly inputs: readonly Input[]; readonly effect: Input; readonly plain: Input }

/** A value without the season of its day. `name`: "latest figure". */
function withoutSeason(
  judged: Seasonal,
  id: string,
  name: string,
  value: Input,
  { effect, plain }: WithoutSeason,
): Plain {
  const { scale } = judged.season
  const added = countInput(`season-of-${id}`, `What the season adds to the ${name}, on the forecasting scale`, effect)
  const way = unscaled(scale, formula`${scaled(scale, value)} - ${added}`)
  const step = figureStep(judged, stepInput(`plain-${id}`, `The ${name} without its season`, plain, way))
  return { inputs: [value, added, step], effect: added, plain: step }
}

/** Nothing where no season is clear. */
export function sameSeasonWorkings(judged: Judged): readonly Working[] {
  const { metric, assessment } = judged
  const { latest, target, targetLevel } = assessment
  const season = sameSeason(metric, assessment)
  if (season === undefined || latest === undefined || target === undefined || targetLevel === undefined) return []
  const { unit, direction } = metric
  const seasonal = { ...judged, season }
  const [now, due, level] = [
    figureInputs(judged, 'Latest figure', latest),
    dueDay(target),
    levelInput(judged, target, targetLevel),
  ]
  const [begin, start] = [
    dayInput('path-day', 'Day on which the required path begins', season.start.day),
    figureStep(judged, countInput('path-start', 'The required path on that day', season.start.value)),
  ]
  const [figure, goal, first] = [
    withoutSeason(seasonal, 'latest', 'latest figure', now.value, season.latest),
    withoutSeason(seasonal, 'target', 'target', level, season.due),
    withoutSeason(seasonal, 'start', 'first value of the path', start, season.start),
  ]
  const left =
    direction === 'increase'
      ? formula`MAX(0, ${goal.plain} - ${figure.plain})`
      : formula`MIN(0, ${goal.plain} - ${figure.plain})`
  const perYear = season.neededPerDay * DAYS_A_YEAR
  const onPath = figureStep(
    judged,
    countInput('on-path', 'The required path on the day of the latest figure', season.onPath),
  )
  const gone = stepInput(
    'season-gone',
    'Part of the time from the first to the due date that has gone by the latest figure',
    elapsedDays(season.start.day, latest.day) / elapsedDays(season.start.day, target.dueDay),
    formula`(${now.day} - ${begin}) / (${due} - ${begin})`,
  )
  const path = figureStep(
    judged,
    stepInput(
      'plain-path',
      'The required path on that day without the seasons of its two ends',
      season.plainPath,
      formula`${onPath} + (1 - ${gone}) * (${first.plain} - ${start}) + ${gone} * (${goal.plain} - ${level})`,
    ),
  )
  const required = workedOut({
    id: 'season-required',
    name: 'Needed of the latest figure in its season',
    inputs: [begin, now.day, due, gone, ...first.inputs, ...goal.inputs, onPath, path, figure.effect],
    rule: 'The required path without the seasons of its two ends, as much of each as it is near, with the season of the latest figure put on.',
    formula: unscaled(season.scale, formula`${scaled(season.scale, path)} + ${figure.effect}`),
    value: season.required,
    full: fullFigure(season.required, unit),
    result: roundedFigure(season.required, unit),
  })
  const needed = asInput(required, {
    value: season.required,
    words: required.result,
    full: fullFigure(season.required, unit),
  })
  return [
    required,
    workedOut({
      id: 'season-gap',
      name: 'Gap for its season',
      inputs: [now.value, needed],
      rule: 'How far the latest figure is ahead of what is needed of it in its season: below zero is behind.',
      formula: direction === 'increase' ? formula`${now.value} - ${needed}` : formula`${needed} - ${now.value}`,
      value: season.ahead,
      full: fullFigure(season.ahead, unit),
      result: seasonGap(season, metric),
    }),
    heldWorking(seasonal),
    workedOut({
      id: 'season-needed',
      name: 'Pace needed without the seasons, a year',
      inputs: [...figure.inputs, ...goal.inputs, now.day, due, DAYS_IN_A_YEAR],
      rule: 'What is left from the latest figure to the target, both without their season, over the days left, for a whole year.',
      formula: formula`${left} / (${due} - ${now.day}) * ${DAYS_IN_A_YEAR}`,
      value: perYear,
      full: perYear === 0 ? fullNumber(0) : fullFigure(perYear, unit),
      result: seasonNeeded(season, metric, YEARLY),
    }),
  ]
}
