/** Gives every label one of its places: none over another, at the least cost that a bounded search finds. */
import { isOverlapping, type Box } from '../model/geometry.ts'

/** A place that a label may take, and what it costs. */
export type Candidate = { readonly box: Box; readonly cost: number }
/** `chosen`: one for each label, in order; `undefined` for a label left out. `nodes`: what the search tried. */
export type Assignment<C extends Candidate> = {
  readonly chosen: readonly (C | undefined)[]
  readonly cost: number
  readonly nodes: number
}

/**
 * How many moves and placings are tried. Each looks at every label, so among many labels it is fewer. Counted, not timed:
 * the same labels stand in the same places on every machine. Five labels of the record took 877 at most.
 */
export const mostNodesFor = (count: number): number => Math.floor(20_000 / Math.max(1, count))
/** Keeps labels a little apart. */
const APART = 2
/** Dearer than any ink. A label costs twice as much to leave out as the next, so that the last one goes first. */
const LEFT_OUT = 1e6
/** More would leave no digits for the ink. */
const MOST_DOUBLINGS = 20
/** A tie with the first guess is searched too: of the cheapest assignments the one that comes first is taken. */
const TIE = 1e-9

/**
 * A place as the search sees it. `of` is `undefined` where the label is left out; `room` is the box with what keeps
 * others apart; `all`: the options of the same label, cheapest first.
 */
type Option<C> = {
  readonly of: C | undefined
  readonly box: Box
  readonly room: Box
  readonly cost: number
  readonly all: readonly Option<C>[]
}

const NOWHERE: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }

const costLeftOut = (i: number, count: number): number =>
  LEFT_OUT * 2 ** Math.max(0, Math.min(count, MOST_DOUBLINGS) - 1 - i)

function optionsOf<C extends Candidate>(candidates: readonly C[], leftOut: number): readonly Option<C>[] {
  const all: Option<C>[] = []
  for (const of of candidates.toSorted((a, b) => a.cost - b.cost)) {
    const { left, top, right, bottom } = of.box
    all.push({ of, box: of.box, room: { left: left - APART, top, right: right + APART, bottom }, cost: of.cost, all })
  }
  all.push({ of: undefined, box: NOWHERE, room: NOWHERE, cost: leftOut, all })
  return all
}

const costOf = (options: readonly Option<unknown>[]): number => options.reduce((sum, { cost }) => sum + cost, 0)

const isFree = ({ box }: Option<unknown>, taken: readonly Option<unknown>[]): boolean =>
  taken.every(({ room }) => !isOverlapping(room, box))

/** The cheapest option of the same label that is free. To be left out always is. */
const cheapestFree = <C>(option: Option<C>, taken: readonly Option<C>[]): Option<C> =>
  option.all.find((other) => isFree(other, taken)) ?? option

/**
 * One label moved to a cheaper place, whether that is free or one other label has to make way. `undefined` where two
 * have to, or where the other loses as much as the first gains.
 */
function moved<C>(held: readonly Option<C>[], from: Option<C>, to: Option<C>): readonly Option<C>[] | undefined {
  const [inTheWay, ...more] = held.filter((other) => other !== from && isOverlapping(to.room, other.box))
  if (more.length > 0) return undefined
  const now = held.map((other) => (other === from ? to : other))
  if (inTheWay === undefined) return now
  const taken = now.filter((other) => other !== inTheWay)
  const gain = from.cost - to.cost
  const next = inTheWay.all.find((option) => option.cost - inTheWay.cost < gain && isFree(option, taken))
  return next && now.map((other) => (other === inTheWay ? next : other))
}

/**
 * The cheapest assignment, wherever `mostNodes` suffice to search them all; else the best that was met. It begins with
 * each label in turn at its cheapest free place, moves one label at a time while that helps, then branches and bounds.
 */
export function assignLabels<C extends Candidate>(
  labels: readonly (readonly C[])[],
  mostNodes: number = mostNodesFor(labels.length),
): Assignment<C> {
  const cheapest = labels.flatMap((candidates, i) => optionsOf(candidates, costLeftOut(i, labels.length)).slice(0, 1))
  let nodes = 0
  let best = cheapest.reduce<readonly Option<C>[]>((taken, one) => [...taken, cheapestFree(one, taken)], [])

  /** Whether anything moved. Tries every place that is cheaper than the label's own, in every label. */
  const improve = (): boolean => {
    const before = best
    for (const [i] of labels.entries()) {
      for (const to of best[i]?.all ?? []) {
        const from = best[i]
        if (from === undefined || to.cost >= from.cost || nodes >= mostNodes) break
        nodes += 1
        best = moved(best, from, to) ?? best
      }
    }
    return best !== before
  }
  while (improve());

  // Where labels are left out the cost is so large that a smaller step would be lost in its last digit.
  let limit = costOf(best) + Math.max(TIE, 4 * Number.EPSILON * costOf(best))
  /** `waiting`: each at the cheapest place that those taken leave it, so none of them can cost less. */
  const visit = (taken: readonly Option<C>[], cost: number, waiting: readonly Option<C>[]): void => {
    const [first, ...rest] = waiting
    if (first === undefined) {
      best = taken
      limit = cost
      return
    }
    const least = costOf(rest)
    for (const option of first.all) {
      const so = cost + option.cost
      if (so + least >= limit) return
      if (option.cost < first.cost || !isFree(option, taken)) continue
      if (nodes >= mostNodes) return
      nodes += 1
      const now = [...taken, option]
      const left = rest.map((other) => (isOverlapping(option.room, other.box) ? cheapestFree(other, now) : other))
      if (so + costOf(left) < limit) visit(now, so, left)
    }
  }
  visit([], 0, cheapest)
  return { chosen: best.map(({ of }) => of), cost: costOf(best), nodes }
}
