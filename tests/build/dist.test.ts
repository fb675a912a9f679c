/** Reads what the build leaves: nothing of the pretend server, the record untouched, and within the budgets. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { FROZEN_FOLDER } from '../fixtures/folder.ts'

const house = join(import.meta.dirname, '../..')
const dist = inject('siteFolder')
const read = (path: string): string => readFileSync(join(dist, path), 'utf8')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))

type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}
type Component = {
  readonly name: string
  readonly version: string
  readonly licenses: readonly { readonly expression?: string; readonly license?: { readonly id: string } }[]
}
/** As Vite reads it from the package itself. */
type Bundled = { readonly name: string; readonly version: string; readonly identifier?: string }
const manifest = JSON.parse(read('.vite/manifest.json')) as Record<string, Chunk>
/** A chunk by the name that the build gives it. */
const named = (name: string): string =>
  Object.keys(manifest).find((key) => new RegExp(`^_${name}-[\\w-]{8}\\.js$`).test(key))!
const entryKey = named('index')

const brotli = (path: string): number =>
  brotliCompressSync(readFileSync(join(dist, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** A chunk with everything that it imports at once. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(key)) {
    seen.add(key)
    manifest[key]!.imports?.forEach((one) => withImports(one, seen))
  }
  return seen
}
const sizeOf = (keys: Iterable<string>): number => [...keys].reduce((sum, key) => sum + brotli(manifest[key]!.file), 0)

const first = withImports(entryKey)
const start = new Set([...withImports(named('start'))].filter((key) => !first.has(key)))
const begun = new Set([...first, ...start])
const parserKeys = ['metric', 'metric-list'].map(named)
const overviewKey = named('app')
const overview = new Set([...withImports(overviewKey)].filter((key) => !begun.has(key)))
const reading = new Set(
  parserKeys.flatMap((key) => [...withImports(key)]).filter((key) => !begun.has(key) && !overview.has(key)),
)
const reviewKey = Object.keys(manifest).find((key) => key.endsWith('ui/pages/target/late.tsx'))!
const review = new Set([...withImports(reviewKey)].filter((key) => !begun.has(key) && !overview.has(key)))
const briefingKey = Object.keys(manifest).find((key) => key.endsWith('ui/pages/briefing/late.tsx'))!
const briefing = new Set([...withImports(briefingKey)].filter((key) => !begun.has(key) && !overview.has(key)))
const slidesKey = Object.keys(manifest).find((key) => key.endsWith('powerpoint.tsx'))!
const slides = new Set(
  [...withImports(slidesKey)].filter((key) => !begun.has(key) && !overview.has(key) && !briefing.has(key)),
)
const methodKey = Object.keys(manifest).find((key) => key.endsWith('ui/pages/method/late.tsx'))!
const method = new Set([...withImports(methodKey)].filter((key) => !begun.has(key) && !overview.has(key)))
const figuresKey = Object.keys(manifest).find((key) => key.endsWith('ui/pages/figures/late.tsx'))!
const figures = new Set([...withImports(figuresKey)].filter((key) => !begun.has(key) && !overview.has(key)))
const portfolioKey = Object.keys(manifest).find((key) => key.endsWith('ui/pages/portfolio/late.tsx'))!
const portfolio = new Set([...withImports(portfolioKey)].filter((key) => !begun.has(key) && !overview.has(key)))
const chartKey = Object.keys(manifest).find((key) => key.endsWith('ExplorerChart.tsx'))!
const chart = new Set([...withImports(chartKey)].filter((key) => !begun.has(key) && !overview.has(key)))
const pages = files.filter((file) => file.endsWith('.html'))
const cssOf = (page: string): readonly string[] =>
  Array.from(read(page).matchAll(/<style>([\s\S]*?)<\/style>/g), ([, css = '']) => css)

describe('the budgets, in bytes after brotli', () => {
  const sizes = {
    first: sizeOf(first),
    start: sizeOf(start),
    reading: sizeOf(reading),
    overview: sizeOf(overview),
    review: sizeOf(review),
    briefing: sizeOf(briefing),
    slides: sizeOf(slides),
    method: sizeOf(method),
    portfolio: sizeOf(portfolio),
    chart: sizeOf(chart),
    figures: sizeOf(figures),
    page: brotli('index.html'),
  }
  console.info(
    `Sizes in bytes after brotli: the page starts with ${sizes.first}; taking it over ${sizes.start}; reading an answer ${sizes.reading}, judging and drawing it ${sizes.overview}; the review of a target ${sizes.review}, the briefing ${sizes.briefing}, its PowerPoint file ${sizes.slides}, the rules ${sizes.method}; a list of many ${sizes.portfolio}; charts to explore ${sizes.chart}; putting figures in ${sizes.figures}; the front page ${sizes.page}.`,
  )
  it('the JavaScript that a page starts with is at most 3 kB', () => expect(sizes.first).toBeLessThanOrEqual(3_000))
  it('what takes a page over, loaded after a sign of a reader, is at most 77.8 kB', () =>
    expect(sizes.start).toBeLessThanOrEqual(77_800))
  it('what reads an answer of the API, loaded after a sign of a reader, is at most 18.8 kB', () =>
    expect(sizes.reading).toBeLessThanOrEqual(18_800))
  it('what judges and draws the record, loaded after a sign of a reader, is at most 51.4 kB', () =>
    expect(sizes.overview).toBeLessThanOrEqual(51_400))
  it('the review of a target, loaded for its page, is at most 36.6 kB', () =>
    expect(sizes.review).toBeLessThanOrEqual(36_600))
  it('the briefing is at most 13.1 kB', () => expect(sizes.briefing).toBeLessThanOrEqual(13_100))
  it('what makes the PowerPoint file is a chunk of its own, at most 120 kB, loaded only when one is asked for', () => {
    expect([...begun, ...overview, ...briefing].some((key) => slides.has(key))).toBe(false)
    expect(manifest[briefingKey]!.dynamicImports).toContain(slidesKey)
    expect([...begun, ...overview, ...briefing].map((key) => read(manifest[key]!.file)).join('')).not.toContain(
      'ppt/presentation.xml',
    )
    expect([...slides].map((key) => read(manifest[key]!.file)).join('')).toContain('ppt/presentation.xml')
    expect(sizes.slides).toBeLessThanOrEqual(120_000)
  })
  it('the page of the rules is at most 12 kB', () => expect(sizes.method).toBeLessThanOrEqual(12_000))
  it('the page that takes figures in is at most 73.6 kB, and no other page asks for it', () => {
    expect(sizes.figures).toBeLessThanOrEqual(73_600)
    expect([...begun, ...overview, ...review, ...briefing, ...method].some((key) => key === figuresKey)).toBe(false)
  })
  it('the list of many targets is at most 8 kB, and only it asks for that', () => {
    expect(sizes.portfolio).toBeLessThanOrEqual(8_000)
    expect([...begun, ...overview, ...review, ...briefing, ...method].includes(portfolioKey)).toBe(false)
  })
  it('a page with all that it loads by itself is at most 17 kB', () =>
    expect(sizes.first + sizes.page).toBeLessThanOrEqual(17_000))
  it('the charts to explore are at most 95 kB', () => expect(sizes.chart).toBeLessThanOrEqual(95_000))
  it('the charts to explore are a chunk of their own, loaded only when wanted', () => {
    expect(begun.has(chartKey)).toBe(false)
    expect([...begun, ...overview].map((key) => read(manifest[key]!.file)).join('')).not.toContain('recharts-wrapper')
    expect([...chart].map((key) => read(manifest[key]!.file)).join('')).toContain('recharts-wrapper')
  })
  it.each(pages.filter((page) => !page.startsWith('targets/')))(
    '%s with its CSS is at most 14 kB, so that it comes in the first flight',
    (page) => expect(brotli(page)).toBeLessThanOrEqual(14_000),
  )
  it.each(pages.filter((page) => page.startsWith('targets/')))('%s, a whole review, is at most 20 kB', (page) =>
    expect(brotli(page)).toBeLessThanOrEqual(20_000),
  )
  it('every page holds the same CSS, some their own as well, and none asks for any', () => {
    expect(new Set(pages.map((page) => cssOf(page)[0])).size).toBe(1)
    expect(cssOf('index.html')[0]).toContain('.govuk-body')
    const own = {
      targets: manifest[reviewKey]!.css!,
      briefing: manifest[briefingKey]!.css!,
      method: manifest[methodKey]!.css!,
      figures: manifest[figuresKey]!.css!,
    }
    const live = [...manifest[overviewKey]!.css!, ...manifest[portfolioKey]!.css!]
    expect(files.filter((file) => file.endsWith('.css')).sort()).toEqual([...Object.values(own).flat(), ...live].sort())
    for (const page of pages) {
      const kind = Object.keys(own).find((one): one is keyof typeof own => page.startsWith(`${one}/`))
      expect(cssOf(page).slice(1)).toEqual(kind === undefined ? [] : own[kind].map(read))
    }
    for (const page of pages) expect(read(page)).not.toContain('rel="stylesheet"')
  })
})

describe('what is published', () => {
  it('holds no trace of the pretend server or its invented figures', () => {
    expect(files.filter((file) => /mockServiceWorker|(^|\/)msw/i.test(file))).toEqual([])
    const code = files
      .filter((file) => /\.(js|html)$/.test(file))
      .map(read)
      .join('\n')
    expect(code).not.toMatch(/mockServiceWorker|setupWorker|\bmsw\b|Invented figures|server-down/)
  })
  it('holds the record byte for byte', () => {
    const record = [
      'metrics.json',
      ...readdirSync(join(FROZEN_FOLDER, 'api/v1/metrics')).map((file) => `metrics/${file}`),
    ]
    expect(record).toHaveLength(4)
    for (const file of record)
      expect(read(`api/v1/${file}`)).toBe(readFileSync(join(FROZEN_FOLDER, 'api/v1', file), 'utf8'))
  })
  it('names every package that it is made of', () => {
    const bill = JSON.parse(read('bom.json')) as { readonly components: readonly { readonly name: string }[] }
    const asked = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    expect(bill.components.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(asked.dependencies)))
  })
  it('names every package whose code Vite has put into the scripts, with the licence that comes with it', () => {
    const bill = JSON.parse(read('bom.json')) as { readonly components: readonly Component[] }
    const bundled = JSON.parse(read('.vite/licences.json')) as readonly Bundled[]
    expect(bundled.map(({ name }) => name)).toContain('react-dom')
    expect(
      bill.components.map(({ name, version, licenses: [one] }) => [name, version, one?.expression ?? one?.license?.id]),
    ).toEqual(expect.arrayContaining(bundled.map(({ name, version, identifier }) => [name, version, identifier])))
  })
  it('holds no source maps, no crown and no GDS Transport', () => {
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
    expect(cssOf('index.html').join('')).not.toMatch(/GDS Transport|crown|@font-face/i)
  })
  it('has a page that names its language and works from the address it is built for', () => {
    for (const page of pages) expect(read(page)).toMatch(/<html [^>]*lang="en-GB"/)
  })
})
