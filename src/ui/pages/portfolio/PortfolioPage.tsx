/** Many targets at a glance: one sentence that sums them up, how many stand how, and each as a row. */
import { useDeferredValue, useMemo } from 'react'
import type { Portfolio, UnreadCourse } from '../../../api/index.ts'
import { Disclosure } from '../../components/Disclosure.tsx'
import { QueryBoundary } from '../../components/QueryBoundary.tsx'
import { StatusMark } from '../../components/StatusTag.tsx'
import { NeedsScript } from '../../startup/NeedsScript.tsx'
import { ParamLink } from '../../routing/ParamLink.tsx'
import { useAddress } from '../../routing/use-address.ts'
import { headlineOf, type Outcome } from '../../text/headline.ts'
import { wordOf } from '../../text/status-words.ts'
import { Lede } from '../Lede.tsx'
import type { PageProps } from '../page-props.ts'
import { FilterForm } from './FilterForm.tsx'
import { filtered, isAsked, readFilters, sorted } from './filters.ts'
import { FoundRows } from './FoundRows.tsx'
import { countsOf } from './groups.ts'
import { Groups } from './Groups.tsx'
import { isSet, kindOf, rowOn, type Row } from './rows.ts'

const outcomeOf = (row: Row): Outcome => (isSet(row) ? kindOf(row) : 'not-set')

/** What could not be read is counted with the rest. */
const outcomesOf = (rows: readonly Row[], unread: readonly UnreadCourse[]): readonly Outcome[] => [
  ...rows.map(outcomeOf),
  ...unread.map((): Outcome => 'not-loaded'),
]

/** Each count leads to the targets that it counts. */
const Counts = ({ rows }: { readonly rows: readonly Row[] }) => (
  <ul className="counts" aria-label="How many stand how">
    {countsOf(rows).map(([kind, count]) => (
      <li key={kind}>
        <ParamLink name="status" value={kind}>
          <strong>{count}</strong> <StatusMark kind={kind} word={wordOf(kind)} />
        </ParamLink>
      </li>
    ))}
  </ul>
)

/** The targets that could not be read, with the fields at fault. */
const Unread = ({ unread }: { readonly unread: readonly UnreadCourse[] }) =>
  unread.length === 0 ? null : (
    <Disclosure summary={`${unread.length} could not be read`} isPrinted>
      <ul className="govuk-list govuk-list--bullet">
        {unread.map(({ title, problems }, i) => (
          <li key={i}>
            {title}: {problems.join(' ')}
          </li>
        ))}
      </ul>
    </Disclosure>
  )

type Props = Pick<PageProps, 'asAt'> & { readonly portfolio: Portfolio }

function Whole({ portfolio: { courses, unread, through }, asAt }: Props) {
  const search = useAddress((address) => address.search, '')
  // The words that sum up come at once; hundreds of rows a moment later, in pieces that leave the page free to answer.
  const day = useDeferredValue(asAt.day)
  const asked = useDeferredValue(search)
  const last = through < day ? through : day
  const rows = useMemo(() => courses.map((course) => rowOn(course, last)), [courses, last])
  const now = useMemo(() => courses.map((course) => rowOn(course, asAt.day)), [courses, asAt.day])
  const filters = readFilters(search)
  const found = useMemo(() => {
    const then = readFilters(asked)
    return isAsked(then) ? sorted(filtered(rows, then, last), then.sort) : undefined
  }, [rows, asked, last])
  const list = useMemo(
    () =>
      found === undefined ? (
        <Groups rows={rows} asAt={last} />
      ) : (
        <FoundRows rows={found} all={rows.length} asAt={last} />
      ),
    [rows, found, last],
  )
  return (
    <>
      <h1 className="govuk-heading-xl headline">{headlineOf(outcomesOf(now, unread), asAt.date)}</h1>
      <Lede asAt={asAt} />
      <Counts rows={now} />
      <Unread unread={unread} />
      <NeedsScript>
        <FilterForm rows={now} filters={filters} />
      </NeedsScript>
      {list}
    </>
  )
}

export const PortfolioPage = ({ portfolio, asAt }: PageProps) => (
  <QueryBoundary query={portfolio} what="the targets">
    {(data) => <Whole portfolio={data} asAt={asAt} />}
  </QueryBoundary>
)
