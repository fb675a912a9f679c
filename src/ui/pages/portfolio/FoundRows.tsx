/** The targets that a reader asked for, as one list. */
import { MoreRows } from '../../components/MoreRows.tsx'
import { useShowMore } from '../../components/use-show-more.ts'
import { goTo } from '../../routing/address.ts'
import { addressWithout } from '../../routing/use-search-param.ts'
import type { Day } from '../../../progress/index.ts'
import { FILTER_NAMES } from './filters.ts'
import { PortfolioTable } from './PortfolioTable.tsx'
import type { Row } from './rows.ts'

type Props = { readonly rows: readonly Row[]; readonly all: number; readonly asAt: Day }

const showAll = (): void => goTo(addressWithout(window.location.href, FILTER_NAMES))

export function FoundRows({ rows, all, asAt }: Props) {
  const { shown, hidden, onMore } = useShowMore(rows)
  return (
    <>
      <p className="govuk-body" role="status">
        {rows.length === 0 ? 'No target is like that.' : `${rows.length} of ${all} targets.`}
      </p>
      <p>
        <button type="button" className="button" onClick={showAll}>
          Show all
        </button>
      </p>
      {shown.length > 0 && (
        <PortfolioTable title="The targets that were asked for" rows={shown} asAt={asAt} isTitleHidden />
      )}
      <MoreRows hidden={hidden} which="more" onMore={onMore} />
    </>
  )
}
