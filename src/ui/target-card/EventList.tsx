/** The events known by the as-at date, with the numbers they have on the chart. */
import { lastDayOf, type Metric, type PartialDate } from '../../progress/index.ts'
import { knownEvents } from '../charts/model/known-events.ts'
import { byDate, longDate } from '../text/date.ts'
import { SourceLink } from '../components/SourceLink.tsx'

type Props = {
  readonly metric: Metric
  readonly asAtDate: PartialDate
  /** On the page of one target each event names its source; among all targets there is no room for that. */
  readonly hasSources: boolean
}

export function EventList({ metric, asAtDate, hasSources }: Props) {
  const known = knownEvents(metric, lastDayOf(asAtDate))
  if (known.length === 0) return <p className="govuk-body-s">No event had been recorded {byDate(asAtDate)}.</p>
  return (
    <>
      <p className="govuk-body-s events__key">
        Events, with the numbers they have below the chart where it reaches back that far.
      </p>
      <ol className="govuk-list govuk-list--number events">
        {known.map((event) => (
          <li key={event.number}>
            <strong>{longDate(event.on)}</strong>: {event.title}.
            {hasSources && (
              <span className="events__source">
                {' '}
                <SourceLink sources={metric.sources} id={event.source} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
