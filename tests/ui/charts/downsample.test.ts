/** Laws of thinning a long line for drawing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChartPoint } from '../../../src/ui/charts/model/types.ts'
import { thin } from '../../../src/ui/charts/model/downsample.ts'

const domain = { from: 0, to: 1000 }
const columns = 20
const columnOf = ({ day }: ChartPoint): number => Math.min(columns - 1, Math.floor((day / 1000) * columns))

/** Sorted points on distinct days, the empty line, the single point and the level line among them. */
const lines = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 1000 }), { maxLength: 400 })
    .chain((days) =>
      fc
        .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: days.length, maxLength: days.length })
        .map((values) => days.toSorted((a, b) => a - b).map((day, i) => ({ day, value: values[i]! }))),
    ),
  fc.constant([]),
  fc.constant([{ day: 1000, value: 3 }]),
  fc.constant(Array.from({ length: 300 }, (_, day) => ({ day, value: 7 }))),
)

test('only points of the line are kept, in their order', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const thinned = thin(line, domain, columns)
      expect(line.filter((point) => thinned.includes(point))).toEqual(thinned)
    }),
  )
})

test('the first and the last point are kept', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const thinned = thin(line, domain, columns)
      expect([thinned[0], thinned.at(-1)]).toEqual([line[0], line.at(-1)])
    }),
  )
})

test('between the ends no column holds more than two points', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const counts = new Map<number, number>()
      for (const point of thin(line, domain, columns).slice(1, -1))
        counts.set(columnOf(point), (counts.get(columnOf(point)) ?? 0) + 1)
      expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(2)
    }),
  )
})

test('the lowest and the highest value of every column are kept, so no spike is lost', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const thinned = thin(line, domain, columns)
      for (const point of line) {
        const [all, kept] = [line, thinned].map((points) =>
          points.filter((other) => columnOf(other) === columnOf(point)).map(({ value }) => value),
        )
        expect([Math.min(...kept!), Math.max(...kept!)]).toEqual([Math.min(...all!), Math.max(...all!)])
      }
    }),
  )
})

test('thinning twice changes nothing more', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const once = thin(line, domain, columns)
      expect(thin(once, domain, columns)).toEqual(once)
    }),
  )
})
