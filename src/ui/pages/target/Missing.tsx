/** What is missing: every figure that was expected and never came, and since when. */
import {
  missingFigures,
  primarySeries,
  type Day,
  type Metric,
  type MissingFigures,
  type MissingStretch,
  type PartialDate,
} from '../../../progress/index.ts'
import { byDate, longDate, onDate, readingDate } from '../../text/date.ts'
import { capitalised, plural } from '../../text/figure.ts'
import { dateOf } from '../../text/phrases.ts'
import { ABSENCE_WORDS } from '../../text/standing-words.ts'
import { SourceLink } from '../../components/SourceLink.tsx'
import { TableFrame } from '../../components/TableFrame.tsx'

type Props = { readonly metric: Metric; readonly day: Day; readonly date: PartialDate }

const COLUMNS = [
  { heading: 'After the figure for' },
  { heading: 'Missing', isNumber: true },
  { heading: 'The first was due by' },
  { heading: 'The last was due by' },
  { heading: 'Ended by the figure for' },
] as const

function missingWords(missing: MissingFigures, date: PartialDate): string {
  if (missing.kind === 'cannot-be-said') {
    return missing.because === 'no-figure'
      ? `No official figure had been published ${byDate(date)}, so none can be said to be missing.`
      : 'The record does not say how often figures are expected, so none can be said to be missing.'
  }
  const count = missing.stretches.reduce((sum, stretch) => sum + stretch.count, 0)
  const [first] = missing.stretches
  if (first === undefined) return 'Every official figure that was expected has come.'
  return `${capitalised(plural(count, 'official figure'))} that ${count === 1 ? 'was' : 'were'} expected had not come ${byDate(date)}. The first was due by ${longDate(first.since)}.`
}

function Row({ stretch }: { readonly stretch: MissingStretch }) {
  const { after, before, count, since, last } = stretch
  return (
    <tr>
      <th scope="row">{dateOf(after)}</th>
      <td className="figures__number">{count}</td>
      <td>{longDate(since)}</td>
      <td>{longDate(last)}</td>
      <td>{before === undefined ? 'none yet' : dateOf(before)}</td>
    </tr>
  )
}

/** What the record itself says that there is no figure for. */
function StatedAbsences({ metric, day }: Omit<Props, 'date'>) {
  const absences = (primarySeries(metric).absences ?? []).filter(({ publishedDay }) => publishedDay <= day)
  if (absences.length === 0) return null
  return (
    <>
      <p className="govuk-body">For these the record says that there is no figure. They are not counted as missing.</p>
      <ul className="govuk-list govuk-list--bullet">
        {absences.map(({ when, reason, publishedOn, source, note }) => (
          <li key={`${readingDate(when)} ${reason}`}>
            {readingDate(when)}: {ABSENCE_WORDS[reason]}, said {onDate(publishedOn)}
            {note === undefined ? '' : ` (${note})`}. <SourceLink sources={metric.sources} id={source} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Nothing is asked of anybody where every figure has come. */
const isComplete = (missing: MissingFigures): boolean => missing.kind === 'known' && missing.stretches.length === 0

export function Missing({ metric, day, date }: Props) {
  const missing = missingFigures(metric, day)
  return (
    <section className="record" aria-labelledby="missing">
      <h2 className="govuk-heading-m" id="missing">
        What is missing
      </h2>
      <p className="govuk-body">{missingWords(missing, date)}</p>
      {!isComplete(missing) && (
        <p className="govuk-body">Official figures are for this body to publish: {metric.owner}.</p>
      )}
      {missing.kind === 'known' && missing.stretches.length > 0 && (
        <TableFrame title={`Figures that had not come ${byDate(date)}`} columns={COLUMNS}>
          {missing.stretches.map((stretch) => (
            <Row key={stretch.since} stretch={stretch} />
          ))}
        </TableFrame>
      )}
      <StatedAbsences metric={metric} day={day} />
    </section>
  )
}
