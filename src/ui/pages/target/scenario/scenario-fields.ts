/** The three controls of a scenario: what each says, shows and reaches to. */
import {
  addDays,
  DAYS_A_YEAR,
  dayFromNumber,
  dayNumber,
  type Metric,
  type ScenarioChange,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { capitalised, figure } from '../../../text/figure.ts'
import { paceIn, pacePeriod } from '../../../text/pace-words.ts'
import { targetFigure } from '../../../text/phrases.ts'
import { writtenPer, type Asked } from './read-scenario.ts'
import type { ScenarioField } from './scenario-texts.ts'

export type Control = {
  readonly field: ScenarioField
  readonly label: string
  readonly hint: string
  /** What the field shows while the reader has changed nothing. */
  readonly text: string
  readonly slider: { readonly min: number; readonly max: number; readonly step: number; readonly value: number }
  /** A place of the slider as the text of the field. */
  readonly textAt: (place: number) => string
}

const PLACES = 200
const YEARS_ON = 10
const grouped = { kind: 'count', noun: '' } as const

/** A round step that leaves about two hundred of them. */
function stepFor(most: number): number {
  const rough = most / PLACES
  const size = 10 ** Math.floor(Math.log10(rough))
  return size * ([1, 2, 5].find((times) => times * size >= rough) ?? 10)
}

function numbers(most: number, value: number): Control['slider'] {
  const step = stepFor(most)
  return { min: 0, max: Math.ceil(most / step) * step, step, value }
}

/** As a person would write it: "126,400", "1.25 million". */
const plain = (value: number): string =>
  value >= 1e6 ? `${Number((value / 1e6).toPrecision(4))} million` : figure(value, grouped)

/** What one adds or takes away: "Percentage points", "Trees", "Index points". */
function namesOfMore({ kind, one, noun, before, after }: Metric['unit']): string {
  if (kind === 'share') return 'Percentage points'
  if (one !== undefined) return capitalised(`${one}s`)
  return capitalised(
    [before, after, noun]
      .filter((part) => part !== undefined && part !== '')
      .join(' ')
      .trim(),
  )
}

function paceControl({ metric, assessment: { pace }, target }: Asked, { pacePerYear }: ScenarioChange): Control {
  const period = pacePeriod(target)
  const written = (perDay: number): number => Math.abs(perDay) * period.days * writtenPer(metric)
  const isTowards = metric.direction === 'increase' ? (pace?.held?.perDay ?? 0) > 0 : (pace?.held?.perDay ?? 0) < 0
  const held = isTowards ? written(pace?.held?.perDay ?? 0) : 0
  const most = Math.max(2 * held, 1.5 * written(pace?.neededPerDay ?? 0), writtenPer(metric) === 100 ? 1 : 10)
  const heldHint =
    pace?.held === undefined
      ? ''
      : ` Held so far: ${paceIn(period, pace.held.perDay, metric.unit)}${isTowards ? '' : ', not towards the target'}.`
  const points = namesOfMore(metric.unit)
  const textAt = (place: number): string => plain(Number(place.toPrecision(4)))
  const value = pacePerYear === undefined ? held : written(pacePerYear / DAYS_A_YEAR)
  return {
    field: 'pace',
    label: `Pace ${period.words}`,
    hint: `${points} ${period.words}, ${metric.direction === 'increase' ? 'up' : 'down'}.${heldHint}`,
    text: textAt(held),
    slider: numbers(most, value),
    textAt,
  }
}

function dueControl({ assessment: { asAt }, target }: Asked, { due }: ScenarioChange): Control {
  const min = dayNumber(addDays(asAt, 1))
  const max = Math.max(dayNumber(target.dueDay), dayNumber(asAt)) + Math.round(YEARS_ON * DAYS_A_YEAR)
  const value = Math.max(min, dayNumber(due ?? target.dueDay))
  return {
    field: 'due',
    label: 'Due date',
    hint: `A day, a month or a year. As promised: ${longDate(target.due)}.`,
    text: longDate(target.due),
    slider: { min, max, step: 1, value },
    textAt: (place) => longDate(dayFromNumber(place)),
  }
}

function targetControl({ metric, target }: Asked, { value }: ScenarioChange): Control {
  const isShare = metric.unit.kind === 'share'
  const isBoth = metric.unit.kind === 'number'
  const most = isShare ? 100 : 2 * Math.abs(target.value) * writtenPer(metric) || 1
  const textAt = (place: number): string =>
    isShare ? `${Number(place.toPrecision(4))}%` : plain(Number(place.toPrecision(6)))
  const hint = `${isShare ? `Per cent ${metric.unit.noun}` : capitalised(metric.unit.noun)}${target.kind === 'yearly-rate' ? ' a year' : ''}. As promised: ${targetFigure(target, metric.unit)}.`
  return {
    field: 'target',
    label: target.kind === 'yearly-rate' ? 'Target a year' : 'Target',
    hint,
    text: textAt(target.value * writtenPer(metric)),
    slider: { ...numbers(most, (value ?? target.value) * writtenPer(metric)), ...(isBoth && { min: -most }) },
    textAt,
  }
}

export const controlsOf = (asked: Asked, change: ScenarioChange): readonly Control[] => [
  paceControl(asked, change),
  dueControl(asked, change),
  targetControl(asked, change),
]
