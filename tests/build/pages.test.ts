/**
 * Reads every page that the build leaves: valid HTML, no dead link, the same facts in words, chart and table.
 *
 * @vitest-environment jsdom
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, it } from 'vitest'
import { listFile, METRIC_IDS } from '../fixtures/record.ts'

const dist = inject('siteFolder')
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html'))
  .sort()
const read = (page: string): string => readFileSync(join(dist, page), 'utf8')
const documents = new Map(pages.map((page) => [page, new DOMParser().parseFromString(read(page), 'text/html')]))
const documentOf = (page: string): Document => documents.get(page)!

/** The rules of the HTML standard, without those of taste. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'] })

/**
 * The file that a link on a page leads to; `undefined` where it leaves the site or the page. 404.html stands for any
 * depth, so it counts from the server's root.
 */
function fileOf(page: string, link: string): string | undefined {
  if (/^([a-z]+:|#)/i.test(link)) return undefined
  const path = decodeURIComponent(link.replace(/[?#].*$/, ''))
  const file = path.startsWith('/') ? join(dist, path) : join(dist, dirname(page), path)
  return path === ''
    ? join(dist, page)
    : file.endsWith('/') || (existsSync(file) && statSync(file).isDirectory())
      ? join(file, 'index.html')
      : file
}

describe('the pages', () => {
  it('are the front page, one of each target, one to embed each, briefing, figures, method, accessibility and 404', () => {
    const ofTargets = METRIC_IDS.flatMap((id) => [`targets/${id}/index.html`, `embed/${id}/index.html`])
    expect(pages).toEqual(
      [
        '404.html',
        'accessibility/index.html',
        'briefing/index.html',
        'figures/index.html',
        'index.html',
        'method/index.html',
        ...ofTargets,
      ].sort(),
    )
  })
  it.each(pages)('%s is valid HTML', async (page) => {
    const { results } = await validator.validateFile(join(dist, page))
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([])
  })
  it.each(pages)('%s has no dead link', (page) => {
    const links = [...documentOf(page).querySelectorAll('a[href], link[href], script[src], img[src], iframe[src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    )
    expect(links.length).toBeGreaterThan(3)
    const dead = links.filter((link) => {
      const file = fileOf(page, link)
      return file !== undefined && !existsSync(file)
    })
    expect(dead).toEqual([])
    for (const link of links.filter((one) => one.startsWith('#')))
      expect(documentOf(page).getElementById(link.slice(1))?.id).toBe(link.slice(1))
  })
  it.each(pages)('%s has a headline, a title and a description of its own, and the day it speaks for', (page) => {
    const one = documentOf(page)
    expect(one.querySelectorAll('h1')).toHaveLength(1)
    expect(one.title).toMatch(/ - 2020 targets tracker$/)
    const descriptions = [...one.querySelectorAll('meta[name="description"], meta[property="og:description"]')].map(
      (meta) => meta.getAttribute('content'),
    )
    expect(descriptions).toEqual([expect.stringMatching(/^[A-Z].{30,}\.$/), descriptions[0]])
    expect(one.documentElement.dataset['builtOn']).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(one.documentElement.dataset['validUntil']! >= one.documentElement.dataset['builtOn']!).toBe(true)
  })
  it('no two pages share a title or a description', () => {
    const own = pages.filter((page) => !page.startsWith('embed/')).map(documentOf)
    expect(new Set(own.map(({ title }) => title)).size).toBe(own.length)
    const descriptions = own.map((one) => one.querySelector('meta[name="description"]')?.getAttribute('content'))
    expect(new Set(descriptions).size).toBe(own.length)
  })
  it.each(pages)(
    '%s holds no style attribute and no script but its one file, so that a strict policy can stand',
    (page) => {
      const one = documentOf(page)
      expect([...one.querySelectorAll('[style]')].map((element) => element.outerHTML.slice(0, 80))).toEqual([])
      const scripts = [...one.querySelectorAll('script')].filter((script) => script.type !== 'application/ld+json')
      expect(scripts.map((script) => script.type)).toEqual(['module'])
      expect(relative(dist, fileOf(page, scripts[0]!.getAttribute('src')!)!)).toMatch(/^assets\/index-.*\.js$/)
      expect(scripts[0]!.textContent).toBe('')
      for (const element of one.querySelectorAll('*'))
        for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/)
    },
  )
})

describe('the front page says the same in words, in its charts and in its tables', () => {
  it.each(listFile()['metrics'] as readonly { readonly title: string }[])('$title', ({ title }) => {
    const card = [...documentOf('index.html').querySelectorAll('section')].find(
      (section) => section.querySelector('h2')?.textContent === title,
    )!
    const descriptions = [...card.querySelectorAll('figure svg desc')].map((one) => one.textContent ?? '')
    expect(descriptions).toHaveLength(2)
    expect(descriptions[0]).toBe(descriptions[1])
    const figures = [...card.querySelectorAll('table')].find((table) =>
      /figures published/.test(
        documentOf('index.html').getElementById(table.getAttribute('aria-labelledby')!)?.textContent ?? '',
      ),
    )!
    const rows = [...figures.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    )
    const official = rows.filter((cells) => cells[3] === 'official')
    const hollow = rows.filter((cells) => cells[3] === 'indicative')
    const dots = (kind: string) => card.querySelectorAll(`.chart-picture--wide .chart-dot--${kind}`).length
    expect(dots('official')).toBe(official.length)
    expect(dots('indicative')).toBe(hollow.length)
    for (const cells of [official[0]!, official.at(-1)!])
      expect(descriptions[0]).toContain(`${cells[1]!} for ${cells[0]!}`)
  })
})
