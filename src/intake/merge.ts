/** The way through a conflict: theirs whole, and of mine each figure that was chosen. */
import type { MetricInput } from '../progress/index.ts'
import { conflictAt, datesOfThree, keepsFigure, seriesIds, type DateOfThree, type FigureConflict } from './conflict.ts'
import { fieldChanges, type FieldChange } from './field-changes.ts'
import { differenceOf, textOf, without, type ReadingInput, type SeriesInput } from './figures-of-record.ts'
import { mergedFields, mergedSources, renamedSources, withSource, withSources } from './merge-fields.ts'
import { metricFile } from './write-record.ts'

export type MergeChoice = 'mine' | 'theirs' | 'both'
/** By the key of each figure. */
export type MergeChoices = ReadonlyMap<string, MergeChoice>

export type Conflict = {
  /** What both began with; absent where there was no record yet. */
  readonly base: MetricInput | undefined
  readonly mine: MetricInput
  readonly theirs: MetricInput
  /** Every date of which mine or theirs has changed a figure. */
  readonly figures: readonly FigureConflict[]
  /** Other fields that both changed: `before` is theirs, which stands, and `after` mine, which is not taken. */
  readonly fields: readonly FieldChange[]
}

/** What is done to the figures of theirs. */
type Edit = {
  readonly removed: readonly ReadingInput[]
  readonly replaced: readonly { readonly before: ReadingInput; readonly after: ReadingInput }[]
  readonly appended: readonly ReadingInput[]
}

const AS_THEY_ARE: Edit = { removed: [], replaced: [], appended: [] }

/** Where only they changed a date there is nothing of mine to choose. */
function choiceFor(conflict: FigureConflict, choices: MergeChoices): MergeChoice {
  if (conflict.kind === 'only-theirs' || conflict.kind === 'both-same') return 'theirs'
  return choices.get(conflict.key) ?? (conflict.mustChoose ? 'theirs' : 'mine')
}

function editAt(date: DateOfThree, choice: MergeChoice): Edit {
  const { base, mine, theirs } = date
  const { added, changed, gone } = differenceOf(theirs, mine)
  switch (choice) {
    case 'theirs':
      return AS_THEY_ARE
    case 'mine':
      return { removed: gone, replaced: changed, appended: added }
    case 'both': {
      // Theirs in place of what I only remarked on, and beside what I said anew.
      const isRemark = ({ before, after }: Edit['replaced'][number]): boolean =>
        keepsFigure(before, after) && without([before], base).length === 0
      const others = changed.filter((one) => !isRemark(one)).map(({ after }) => after)
      const appended = without([...added, ...others], base)
      return { removed: [], replaced: changed.filter(isRemark), appended }
    }
  }
}

/** Theirs in their order, and then mine in mine. */
function mergedReadings(
  theirs: readonly ReadingInput[],
  mine: readonly ReadingInput[],
  edits: readonly Edit[],
  own: (reading: ReadingInput) => ReadingInput,
): readonly ReadingInput[] {
  const appended = edits.flatMap((edit) => edit.appended)
  const successors = new Map<string, ReadingInput[]>()
  for (const { before, after } of edits.flatMap((edit) => edit.replaced))
    successors.set(textOf(before), [...(successors.get(textOf(before)) ?? []), own(after)])
  const stay = without(
    theirs,
    edits.flatMap((edit) => edit.removed),
  ).map((reading) => successors.get(textOf(reading))?.shift() ?? reading)
  return [...stay, ...without(mine, without(mine, appended)).map(own)]
}

type Three<Part> = {
  readonly base: Part | undefined
  readonly mine: Part | undefined
  readonly theirs: Part | undefined
}

const frameOf = (series: SeriesInput | undefined): SeriesInput | undefined => series && { ...series, readings: [] }

/** A series that is new with mine comes with its figures; one that only one of two took out is gone unless it has some. */
function mergedSeries(
  { base, mine, theirs }: Three<SeriesInput>,
  readings: readonly ReadingInput[],
): readonly SeriesInput[] {
  const [was, ours, others] = [frameOf(base), frameOf(mine), frameOf(theirs)]
  const isBare = readings.length === 0
  if (ours !== undefined && others !== undefined) return [{ ...mergedFields(was, ours, others), readings }]
  if (others !== undefined) return isBare && textOf(was) === textOf(others) ? [] : [{ ...others, readings }]
  const isDeclined = isBare && (was !== undefined || (mine?.readings.length ?? 0) > 0)
  return ours === undefined || isDeclined ? [] : [{ ...ours, readings }]
}

function merged(
  { base, mine, theirs }: Pick<Conflict, 'base' | 'mine' | 'theirs'>,
  editOf: (date: DateOfThree) => Edit,
): MetricInput {
  const names = renamedSources(base, mine, theirs)
  const dates = datesOfThree(base, mine, theirs)
  const find = (record: MetricInput | undefined, id: string) => record?.series.find((one) => one.id === id)
  const series = seriesIds(theirs, mine).flatMap((id) => {
    const three = { base: find(base, id), mine: find(mine, id), theirs: find(theirs, id) }
    const edits = dates.filter(({ seriesId }) => seriesId === id).map(editOf)
    const own = (reading: ReadingInput): ReadingInput => withSource(reading, names)
    return mergedSeries(three, mergedReadings(three.theirs?.readings ?? [], three.mine?.readings ?? [], edits, own))
  })
  const ours = withSources(mine, names)
  const rest = { ...mergedFields(base, ours, theirs), series }
  return { ...rest, sources: mergedSources(base, { ...ours, series: withOwn(mine, names) }, theirs, rest) }
}

const withOwn = (mine: MetricInput, names: ReadonlyMap<string, string>): readonly SeriesInput[] =>
  mine.series.map((one) => ({ ...one, readings: one.readings.map((reading) => withSource(reading, names)) }))

/** By the same choices the same record. What of theirs I never saw stays; see `FigureConflict` for what must be chosen. */
export function mergedWith(conflict: Conflict, choices: MergeChoices): MetricInput {
  const { base, mine, theirs, figures } = conflict
  const isAllMine = figures.every((one) => choiceFor(one, choices) === 'mine')
  if (isAllMine && base !== undefined && metricFile(base) === metricFile(theirs)) return mine
  return merged(conflict, (date) => {
    const at = conflictAt(date)
    return at === undefined ? AS_THEY_ARE : editAt(date, choiceFor(at, choices))
  })
}

/** Other fields of mine that are not taken, because theirs changed them too. */
function notTaken({ base, mine, theirs }: Pick<Conflict, 'base' | 'mine' | 'theirs'>): readonly FieldChange[] {
  const standing = merged({ base, mine, theirs }, (date) => editAt(date, 'mine'))
  const ofMine = fieldChanges(base, mine).map(({ field }) => field)
  const moved = [...renamedSources(base, mine, theirs).keys()].map((key) => `sources.${key}`)
  const isWithin = (field: string, part: string): boolean => field === part || field.startsWith(`${part}.`)
  return fieldChanges(standing, mine).filter(
    ({ field }) =>
      ofMine.some((part) => isWithin(field, part) || isWithin(part, field)) &&
      !moved.some((part) => isWithin(field, part)),
  )
}

/** `base` is what both began with: the file as it was read before it was changed. */
export function conflictOf(base: MetricInput | undefined, mine: MetricInput, theirs: MetricInput): Conflict {
  const figures = datesOfThree(base, mine, theirs).flatMap((date) => conflictAt(date) ?? [])
  return { base, mine, theirs, figures, fields: notTaken({ base, mine, theirs }) }
}
