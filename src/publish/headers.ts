/**
 * The headers that a host should send, as rules and as a `_headers` file (Netlify, Cloudflare Pages).
 *
 * Where several rules fit a path, one host joins two headers of one name and another keeps the last. So what every path
 * shares stands under `/*`, and of all other rules only one fits any path: no header is ever given twice.
 */
import { BILL_OF_MATERIALS } from './bill-of-materials.ts'
import { FEED, ROBOTS, SITEMAP } from './paths.ts'
import { headerPolicy, type PolicyInputs } from './csp.ts'
import type { Site } from './types.ts'
import { routeAt, rowOf } from '../ui/routing/routes.ts'

export type Headers = Readonly<Record<string, string>>
/** `pattern`: a path on the server, or the beginning of paths when it ends in a star. */
export type HeaderRule = { readonly pattern: string; readonly headers: Headers }
export type HeaderRules = {
  readonly everywhere: HeaderRule
  readonly own: readonly HeaderRule[]
  /** For what no rule of its own fits, such as a page that is not there. A `_headers` file cannot say this. */
  readonly otherwise: Headers
}

const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
}

const ALWAYS_ASK = 'no-cache'
const FOR_EVER = 'public, max-age=31536000, immutable'
const FIVE_MINUTES = 'public, max-age=300'

const FEED_HEADERS: Headers = { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': FIVE_MINUTES }

/** `targets/verify-users/` is one of `targets/*`; `''` and `404.html` are alone. */
const groupOf = (pagePath: string): string => pagePath.replace(/\/.*$/, '/*')

export function headerRules({ address }: Site, pagePaths: readonly string[], policy: PolicyInputs): HeaderRules {
  const root = new URL(address).pathname
  const strict = headerPolicy(policy, "'none'")
  const page = (framedBy: "'none'" | '*'): Headers => ({
    'Content-Security-Policy': headerPolicy(policy, framedBy),
    'Cache-Control': ALWAYS_ASK,
  })
  const file = (headers: Headers): Headers => ({ 'Content-Security-Policy': strict, ...headers })
  const groups = [...new Set(pagePaths.map(groupOf))]
  const pages = groups.map((group) => ({
    pattern: group,
    headers: page(rowOf(routeAt(group).kind).isFramed === true ? '*' : "'none'"),
  }))
  const files = [
    { pattern: 'assets/*', headers: file({ 'Cache-Control': FOR_EVER }) },
    { pattern: 'api/*', headers: file({ 'Cache-Control': FIVE_MINUTES, 'Access-Control-Allow-Origin': '*' }) },
    {
      pattern: 'data/*',
      headers: file({
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Cache-Control': FIVE_MINUTES,
        'Access-Control-Allow-Origin': '*',
      }),
    },
    { pattern: 'charts/*', headers: file({ 'Cache-Control': FIVE_MINUTES }) },
    { pattern: FEED, headers: file(FEED_HEADERS) },
    { pattern: SITEMAP, headers: file({ 'Cache-Control': FIVE_MINUTES }) },
    { pattern: ROBOTS, headers: file({ 'Cache-Control': FIVE_MINUTES }) },
    { pattern: BILL_OF_MATERIALS, headers: file({ 'Cache-Control': FIVE_MINUTES }) },
  ]
  const own = [...pages, ...files].map(({ pattern, headers }) => ({ pattern: root + pattern, headers }))
  return { everywhere: { pattern: '/*', headers: EVERYWHERE }, own, otherwise: page("'none'") }
}

const fits = ({ pattern }: HeaderRule, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern

/**
 * `path`: of the request, with the folder that the site stands in, without a query. A page is the same by its
 * `index.html`.
 */
export function headersFor(path: string, { everywhere, own, otherwise }: HeaderRules): Headers {
  const plain = path.replace(/\/index\.html$/, '/')
  return { ...everywhere.headers, ...(own.find((rule) => fits(rule, plain))?.headers ?? otherwise) }
}

const block = ({ pattern, headers }: HeaderRule): string =>
  [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')

export const headersFile = ({ everywhere, own }: HeaderRules): string =>
  `${[everywhere, ...own].map(block).join('\n\n')}\n`
