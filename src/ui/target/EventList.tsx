/** The events marked on the chart, known by the as-at day. */
import type { Day, Metric } from '../../progress/index.ts'
import { longDate } from '../format/date.ts'
import { SourceLink } from './SourceLink.tsx'

export function EventList({ metric, asAt }: { readonly metric: Metric; readonly asAt: Day }) {
  const known = metric.events.filter((event) => event.publishedDay <= asAt)
  if (known.length === 0) return <p className="govuk-body-s">No event had been recorded by {longDate(asAt)}.</p>
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
