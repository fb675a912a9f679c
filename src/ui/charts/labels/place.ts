/** Finds a place for every label: none over another, all on the picture, as little ink beneath them as can be. */
import { assignLabels } from './assign.ts'
import { lengthInside, type Box, type Stroke } from '../model/geometry.ts'

export type Anchor = 'start' | 'middle' | 'end'
/** A place a label may take: `x` is where its anchor stands, `top` its upper edge. */
export type Position = { readonly anchor: Anchor; readonly x: number; readonly top: number }
/** A label that looks for a place. Its positions come in order of liking. */
export type Label = { readonly width: number; readonly height: number; readonly positions: readonly Position[] }
export type Placed = { readonly position: Position; readonly box: Box }

/** Ink that labels should keep off: each pixel beneath a label costs its weight. */
export type Ink = { readonly stroke: Stroke; readonly weight: number }

/** What one step down the order of liking costs, in pixels of ink. */
const LESS_LIKED = 4

const boxOf = ({ anchor, x, top }: Position, { width, height }: Label): Box => {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { left, top, right: left + width, bottom: top + height }
}

/** Moves a position so that its label lies wholly within the bounds. */
function kept(position: Position, label: Label, bounds: Box): Position {
  const box = boxOf(position, label)
  const across = Math.max(bounds.left - box.left, Math.min(0, bounds.right - box.right))
  const down = Math.max(bounds.top - box.top, Math.min(0, bounds.bottom - box.bottom))
  return { ...position, x: position.x + across, top: position.top + down }
}

type PlacedAtCost = Placed & { readonly cost: number }

function candidatesFor(label: Label, bounds: Box, ink: readonly Ink[]): readonly PlacedAtCost[] {
  return label.positions.map((wanted, i) => {
    const position = kept(wanted, label, bounds)
    const box = boxOf(position, label)
    const beneath = ink.reduce((sum, { stroke, weight }) => sum + weight * lengthInside(stroke, box), 0)
    return { position, box, cost: i * LESS_LIKED + beneath }
  })
}

/**
 * A place for every label, in the order given. When not all can stand apart, the last label that is in the way is left
 * out and its place is `undefined`, so put the label that matters least last.
 */
export const placeLabels = (
  labels: readonly Label[],
  bounds: Box,
  ink: readonly Ink[],
): readonly (Placed | undefined)[] => assignLabels(labels.map((label) => candidatesFor(label, bounds, ink))).chosen
