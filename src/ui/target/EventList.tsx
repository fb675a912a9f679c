/** The events marked on the chart, known by the as-at day. */
import { lastDayOf, type Metric, type PartialDate } from '../../progress/index.ts'
import { byDate, longDate } from '../format/date.ts'
import { SourceLink } from './SourceLink.tsx'

export function EventList({ metric, asAt }: { readonly metric: Metric; readonly asAt: PartialDate }) {
  const known = metric.events.filter((event) => event.publishedDay <= lastDayOf(asAt))
  if (known.length === 0) return <p className="govuk-body-s">No event had been recorded {byDate(asAt)}.</p>
  return (
    <ol className="govuk-list events">
      {known.map((event) => (
        <li key={`${event.on} ${event.title}`}>
          <strong>{longDate(event.on)}</strong>: {event.title}.{' '}
          <span className="events__source">
            <SourceLink sources={metric.sources} id={event.source} />
          </span>
        </li>
      ))}
    </ol>
  )
}
