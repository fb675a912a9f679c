/** The record: every figure of every series, with all its vintages, to be found, sorted and taken away. */
import { useMemo, useState } from 'react'
import type { Day, Metric, PartialDate } from '../../../../progress/index.ts'
import { useIsHydrated } from '../../../startup/use-user-activity.ts'
import { byDate } from '../../../text/date.ts'
import { NeedsScript } from '../../../startup/NeedsScript.tsx'
import { MoreRows } from '../../../components/MoreRows.tsx'
import { SourceCell } from '../../../components/SourceCell.tsx'
import { TableFrame } from '../../../components/TableFrame.tsx'
import { useShowMore } from '../../../components/use-show-more.ts'
import { arranged, EVERYTHING, type Arrangement, type SortKey } from './arrange.ts'
import { FigureFilters } from './FigureFilters.tsx'
import { figureRows, type FigureRow } from './figure-rows.ts'

type Props = { readonly metric: Metric; readonly day: Day; readonly date: PartialDate }

type Sorting = { readonly arrangement: Arrangement; readonly onChange: (arrangement: Arrangement) => void }

/** A press sorts by the column; another turns the order. */
function SortButton({
  label,
  sortKey,
  arrangement,
  onChange,
}: Sorting & { readonly label: string; readonly sortKey: SortKey }) {
  const { sortedBy, isFalling } = arrangement
  const isSorted = sortedBy === sortKey
  const isHydrated = useIsHydrated()
  const words = (
    <>
      {label}
      <span aria-hidden="true">{isSorted ? (isFalling ? ' ▾' : ' ▴') : ' ▴▾'}</span>
    </>
  )
  if (!isHydrated) return <span className="filters__sort">{words}</span>
  return (
    <button
      type="button"
      className="filters__sort"
      onClick={() => onChange({ ...arrangement, sortedBy: sortKey, isFalling: isSorted && !isFalling })}
    >
      {words}
    </button>
  )
}

function Row({ row, metric }: { readonly row: FigureRow; readonly metric: Metric }) {
  return (
    <tr>
      <th scope="row">{row.on}</th>
      <td className="figures__number">{row.figure}</td>
      <td>{row.series}</td>
      <td>{row.basis}</td>
      <td>{row.published}</td>
      <td>{row.fate}</td>
      <SourceCell metric={metric} reading={row.reading} />
    </tr>
  )
}

type TableProps = Sorting & { readonly metric: Metric; readonly title: string; readonly rows: readonly FigureRow[] }

function FigureTable({ metric, title, rows, ...sorting }: TableProps) {
  const { shown, hidden, onMore } = useShowMore(rows)
  const { sortedBy, isFalling } = sorting.arrangement
  const sortable = (heading: string, sortKey: SortKey) =>
    ({
      heading,
      head: <SortButton label={heading} sortKey={sortKey} {...sorting} />,
      sorted: sortedBy === sortKey ? (isFalling ? 'descending' : 'ascending') : 'none',
    }) as const
  const columns = [
    sortable('For', 'on'),
    { ...sortable('Figure', 'figure'), isNumber: true },
    { heading: 'Series' },
    { heading: 'Basis' },
    sortable('Published', 'published'),
    { heading: 'Standing' },
    { heading: 'Source' },
  ]
  return (
    <>
      <TableFrame title={title} columns={columns}>
        {shown.map((row, i) => (
          <Row key={i} row={row} metric={metric} />
        ))}
      </TableFrame>
      <MoreRows hidden={hidden} which="more" place="the CSV" onMore={onMore} />
    </>
  )
}

/** Of the series that had been published: the others are not known yet. */
function Definitions({ metric, rows }: Pick<Props, 'metric'> & { readonly rows: readonly FigureRow[] }) {
  const known = new Set(rows.map(({ series }) => series))
  return (
    <dl className="definitions">
      {metric.series
        .filter(({ title }) => known.has(title))
        .map(({ id, title, definition, primary }) => (
          <div key={id}>
            <dt>
              {title}
              {primary ? ', the series that is judged' : ', not judged and never joined with the other'}
            </dt>
            <dd>{definition}</dd>
          </div>
        ))}
    </dl>
  )
}

export function FiguresSection({ metric, day, date }: Props) {
  const [arrangement, setArrangement] = useState(EVERYTHING)
  const all = useMemo(() => figureRows(metric, day), [metric, day])
  const rows = useMemo(() => arranged(all, arrangement), [all, arrangement])
  return (
    <section className="record whole-record" aria-labelledby="figures">
      <h2 className="govuk-heading-m" id="figures">
        The record
      </h2>
      {all.length === 0 ? (
        <p className="govuk-body">No figure of any series had been published {byDate(date)}.</p>
      ) : (
        <>
          <NeedsScript>
            <FigureFilters
              arrangement={arrangement}
              series={[...new Set(all.map(({ series }) => series))]}
              hasIndicative={all.some(({ reading }) => reading.basis === 'indicative')}
              onChange={setArrangement}
            />
            <p className="govuk-body" role="status">
              {rows.length === all.length ? `All ${all.length} figures` : `${rows.length} of ${all.length} figures`}
            </p>
          </NeedsScript>
          {rows.length === 0 ? (
            <p className="govuk-body">
              No figure is like that.{' '}
              <button type="button" className="link-button" onClick={() => setArrangement(EVERYTHING)}>
                Show all of them
              </button>
            </p>
          ) : (
            <FigureTable
              metric={metric}
              title={`Every figure published ${byDate(date)}, and what became of it`}
              rows={rows}
              arrangement={arrangement}
              onChange={setArrangement}
            />
          )}
          <Definitions metric={metric} rows={all} />
        </>
      )}
    </section>
  )
}
