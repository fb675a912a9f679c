/** Where each file stands, below the site's address. */
import type { Site } from './published-record.ts'

export const FEED = 'feed.xml'
export const SITEMAP = 'sitemap.xml'
export const ROBOTS = 'robots.txt'
export const HEADERS = '_headers'
export const METHOD_PAGE = 'method/'
export const METRIC_LIST = 'api/v1/metrics.json'
export const STATUS = 'api/v1/status.json'
export const CONTRACT = 'api/v1/openapi.json'

/** Ids hold only lowercase letters, digits and hyphens, so they need no encoding. */
export const targetPage = (id: string): string => `targets/${id}/`
export const metricFile = (id: string): string => `api/v1/metrics/${id}.json`
export const csvFile = (id: string): string => `data/${id}.csv`

export const addressOf = ({ address }: Site, path: string): string => new URL(path, address).href
