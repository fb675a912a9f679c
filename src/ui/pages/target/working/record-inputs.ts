/** The numbers that calculations begin with: published figures, days, the target, and what the rules fix. */
import {
  DAYS_A_YEAR,
  isDay,
  type Assessment,
  type Day,
  type Metric,
  type Reading,
  type Target,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { figure, publishedFigure, roundedFigure } from '../../../text/figure.ts'
import { dateOf, targetFigure } from '../../../text/phrases.ts'
import type { Formula, Input } from './formula.ts'
import { fullFigure, fullNumber } from './full-number.ts'

/** Everything that a working is made from. */
export type Judged = { readonly metric: Metric; readonly assessment: Assessment }

const BARE = { source: undefined, formula: undefined } as const

export const countInput = (id: string, label: string, value: number): Input => ({
  ...BARE,
  id,
  label,
  value,
  words: fullNumber(value),
  full: fullNumber(value),
})

export const dayInput = (id: string, label: string, day: Day, words: string = longDate(day)): Input => ({
  ...BARE,
  id,
  label,
  value: day,
  words,
  full: longDate(day),
})

/** A number worked out on the way from inputs before it. */
export const stepInput = (id: string, label: string, value: number, formula: Formula): Input => ({
  ...countInput(id, label, value),
  formula,
})

/** A published figure and the day it counts from. `role`: "Latest figure". */
export type FigureInputs = { readonly value: Input; readonly day: Input }

/** A partial date and a period count from their last day. */
function dayWords({ when, day }: Reading): string {
  const isWhole = when.kind === 'on' && isDay(when.date)
  return isWhole
    ? longDate(day)
    : `${longDate(day)}, the last day of ${when.kind === 'on' ? longDate(when.date) : 'its period'}`
}

/** Figures have different days: the day tells them apart, whatever part they play. */
export function figureInputs({ metric: { unit } }: Judged, role: string, reading: Reading): FigureInputs {
  const { day, value, source } = reading
  const label = `${role}, ${dateOf(reading)}`
  return {
    value: {
      id: `figure-${day}`,
      label,
      value,
      words: publishedFigure(reading, unit),
      full: fullFigure(value, unit),
      source,
      formula: undefined,
    },
    day: dayInput(`day-${day}`, `Day of the ${role.toLowerCase()}, ${dateOf(reading)}`, day, dayWords(reading)),
  }
}

/** The level to be reached; for a yearly rate, what the rate comes to. */
export function levelInput({ metric: { unit } }: Judged, target: Target, level: number): Input {
  const isPlain = target.kind === 'level'
  const words = isPlain ? figure(level, unit) : `about ${roundedFigure(level, unit)}`
  return {
    id: 'target-level',
    label: isPlain ? 'Target' : 'Level that the yearly rate comes to',
    value: level,
    words,
    full: fullFigure(level, unit),
    source: isPlain ? target.source : undefined,
    formula: undefined,
  }
}

/** The end of a range that was passed. */
export const farEndInput = ({ metric: { unit } }: Judged, target: Target, end: number): Input => ({
  ...BARE,
  id: 'far-end',
  label: 'End of the range that was passed',
  value: end,
  words: figure(end, unit),
  full: fullFigure(end, unit),
  source: target.source,
})

/** The least that counts as reached: the level, or what a promise in round terms comes down to. */
export function thresholdInput(judged: Judged, target: Target, threshold: number): Input {
  const { unit } = judged.metric
  if (target.kind !== 'level' || target.precision === undefined) return levelInput(judged, target, threshold)
  return {
    ...BARE,
    id: 'threshold',
    label: 'Least that counts, as the target was promised in round terms',
    value: threshold,
    words: figure(threshold, unit),
    full: fullFigure(threshold, unit),
    source: target.source,
  }
}

export const rateInput = ({ metric: { unit } }: Judged, target: Target): Input => ({
  ...BARE,
  id: 'rate',
  label: 'Target, a year',
  value: target.value,
  words: targetFigure(target, unit),
  full: fullFigure(target.value, unit),
  source: target.source,
})

export const dueDay = ({ due, dueDay: day, source }: Target): Input => ({
  ...dayInput(
    'due-day',
    'Due date',
    day,
    isDay(due) ? longDate(day) : `${longDate(day)}, the last day of ${longDate(due)}`,
  ),
  source,
})

export const asAtDay = ({ assessment: { asAt } }: Judged): Input => dayInput('as-at', 'Date of this page', asAt)

export const MONTHS_IN_A_YEAR: Input = countInput('months-a-year', 'Months in a year', 12)
export const DAYS_IN_A_YEAR: Input = countInput('days-a-year', 'Days in a year, on average', DAYS_A_YEAR)
