/** The record of a new metric, from fields that were read. */
import type { MetricInput } from '../progress/index.ts'
import { freeIdOf, idOf } from './id-of.ts'
import { chosen, EXACTNESSES, measureOf, type NewMetricFields } from './new-metric-fields.ts'

/** What was read of the fields; what could not be read is whatever breaks no rule beside it. */
export type ReadFields = {
  readonly value: number
  readonly publishedOn: string
  readonly due: string | undefined
  readonly from: string | undefined
  readonly sourceDate: string | undefined
  readonly expectedEvery: string | null
  readonly lagDays: number | undefined
}

type Target = MetricInput['targets'][number]

const isSaid = (text: string): boolean => text.trim() !== ''

/** While none is chosen: it makes nothing else wrong. */
const NO_UNIT: MetricInput['unit'] = { kind: 'number', noun: 'figures' }

function unitOf({ unitKind, noun, before, one }: NewMetricFields): MetricInput['unit'] {
  switch (unitKind) {
    case 'share':
      return { kind: 'share', noun: noun.trim() }
    case 'money':
      return { kind: 'count', noun: noun.trim(), before: before.trim() }
    case 'count':
      return { kind: 'count', noun: noun.trim() }
    case 'number':
      return { kind: 'number', noun: noun.trim(), ...(isSaid(one) && { one: one.trim() }) }
    default:
      return NO_UNIT
  }
}

function exactnessOf({ exactness, direction, targetKind }: NewMetricFields): Pick<Target, 'precision' | 'strictly'> {
  const how = targetKind === 'yearly-rate' ? 'exact' : chosen(EXACTNESSES, exactness)
  if (how === 'about') return { precision: 'about' }
  if (how === 'strictly') return { strictly: direction === 'decrease' ? 'below' : 'above' }
  return {}
}

function targetOf(fields: NewMetricFields, read: ReadFields, source: string): Target {
  const { targetKind, wording } = fields
  const isStanding = targetKind === 'standing'
  const isRate = targetKind === 'yearly-rate'
  return {
    id: isStanding ? 'standard' : `${isRate ? 'yearly-to' : 'by'}-${read.due ?? 'then'}`,
    kind: isRate ? 'yearly-rate' : 'level',
    value: read.value,
    ...exactnessOf(fields),
    ...(isStanding && { standing: true }),
    ...(isRate && read.from !== undefined && { from: read.from }),
    ...(!isStanding && read.due !== undefined && { due: read.due }),
    publishedOn: read.publishedOn,
    source,
    wording: wording.trim(),
    primary: true,
  }
}

export function recordOf(fields: NewMetricFields, read: ReadFields, takenIds: readonly string[]): MetricInput {
  const source = idOf(fields.sourceTitle, 'source')
  return {
    id: freeIdOf(fields.title, 'metric', takenIds),
    title: fields.title.trim(),
    question: fields.question.trim(),
    owner: fields.owner.trim(),
    unit: unitOf(fields),
    measure: measureOf(fields) ?? 'level',
    direction: fields.direction === 'decrease' ? 'decrease' : 'increase',
    targets: [targetOf(fields, read, source)],
    plans: [],
    outsideForecasts: [],
    series: [
      {
        id: idOf(fields.seriesTitle, 'figures'),
        title: fields.seriesTitle.trim(),
        definition: fields.seriesDefinition.trim(),
        primary: true,
        expectedEvery: read.expectedEvery,
        ...(read.lagDays !== undefined && { publicationLagDays: read.lagDays }),
        readings: [],
      },
    ],
    events: [],
    sources: {
      [source]: {
        title: fields.sourceTitle.trim(),
        publisher: fields.sourcePublisher.trim(),
        ...(read.sourceDate !== undefined && { publishedOn: read.sourceDate }),
        ...(isSaid(fields.sourceUrl) && { url: fields.sourceUrl.trim() }),
      },
    },
  }
}
