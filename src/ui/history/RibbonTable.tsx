/** The runs of a ribbon as a table. */
import { longDate } from '../text/date.ts'
import { TableFrame } from '../components/TableFrame.tsx'
import type { RibbonModel } from './ribbon-model.ts'

const COLUMNS = [{ heading: 'From' }, { heading: 'To' }, { heading: 'Status' }, { heading: 'Why' }] as const

export function RibbonTable({ model, title }: { readonly model: RibbonModel; readonly title: string }) {
  return (
    <TableFrame title={title} columns={COLUMNS}>
      {model.runs.map(({ from, to, word, why }) => (
        <tr key={from}>
          <th scope="row">{longDate(from)}</th>
          <td>{longDate(to)}</td>
          <td>{word}</td>
          <td>{why}</td>
        </tr>
      ))}
    </TableFrame>
  )
}
