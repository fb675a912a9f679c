/** The form for a new metric as far as metadata fills it in: all of it to be looked at and changed. */
import type { AboutMetric } from './about-metric.ts'
import { NO_FIELDS, type NewMetricFields } from './new-metric-fields.ts'

const isPerCent = (unit: string | undefined): boolean => /per ?cent|^%/i.test(unit ?? '')

export function fieldsFromAbout({
  title,
  description,
  unit,
  targetWords,
  sources,
  targets,
}: AboutMetric): NewMetricFields {
  const [source, target] = [sources[0], targets[0]]
  const said = {
    title,
    wording: targetWords,
    seriesTitle: title,
    seriesDefinition: description,
    unitKind: isPerCent(unit ?? target?.unit) ? 'share' : undefined,
    noun: isPerCent(unit ?? target?.unit) ? undefined : unit,
    direction: target?.direction,
    targetKind: target?.value === undefined ? undefined : 'level',
    value: target?.value === undefined ? undefined : String(target.value),
    due: target?.year === undefined ? undefined : String(target.year),
    sourceTitle: source?.title,
    sourcePublisher: source?.publisher,
    sourceUrl: source?.url,
    sourceDate: source?.publishedOn,
  }
  return { ...NO_FIELDS, ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined)) }
}
