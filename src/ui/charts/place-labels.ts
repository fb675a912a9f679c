/** Finds a place for every label: none over another, all on the picture, as little ink beneath them as can be. */
import { isOverlapping, lengthInside, type Box, type Stroke } from './geometry.ts'

export type Anchor = 'start' | 'middle' | 'end'
/** A place a label may take: `x` is where its anchor stands, `top` its upper edge. */
export type Position = { readonly anchor: Anchor; readonly x: number; readonly top: number }
/** A label that looks for a place. Its positions come in order of liking. */
export type Label = { readonly width: number; readonly height: number; readonly positions: readonly Position[] }
export type Placed = { readonly position: Position; readonly box: Box }

/** Ink that labels should keep off: each pixel beneath a label costs its weight. */
export type Ink = { readonly stroke: Stroke; readonly weight: number }

/** Keeps labels a little apart. */
const APART = 2
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

type Choice = Placed & { readonly cost: number }

function choicesFor(label: Label, bounds: Box, ink: readonly Ink[]): readonly Choice[] {
  return label.positions
    .map((wanted, i) => {
      const position = kept(wanted, label, bounds)
      const box = boxOf(position, label)
      const beneath = ink.reduce((sum, { stroke, weight }) => sum + weight * lengthInside(stroke, box), 0)
      return { position, box, cost: i * LESS_LIKED + beneath }
    })
    .sort((a, b) => a.cost - b.cost)
}

type Assignment = { readonly cost: number; readonly placed: readonly Choice[] }

const isFree = (choice: Choice, placed: readonly Choice[]): boolean =>
  placed.every(({ box }) => !isOverlapping({ ...box, left: box.left - APART, right: box.right + APART }, choice.box))

/**
 * The cheapest assignment without an overlap; `undefined` when there is none. Those dearer than `best` are given up.
 */
function cheapest(
  waiting: readonly (readonly Choice[])[],
  so: Assignment,
  best: Assignment | undefined,
): Assignment | undefined {
  const [choices, ...rest] = waiting
  if (choices === undefined) return so
  let held = best
  for (const choice of choices) {
    const cost = so.cost + choice.cost
    if (held !== undefined && cost >= held.cost) break
    if (isFree(choice, so.placed)) held = cheapest(rest, { cost, placed: [...so.placed, choice] }, held)
  }
  return held
}

/**
 * A place for every label, in the order given. When not all can stand apart, the last label is left out
 * and its place is `undefined`, so put the label that matters least last.
 */
export function placeLabels(
  labels: readonly Label[],
  bounds: Box,
  ink: readonly Ink[],
): readonly (Placed | undefined)[] {
  const choices = labels.map((label) => choicesFor(label, bounds, ink))
  for (let count = labels.length; count > 0; count -= 1) {
    const assignment = cheapest(choices.slice(0, count), { cost: 0, placed: [] }, undefined)
    if (assignment !== undefined) return labels.map((_, i) => assignment.placed[i])
  }
  return labels.map(() => undefined)
}
