/** What two texts of a record say differently, beside their figures. */
import type { MetricInput } from '../progress/index.ts'
import { textOf } from './figures-of-record.ts'

export type FieldChange = {
  /** `title`, `targets.end-2020.due`, `sources.report`: a part of a list is named by its id, where it has one. */
  readonly field: string
  readonly kind: 'added' | 'changed' | 'gone'
  /** As text to show. */
  readonly before?: string
  readonly after?: string
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** "2017-02-09, Strategy published": the values alone. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join('; ')
  return isFields(value) ? Object.values(value).map(shown).join(', ') : String(value)
}

function change(field: string, before: unknown, after: unknown): FieldChange {
  if (before === undefined) return { field, kind: 'added', after: shown(after) }
  if (after === undefined) return { field, kind: 'gone', before: shown(before) }
  return { field, kind: 'changed', before: shown(before), after: shown(after) }
}

/** By id where each has one of its own. */
function byId(list: readonly unknown[]): Fields | undefined {
  const named = list.map((one): [unknown, unknown] => [isFields(one) ? one['id'] : undefined, one])
  const ids = new Set(named.map(([id]) => id))
  return ids.size === list.length && named.every(([id]) => typeof id === 'string')
    ? Object.fromEntries(named.map(([id, one]) => [String(id), one]))
    : undefined
}

/** Parts without a name are the same or are not. */
function listChanges(field: string, before: readonly unknown[], after: readonly unknown[]): readonly FieldChange[] {
  const [old, now] = [new Set(before.map(textOf)), new Set(after.map(textOf))]
  return [
    ...before.filter((one) => !now.has(textOf(one))).map((one) => change(field, one, undefined)),
    ...after.filter((one) => !old.has(textOf(one))).map((one) => change(field, undefined, one)),
  ]
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function changesIn(field: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (textOf(before) === textOf(after)) return []
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, now] = [listed(before), listed(after)]
    const [named, renamed] = [byId(old), byId(now)]
    return named === undefined || renamed === undefined
      ? listChanges(field, old, now)
      : fieldsChanges(`${field}.`, named, renamed)
  }
  return isFields(before) && isFields(after)
    ? fieldsChanges(`${field}.`, before, after)
    : [change(field, before, after)]
}

const fieldsChanges = (within: string, before: Fields, after: Fields): readonly FieldChange[] =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) =>
    changesIn(`${within}${key}`, heldAt(before, key), heldAt(after, key)),
  )

const heldAt = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined)

const withoutFigures = (record: MetricInput | undefined): Fields =>
  record === undefined
    ? { sources: {} }
    : { ...record, series: record.series.map(({ readings: _readings, ...rest }): Fields => rest) }

/** `before` is absent of a record that is new. */
export const fieldChanges = (before: MetricInput | undefined, after: MetricInput): readonly FieldChange[] =>
  fieldsChanges('', withoutFigures(before), withoutFigures(after))
