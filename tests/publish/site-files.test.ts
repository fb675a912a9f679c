/** Everything that is written beside the pages, on the real record. */
import { describe, expect, it } from 'vitest'
import { siteFiles } from '../../src/publish/site-files.ts'
import { RECORD, SITE } from './the-record.ts'

const PAGES = ['', 'targets/verify-users/', 'embed/verify-users/', 'method/', 'accessibility/', '404.html']
const files = siteFiles(RECORD, SITE, PAGES, { styleHashes: [] })

describe('the files', () => {
  it('are these', () =>
    expect([...files.keys()].sort()).toEqual([
      '_headers',
      'api/v1/openapi.json',
      'api/v1/portfolio.json',
      'api/v1/status.json',
      'data/academy-graduates.csv',
      'data/online-passport-share.csv',
      'data/verify-users.csv',
      'feed.xml',
      'robots.txt',
      'sitemap.xml',
    ]))

  it('are the same each time that they are made', () =>
    expect(siteFiles(RECORD, SITE, PAGES, { styleHashes: [] })).toEqual(files))

  it('the JSON reads back', () => {
    expect(JSON.parse(files.get('api/v1/status.json')!)).toMatchObject({ builtOn: '2026-11-23' })
    expect(JSON.parse(files.get('api/v1/openapi.json')!)).toMatchObject({ openapi: '3.1.1' })
  })

  it('every address in them is of the site, of a source, or names a standard', () => {
    const sources = RECORD.metrics
      .flatMap((metric) => Object.values(metric.sources))
      .flatMap(({ url }) => (url === undefined ? [] : [url.replaceAll('&', '&amp;'), url]))
    const known = [
      'https://targets.example',
      'http://www.w3.org/2005/Atom',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
      ...sources,
    ]
    const addresses = [...files]
      .filter(([path]) => path !== '_headers')
      .flatMap(([, text]) => text.match(/https?:\/\/\w[^\s"<>,]*/g) ?? [])
    expect(addresses.filter((address) => !known.some((one) => address.startsWith(one)))).toEqual([])
  })
})

it('the map leaves out cards to embed and the page that is not there', () =>
  expect(files.get('sitemap.xml')!.match(/<loc>[^<]*/g)).toEqual([
    '<loc>https://targets.example/',
    '<loc>https://targets.example/targets/verify-users/',
    '<loc>https://targets.example/method/',
    '<loc>https://targets.example/accessibility/',
  ]))

it('robots are welcome, and told where the map is', () =>
  expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://targets.example/sitemap.xml\n'))
