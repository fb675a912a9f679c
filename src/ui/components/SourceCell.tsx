/** Where a figure comes from, and what is to be said of it. */
import type { Metric, Reading } from '../../progress/index.ts'
import { SourceLink } from './SourceLink.tsx'

export function SourceCell({
  metric,
  reading: { source, note },
}: {
  readonly metric: Metric
  readonly reading: Reading
}) {
  return (
    <td>
      <SourceLink sources={metric.sources} id={source} />
      {note !== undefined && <span className="figures__note">{note}</span>}
    </td>
  )
}
