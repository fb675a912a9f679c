/** The app on a screen, at an address, with every part of it there from the start. */
import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { App } from '../../src/ui/app/App.tsx'
import { ChangeSteps, PageSwitch } from '../../src/ui/app/index.ts'
import { BriefingPage } from '../../src/ui/pages/briefing/index.ts'
import { TargetPage } from '../../src/ui/pages/review/index.ts'
import { AccessibilityPage } from '../../src/ui/pages/accessibility/AccessibilityPage.tsx'
import { MethodPage } from '../../src/ui/pages/method/index.ts'
import { rootFrom, routeAt } from '../../src/ui/routing/route.ts'
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
          pages: { Target: TargetPage, Briefing: BriefingPage, Method: MethodPage, Accessibility: AccessibilityPage },
        }}
      />,
    ),
  }
}
