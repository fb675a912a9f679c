/** The chart of a scenario: the figures as they stand, with another due date, another target and the line of a pace. */
import { dayNumber, type Assessment, type Metric } from '../../../progress/index.ts'
import { targetLabel } from './label-text.ts'
import type { ChartModel, ChartScenario, ChartTarget } from './types.ts'
import { xTicks } from './x-axis.ts'
import { yAxis } from './y-axis.ts'

/** Room beside a due date that lies beyond the chart, as a share of it. */
const BESIDE = 0.02

function targetOf({ target, targetLevel }: Assessment, { unit }: Metric): ChartTarget | undefined {
  return target === undefined || targetLevel === undefined
    ? undefined
    : { day: dayNumber(target.dueDay), value: targetLevel, label: targetLabel(target, unit) }
}

/**
 * `base`: the chart of the record. Its axes only grow, so that they stand still while a slider moves. `words`: the
 * scenario in a sentence. There is no forecast in it: that is made from the figures, not from a pace.
 */
export function scenarioModel(
  base: ChartModel,
  metric: Metric,
  assessment: Assessment,
  scenario: ChartScenario,
  words: string,
): ChartModel {
  const target = targetOf(assessment, metric)
  const requiredPath = (assessment.requiredPath?.points ?? []).map(({ day, value }) => ({ day: dayNumber(day), value }))
  const marks = [...scenario.points, ...requiredPath, ...(target === undefined ? [] : [target])]
  const last = Math.max(...marks.map(({ day }) => day))
  const beyond = last + Math.round((last - base.x.from) * BESIDE)
  const x = { from: base.x.from, to: Math.max(base.x.to, beyond) }
  return {
    ...base,
    title: `Scenario: ${words}`,
    summary: words,
    x,
    xTicks: xTicks(x),
    ...yAxis([base.y.from, base.y.to, ...marks.map(({ value }) => value)], metric.unit, target?.value),
    requiredPath,
    target,
    forecast: undefined,
    scenario,
  }
}
