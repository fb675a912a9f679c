/** One target: status, why, the facts, the chart, its history, and the same numbers as a table. */
import { useMemo, type ComponentType } from 'react'
import {
  primarySeries,
  type Assessment,
  type LevelTarget,
  type Metric,
  type PartialDate,
} from '../../progress/index.ts'
import { chartModel } from '../charts/model/chart-model.ts'
import type { ChartModel } from '../charts/model/types.ts'
import { TrendChart } from '../charts/interactive/TrendChart.tsx'
import { longDate } from '../text/date.ts'
import { findingOf } from '../text/chart-title.ts'
import { capitalised, figure, publishedFigure, roundedFigure } from '../text/figure.ts'
import { dueWords, dateOf, figureWord, readingWithNoun, whenOf } from '../text/phrases.ts'
import { whySentence } from '../text/status-sentence.ts'
import { USUAL, type Judging } from '../routing/judging.ts'
import { PageLink } from '../routing/PageLink.tsx'
import { Ribbon } from '../history/Ribbon.tsx'
import { TakeAway } from './TakeAway.tsx'
import { Disclosure } from '../components/Disclosure.tsx'
import { EventList } from './EventList.tsx'
import { factsOf } from './fact-list.ts'
import { Facts, type Fact } from '../components/Facts.tsx'
import { FiguresTable } from './FiguresTable.tsx'
import { SourceLink } from '../components/SourceLink.tsx'
import { StatusTag } from '../components/StatusTag.tsx'

type Props = { readonly metric: Metric; readonly assessment: Assessment }

/** "It was promised in round terms: 24.5 million or more counts as about 25 million." */
const roundWords = ({ unit, direction }: Metric, value: number, threshold: number): string =>
  `It was promised in round terms: ${figure(threshold, unit)} or ${direction === 'increase' ? 'more' : 'less'} counts as about ${figure(value, unit)}.`

/** "30% more every year", "5% less every year". */
const growthWords = (growth: number): string =>
  `${figure(Math.abs(growth), { kind: 'share', noun: '' })} ${growth > 0 ? 'more' : 'less'} every year`

/** "It counts from 14.5% in 2015: 0.5 times that is 7.25%." Where that figure is known. */
function baseWords({ unit }: Metric, { base }: LevelTarget, { baseline, targetLevel }: Assessment): string {
  if (base === undefined || baseline?.day !== base.day || targetLevel === undefined) return ''
  const from = ` It counts from ${publishedFigure(baseline, unit)} ${whenOf(baseline)}`
  if (base.yearlyGrowth !== undefined)
    return `${from}: ${growthWords(base.yearlyGrowth)} makes ${roundedFigure(targetLevel, unit)}.`
  return base.times === undefined ? `${from}.` : `${from}: ${base.times} times that is ${figure(targetLevel, unit)}.`
}

function TargetWords({ metric, assessment }: Props) {
  const { target, threshold, asAt } = assessment
  if (target === undefined) return null
  const isRound = target.kind === 'level' && target.precision !== undefined && threshold !== undefined
  return (
    <p className="govuk-body-s target__promise">
      Target: “{target.wording}”. {capitalised(dueWords(target))}. Published {longDate(target.publishedOn)}:{' '}
      <SourceLink sources={metric.sources} id={target.source} />.
      {target.withdrawnDay !== undefined &&
        target.withdrawnDay <= asAt &&
        ` Withdrawn on ${longDate(target.withdrawnDay)}.`}
      {isRound && ` ${roundWords(metric, target.value, threshold)}`}
      {target.kind === 'level' && baseWords(metric, target, assessment)}
      {target.note === undefined ? '' : ` ${target.note}`}
    </p>
  )
}

/** What the figures count: without it a number can mislead. */
function CountedWords({ metric }: Pick<Props, 'metric'>) {
  const series = primarySeries(metric)
  return series === undefined ? null : <p className="govuk-body-s">What is counted: {series.definition}</p>
}

function Latest({ metric, assessment: { latest, judged, target, asAt, average } }: Props) {
  if (latest === undefined) return null
  return (
    <p className="govuk-body-s target__latest">
      {target !== undefined && average !== undefined
        ? `Average${asAt < target.dueDay ? ' so far' : ''}`
        : `Latest ${figureWord(metric, judged)}`}
      : <strong>{readingWithNoun(latest, metric.unit)}</strong>, {dateOf(latest)}. Published{' '}
      {longDate(latest.publishedOn)}: <SourceLink sources={metric.sources} id={latest.source} />.
    </p>
  )
}

type CardProps = Props & {
  readonly asAtDate: PartialDate
  /** Absent where the date stays as it is. */
  readonly onChooseAsAt?: (date: PartialDate) => void
  /** By which reading and on which figures the assessment was made. */
  readonly judging?: Judging
  /** Facts of a review, after those that every card has. */
  readonly moreFacts?: readonly Fact[]
  /** The chart shows what whoever answers for the target is asked. */
  readonly isReview?: boolean
  readonly Chart?: ComponentType<{ readonly model: ChartModel; readonly id: string }>
  /** The card is the page: its heading is the page's. */
  readonly isWholePage?: boolean
}

export function TargetCard({
  metric,
  assessment,
  asAtDate,
  onChooseAsAt,
  judging = USUAL,
  moreFacts = [],
  isReview = false,
  Chart = TrendChart,
  isWholePage = false,
}: CardProps) {
  const Heading = isWholePage ? 'h1' : 'h2'
  const headingId = `${metric.id}-heading`
  // The same object for the same judgement: a new one would have the chart drawn anew.
  const model = useMemo(
    () => chartModel(metric, assessment, findingOf(metric, assessment), asAtDate, { isReview }),
    [metric, assessment, asAtDate, isReview],
  )
  return (
    <section className="target" aria-labelledby={headingId}>
      <div className="target__words">
        <StatusTag status={assessment.status} />
        {metric.illustrative && <strong className="target__invented">Illustrative figures</strong>}
        <Heading
          className={`${isWholePage ? 'govuk-heading-l' : 'govuk-heading-m'} target__heading`}
          id={headingId}
          tabIndex={-1}
        >
          {isWholePage ? (
            capitalised(metric.title)
          ) : (
            <PageLink className="govuk-link link-to-target target__link" to={{ kind: 'target', id: metric.id }}>
              {capitalised(metric.title)}
            </PageLink>
          )}
        </Heading>
        <p className="govuk-body target__why">{whySentence(metric, assessment, asAtDate)}</p>
        <TargetWords metric={metric} assessment={assessment} />
        <Latest metric={metric} assessment={assessment} />
      </div>
      <div className="target__picture">
        <Chart model={model} id={metric.id} />
        <Ribbon
          metric={metric}
          assessment={assessment}
          asAtDate={asAtDate}
          includeIndicative={judging.options.includeIndicative}
          onChooseAsAt={onChooseAsAt}
          hasTable={isWholePage}
        />
        <Facts facts={[...factsOf(metric, assessment), ...moreFacts]} />
        <TakeAway metric={metric} assessment={assessment} asAtDate={asAtDate} model={model} judging={judging} />
      </div>
      <div className="target__more">
        <CountedWords metric={metric} />
        <Disclosure summary="Show the figures as a table" isPrinted>
          <FiguresTable metric={metric} assessment={assessment} asAtDate={asAtDate} hasSources={isWholePage} />
        </Disclosure>
        <Disclosure summary="Show the numbered events" isPrinted>
          <EventList metric={metric} asAtDate={asAtDate} hasSources={isWholePage} />
        </Disclosure>
      </div>
    </section>
  )
}
