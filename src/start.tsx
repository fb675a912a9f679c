/** Starts the app in the page. Only `main.ts` imports it, once it is wanted. */
import { QueryClient } from '@tanstack/react-query'
import { lazy, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { timeZone } from 'virtual:time-zone'
import { sitePath } from './api/index.ts'
import { todayIn } from './clock.ts'
import { finished, isOutOfDate, whenOutOfDate } from './ui/startup/finished-page.ts'
import { App } from './ui/app/App.tsx'
import { askFor, askForAll, latePage } from './ui/app/late-pages.ts'
import type { Parts } from './ui/app/parts.ts'
import { fetchRecord } from './ui/data/use-record.ts'
import { fileFailed } from './ui/startup/failed-file.ts'
import { inTime } from './ui/startup/in-time.ts'
import { removeFormerWorker } from './ui/startup/former-worker.ts'
import { hydrateOnInteraction } from './ui/startup/hydrate-on-interaction.ts'
import { subscribeAddress } from './ui/routing/address.ts'
import type { Loaded } from './ui/routing/Place.tsx'
import { rootFrom, routeAt, type Route } from './ui/routing/routes.ts'
import { hasInteracted, onInteraction } from './ui/startup/user-activity.ts'

/** After a failure the next sign of a reader counts only once this has passed. */
const PAUSE_MS = 5_000

const site = sitePath()
const client = new QueryClient()
const today = todayIn(timeZone)
const { builtOn, path } = finished

const route: Route = finished.kind === 'not-found' ? { kind: 'not-found' } : routeAt(path.slice(site.length))
const loaded: Loaded = { route, root: finished.root ?? rootFrom(route), path, site }

let isFirstSign = true

/** A sign of a reader, at first the one that began this; another address counts at any time. */
const nextSign = (): Promise<void> =>
  new Promise((done) => {
    const stopAddress = subscribeAddress(finish)
    let stopSigns = (): void => {}
    const listen = (): void => {
      stopSigns = onInteraction(finish)
    }
    const pause = setTimeout(isFirstSign && hasInteracted() ? finish : listen, isFirstSign ? 0 : PAUSE_MS)
    isFirstSign = false
    function finish(): void {
      clearTimeout(pause)
      stopAddress()
      stopSigns()
      done()
    }
  })

/**
 * All that the page itself is made of. Then the others are asked for, for links lead to them; without them they wait.
 */
async function loadParts(): Promise<Parts> {
  const [{ PageSwitch, ChangeSteps }] = await inTime(
    Promise.all([import('./ui/app/index.ts'), askFor(finished.kind === 'portfolio' ? finished.kind : route.kind)]),
  )
  void askForAll()
  return { PageSwitch, ChangeSteps, latePage }
}

/** A link was followed meanwhile, and the finished page is another: the address has one of its own. */
function handleFailed(error: unknown): void {
  if (window.location.pathname === path) void fileFailed(error)
  else window.location.reload()
}

function comingParts(): Parts {
  const coming =
    builtOn === undefined
      ? loadParts()
      : hydrateOnInteraction({
          load: loadParts,
          fetchRecord: () => fetchRecord(client, route, today),
          nextSign,
          isPageOutOfDate: isOutOfDate,
          whenOutOfDate,
          onFailed: handleFailed,
        })
  return {
    PageSwitch: lazy(async () => ({ default: (await coming).PageSwitch })),
    ChangeSteps: lazy(async () => ({ default: (await coming).ChangeSteps })),
    latePage,
    whenThere: coming,
  }
}

if (import.meta.env.DEV && import.meta.env.VITE_API_BASE_URL === undefined) {
  const { startPretendServer } = await import('../mocks/browser.ts')
  await startPretendServer()
} else void removeFormerWorker(site)

// A relative address would be counted anew from every page that a link leads to.
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
if (icon !== null) icon.setAttribute('href', icon.href)

const root = document.getElementById('root')
const app = <App client={client} today={today} pageDay={builtOn ?? today} loaded={loaded} parts={comingParts()} />
// As a transition, so that the browser stays free for its reader meanwhile.
if (root !== null && root.firstElementChild !== null) startTransition(() => void hydrateRoot(root, app))
else if (root !== null) createRoot(root).render(app)
