/** A walk through the record from day to day, seeing each day what had been published by its end. */
import type { Day } from '../calendar.ts'
import { fitTrendTo, type Trend } from '../forecast/trend.ts'
import type { Metric, Reading } from '../metric.ts'
import { emptyLedger, enter, type Entered } from './ledger.ts'
import type { Entry } from './news.ts'

export type Walk = {
  /** Goes on to the end of a day. Never back. */
  readonly goTo: (day: Day) => void
  /** Enters the next piece of news by itself, if it came by the end of a day. */
  readonly takeNext: (day: Day) => Entered | undefined
  /** The figures visible where the walk stands, one for each date, in order of date. Changes as the walk goes on. */
  readonly figures: readonly Reading[]
  /** The forecast from those figures; `undefined` when they do not vary. Worked out once for each change of them. */
  readonly trend: () => Trend | undefined
}

/** Forecasts by how many pieces of news they rest on, shared by walks through the same news. */
export type Fitted = Map<number, { readonly trend: Trend | undefined }>

export function startWalk(metric: Metric, entries: readonly Entry[], fitted: Fitted = new Map()): Walk {
  const ledger = emptyLedger()
  let next = 0
  const takeNext = (day: Day): Entered | undefined => {
    const entry = entries[next]
    if (entry === undefined || entry.day > day) return undefined
    next += 1
    return enter(ledger, entry)
  }
  return {
    goTo: (day) => {
      while (takeNext(day) !== undefined);
    },
    takeNext,
    figures: ledger.figures,
    trend: () => {
      const found = fitted.get(next) ?? { trend: fitTrendTo(metric, ledger.figures) }
      fitted.set(next, found)
      return found.trend
    },
  }
}
