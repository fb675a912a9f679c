/** The still picture: complete without a browser, and complete on its own. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { NARROW, WIDE } from '../../../src/ui/charts/model/frame.ts'
import { layout } from '../../../src/ui/charts/svg/layout.ts'
import { StaticChart } from '../../../src/ui/charts/svg/StaticChart.tsx'
import { StaticPicture } from '../../../src/ui/charts/svg/StaticPicture.tsx'
import { textWidth } from '../../../src/ui/charts/model/text-width.ts'
import { aMetric, aReading, aTarget } from '../../progress/a-metric.ts'
import { daily, modelOf, REAL_DAYS, small } from './described.ts'
import { METRIC_IDS, recorded } from '../../fixtures/record.ts'

const verify = modelOf(recorded('verify-users'), '2019-03-05')
const wide = renderToStaticMarkup(<StaticPicture model={verify} id="verify" size={WIDE} />)
const count = (markup: string, part: string): number => markup.split(part).length - 1

describe('Verify users as at 5 March 2019, drawn on a server', () => {
  test('has its finding as its name and its summary as its description', () => {
    expect(wide).toContain('role="img" aria-labelledby="verify-title" aria-describedby="verify-desc"')
    expect(wide).toContain(`<title id="verify-title">${verify.title}</title>`)
    expect(wide).toContain(verify.summary)
  })

  test('shows four official figures filled and two indicative ones hollow', () => {
    expect(count(wide, 'chart-dot--official')).toBe(4)
    expect(count(wide, 'chart-dot--indicative')).toBe(2)
    expect(wide).toMatch(/chart-dot--indicative"[^>]*fill="#ffffff" stroke="#12436D"/)
  })

  test('tells lines apart without colour: readings solid, path dashed, forecast dotted', () => {
    expect(wide).toMatch(/class="chart-line"(?![^>]*stroke-dasharray)[^>]*>/)
    expect(wide).toMatch(/class="chart-path"[^>]*stroke-dasharray="6 4"/)
    expect(wide).toMatch(/class="chart-median"[^>]*stroke-dasharray="0.1 5"/)
  })

  test('labels target, as-at date, latest figure and forecast where they stand', () => {
    for (const words of [
      '>target<',
      '>25 million<',
      '>as at 5 Mar 2019<',
      '>about 3.6 million<',
      '>heading to<',
      '>80% range<',
    ])
      expect(wide).toContain(words)
  })

  test('marks the events by number, each with its date and words', () => {
    for (const { number, title } of verify.events)
      expect(wide).toMatch(new RegExp(`[>\\n]${number}\\. [^\\n<]*: ${title.replace(/[()]/g, '\\$&')}[\\n<]`))
    expect(wide).toContain('>3. 9 February 2017: Government Transformation Strategy published\n4. March 2017: ')
  })

  test('needs no style sheet: every shape says its fill or its stroke', () => {
    const picture = new DOMParser().parseFromString(wide, 'image/svg+xml')
    const shapes = [...picture.querySelectorAll('path, circle, line, rect, text')]
    expect(shapes.length).toBeGreaterThan(20)
    expect(
      shapes.filter((shape) => shape.closest('[fill], [stroke]') === null).map((shape) => shape.outerHTML),
    ).toEqual([])
    expect(wide).not.toContain('style=')
  })
})

test('wide and narrow are both in the markup, each with ids of its own', () => {
  const both = renderToStaticMarkup(<StaticChart model={verify} id="verify" />)
  expect(both).toContain('viewBox="0 0 640 324"')
  expect(both).toContain('viewBox="0 0 340 324"')
  const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a gap in the record is a gap in the line', () => {
  const readings = [...daily(3), { on: '2018-01-01', value: 50 }, { on: '2018-01-02', value: 51 }]
  const markup = renderToStaticMarkup(
    <StaticPicture model={modelOf(small({ readings, every: 'P1D' }), '2019-01-01')} id="gap" size={WIDE} />,
  )
  expect(count(markup, 'class="chart-line"')).toBe(2)
})

test('with nothing published the picture says so in place of a line', () => {
  const markup = renderToStaticMarkup(
    <StaticPicture model={modelOf(recorded('verify-users'), '2017-02-20')} id="none" size={WIDE} />,
  )
  expect(markup).toContain('No figure had been published by 20 February 2017')
  expect(markup).not.toContain('chart-line')
})

test('a title that holds markup is shown as text', () => {
  const markup = renderToStaticMarkup(<StaticPicture model={{ ...verify, title: '<script>"&' }} id="odd" size={WIDE} />)
  expect(markup).toContain('&lt;script&gt;&quot;&amp;')
})

test.each(METRIC_IDS.flatMap((id) => REAL_DAYS.map((asAt) => [id, asAt] as const)))(
  '%s as at %s: no coordinate is missing or not a number',
  (id, asAt) => {
    for (const size of [WIDE, NARROW]) {
      const model = modelOf(recorded(id), asAt)
      expect(renderToStaticMarkup(<StaticPicture model={model} id="any" size={size} />)).not.toMatch(
        /NaN|undefined|Infinity/,
      )
      expect(layout(model, size).dots).toHaveLength(model.dots.length)
    }
  },
)

describe('the words of the time axis', () => {
  test.each(
    ['2020-10-05', '2020-11-05', '2020-12-28', '2021-01-31'].flatMap((asAt) => [
      [asAt, 'wide', WIDE] as const,
      [asAt, 'narrow', NARROW] as const,
    ]),
  )('are whole, as at %s, %s', (asAt, _, size) => {
    const readings = ['2020-02', '2020-04', '2020-06', '2020-08', '2020-10'].map((month, i) =>
      aReading(month, 0.9 + i / 100),
    )
    const model = modelOf(
      aMetric({
        unit: { kind: 'share', noun: 'of patients' },
        readings,
        targets: [aTarget({ value: 0.95, due: '2020-11-30', published: '2020-01-01' })],
      }),
      asAt,
    )
    const { xTicks, text } = layout(model, size)
    expect(xTicks.length).toBeGreaterThan(1)
    for (const { x, label } of xTicks) expect(x + textWidth(label, text.axis) / 2).toBeLessThanOrEqual(size.width)
  })
})
