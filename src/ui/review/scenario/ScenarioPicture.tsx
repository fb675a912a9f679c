/** The chart of a scenario: the same figures, the reader's due date and target, and where their pace leads. */
import { memo } from 'react'
import type { Assessment, Metric, PartialDate } from '../../../progress/index.ts'
import { chartModel } from '../../charts/chart-model.ts'
import type { ChartScenario } from '../../charts/model.ts'
import { StaticChart } from '../../charts/StaticChart.tsx'

type Props = { readonly metric: Metric; readonly assessment: Assessment; readonly asAt: PartialDate; readonly line: ChartScenario; readonly title: string }

export const ScenarioPicture = memo(({ metric, assessment, asAt, line, title }: Props) => (
  <figure className="chart scenario__chart">
    <figcaption className="chart__caption">
      <span className="chart__title">Scenario: {title}</span>
    </figcaption>
    <StaticChart model={chartModel(metric, assessment, `Scenario: ${title}`, asAt, { scenario: line })} id={`${metric.id}-scenario`} />
  </figure>
))
