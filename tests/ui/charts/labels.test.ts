/** Labels keep apart and on the picture, on the real record at many dates. */
import { describe, expect, test } from 'vitest'
import { NARROW, WIDE } from '../../../src/ui/charts/model/frame.ts'
import { isOverlapping } from '../../../src/ui/charts/model/geometry.ts'
import { layout } from '../../../src/ui/charts/svg/layout.ts'
import { placeLabels } from '../../../src/ui/charts/labels/place.ts'
import { textWidth } from '../../../src/ui/charts/model/text-width.ts'
import { modelOf, REAL_DAYS } from './described.ts'
import { METRIC_IDS, recorded } from '../../fixtures/record.ts'

const pictures = METRIC_IDS.flatMap((id) =>
  REAL_DAYS.flatMap((asAt) => [WIDE, NARROW].map((size) => [id, asAt, size] as const)),
)

describe.each(pictures)('%s as at %s, %o', (id, asAt, size) => {
  const model = modelOf(recorded(id), asAt)
  const drawn = layout(model, size)

  test('no label lies over another, and none is missing', () => {
    const wanted = ['as-at', model.target && 'target', model.forecast && 'forecast', model.latest && 'latest'].filter(
      Boolean,
    )
    expect(drawn.labels.map(({ name }) => name)).toEqual(wanted)
    const pairs = drawn.labels.flatMap((a, i) => drawn.labels.slice(i + 1).map((b) => [a, b] as const))
    expect(pairs.filter(([a, b]) => isOverlapping(a.box, b.box)).map(([a, b]) => [a.name, b.name])).toEqual([])
  })

  test('every label lies on the picture, clear of the axis figures', () => {
    for (const { box } of drawn.labels) {
      expect(box.left).toBeGreaterThanOrEqual(drawn.frame.plot.left)
      expect(box.top).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(size.width)
      expect(box.bottom).toBeLessThan(drawn.frame.plot.bottom)
    }
  })

  test('the numbers of the events keep apart, on the picture, and none is missing', () => {
    const marks = drawn.events
    for (const [i, { left, width }] of marks.entries()) {
      expect(left).toBeGreaterThanOrEqual(i === 0 ? 0 : marks[i - 1]!.left + marks[i - 1]!.width)
      expect(left + width).toBeLessThanOrEqual(size.width)
    }
    const spans = marks.map(({ text }) => text.split('–').map(Number))
    const numbers = spans.flatMap(([from, to = from]) => Array.from({ length: to! - from! + 1 }, (_, i) => from! + i))
    expect(numbers).toEqual(model.events.map(({ number }) => number))
    expect(marks.flatMap(({ ticks }) => ticks)).toEqual(model.events.map((event) => drawn.frame.x(event.day)))
  })

  test('the marks of the time axis keep apart, and there are at least three', () => {
    const boxes = drawn.xTicks.map(
      ({ x, label }) => [x - textWidth(label, drawn.text.axis) / 2, x + textWidth(label, drawn.text.axis) / 2] as const,
    )
    for (const [i, [left]] of boxes.entries()) if (i > 0) expect(left).toBeGreaterThan(boxes[i - 1]![1] + 4)
    expect(boxes.length).toBeGreaterThanOrEqual(3)
    expect(boxes.at(-1)?.[1] ?? 0).toBeLessThanOrEqual(size.width + 2)
  })
})

test('text is at least 12 px as shown: at 640 px wide, and on a screen of 320 px with its margins', () => {
  const model = modelOf(recorded('verify-users'), '2019-03-05')
  const smallest = (size: typeof WIDE): number =>
    Math.min(
      layout(model, size).text.axis,
      ...layout(model, size).labels.flatMap(({ lines }) => lines.map((line) => line.size)),
    )
  expect(smallest(WIDE)).toBeGreaterThanOrEqual(12)
  expect(smallest(NARROW) * (290 / NARROW.width)).toBeGreaterThanOrEqual(12)
})

test('two labels that want one position are both placed, the better liked positions first', () => {
  const positions = [
    { anchor: 'start', x: 10, top: 10 },
    { anchor: 'start', x: 10, top: 40 },
  ] as const
  const label = { width: 30, height: 12, positions }
  const placed = placeLabels([label, label], { left: 0, top: 0, right: 100, bottom: 100 }, [])
  expect(placed.map((found) => found?.box.top)).toEqual([10, 40])
})

test('a label leaves its best position when ink lies under it', () => {
  const label = {
    width: 30,
    height: 12,
    positions: [
      { anchor: 'start', x: 10, top: 10 },
      { anchor: 'start', x: 10, top: 40 },
    ],
  } as const
  const ink = [
    {
      stroke: [
        { x: 0, y: 15 },
        { x: 100, y: 15 },
      ],
      weight: 1,
    },
  ] as const
  expect(placeLabels([label], { left: 0, top: 0, right: 100, bottom: 100 }, ink)[0]?.box.top).toBe(40)
})

test('when there is no room for all, the last label is left out', () => {
  const label = { width: 30, height: 12, positions: [{ anchor: 'start', x: 10, top: 10 }] } as const
  const placed = placeLabels([label, label], { left: 0, top: 0, right: 100, bottom: 100 }, [])
  expect(placed.map((found) => found !== undefined)).toEqual([true, false])
})
