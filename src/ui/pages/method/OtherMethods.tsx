/** What the published methods of others say of the same figures, beside what is said here. */
import { comparePeerMethods, type Day, type Metric } from '../../../progress/index.ts'
import { capitalised } from '../../text/figure.ts'
import { OTHER_NAMES, otherWords } from '../../text/other-words.ts'
import { statusWord } from '../../text/status-words.ts'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import { TableFrame } from '../../components/TableFrame.tsx'

const COLUMNS = [{ heading: 'Method' }, { heading: 'What it says' }] as const

export function OtherMethods({ metric, day }: { readonly metric: Metric; readonly day: Day }) {
  const assessment = memoizedAssess(metric, day)
  return (
    <TableFrame
      title={`${capitalised(metric.title)}: ${statusWord(assessment.status).toLowerCase()} here`}
      columns={COLUMNS}
    >
      {comparePeerMethods(metric, assessment).map((answer) => (
        <tr key={answer.method}>
          <th scope="row">{OTHER_NAMES[answer.method]}</th>
          <td>{otherWords(answer)}</td>
        </tr>
      ))}
    </TableFrame>
  )
}
