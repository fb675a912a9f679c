/** The chart of a scenario: the same figures, the reader's due date and target, and where their pace leads. */
import { useMemo, useRef } from 'react'
import type { Assessment, Metric, PartialDate } from '../../../../progress/index.ts'
import { chartModel } from '../../../charts/model/chart-model.ts'
import type { ChartScenario } from '../../../charts/model/types.ts'
import { scenarioModel } from '../../../charts/model/scenario-model.ts'
import { StaticPicture } from '../../../charts/svg/StaticPicture.tsx'
import { useRoom } from '../../../charts/interactive/use-room.ts'

type Props = {
  readonly metric: Metric
  /** As the record has it. */
  readonly record: Assessment
  /** With what the reader changed. */
  readonly assessment: Assessment
  readonly asAtDate: PartialDate
  readonly line: ChartScenario
  readonly title: string
}

export function ScenarioPicture({ metric, record, assessment, asAtDate, line, title }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const size = useRoom(stage)
  // The same for every step of a slider: a long record takes longer than a step may.
  const base = useMemo(() => chartModel(metric, record, '', asAtDate), [metric, record, asAtDate])
  return (
    <figure className="chart scenario__chart">
      <figcaption className="chart__caption">
        <span className="chart__title">Scenario: {title}</span>
      </figcaption>
      <div ref={stage}>
        <StaticPicture
          model={scenarioModel(base, metric, assessment, line, title)}
          id={`${metric.id}-scenario`}
          size={size}
        />
      </div>
    </figure>
  )
}
