/** What was published and is not judged: other series, and figures since replaced or withdrawn. Each in a table of its own. */
import { primarySeries, type Assessment, type Day, type Metric, type Reading } from '../../progress/index.ts'
import { longDate } from '../format/date.ts'
import { publishedFigure } from '../format/figure.ts'
import { dateOf } from '../format/phrases.ts'
import { SourceCell } from './SourceCell.tsx'
import { MoreRows } from './MoreRows.tsx'
import { TableFrame } from './TableFrame.tsx'
import { usePart } from './use-part.ts'

type Props = { readonly metric: Metric; readonly assessment: Assessment }

const COLUMNS = [{ heading: 'Date' }, { heading: 'Figure', isNumber: true }, { heading: 'Published' }, { heading: 'Source' }] as const

/** A figure that no longer counts says since when. */
function withFate(reading: Reading, asAt: Day): Reading {
  const { withdrawnDay, note } = reading
  if (withdrawnDay === undefined || withdrawnDay > asAt) return reading
  return { ...reading, note: `Withdrawn on ${longDate(withdrawnDay)}.${note === undefined ? '' : ` ${note}`}` }
}

function PublishedTable({ title, readings, metric, asAt }: { readonly title: string; readonly readings: readonly Reading[]; readonly metric: Metric; readonly asAt: Day }) {
  const { shown, hidden, onMore } = usePart(readings)
  if (readings.length === 0) return null
  return (
    <>
      <TableFrame title={title} columns={COLUMNS}>
        {shown.map((reading, i) => (
          <tr key={i}>
            <th scope="row">
              {dateOf(reading)}
            </th>
            <td className="figures__number">{publishedFigure(reading, metric.unit)}</td>
            <td>{longDate(reading.publishedOn)}</td>
            <SourceCell metric={metric} reading={withFate(reading, asAt)} />
          </tr>
        ))}
      </TableFrame>
      <MoreRows hidden={hidden} which="more" onMore={onMore} />
    </>
  )
}

export function OtherFigures({ metric, assessment: { asAt, judged, setAside } }: Props) {
  const counting = new Set([...judged, ...setAside])
  const publishedOf = (readings: readonly Reading[]): readonly Reading[] => readings.filter(({ publishedDay }) => publishedDay <= asAt)
  const past = publishedOf(primarySeries(metric)?.readings ?? []).filter((reading) => !counting.has(reading))
  const others = metric.series.map((series) => ({ ...series, readings: publishedOf(series.readings) })).filter(({ primary, readings }) => !primary && readings.length > 0)
  return (
    <>
      <PublishedTable title={`${metric.title}: figures since replaced or withdrawn`} readings={past} metric={metric} asAt={asAt} />
      {others.map(({ id, title, definition, readings }) => (
        <div key={id}>
          <PublishedTable title={`${title}: a second series, not judged`} readings={readings} metric={metric} asAt={asAt} />
          <p className="govuk-body-s">What is counted here: {definition}</p>
        </div>
      ))}
    </>
  )
}
