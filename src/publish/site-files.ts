/** Everything that the build writes beside the pages: the path of each file, and its text. */
import { csvPath } from '../ui/target-card/paths.ts'
import { feedXml } from './feed.ts'
import { headerRules, headersFile } from './headers.ts'
import { metricCsv } from './metric-csv.ts'
import { openApi } from './open-api.ts'
import { CONTRACT, FEED, HEADERS, ROBOTS, SITEMAP, STATUS } from './paths.ts'
import { PORTFOLIO_PATH } from '../api/parsers.ts'
import { portfolioText } from './portfolio-file.ts'
import type { PolicyInputs } from './csp.ts'
import type { DatedRecord, Site } from './types.ts'
import { routeAt, rowOf } from '../ui/routing/routes.ts'
import { robotsText } from './robots.ts'
import { sitemapXml } from './sitemap.ts'
import { statusFile } from './status-file.ts'

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** A card to embed stands for its target's page, and 404.html for none. */
const isOnMap = (pagePath: string): boolean => rowOf(routeAt(pagePath).kind).isOffMap !== true

/** `pagePaths`: every page of the build, below the site's address: `''`, `targets/verify-users/`, `404.html`. */
export function siteFiles(
  record: DatedRecord,
  site: Site,
  pagePaths: readonly string[],
  policy: PolicyInputs,
): ReadonlyMap<string, string> {
  return new Map([
    ...record.metrics.map((metric): [string, string] => [csvPath(metric.id), metricCsv(metric)]),
    [PORTFOLIO_PATH, portfolioText(record, site.builtOn)],
    [STATUS, json(statusFile(record, site))],
    [CONTRACT, json(openApi(record, site))],
    [FEED, feedXml(record, site)],
    [SITEMAP, sitemapXml(record, site, pagePaths.filter(isOnMap))],
    [ROBOTS, robotsText(site)],
    [HEADERS, headersFile(headerRules(site, pagePaths, policy))],
  ])
}
