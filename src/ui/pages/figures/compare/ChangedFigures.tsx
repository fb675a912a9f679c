/** Figures that are added, revised or gone, as a table. */
import { moreAre } from '../../../text/counts.ts'
import { MoreRows } from '../../../components/MoreRows.tsx'
import { TableFrame } from '../../../components/TableFrame.tsx'
import { useShowMore } from '../../../components/use-show-more.ts'
import type { ListOf } from '../reader/review-shown.ts'

type Props = { readonly title: string; readonly list: ListOf; readonly hasBefore?: boolean }

export function ChangedFigures({ title, list: { count, listed }, hasBefore = false }: Props) {
  const { shown, hidden, onMore } = useShowMore(listed)
  if (count === 0) return null
  const columns = [
    { heading: 'For' },
    ...(hasBefore ? [{ heading: 'Was', isNumber: true }] : []),
    { heading: hasBefore ? 'Is now' : 'Figure', isNumber: true },
    { heading: 'Note' },
  ]
  return (
    <>
      <TableFrame title={`${title}: ${count}`} columns={columns}>
        {shown.map(({ when, figure, before, note }) => (
          <tr key={`${when} ${figure}`}>
            <th scope="row">{when}</th>
            {hasBefore && <td className="figures__number">{before}</td>}
            <td className="figures__number">{figure}</td>
            <td>{note}</td>
          </tr>
        ))}
      </TableFrame>
      <MoreRows hidden={hidden} which="more" onMore={onMore} />
      {count > listed.length && hidden === 0 && (
        <p className="govuk-body-s">{moreAre(count - listed.length)} in the file to publish.</p>
      )}
    </>
  )
}
