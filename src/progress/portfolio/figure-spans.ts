/** The figures of one series with the days between which each could be seen. */
import type { Day } from '../calendar.ts'
import type { Reading, Series } from '../record/metric.ts'
import { applyEvent, countUpTo, emptyView } from '../record/timeline/as-of-view.ts'
import { publicationEvents } from '../record/timeline/publication-events.ts'

export type FigureSpan = {
  readonly reading: Reading
  /** The day on whose end it was there. */
  readonly from: Day
  /** The day on whose end it was gone: revised, withdrawn, or a shorter period stands for its date. */
  readonly until: Day | undefined
}

/** Official figures, one for each date on each day, in order of date and then of publication. */
export function figureSpans(series: Series): readonly FigureSpan[] {
  const view = emptyView()
  const open = new Map<Day, { readonly reading: Reading; readonly from: Day }>()
  const spans: FigureSpan[] = []
  const close = (date: Day, until: Day | undefined): void => {
    const held = open.get(date)
    if (held !== undefined && held.from !== until) spans.push({ ...held, until })
    open.delete(date)
  }
  for (const entry of publicationEvents(series, ['official'])) {
    applyEvent(view, entry)
    const { day: date } = entry.reading
    const last = view.figures[countUpTo(view.figures, date) - 1]
    const seen = last?.day === date ? last : undefined
    if (seen === open.get(date)?.reading) continue
    close(date, entry.day)
    if (seen !== undefined) open.set(date, { reading: seen, from: entry.day })
  }
  for (const date of open.keys()) close(date, undefined)
  return spans.sort((a, b) => Number(a.reading.day > b.reading.day) - Number(a.reading.day < b.reading.day))
}
