/** One target on its own, to stand in a frame on somebody else's page. */
import * as programme from 'virtual:programme'
import type { Metric } from '../../../progress/index.ts'
import type { AsAt } from '../../as-at/read-as-at.ts'
import { longDate } from '../../text/date.ts'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import { useHref } from '../../routing/Place.tsx'
import { TargetCard } from '../../target-card/TargetCard.tsx'

export function EmbedPage({ metric, asAt }: { readonly metric: Metric; readonly asAt: AsAt }) {
  const href = useHref()
  return (
    <main id="main" className="embed" tabIndex={-1}>
      <p className="govuk-body-s embed__origin">
        As at {longDate(asAt.date)}.{' '}
        <a className="govuk-link" href={href({ kind: 'target', id: metric.id })} target="_top">
          {programme.title}
        </a>
      </p>
      {asAt.problem === undefined ? null : (
        <p className="notice" role="alert">
          {asAt.problem}
        </p>
      )}
      <TargetCard metric={metric} assessment={memoizedAssess(metric, asAt.day)} asAtDate={asAt.date} isWholePage />
    </main>
  )
}
