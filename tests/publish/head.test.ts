/**
 * What a page says of itself, as a browser reads it.
 *
 * @vitest-environment jsdom
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontDataset } from '../../src/publish/dataset.ts'
import { headHtml, scriptJson } from '../../src/publish/html.ts'
import { headTags, type HeadInputs } from '../../src/publish/head.ts'
import { MARKUP } from './nasty-text.ts'
import { RECORD, SITE } from './the-record.ts'

const INPUTS: HeadInputs = {
  title: 'Targets - 2020 targets tracker',
  description: 'Where they stood.',
  path: 'targets/verify-users/',
  site: SITE,
}
const headOf = (inputs: Partial<HeadInputs> = {}): HTMLHeadElement =>
  new DOMParser().parseFromString(
    `<!doctype html><html><head>${headHtml(headTags({ ...INPUTS, ...inputs }))}</head><body></body></html>`,
    'text/html',
  ).head
const said = (head: HTMLHeadElement, of: string): string | null | undefined =>
  head.querySelector(`meta[name="${of}"], meta[property="${of}"], meta[http-equiv="${of}"]`)?.getAttribute('content')
const linked = (head: HTMLHeadElement, rel: string): string | null | undefined =>
  head.querySelector(`link[rel="${rel}"]`)?.getAttribute('href')

describe('a page', () => {
  const head = headOf()

  it('has a title and a description, the same for who finds it and who is sent it', () => {
    expect([head.querySelector('title')?.textContent, said(head, 'og:title')]).toEqual([
      'Targets - 2020 targets tracker',
      'Targets - 2020 targets tracker',
    ])
    expect([said(head, 'description'), said(head, 'og:description')]).toEqual([
      'Where they stood.',
      'Where they stood.',
    ])
  })

  it('says where it is found by its whole address, and that it may be', () => {
    expect([linked(head, 'canonical'), said(head, 'og:url'), said(head, 'robots')]).toEqual([
      'https://targets.example/targets/verify-users/',
      'https://targets.example/targets/verify-users/',
      undefined,
    ])
  })

  it('leads feed readers to the feed', () => {
    const feed = head.querySelector('link[rel="alternate"][type="application/atom+xml"]')
    expect([feed?.getAttribute('href'), feed?.getAttribute('title')]).toEqual([
      'https://targets.example/feed.xml',
      '2020 targets tracker',
    ])
  })

  it('has a small card without a picture, and a large one with it, in words too', () => {
    expect([said(head, 'twitter:card'), said(head, 'og:image')]).toEqual(['summary', undefined])
    const pictured = headOf({
      image: { path: 'images/verify-users.png', alt: 'Verify: off track', width: 1200, height: 630 },
    })
    expect(
      ['twitter:card', 'og:image', 'og:image:alt', 'og:image:width', 'og:image:height'].map((name) =>
        said(pictured, name),
      ),
    ).toEqual([
      'summary_large_image',
      'https://targets.example/images/verify-users.png',
      'Verify: off track',
      '1200',
      '630',
    ])
  })

  it('says its policy before all else, where it has one', () => {
    expect(said(head, 'Content-Security-Policy')).toBeUndefined()
    expect(headOf({ policy: "default-src 'none'" }).firstElementChild?.outerHTML).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    )
  })
})

it('a page that is nobody’s has no address, and asks not to be found', () => {
  const head = headOf({ path: undefined })
  expect([linked(head, 'canonical'), said(head, 'og:url'), said(head, 'robots')]).toEqual([
    undefined,
    undefined,
    'noindex',
  ])
})

describe('text is text', () => {
  it.each(MARKUP)('%j is shown as it is, and makes no element', (words) => {
    const head = headOf({
      title: words,
      description: words,
      image: { path: 'a.png', alt: words, width: 1, height: 1 },
      jsonLd: { name: words, [words]: [words] },
    })
    expect([
      head.querySelector('title')?.textContent,
      said(head, 'description'),
      said(head, 'og:title'),
      said(head, 'og:image:alt'),
    ]).toEqual([words, words, words, words])
    expect([...head.querySelectorAll('script')].map((script) => script.type)).toEqual(['application/ld+json'])
    expect(head.querySelectorAll('img')).toHaveLength(0)
    expect(JSON.parse(head.querySelector('script')!.textContent)).toEqual({ name: words, [words]: [words] })
  })

  it('no data ends the script that it stands in, and all of it reads back', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...MARKUP), (data, words) => {
        const written = scriptJson({ data, words })
        expect(written).not.toContain('<')
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ data, words })))
      }),
    ))

  it('the Dataset of the front page reads back whole', () =>
    expect(JSON.parse(headOf({ jsonLd: frontDataset(RECORD, SITE) }).querySelector('script')!.textContent)).toEqual(
      frontDataset(RECORD, SITE),
    ))
})
