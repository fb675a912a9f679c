/**
 * The headers that a host should send: strict for every page, framed only where it is meant, cached as long as it stays
 * true.
 */
import { describe, expect, it } from 'vitest'
import { headerRules, headersFile, headersFor, type Headers } from '../../src/publish/headers.ts'
import { metaPolicy } from '../../src/publish/csp.ts'
import { siteOn, SITE } from './the-record.ts'

const PAGES = ['', 'targets/verify-users/', 'embed/verify-users/', 'method/', 'accessibility/', '404.html']
const POLICY = { styleHashes: ['sha256-abc='] }
const RULES = headerRules(SITE, PAGES, POLICY)
const of = (path: string): Headers => headersFor(path, RULES)

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-abc='; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types table-reader"

const EXPECTED: readonly (readonly [path: string, framedBy: string, cache: string, isForAll: boolean])[] = [
  ['/', "'none'", 'no-cache', false],
  ['/index.html', "'none'", 'no-cache', false],
  ['/targets/verify-users/', "'none'", 'no-cache', false],
  ['/targets/verify-users/index.html', "'none'", 'no-cache', false],
  ['/embed/verify-users/', '*', 'no-cache', false],
  ['/method/', "'none'", 'no-cache', false],
  ['/404.html', "'none'", 'no-cache', false],
  ['/no/such/page', "'none'", 'no-cache', false],
  ['/assets/index-abc123.js', "'none'", 'public, max-age=31536000, immutable', false],
  ['/api/v1/metrics.json', "'none'", 'public, max-age=300', true],
  ['/api/v1/metrics/verify-users.json', "'none'", 'public, max-age=300', true],
  ['/api/v1/status.json', "'none'", 'public, max-age=300', true],
  ['/data/verify-users.csv', "'none'", 'public, max-age=300', true],
  ['/charts/verify-users.png', "'none'", 'public, max-age=300', false],
  ['/feed.xml', "'none'", 'public, max-age=300', false],
  ['/sitemap.xml', "'none'", 'public, max-age=300', false],
  ['/bom.json', "'none'", 'public, max-age=300', false],
]

describe('what is sent', () => {
  it.each(EXPECTED)('%s: framed by %s, %s', (path, framedBy, cache, isForAll) => {
    expect(of(path)).toMatchObject({
      'Content-Security-Policy': STRICT.replace("frame-ancestors 'none'", `frame-ancestors ${framedBy}`),
      'Cache-Control': cache,
    })
    expect(of(path)['Access-Control-Allow-Origin']).toBe(isForAll ? '*' : undefined)
  })

  it.each(EXPECTED)('%s: no guessing of types, no other window, no sensors, and a year of HTTPS', (path) => {
    expect(of(path)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
    })
    expect(of(path)['Permissions-Policy']).toContain('geolocation=()')
  })

  it('tables and the feed say what they are', () => {
    expect(of('/data/verify-users.csv')['Content-Type']).toBe('text/csv; charset=utf-8; header=present')
    expect(of('/feed.xml')['Content-Type']).toBe('application/atom+xml; charset=utf-8')
  })
})

describe('the policy', () => {
  it('lets the app read a record that lives elsewhere, by its origin alone', () =>
    expect(
      headersFor('/', headerRules(SITE, PAGES, { ...POLICY, apiOrigin: 'https://figures.example/v2/' }))[
        'Content-Security-Policy'
      ],
    ).toBe(STRICT.replace("connect-src 'self'", "connect-src 'self' https://figures.example")))
  it('names no hash where no CSS stands in the page', () =>
    expect(metaPolicy({ styleHashes: [] })).toContain("style-src 'self';"))
  it('within a page it is the same but for who may frame it', () =>
    expect(metaPolicy(POLICY)).toBe(STRICT.replace("frame-ancestors 'none'; ", '')))
})

describe('the _headers file', () => {
  /** As a host reads it: a path, then its headers, each set in. */
  const blocks = headersFile(RULES)
    .trimEnd()
    .split('\n\n')
    .map((block) => block.split('\n'))
  const namesFor = (path: string): readonly string[] =>
    blocks
      .filter(([pattern]) => (pattern!.endsWith('*') ? path.startsWith(pattern!.slice(0, -1)) : path === pattern))
      .flatMap(([, ...lines]) => lines.map((line) => line.trim().split(': ')[0]!))

  it('says the same as the rules, line by line', () => {
    expect(blocks.map(([pattern]) => pattern)).toEqual([
      '/*',
      '/',
      '/targets/*',
      '/embed/*',
      '/method/*',
      '/accessibility/*',
      '/404.html',
      '/assets/*',
      '/api/*',
      '/data/*',
      '/charts/*',
      '/feed.xml',
      '/sitemap.xml',
      '/robots.txt',
      '/bom.json',
    ])
    expect(blocks[1]).toEqual(['/', `  Content-Security-Policy: ${STRICT}`, '  Cache-Control: no-cache'])
  })

  it.each(EXPECTED)('%s is given no header twice, which hosts would join or drop as they please', (path) => {
    const names = namesFor(path)
    expect(names).toEqual([...new Set(names)])
  })

  it('a site in a folder has its rules in the folder', () => {
    const rules = headerRules(siteOn('2026-11-23', 'https://department.example/targets-2020/'), PAGES, POLICY)
    expect(headersFile(rules)).toContain('\n/targets-2020/embed/*\n')
    expect(headersFor('/targets-2020/embed/verify-users/', rules)['Content-Security-Policy']).toContain(
      'frame-ancestors *',
    )
    expect(headersFor('/embed/verify-users/', rules)['Content-Security-Policy']).toContain("frame-ancestors 'none'")
  })
})
