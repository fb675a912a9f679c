/** What a page says of itself to search engines, feed readers and whoever shares it. */
import type { HeadTag } from './html.ts'
import { addressOf, FEED } from './paths.ts'
import * as programme from 'virtual:programme'
import type { Site } from './types.ts'

export type HeadImage = { readonly path: string; readonly alt: string; readonly width: number; readonly height: number }

export type HeadInputs = {
  readonly title: string
  readonly description: string
  /**
   * Of the page that stands for this one, below the site's address: an embedded card names its target's page.
   * `undefined` for a page that is nobody's, such as 404.
   */
  readonly path: string | undefined
  readonly image?: HeadImage
  readonly site: Site
  readonly jsonLd?: unknown
  /** A policy in the page itself, for hosts that send no headers: `metaPolicy` of headers.ts. */
  readonly policy?: string
}

const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } })
const property = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { property: name, content } })
const link = (rel: string, href: string, type?: string): HeadTag => ({
  tag: 'link',
  attributes: { rel, ...(type === undefined ? {} : { type, title: programme.title }), href },
})

const imageTags = ({ path, alt, width, height }: HeadImage, site: Site): readonly HeadTag[] => [
  property('og:image', addressOf(site, path)),
  property('og:image:alt', alt),
  property('og:image:width', String(width)),
  property('og:image:height', String(height)),
]

/** Where the page is found; a page that is nobody's is not to be found. */
const placeTags = (address: string | undefined): readonly HeadTag[] =>
  address === undefined ? [meta('robots', 'noindex')] : [link('canonical', address), property('og:url', address)]

export function headTags({ title, description, path, image, site, jsonLd, policy }: HeadInputs): readonly HeadTag[] {
  return [
    ...(policy === undefined
      ? []
      : [{ tag: 'meta', attributes: { 'http-equiv': 'Content-Security-Policy', content: policy } } as const]),
    { tag: 'title', text: title },
    meta('description', description),
    ...placeTags(path === undefined ? undefined : addressOf(site, path)),
    link('alternate', addressOf(site, FEED), 'application/atom+xml'),
    property('og:type', 'website'),
    property('og:site_name', programme.title),
    property('og:locale', programme.language.replace('-', '_')),
    property('og:title', title),
    property('og:description', description),
    ...(image === undefined ? [] : imageTags(image, site)),
    meta('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    ...(jsonLd === undefined ? [] : [{ tag: 'json-ld', data: jsonLd } as const]),
  ]
}
