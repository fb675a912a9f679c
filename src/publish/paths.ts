/** Where each file stands, below the site's address. */
import { pathOf } from '../ui/routing/routes.ts'
import type { Site } from './types.ts'

export const FEED = 'feed.xml'
export const SITEMAP = 'sitemap.xml'
export const ROBOTS = 'robots.txt'
export const HEADERS = '_headers'
export const METHOD_PAGE = pathOf({ kind: 'method' })
export const STATUS = 'api/v1/status.json'
export const CONTRACT = 'api/v1/openapi.json'

export const targetPage = (id: string): string => pathOf({ kind: 'target', id })

export const addressOf = ({ address }: Site, path: string): string => new URL(path, address).href
