/** The content security policy: what a page may load, run and be framed by. */
import { createHash } from 'node:crypto'

export type PolicyInputs = {
  /** Of the CSS that pages have within: `sha256-…` in base64, one for each. */
  readonly styleHashes: readonly string[]
  /** Where the record is read from, when that is another origin. */
  readonly apiOrigin?: string
}

/** As a policy names a piece of CSS. */
export const hashOf = (css: string): string => `sha256-${createHash('sha256').update(css).digest('base64')}`

type Directives = readonly (readonly [name: string, value: string])[]

function directives({ styleHashes, apiOrigin }: PolicyInputs): Directives {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', ["'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(' ')],
    ['img-src', "'self' data:"],
    ['connect-src', apiOrigin === undefined ? "'self'" : `'self' ${new URL(apiOrigin).origin}`],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ]
}

const TRUSTED_TYPES: Directives = [
  ['require-trusted-types-for', "'script'"],
  // One policy, with one address: that of the worker that reads tables.
  ['trusted-types', 'table-reader'],
]

const written = (all: Directives): string => all.map(([name, value]) => `${name} ${value}`).join('; ')

/** `framedBy`: `'none'`, or `*` for a card that others may embed. */
export const headerPolicy = (inputs: PolicyInputs, framedBy: "'none'" | '*'): string =>
  written([...directives(inputs), ['frame-ancestors', framedBy], ...TRUSTED_TYPES])

/** The same for a `meta` element. Who may frame a page can only be said in a header. */
export const metaPolicy = (inputs: PolicyInputs): string => written([...directives(inputs), ...TRUSTED_TYPES])
