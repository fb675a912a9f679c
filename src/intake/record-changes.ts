/** What one text of a record changes of another: its figures, series by series, and every other field. */
import type { MetricInput } from '../progress/index.ts'
import { fieldChanges, type FieldChange } from './field-changes.ts'
import { byDate, differenceOf, lastWord, type ReadingInput, type Replaced } from './figures-of-record.ts'

export type SeriesChanges = {
  readonly seriesId: string
  readonly title: string
  /** Of dates that had no figure. */
  readonly added: readonly ReadingInput[]
  /** Another figure of a date that had one, published on another day: `before` was the last word. It stays. */
  readonly revised: readonly Replaced[]
  /** Changed where they stand: `before` is lost. Only a withdrawal or a remark is rightly entered so. */
  readonly changed: readonly Replaced[]
  /** Taken out: a record is only ever added to. */
  readonly gone: readonly ReadingInput[]
}

export type RecordChanges = {
  /** Those whose figures differ. */
  readonly series: readonly SeriesChanges[]
  /** In the order of the record; those of a part that is gone come last. */
  readonly fields: readonly FieldChange[]
}

type SeriesInput = MetricInput['series'][number]

function seriesChanges(before: SeriesInput | undefined, after: SeriesInput | undefined): SeriesChanges {
  const [old, now] = [byDate(before?.readings ?? []), byDate(after?.readings ?? [])]
  const added: ReadingInput[] = []
  const revised: Replaced[] = []
  const [changed, gone]: [Replaced[], ReadingInput[]] = [[], []]
  for (const date of new Set([...old.keys(), ...now.keys()])) {
    const difference = differenceOf(old.get(date) ?? [], now.get(date) ?? [])
    const word = lastWord(old.get(date) ?? [])
    if (word === undefined) added.push(...difference.added)
    else revised.push(...difference.added.map((reading) => ({ before: word, after: reading })))
    changed.push(...difference.changed)
    gone.push(...difference.gone)
  }
  const { id: seriesId, title } = after ?? before ?? { id: '', title: '' }
  return { seriesId, title, added, revised, changed, gone }
}

const isChange = ({ added, revised, changed, gone }: SeriesChanges): boolean =>
  [added, revised, changed, gone].some((list) => list.length > 0)

/** `before` is absent of a record that is new. */
export function changesOf(before: MetricInput | undefined, after: MetricInput): RecordChanges {
  const [old, now] = [before?.series ?? [], after.series]
  const ids = new Set([...old, ...now].map(({ id }) => id))
  const find = (list: readonly SeriesInput[], id: string) => list.find((one) => one.id === id)
  return {
    series: [...ids].map((id) => seriesChanges(find(old, id), find(now, id))).filter(isChange),
    fields: fieldChanges(before, after),
  }
}
