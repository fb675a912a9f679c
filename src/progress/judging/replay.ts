/** A replay through the record from day to day, seeing each day what had been published by its end. */
import type { Day } from '../calendar.ts'
import { fitTrendTo, type Trend } from '../forecast/trend.ts'
import type { KnownSeries } from './cadence.ts'
import type { Metric, Reading } from '../record/metric.ts'
import { primarySeries } from '../record/visible.ts'
import { emptyView, applyEvent, type EventEffect } from '../record/timeline/as-of-view.ts'
import type { PublicationEvent } from '../record/timeline/publication-events.ts'

export type Replay = {
  /** Goes on to the end of a day. Never back. */
  readonly advanceTo: (day: Day) => void
  /** Applies the next event by itself, if it came by the end of a day. */
  readonly next: (day: Day) => EventEffect | undefined
  /** The figures visible where the replay stands, one for each date, in order of date. Changes as the replay goes on. */
  readonly figures: readonly Reading[]
  /** Visible figures of longer periods that end with one of these. */
  readonly totals: readonly Reading[]
  /** The same figures, with what tells when the next should come. */
  readonly known: KnownSeries
  /** The forecast from those figures; `undefined` for fewer than three. Worked out once for each change of them. */
  readonly trend: () => Trend | undefined
}

/** Forecasts by how many pieces of news they rest on, shared by walks through the same news. */
export type Fitted = Map<number, { readonly trend: Trend | undefined }>

export function startReplay(metric: Metric, entries: readonly PublicationEvent[], fitted: Fitted = new Map()): Replay {
  const view = emptyView()
  let taken = 0
  const next = (day: Day): EventEffect | undefined => {
    const entry = entries[taken]
    if (entry === undefined || entry.day > day) return undefined
    taken += 1
    return applyEvent(view, entry)
  }
  return {
    advanceTo: (day) => {
      while (next(day) !== undefined);
    },
    next,
    figures: view.figures,
    totals: view.totals,
    known: { series: primarySeries(metric), figures: view.figures, advances: view.advances },
    trend: () => {
      const found = fitted.get(taken) ?? { trend: fitTrendTo(metric, view.figures) }
      fitted.set(taken, found)
      return found.trend
    },
  }
}
