/** The pages for search engines to read: sitemaps.org, version 0.9. */
import { addressOf } from './paths.ts'
import type { DatedRecord, Site } from './types.ts'
import { xmlDocument } from './xml.ts'

/** `pagePaths`: below the site's address, `''` for the front page. */
export const sitemapXml = ({ updatedOn }: DatedRecord, site: Site, pagePaths: readonly string[]): string =>
  xmlDocument({
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      url: pagePaths.map((path) => ({ loc: addressOf(site, path), lastmod: updatedOn })),
    },
  })
