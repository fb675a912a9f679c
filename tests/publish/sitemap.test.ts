/**
 * The map of the site: each page by its whole address, as new as the record.
 *
 * @vitest-environment jsdom
 */
import { expect, it } from 'vitest'
import { sitemapXml } from '../../src/publish/sitemap.ts'
import { RECORD, siteOn } from './the-record.ts'

it('lists the pages below an address of any depth, and escapes what XML asks to be escaped', () => {
  const xml = sitemapXml(RECORD, siteOn('2026-11-23', 'https://targets.example/2020/'), [
    '',
    'targets/verify-users/',
    'method/?a&b',
  ])
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  expect(document.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  expect(
    [...document.querySelectorAll('url')].map((url) =>
      [...url.children].map(({ localName, textContent }) => [localName, textContent]),
    ),
  ).toEqual(
    [
      'https://targets.example/2020/',
      'https://targets.example/2020/targets/verify-users/',
      'https://targets.example/2020/method/?a&b',
    ].map((address) => [
      ['loc', address],
      ['lastmod', '2026-11-23'],
    ]),
  )
})

it('is empty, and still a map, without pages', () =>
  expect(sitemapXml(RECORD, siteOn('2026-11-23'), [])).toContain(
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
  ))
