/** Described once, drawn twice: the still picture and Recharts show the same points in the same places. */
import { render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ExplorerChart } from '../../../src/ui/charts/interactive/ExplorerChart.tsx'
import { NARROW, WIDE, type ChartSize } from '../../../src/ui/charts/model/frame.ts'
import type { ChartModel } from '../../../src/ui/charts/model/types.ts'
import { StaticPicture } from '../../../src/ui/charts/svg/StaticPicture.tsx'
import { daily, modelOf, small } from './described.ts'
import { METRIC_IDS, recorded } from '../../fixtures/record.ts'

type Place = readonly [x: number, y: number]

const ofShape = (element: Element, names: readonly string[]): readonly number[] =>
  names.map((name) => Number(element.getAttribute(name)))
const dots = (root: Element): readonly (readonly number[])[] =>
  [...root.querySelectorAll('.chart-dot')].map((dot) => ofShape(dot, ['cx', 'cy']))
const kinds = (root: Element): readonly string[] =>
  [...root.querySelectorAll('.chart-dot')].map((dot) => dot.getAttribute('class') ?? '')

/** The corners of every drawn line of a class, whatever letters and commas its path is written with. */
function corners(root: Element, name: string): readonly Place[] {
  const paths = [...root.querySelectorAll(`path.${name}, .${name} path`)].map((path) => path.getAttribute('d') ?? '')
  return paths.flatMap((d) =>
    [...d.matchAll(/[ML]?\s*(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  )
}

const words = (root: Element, name: string): readonly string[] =>
  [...root.querySelectorAll(`text.${name}, .${name} text, .${name}`)]
    .map((text) => text.textContent ?? '')
    .filter(Boolean)

function both(model: ChartModel, size: ChartSize): { readonly still: Element; readonly explorer: Element } {
  return {
    still: render(<StaticPicture model={model} id="still" size={size} />).container,
    explorer: render(<ExplorerChart model={model} size={size} shown={undefined} onDrawn={() => undefined} />).container,
  }
}

function expectNear(found: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
  expect(found).toHaveLength(wanted.length)
  for (const [i, place] of wanted.entries())
    for (const [j, pixel] of place.entries()) expect(Math.abs(found[i]![j]! - pixel)).toBeLessThanOrEqual(0.5)
}

const gapped = small({
  every: 'P1M',
  readings: [
    ...daily(3, 30),
    ...daily(3, 30).map(({ value }, i) => ({ on: `2018-0${i + 1}-01`, value })),
    { on: '2018-02-15', value: 70, basis: 'indicative' },
  ],
})
const pictures = [
  ...METRIC_IDS.flatMap((id) =>
    ['2017-03-31', '2019-03-05', '2026-11-23'].map(
      (asAt) => [`${id} as at ${asAt}`, modelOf(recorded(id), asAt)] as const,
    ),
  ),
  ['a record with gaps', modelOf(gapped, '2018-12-31')] as const,
  ['a hundred figures', modelOf(small({ readings: daily(100, 7) }), '2019-01-01')] as const,
]

describe.each(
  pictures.flatMap(([name, model]) => [[name, 'wide', model, WIDE] as const, [name, 'narrow', model, NARROW] as const]),
)('%s, %s', (_, __, model, size) => {
  test('every figure stands on the same pixel, filled or hollow alike', () => {
    const { still, explorer } = both(model, size)
    expectNear(dots(explorer), dots(still))
    expect(kinds(explorer)).toEqual(kinds(still))
  })

  test.each(['chart-line', 'chart-path', 'chart-median'])('every corner of %s is the same', (name) => {
    const { still, explorer } = both(model, size)
    expectNear(corners(explorer, name), corners(still, name))
  })

  test('axes are marked alike, and labels say the same in the same places', () => {
    const { still, explorer } = both(model, size)
    expect(new Set(words(explorer, 'chart-tick'))).toEqual(new Set(words(still, 'chart-ticks text')))
    const labels = (root: Element): readonly string[] =>
      [...root.querySelectorAll('.chart-label')].map((label) => label.outerHTML)
    expect(labels(explorer)).toEqual(labels(still))
  })
})

test('the pictures compared hold figures, lines, dashes and dots', () => {
  const { still } = both(pictures[1]![1], WIDE)
  expect(dots(still)).toHaveLength(6)
  for (const name of ['chart-line', 'chart-path', 'chart-median'])
    expect(corners(still, name).length).toBeGreaterThan(1)
})

test('the band of the forecast covers the same ground', () => {
  const { still, explorer } = both(modelOf(recorded('verify-users'), '2019-03-05'), WIDE)
  const edge = (places: readonly Place[]): readonly number[] =>
    [...places.map(([x]) => x), ...places.map(([, y]) => y)].toSorted((a, b) => a - b)
  const extent = (root: Element): readonly number[] => {
    const places = corners(root, 'chart-band')
    return [
      edge(places.map(([x]) => [x, x])).at(0)!,
      edge(places.map(([x]) => [x, x])).at(-1)!,
      edge(places.map(([, y]) => [y, y])).at(0)!,
      edge(places.map(([, y]) => [y, y])).at(-1)!,
    ]
  }
  expectNear([extent(explorer)], [extent(still)])
})

test('the figure looked at is marked on its place', () => {
  const model = modelOf(recorded('verify-users'), '2019-03-05')
  const shown = model.readings[5]!
  const { container } = render(<ExplorerChart model={model} size={WIDE} shown={shown} onDrawn={() => undefined} />)
  const mark = container.querySelector('.chart-shown circle')!
  const last = [...container.querySelectorAll('.chart-dot')].at(-1)!
  expectNear([ofShape(mark, ['cx', 'cy'])], [ofShape(last, ['cx', 'cy'])])
})
