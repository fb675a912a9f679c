/** The app on a screen, at an address, with every part of it there from the start. */
import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { App } from '../../src/ui/app/App.tsx'
import { everyLatePage } from '../../src/ui/app/every-page.ts'
import { ChangeSteps, PageSwitch } from '../../src/ui/app/index.ts'
import { rootFrom, routeAt } from '../../src/ui/routing/routes.ts'
import { day } from '../progress/a-metric.ts'

export const TODAY = day('2026-11-23')

export function openAt(address: string, today = TODAY) {
  window.history.replaceState(null, '', address)
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, retryDelay: 0 } } })
  const path = window.location.pathname
  const route = routeAt(path.slice(1))
  return {
    client,
    ...render(
      <App
        client={client}
        today={today}
        pageDay={today}
        loaded={{ route, root: rootFrom(route), path, site: '/' }}
        parts={{
          PageSwitch,
          ChangeSteps,
          latePage: everyLatePage,
        }}
      />,
    ),
  }
}
