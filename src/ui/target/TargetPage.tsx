/** The page of one target: all that the record holds of it on the date. */
import type { Metric } from '../../progress/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import { assessOnce } from '../overview/assess-once.ts'
import { PageLink } from '../place/PageLink.tsx'
import { ChangeLog } from '../record/ChangeLog.tsx'
import { Missing } from '../record/Missing.tsx'
import { TargetCard } from './TargetCard.tsx'

type Props = { readonly metric: Metric; readonly asAt: AsAt; readonly onChooseAsAt: (date: string | undefined) => void }

export function TargetPage({ metric, asAt, onChooseAsAt }: Props) {
  return (
    <>
      <PageLink className="govuk-link back" to={{ kind: 'front' }}>
        All targets
      </PageLink>
      <TargetCard metric={metric} assessment={assessOnce(metric, asAt.day)} asAt={asAt.date} onChooseAsAt={onChooseAsAt} isWholePage />
      <Missing metric={metric} day={asAt.day} date={asAt.date} />
      <ChangeLog metric={metric} day={asAt.day} date={asAt.date} />
    </>
  )
}
