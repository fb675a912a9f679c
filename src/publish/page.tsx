/** One page as the finished markup that a browser takes over. */
import { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { metricListQuery, metricQuery, portfolioQuery, type Portfolio } from '../api/index.ts'
import type { Day } from '../progress/index.ts'
import { App } from '../ui/app/App.tsx'
import { everyLatePage } from '../ui/app/every-page.ts'
import { ChangeSteps, PageSwitch } from '../ui/app/index.ts'
import { areMany, rootFrom, type Route } from '../ui/routing/routes.ts'
import { parsePortfolio } from '../api/parsers.ts'
import { portfolioText } from './portfolio-file.ts'
import type { PublishedRecord } from './record.ts'

const clients = new WeakMap<PublishedRecord, QueryClient>()

/** A client that holds the record already: the same for every page. */
function filledClient(record: PublishedRecord, builtOn: Day): QueryClient {
  const held = clients.get(record)
  if (held !== undefined) return held
  const { updatedOn, list, metrics } = record
  const client = new QueryClient()
  clients.set(record, client)
  client.setQueryData(metricListQuery().queryKey, { updatedOn, metrics: list })
  if (areMany(list)) client.setQueryData(portfolioQuery().queryKey, portfolioAsRead(record, builtOn))
  for (const [i, entry] of list.entries()) client.setQueryData(metricQuery(entry).queryKey, metrics[i])
  return client
}

/** As the pages will read it. */
function portfolioAsRead(record: PublishedRecord, builtOn: Day): Portfolio {
  const read = parsePortfolio(JSON.parse(portfolioText(record, builtOn)))
  if (!read.ok) throw new Error(`The portfolio cannot be read back: ${JSON.stringify(read.fault)}`)
  return read.value
}

/** The markup of a page on a day. `root` leads from the page to the site's folder. */
export function markupOf(route: Route, day: Day, record: PublishedRecord, root: string = rootFrom(route)): string {
  const loaded = { route, root, path: '', site: '' }
  return renderToString(
    <App
      client={filledClient(record, day)}
      today={day}
      pageDay={day}
      loaded={loaded}
      parts={{
        PageSwitch,
        ChangeSteps,
        latePage: everyLatePage,
      }}
    />,
  )
}
