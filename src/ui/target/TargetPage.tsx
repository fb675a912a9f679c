/** The page of one target: all that the record holds of it on the date. */
import type { Metric } from '../../progress/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import { FIGURES, READING, readJudging } from '../judging/judging.ts'
import { JudgedOtherwise } from '../judging/JudgedOtherwise.tsx'
import { JudgingNotice } from '../judging/JudgingNotice.tsx'
import { assessOnce } from '../overview/assess-once.ts'
import { PageLink } from '../place/PageLink.tsx'
import { useSearchParam } from '../place/use-search-param.ts'
import { ChangeLog } from '../record/ChangeLog.tsx'
import { Missing } from '../record/Missing.tsx'
import { TargetCard } from './TargetCard.tsx'

type Props = { readonly metric: Metric; readonly asAt: AsAt; readonly onChooseAsAt: (date: string | undefined) => void }

export function TargetPage({ metric, asAt, onChooseAsAt }: Props) {
  const [reading] = useSearchParam(READING)
  const [figures] = useSearchParam(FIGURES)
  const judging = readJudging(metric, reading, figures, asAt.day)
  return (
    <>
      <PageLink className="govuk-link back" to={{ kind: 'front' }}>
        All targets
      </PageLink>
      <JudgingNotice metric={metric} asAt={asAt} judging={judging} />
      <TargetCard metric={metric} assessment={assessOnce(metric, asAt.day, judging.options)} asAt={asAt.date} judging={judging} onChooseAsAt={onChooseAsAt} isWholePage />
      <JudgedOtherwise metric={metric} asAt={asAt} judging={judging} />
      <Missing metric={metric} day={asAt.day} date={asAt.date} />
      <ChangeLog metric={metric} day={asAt.day} date={asAt.date} />
    </>
  )
}
