/** Labels take the cheapest places there are, as a search of them all finds them; where they are many, good ones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignLabels, mostNodesFor, type Candidate } from '../../../src/ui/charts/labels/assign.ts'

type Labels = readonly (readonly Candidate[])[]
type Chosen = readonly (Candidate | undefined)[]

const isApart = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
  a === undefined ||
  b === undefined ||
  a.box.left >= b.box.right + 2 ||
  b.box.left >= a.box.right + 2 ||
  a.box.top >= b.box.bottom ||
  b.box.top >= a.box.bottom
const areApart = (chosen: Chosen): boolean => chosen.every((a, i) => chosen.slice(0, i).every((b) => isApart(a, b)))
const costOf = (chosen: Chosen): number =>
  chosen.reduce((sum, one, i) => sum + (one?.cost ?? 1e6 * 2 ** Math.max(0, Math.min(20, chosen.length) - 1 - i)), 0)

/** Every choice of places there is, the overlapping ones too. */
const everyChoice = (labels: Labels): readonly Chosen[] =>
  labels.reduce<readonly Chosen[]>(
    (all, candidates) => all.flatMap((so) => [...candidates, undefined].map((one) => [...so, one])),
    [[]],
  )
const inTurn = (labels: Labels): Chosen =>
  labels.reduce<Chosen>((taken, candidates) => {
    const cheapestFirst = candidates.toSorted((a, b) => a.cost - b.cost)
    return [...taken, cheapestFirst.find((one) => taken.every((other) => isApart(one, other)))]
  }, [])

const within = (reach: number, size: number): fc.Arbitrary<Candidate> =>
  fc
    .record({
      left: fc.nat(reach),
      top: fc.nat(reach),
      width: fc.integer({ min: 1, max: size }),
      height: fc.integer({ min: 1, max: size }),
      cost: fc.nat(60),
    })
    .map(({ left, top, width, height, cost }) => ({
      box: { left, top, right: left + width, bottom: top + height },
      cost,
    }))
const few = fc.array(fc.array(within(12, 6), { maxLength: 4 }), { maxLength: 5 })
const crowded = fc.array(fc.array(within(200, 60), { minLength: 40, maxLength: 40 }), { minLength: 30, maxLength: 30 })

test('a few labels stand apart and cost what the cheapest of every choice costs', () => {
  fc.assert(
    fc.property(few, (labels) => {
      const { chosen, cost } = assignLabels(labels)
      const cheapest = Math.min(...everyChoice(labels).filter(areApart).map(costOf))
      expect([areApart(chosen), costOf(chosen), cost]).toEqual([true, cheapest, cheapest])
    }),
    { numRuns: 300 },
  )
})

test('of choices that cost the same the first is taken', () => {
  fc.assert(
    fc.property(few, (labels) => {
      const level = labels.map((candidates) => candidates.map((one) => ({ ...one, cost: one.cost % 3 })))
      const inOrder = level.map((candidates) => candidates.toSorted((a, b) => a.cost - b.cost))
      const possible = everyChoice(inOrder).filter(areApart)
      const cheapest = Math.min(...possible.map(costOf))
      expect(assignLabels(level).chosen).toEqual(possible.find((chosen) => costOf(chosen) === cheapest))
    }),
    { numRuns: 300 },
  )
})

test('also where labels without a place make every choice dear', () => {
  const box = (top: number, bottom: number) => ({ box: { left: 0, top, right: 1, bottom }, cost: 0 })
  const [tall, short, middle, first, second] = [box(0, 3), box(0, 1), box(1, 2), box(2, 3), box(3, 4)]
  expect(assignLabels([[], [tall, short], [middle], [], [first, second]]).chosen).toEqual([
    undefined,
    short,
    middle,
    undefined,
    first,
  ])
})

test('thirty crowded labels take no more nodes than allowed, stand apart, and better than each placed in turn', () => {
  fc.assert(
    fc.property(crowded, (labels) => {
      const { chosen, cost, nodes } = assignLabels(labels)
      expect(nodes).toBeLessThanOrEqual(mostNodesFor(30))
      expect([areApart(chosen), costOf(chosen)]).toEqual([true, cost])
      expect(cost).toBeLessThanOrEqual(costOf(inTurn(labels)))
      expect(assignLabels(labels).chosen).toEqual(chosen)
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

test('with no nodes at all, each label is placed in turn; with more, never dearer', () => {
  fc.assert(
    fc.property(crowded, (labels) => {
      expect(assignLabels(labels, 0).chosen).toEqual(inTurn(labels))
      const costs = [0, 10, 100, 1000].map((most) => assignLabels(labels, most).cost)
      expect(costs).toEqual(costs.toSorted((a, b) => b - a))
    }),
    { numRuns: 20, endOnFailure: true },
  )
})

test('where one label has no room, those after it keep theirs', () => {
  const at = (left: number): Candidate => ({ box: { left, top: 0, right: left + 10, bottom: 10 }, cost: 0 })
  expect(assignLabels([[at(0)], [at(5)], [at(40)]]).chosen).toEqual([at(0), undefined, at(40)])
})
