/** One target among many: what was promised, how it stands, and what comes next. */
import { memo } from 'react'
import type { Day } from '../../../progress/index.ts'
import { StatusMark } from '../../components/StatusTag.tsx'
import { PageLink } from '../../routing/PageLink.tsx'
import { capitalised } from '../../text/figure.ts'
import { chanceOrWhy, latestWords, neededWords, nextWords, promisedWords, sinceWords } from '../../text/row-words.ts'
import { wordOf } from '../../text/status-words.ts'
import { kindOf, type Row } from './rows.ts'
import { BOX, sparklineOf } from './sparkline.ts'

type Props = { readonly row: Row; readonly asAt: Day }

/** The figures, and the path that is required as a thin line. */
function Spark({ row: { course, moment }, asAt }: Props) {
  const spark = sparklineOf(course, moment, asAt)
  if (spark === undefined) return null
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      width={BOX.width}
      height={BOX.height}
      aria-hidden="true"
    >
      {spark.path !== '' && <path className="spark__path" d={spark.path} />}
      <path className="spark__figures" d={spark.figures} />
    </svg>
  )
}

function AnyRow({ row, asAt }: Props) {
  const { course, isOverdue, since } = row
  const kind = kindOf(row)
  return (
    <tr>
      <th scope="row">
        <PageLink className="govuk-link" to={{ kind: 'target', id: course.id }}>
          {capitalised(course.title)}
        </PageLink>
        <span>{promisedWords(row, course)}</span>
      </th>
      <td>
        <StatusMark kind={kind} word={wordOf(kind)} />
      </td>
      <td data-of="Latest">{latestWords(row, course)}</td>
      <td data-of="Needed by then">{neededWords(row, course)}</td>
      <td>
        <Spark row={row} asAt={asAt} />
      </td>
      <td data-of="Chance">{chanceOrWhy(row)}</td>
      <td data-of="Status since">{sinceWords(since)}</td>
      <td data-of="Next figure">{nextWords(row, isOverdue)}</td>
    </tr>
  )
}

/** Drawn anew only where something of it changed: a day later most rows are the same. */
export const PortfolioRow = memo(
  AnyRow,
  ({ row: one }, { row: other }) =>
    one.course === other.course &&
    one.moment === other.moment &&
    one.since === other.since &&
    one.seenOn === other.seenOn &&
    one.isOverdue === other.isOverdue,
)
