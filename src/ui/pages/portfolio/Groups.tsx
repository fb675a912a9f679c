/** Every target: the exceptions first, then all of them under their headings, folded. */
import { useId } from 'react'
import type { Day } from '../../../progress/index.ts'
import { STATUS_CATALOGUE } from '../../text/status-catalogue.ts'
import { countsOf, exceptionsIn, groupsOf, MOST_EXCEPTIONS, type Group } from './groups.ts'
import { PortfolioTable } from './PortfolioTable.tsx'
import type { Row } from './rows.ts'

type Props = { readonly rows: readonly Row[]; readonly asAt: Day }

const countWords = (rows: readonly Row[]): string =>
  countsOf(rows)
    .map(([kind, count]) => `${count} ${STATUS_CATALOGUE[kind].word.toLowerCase()}`)
    .join(', ')

/** "12 targets: 3 off track, 9 on track". */
function summaryWords(rows: readonly Row[]): string {
  const counts = countWords(rows)
  return `${rows.length} ${rows.length === 1 ? 'target' : 'targets'}${counts === '' ? '' : `: ${counts}`}`
}

function GroupPart({
  group: { name, rows },
  asAt,
  isOpen,
}: {
  readonly group: Group
  readonly asAt: Day
  readonly isOpen: boolean
}) {
  const id = useId()
  return (
    <details className="disclosure disclosure--printed" open={isOpen}>
      <summary id={id}>
        <strong>{name}</strong> {summaryWords(rows)}
      </summary>
      <h3 className="govuk-visually-hidden">{name}</h3>
      <PortfolioTable title={name} rows={rows} asAt={asAt} isTitleHidden />
    </details>
  )
}

/** Further rows are there for whoever looks for them: a page of ten thousand answers nobody in time. */
export const MOST_ROWS = 1_500

function limited(groups: readonly Group[]): readonly Group[] {
  let left = MOST_ROWS
  return groups.flatMap(({ name, rows }) => {
    const shown = rows.slice(0, left)
    left -= shown.length
    return shown.length === 0 ? [] : [{ name, rows: shown }]
  })
}

export function Groups({ rows, asAt }: Props) {
  const exceptions = exceptionsIn(rows)
  const groups = groupsOf(rows)
  const more = exceptions.length - MOST_EXCEPTIONS
  return (
    <>
      {exceptions.length > 0 && (
        <section className="exceptions">
          <PortfolioTable title="To look at first" rows={exceptions.slice(0, MOST_EXCEPTIONS)} asAt={asAt} />
          {more > 0 && <p className="govuk-body">And {more} more, in their groups below.</p>}
        </section>
      )}
      <h2 className="govuk-heading-m">Every target</h2>
      {rows.length > MOST_ROWS && (
        <p className="govuk-body">
          The first {MOST_ROWS} of {rows.length} are listed here. Search and choose above among all of them.
        </p>
      )}
      {limited(groups).map((group) => (
        <GroupPart key={group.name} group={group} asAt={asAt} isOpen={groups.length === 1 && exceptions.length === 0} />
      ))}
    </>
  )
}
