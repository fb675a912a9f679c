/** What a reader's texts ask for: the changes that can be made, and what is wrong with the others. */
import {
  DAYS_A_YEAR,
  lastDayOf,
  parsePartialDate,
  type Assessment,
  type Metric,
  type ScenarioChange,
  type Target,
} from '../../../../progress/index.ts'
import { enteredDate } from '../../../as-at/entered-date.ts'
import { longDate } from '../../../text/date.ts'
import { figure, publishedFigure } from '../../../text/figure.ts'
import { pacePeriod } from '../../../text/pace-words.ts'
import { whenOf } from '../../../text/phrases.ts'
import { enteredAmount } from './entered-amount.ts'
import type { ScenarioField, ScenarioTexts } from './scenario-texts.ts'
import { shortened } from '../../../text/shortened.ts'

export type ReadScenario = {
  readonly change: ScenarioChange
  readonly problems: Readonly<Partial<Record<ScenarioField, string>>>
}

/** `target`: the one in force. */
export type Asked = { readonly metric: Metric; readonly assessment: Assessment; readonly target: Target }

type Read<Value> = { readonly value: Value } | { readonly problem: string }

/** Past this a date is a slip of the pen. */
const LONGEST_YEARS = 50
const MOST = 1e15

/** Shares are written in per cent, and what is recorded in thousands in full. */
export const writtenPer = ({ unit }: Pick<Metric, 'unit'>): number =>
  unit.kind === 'share' ? 100 : (unit.multiplier ?? 1)

/** Without the symbols of the unit, where they were written. */
const bareOf = (text: string, { before = '', after = '' }: Metric['unit']): string => {
  const trimmed = text.trim()
  const started = before !== '' && trimmed.startsWith(before) ? trimmed.slice(before.length) : trimmed
  return after !== '' && started.endsWith(after.trim()) ? started.slice(0, -after.trim().length) : started
}

function amountIn(text: string, example: string): Read<number> {
  if (text.trim() === '') return { problem: `Enter a number, such as ${example}, or leave the scenario.` }
  const amount = enteredAmount(text)
  if (amount === undefined)
    return { problem: `“${shortened(text)}” is not a number that can be used here. Enter one such as ${example}.` }
  return amount > MOST
    ? { problem: `${shortened(text)} is more than can be worked with. Enter a smaller number.` }
    : { value: amount }
}

function readPace(text: string, { metric, target }: Asked): Read<number> {
  const read = amountIn(text, metric.unit.kind === 'share' ? '1.5' : '150,000')
  if ('problem' in read) return read
  if (read.value === 0) return { problem: 'At a pace of zero the target is never reached. Enter a pace above zero.' }
  const perYear = (read.value / writtenPer(metric) / pacePeriod(target).days) * DAYS_A_YEAR
  return { value: metric.direction === 'increase' ? perYear : -perYear }
}

function readDue(text: string, { assessment: { asAt } }: Asked): Read<NonNullable<ScenarioChange['due']>> {
  const date = parsePartialDate(enteredDate(text.trim()))
  if (!date.ok)
    return {
      problem:
        text.trim() === ''
          ? 'Enter a date, such as 31 December 2022, or leave the scenario.'
          : `“${shortened(text)}” is not a date. Enter one such as 31 December 2022.`,
    }
  const due = lastDayOf(date.value)
  if (due <= asAt)
    return {
      problem: `${longDate(date.value)} is not after ${longDate(asAt)}, the day this page speaks for. Enter a later date.`,
    }
  const last = Number(asAt.slice(0, 4)) + LONGEST_YEARS
  return Number(due.slice(0, 4)) > last
    ? { problem: `${longDate(date.value)} is too far off to say anything of. Enter a date up to the year ${last}.` }
    : { value: due }
}

function readTarget(text: string, { metric, target, assessment: { baseline } }: Asked): Read<number> {
  const bare = bareOf(text, metric.unit)
  const isBelow = metric.unit.kind === 'number' && /^[-−]/.test(bare)
  const size = isBelow ? bareOf(bare.slice(1), metric.unit) : bare
  const read = amountIn(size, metric.unit.kind === 'share' ? '90%' : figure(target.value, metric.unit))
  if ('problem' in read) return read
  const value = ((isBelow ? -1 : 1) * read.value) / writtenPer(metric)
  if (metric.unit.kind === 'share' && value > 1)
    return { problem: `${shortened(text)} is more than the whole. Enter up to 100%.` }
  if (target.kind === 'yearly-rate')
    return value > 0 ? { value } : { problem: 'A target of none a year is no target. Enter a number above zero.' }
  const isRise = metric.direction === 'increase'
  if (baseline !== undefined && (isRise ? value <= baseline.value : value >= baseline.value)) {
    const began = `the figures began ${whenOf(baseline)} at ${publishedFigure(baseline, metric.unit)}`
    return {
      problem: `A target of ${figure(value, metric.unit)} lies behind the baseline: ${began}. Enter ${isRise ? 'more' : 'less'} than that.`,
    }
  }
  return { value }
}

/** Each field by itself: what is wrong with one does not keep the others from being used. */
export function readScenario(texts: ScenarioTexts, asked: Asked): ReadScenario {
  const pace = texts.pace === undefined ? undefined : readPace(texts.pace, asked)
  const due = texts.due === undefined ? undefined : readDue(texts.due, asked)
  const target = texts.target === undefined ? undefined : readTarget(texts.target, asked)
  return {
    change: {
      ...(pace !== undefined && 'value' in pace ? { pacePerYear: pace.value } : {}),
      ...(due !== undefined && 'value' in due ? { due: due.value } : {}),
      ...(target !== undefined && 'value' in target ? { value: target.value } : {}),
    },
    problems: {
      ...(pace !== undefined && 'problem' in pace ? { pace: pace.problem } : {}),
      ...(due !== undefined && 'problem' in due ? { due: due.problem } : {}),
      ...(target !== undefined && 'problem' in target ? { target: target.problem } : {}),
    },
  }
}
