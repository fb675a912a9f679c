/** Where two people changed one record at once: what each did to every figure since the text that both began with. */
import type { MetricInput } from '../progress/index.ts'
import {
  byDate,
  dateKey,
  differenceOf,
  lastWord,
  statementKey,
  textOf,
  without,
  type ReadingInput,
} from './figures-of-record.ts'

export type ConflictKind = 'only-mine' | 'only-theirs' | 'both-same' | 'differ'

export type FigureConflict = {
  /** Names it in the choices. It holds what theirs changed, so that a choice never counts for another change of theirs. */
  readonly key: string
  readonly seriesId: string
  /** The date that the figures are of, as they say it. */
  readonly when: Pick<ReadingInput, 'on' | 'period'>
  /** What readers took for that date before, and would take by either; absent where there is none. */
  readonly base?: ReadingInput
  readonly mine?: ReadingInput
  readonly theirs?: ReadingInput
  readonly kind: ConflictKind
  /** Without a choice theirs stands: to take mine would lose a figure that is published, or both changed it. */
  readonly mustChoose: boolean
  /** Both may stand on the record as two words, of which the later published counts: they came out on different days. */
  readonly canKeepBoth: boolean
  /** What is published now, and would be taken out by choosing mine. */
  readonly lostWithMine: readonly ReadingInput[]
}

/** All figures of one date of one series, in each of three texts. */
export type DateOfThree = {
  readonly seriesId: string
  readonly base: readonly ReadingInput[]
  readonly mine: readonly ReadingInput[]
  readonly theirs: readonly ReadingInput[]
}

const NONE: ReadonlyMap<string, readonly ReadingInput[]> = new Map()

type ByDate = typeof NONE

const datesOf = (record: MetricInput | undefined, id: string): ByDate => {
  const series = record?.series.find((one) => one.id === id)
  return series === undefined ? NONE : byDate(series.readings)
}

export const seriesIds = (...records: readonly (MetricInput | undefined)[]): readonly string[] => [
  ...new Set(records.flatMap((record) => record?.series.map(({ id }) => id) ?? [])),
]

/** `base` is absent where there was no record yet. */
export function datesOfThree(
  base: MetricInput | undefined,
  mine: MetricInput,
  theirs: MetricInput,
): readonly DateOfThree[] {
  return seriesIds(theirs, mine, base).flatMap((seriesId) => {
    const [was, ours, others] = [datesOf(base, seriesId), datesOf(mine, seriesId), datesOf(theirs, seriesId)]
    return [...new Set([...was.keys(), ...others.keys(), ...ours.keys()])].map((date) => ({
      seriesId,
      base: was.get(date) ?? [],
      mine: ours.get(date) ?? [],
      theirs: others.get(date) ?? [],
    }))
  })
}

const isSame = (one: readonly ReadingInput[], other: readonly ReadingInput[]): boolean =>
  one.length === other.length && without(one, other).length === 0

function kindOf({ base, mine, theirs }: DateOfThree): ConflictKind | undefined {
  const [isMine, isTheirs] = [!isSame(base, mine), !isSame(base, theirs)]
  if (isMine && isTheirs) return isSame(mine, theirs) ? 'both-same' : 'differ'
  if (isMine) return 'only-mine'
  return isTheirs ? 'only-theirs' : undefined
}

/** What the figure is, without what may rightly be added to it later: that it was withdrawn, and remarks. */
const figureOf = ({ withdrawnOn: _withdrawnOn, note: _note, ...figure }: ReadingInput): string => textOf(figure)

export const keepsFigure = (before: ReadingInput, after: ReadingInput): boolean => figureOf(before) === figureOf(after)

function lostWithMine({ mine, theirs }: DateOfThree): readonly ReadingInput[] {
  const { changed, gone } = differenceOf(theirs, mine)
  return [...gone, ...changed.filter(({ before, after }) => !keepsFigure(before, after)).map(({ before }) => before)]
}

/** Mine that are new, and theirs knows nothing of: each came out on a day of its own. */
function standApart({ base, mine, theirs }: DateOfThree): boolean {
  const news = without(without(mine, base), theirs)
  return news.length > 0 && news.every((one) => theirs.every((other) => statementKey(one) !== statementKey(other)))
}

/** `undefined` where neither changed anything. */
export function conflictAt(date: DateOfThree): FigureConflict | undefined {
  const kind = kindOf(date)
  const [any] = [...date.mine, ...date.theirs, ...date.base]
  if (kind === undefined || any === undefined) return undefined
  const lost = kind === 'only-mine' || kind === 'differ' ? lostWithMine(date) : []
  const mustChoose = kind === 'differ' || lost.length > 0
  const { seriesId, base, mine, theirs } = date
  const { on, period } = any
  const [was, ours, others] = [base, mine, theirs].map(lastWord)
  const news = isSame(base, theirs) ? '' : ` ${textOf(theirs)}`
  return {
    key: `${seriesId} ${dateKey(any)}${news}`,
    seriesId,
    when: period === undefined ? { on } : { period },
    ...(was && { base: was }),
    ...(ours && { mine: ours }),
    ...(others && { theirs: others }),
    kind,
    mustChoose,
    canKeepBoth: mustChoose && standApart(date),
    lostWithMine: lost,
  }
}
