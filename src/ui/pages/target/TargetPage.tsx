/** The page of one target: all that the record holds of it on the date. */
import { useMemo } from 'react'
import type { Metric } from '../../../progress/index.ts'
import type { PageProps } from '../page-props.ts'
import { FIGURES_PARAM, READING_PARAM, readJudging } from '../../routing/judging.ts'
import { JudgedOtherwise } from './JudgedOtherwise.tsx'
import { JudgingNotice } from './JudgingNotice.tsx'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import { PageLink } from '../../routing/PageLink.tsx'
import { useSearchParam } from '../../routing/use-search-param.ts'
import { ChangeLog } from './ChangeLog.tsx'
import { Missing } from './Missing.tsx'
import { TargetCard } from '../../target-card/TargetCard.tsx'
import { ZoomableChart } from '../../charts/interactive/ZoomableChart.tsx'
import { ForecastSection } from './forecast/ForecastSection.tsx'
import { FiguresSection } from './figures/FiguresSection.tsx'
import { OthersTable } from './others/OthersTable.tsx'
import { PaceSection } from './pace/PaceSection.tsx'
import { ScenarioNotice } from './scenario/ScenarioNotice.tsx'
import { ScenarioSection } from './scenario/ScenarioSection.tsx'
import { Working } from './working/Working.tsx'
import { OutsideVerdicts } from './OutsideVerdicts.tsx'
import { Stages } from './Stages.tsx'
import { reviewFacts } from './review-facts.ts'

type Props = Pick<PageProps, 'asAt' | 'onChooseAsAt'> & { readonly metric: Metric }

export function TargetPage({ metric, asAt, onChooseAsAt }: Props) {
  const [reading] = useSearchParam(READING_PARAM)
  const [figures] = useSearchParam(FIGURES_PARAM)
  const { day } = asAt
  const judging = useMemo(() => readJudging(metric, reading, figures, day), [metric, reading, figures, day])
  const { options } = judging
  const assessment = memoizedAssess(metric, day, options)
  // Looks back over every publication: not again for every key that is pressed on the page.
  const moreFacts = useMemo(() => reviewFacts(metric, assessment, options), [metric, assessment, options])
  return (
    <>
      <PageLink className="govuk-link back" to={{ kind: 'front' }}>
        All targets
      </PageLink>
      <ScenarioNotice />
      <JudgingNotice metric={metric} asAt={asAt} judging={judging} />
      <TargetCard
        metric={metric}
        assessment={assessment}
        asAtDate={asAt.date}
        judging={judging}
        moreFacts={moreFacts}
        isReview
        Chart={ZoomableChart}
        onChooseAsAt={onChooseAsAt}
        isWholePage
      />
      <Stages metric={metric} day={day} judging={judging} shownId={assessment.target?.id} />
      <OutsideVerdicts metric={metric} assessment={assessment} />
      <PaceSection metric={metric} assessment={assessment} />
      <ForecastSection metric={metric} assessment={assessment} options={options} />
      <ScenarioSection metric={metric} assessment={assessment} asAtDate={asAt.date} options={options} />
      <OthersTable metric={metric} assessment={assessment} />
      <Working metric={metric} assessment={assessment} asAtDate={asAt.date} options={options} />
      <FiguresSection metric={metric} day={day} date={asAt.date} />
      <JudgedOtherwise metric={metric} asAt={asAt} judging={judging} />
      <Missing metric={metric} day={asAt.day} date={asAt.date} />
      <ChangeLog metric={metric} day={asAt.day} date={asAt.date} />
    </>
  )
}
