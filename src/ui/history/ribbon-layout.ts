/** Which runs are named on the ribbon, and where: across in per cent of its width, so that it fits any room. */
import { textWidth } from '../charts/model/text-width.ts'
import type { RibbonModel } from './ribbon-model.ts'
import type { RibbonRun } from './ribbon-runs.ts'

/** The least width in pixels that a drawing is made for, and the size of its words; _ribbon.scss says the same. */
export type Room = { readonly width: number; readonly wordPx: number }
export const WIDE: Room = { width: 520, wordPx: 14 }
export const NARROW: Room = { width: 290, wordPx: 12.5 }
/** Words keep further apart than this: their widths are those of the widest font that may stand in. */
export const APART_PX = 2

export type RibbonText = {
  readonly text: string
  /** In per cent. */
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Where it is shown, when not everywhere. */
  readonly only?: 'wide' | 'narrow'
}
export type RibbonWord = RibbonText & Pick<RibbonRun, 'kind' | 'start'>

/** One place: within half a pixel on the widest page. */
export const round = (value: number): number => Math.round(value * 10) / 10

/** Where a month begins, in per cent of the width; half a month further on is its middle. */
export const monthX = (index: number, { months }: RibbonModel): number => round((index / months.length) * 100)

type Position = { readonly anchor: 'start' | 'end'; readonly from: number; readonly to: number }

const isApart = (one: Position, other: Position): boolean =>
  one.to + APART_PX <= other.from || other.to + APART_PX <= one.from

/**
 * A word begins with its run and ends within it, or within the months not known yet. Otherwise it ends with its run and
 * may begin before it: by as much again, and that of the last run by more.
 */
function seatsOf(
  { kind, word, start, count }: RibbonRun,
  { months, runs }: RibbonModel,
  { width: room, wordPx }: Room,
): readonly Position[] {
  const px = (index: number): number => (index / months.length) * room
  const [from, to, width] = [px(start), px(start + count), textWidth(word, wordPx, true)]
  const isLast = start + count === months.length
  const free = runs.at(-1)?.kind === 'not-yet' && runs.at(-2)?.start === start ? room : to
  const begins: readonly Position[] =
    kind !== 'not-yet' && from + width <= free ? [{ anchor: 'start', from, to: from + width }] : []
  const ends: readonly Position[] =
    to - width >= 0 && (isLast || width <= 2 * (to - from)) ? [{ anchor: 'end', from: to - width, to }] : []
  return [...begins, ...ends]
}

/**
 * The longest runs are named first, what is not known yet last; a word without a place stands in the sentence and the
 * table.
 */
function positionsIn(model: RibbonModel, room: Room): ReadonlyMap<RibbonRun, Position> {
  const positions = new Map<RibbonRun, Position>()
  const worth = ({ kind, count }: RibbonRun): number => (kind === 'not-yet' ? 0 : count)
  for (const run of model.runs.toSorted((a, b) => worth(b) - worth(a))) {
    const seat = seatsOf(run, model, room).find((one) => [...positions.values()].every((other) => isApart(one, other)))
    if (seat !== undefined) positions.set(run, seat)
  }
  return positions
}

export function ribbonWords(model: RibbonModel): readonly RibbonWord[] {
  const [wide, narrow] = [positionsIn(model, WIDE), positionsIn(model, NARROW)]
  return model.runs.flatMap((run) => {
    const { word: text, kind, start, count } = run
    const at = (anchor: Position['anchor']): RibbonWord => ({
      text,
      kind,
      start,
      anchor,
      x: monthX(anchor === 'start' ? start : start + count, model),
    })
    const [wideAnchor, narrowAnchor] = [wide.get(run)?.anchor, narrow.get(run)?.anchor]
    if (wideAnchor !== undefined && wideAnchor === narrowAnchor) return [at(wideAnchor)]
    return [
      ...(wideAnchor === undefined ? [] : [{ ...at(wideAnchor), only: 'wide' } as const]),
      ...(narrowAnchor === undefined ? [] : [{ ...at(narrowAnchor), only: 'narrow' } as const]),
    ]
  })
}
