/** Finds a place for every label: none over another, all on the picture, as little ink beneath them as can be. */
import { isOverlapping, lengthInside, type Box, type Stroke } from './geometry.ts'

export type Anchor = 'start' | 'middle' | 'end'
/** A place a label may take: `x` is where its anchor stands, `top` its upper edge. */
export type Seat = { readonly anchor: Anchor; readonly x: number; readonly top: number }
/** A label that looks for a place. Its seats come in order of liking. */
export type Guest = { readonly width: number; readonly height: number; readonly seats: readonly Seat[] }
export type Placed = { readonly seat: Seat; readonly box: Box }

/** Ink that labels should keep off: each pixel beneath a label costs its weight. */
export type Ink = { readonly stroke: Stroke; readonly weight: number }

/** Keeps labels a little apart. */
const APART = 2
const LESS_LIKED = 4

const boxOf = ({ anchor, x, top }: Seat, { width, height }: Guest): Box => {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
  return { left, top, right: left + width, bottom: top + height }
}

/** Moves a seat so that its label lies wholly within the bounds. */
function kept(seat: Seat, guest: Guest, bounds: Box): Seat {
  const box = boxOf(seat, guest)
  const across = Math.max(bounds.left - box.left, Math.min(0, bounds.right - box.right))
  const down = Math.max(bounds.top - box.top, Math.min(0, bounds.bottom - box.bottom))
  return { ...seat, x: seat.x + across, top: seat.top + down }
}

type Choice = Placed & { readonly cost: number }

function choicesFor(guest: Guest, bounds: Box, ink: readonly Ink[]): readonly Choice[] {
  return guest.seats
    .map((wanted, i) => {
      const seat = kept(wanted, guest, bounds)
      const box = boxOf(seat, guest)
      const beneath = ink.reduce((sum, { stroke, weight }) => sum + weight * lengthInside(stroke, box), 0)
      return { seat, box, cost: i * LESS_LIKED + beneath }
    })
    .sort((a, b) => a.cost - b.cost)
}

type Table = { readonly cost: number; readonly placed: readonly Choice[] }

const isFree = (choice: Choice, placed: readonly Choice[]): boolean =>
  placed.every(({ box }) => !isOverlapping({ ...box, left: box.left - APART, right: box.right + APART }, choice.box))

/**
 * The cheapest table at which nobody overlaps; `undefined` when there is none. Tables dearer than `best` are given up.
 */
function cheapest(waiting: readonly (readonly Choice[])[], so: Table, best: Table | undefined): Table | undefined {
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
 * A place for every guest, in the order given. When not all can sit apart, the last guest is asked to leave
 * and its place is `undefined`, so put the label that matters least last.
 */
export function placeLabels(
  guests: readonly Guest[],
  bounds: Box,
  ink: readonly Ink[],
): readonly (Placed | undefined)[] {
  const choices = guests.map((guest) => choicesFor(guest, bounds, ink))
  for (let seated = guests.length; seated > 0; seated -= 1) {
    const table = cheapest(choices.slice(0, seated), { cost: 0, placed: [] }, undefined)
    if (table !== undefined) return guests.map((_, i) => table.placed[i])
  }
  return guests.map(() => undefined)
}
