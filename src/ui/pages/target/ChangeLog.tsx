/** Corrections and changes: all that was published about one target, newest first, as the record itself tells it. */
import { isUnchanged, recordLog, type Day, type Metric, type PartialDate } from '../../../progress/index.ts'
import { byDate, longDate } from '../../text/date.ts'
import { logWords } from '../../text/log-words.ts'
import { SourceLink } from '../../components/SourceLink.tsx'
import { MoreRows } from '../../components/MoreRows.tsx'
import { TableFrame } from '../../components/TableFrame.tsx'
import { useShowMore } from '../../components/use-show-more.ts'

type Props = { readonly metric: Metric; readonly day: Day; readonly date: PartialDate }

const COLUMNS = [{ heading: 'Published' }, { heading: 'What' }, { heading: 'Source' }] as const

function correctionsWords(count: number): string {
  if (count === 0) return 'No figure has been corrected or withdrawn.'
  return count === 1
    ? 'One figure has been corrected or withdrawn.'
    : `${count} figures have been corrected or withdrawn.`
}

export function ChangeLog({ metric, day, date }: Props) {
  const log = recordLog(metric, day)
  const { shown, hidden, onMore } = useShowMore(log)
  const corrections = log.filter(
    ({ cause }) => cause.kind === 'withdrawal' || (cause.kind === 'revision' && !isUnchanged(cause)),
  ).length
  return (
    <section className="record" aria-labelledby="log">
      <h2 className="govuk-heading-m" id="log">
        Corrections and changes
      </h2>
      {log.length === 0 ? (
        <p className="govuk-body">Nothing had been published {byDate(date)}.</p>
      ) : (
        <>
          <p className="govuk-body">The record is only ever added to. {correctionsWords(corrections)}</p>
          <TableFrame title={`Everything published ${byDate(date)}, newest first`} columns={COLUMNS}>
            {shown.map((entry, i) => {
              const { published, words, source } = logWords(entry, metric.unit)
              return (
                <tr key={i}>
                  <th scope="row">{longDate(published)}</th>
                  <td>{words}</td>
                  <td>
                    <SourceLink sources={metric.sources} id={source} />
                  </td>
                </tr>
              )
            })}
          </TableFrame>
          <MoreRows hidden={hidden} which="more" place="the CSV" onMore={onMore} />
        </>
      )}
    </section>
  )
}
