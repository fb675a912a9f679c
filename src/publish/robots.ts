/** robots.txt: everything may be read, and where the map of the site is. */
import { addressOf, SITEMAP } from './paths.ts'
import type { Site } from './types.ts'

export const robotsText = (site: Site): string => `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(site, SITEMAP)}\n`
