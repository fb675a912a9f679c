/**
 * Works out a ribbon once for each judgement, however often the page is drawn: the same answer, and the same object.
 */
import type { Assessment, Metric, PartialDate } from '../../progress/index.ts'
import { ribbonModel, type RibbonModel } from './ribbon-model.ts'

const known = new WeakMap<Assessment, Map<PartialDate, RibbonModel | undefined>>()

export function ribbonOnce(
  metric: Metric,
  assessment: Assessment,
  asAtDate: PartialDate,
  includeIndicative: boolean,
): RibbonModel | undefined {
  const dates = known.get(assessment) ?? new Map<PartialDate, RibbonModel | undefined>()
  known.set(assessment, dates)
  if (!dates.has(asAtDate)) dates.set(asAtDate, ribbonModel(metric, assessment, asAtDate, includeIndicative))
  return dates.get(asAtDate)
}
