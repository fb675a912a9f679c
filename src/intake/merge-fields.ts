/** Merges what is not figures: what one of two changed since both began is taken, and of what both changed theirs. */
import type { MetricInput } from '../progress/index.ts'
import { textOf, type ReadingInput } from './figures-of-record.ts'

type Sources = MetricInput['sources']

const heldAt = (fields: object | undefined, key: string): unknown =>
  fields !== undefined && Object.hasOwn(fields, key) ? (Reflect.get(fields, key) as unknown) : undefined

const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other)

/** Field by field, in the order of theirs. */
export function mergedFields<Fields extends object>(base: Fields | undefined, mine: Fields, theirs: Fields): Fields {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  const entries = [...keys].flatMap((key): [string, unknown][] => {
    const [was, ours, others] = [heldAt(base, key), heldAt(mine, key), heldAt(theirs, key)]
    const held = isSame(others, was) ? ours : others
    return held === undefined ? [] : [[key, held]]
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field is that of one of two of the same kind
  return Object.fromEntries(entries) as Fields
}

/** A source that I added under a key that theirs has for another one: the key that mine has from now on. */
export function renamedSources(
  base: MetricInput | undefined,
  mine: MetricInput,
  theirs: MetricInput,
): ReadonlyMap<string, string> {
  const taken = new Set([...Object.keys(mine.sources), ...Object.keys(theirs.sources)])
  const names = new Map<string, string>()
  for (const key of Object.keys(mine.sources)) {
    const other = heldAt(theirs.sources, key)
    if (heldAt(base?.sources, key) !== undefined || other === undefined || isSame(other, heldAt(mine.sources, key)))
      continue
    let count = 2
    while (taken.has(`${key}-${count}`)) count += 1
    taken.add(`${key}-${count}`)
    names.set(key, `${key}-${count}`)
  }
  return names
}

const renamed = <Part extends { readonly source: string }>(part: Part, names: ReadonlyMap<string, string>): Part => {
  const name = names.get(part.source)
  return name === undefined ? part : { ...part, source: name }
}

export const withSource = (reading: ReadingInput, names: ReadonlyMap<string, string>): ReadingInput =>
  renamed(reading, names)

/** All but the figures under their new keys. */
export function withSources(record: MetricInput, names: ReadonlyMap<string, string>): MetricInput {
  if (names.size === 0) return record
  const { targets, plans, outsideForecasts, outsideVerdicts, events } = record
  return {
    ...record,
    targets: targets.map((one) => renamed(one, names)),
    plans: plans.map((one) => renamed(one, names)),
    outsideForecasts: outsideForecasts.map((one) => renamed(one, names)),
    ...(outsideVerdicts !== undefined && { outsideVerdicts: outsideVerdicts.map((one) => renamed(one, names)) }),
    events: events.map((one) => renamed(one, names)),
    sources: Object.fromEntries(Object.entries(record.sources).map(([key, one]) => [names.get(key) ?? key, one])),
  }
}

/** The keys of the sources that anything in a record names. */
function namedIn(record: Omit<MetricInput, 'sources'>): ReadonlySet<string> {
  const { targets, plans, outsideForecasts, outsideVerdicts = [], events, series } = record
  const readings = series.flatMap((one) => one.readings)
  return new Set(
    [targets, plans, outsideForecasts, outsideVerdicts, events, readings].flatMap((list) =>
      list.map(({ source }) => source),
    ),
  )
}

/** Of mine no more than is named: a figure that is not taken brings no source. What is named is never taken out. */
export function mergedSources(
  base: MetricInput | undefined,
  mine: MetricInput,
  theirs: MetricInput,
  merged: Omit<MetricInput, 'sources'>,
): Sources {
  const [used, usedByMe] = [namedIn(merged), namedIn(mine)]
  const all = mergedFields(base?.sources, mine.sources, theirs.sources)
  const isIdle = (key: string): boolean => !Object.hasOwn(theirs.sources, key) && usedByMe.has(key) && !used.has(key)
  const missing = Object.entries(theirs.sources).filter(([key]) => used.has(key) && !Object.hasOwn(all, key))
  return Object.fromEntries([...Object.entries(all).filter(([key]) => !isIdle(key)), ...missing])
}
