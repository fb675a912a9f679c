/** A walk through the record from day to day, seeing each day what had been published by its end. */
import type { Day } from '../calendar.ts'
import { fitTrendTo, type Trend } from '../forecast/trend.ts'
import type { Metric, Reading } from '../metric.ts'
import { emptyLedger, enter } from './ledger.ts'
import type { Entry } from './news.ts'

export type Walk = {
  /** Goes on to the end of a day. Never back. */
  readonly goTo: (day: Day) => void
  /** Enters one piece of news by itself. */
  readonly take: (entry: Entry) => void
  /** The figures visible where the walk stands, one for each date, in order of date. Changes as the walk goes on. */
  readonly figures: readonly Reading[]
  /** The forecast from those figures; `undefined` when they do not vary. Worked out once for each change of them. */
  readonly trend: () => Trend | undefined
}

export function startWalk(metric: Metric, entries: readonly Entry[]): Walk {
  const ledger = emptyLedger()
  let next = 0
  let fitted: { readonly trend: Trend | undefined } | undefined
  const take = (entry: Entry): void => {
    enter(ledger, entry)
    fitted = undefined
  }
  return {
    goTo: (day) => {
      for (let entry = entries[next]; entry !== undefined && entry.day <= day; entry = entries[next]) {
        take(entry)
        next += 1
      }
    },
    take,
    figures: ledger.figures,
    trend: () => (fitted ??= { trend: fitTrendTo(metric, ledger.figures) }).trend,
  }
}
