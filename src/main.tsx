/** The front step: joins the pieces. Nothing imports it. */
import { QueryClient } from '@tanstack/react-query'
import { lazy, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { isRecordElsewhere, sitePath } from './api/index.ts'
import { todayInLondon } from './clock.ts'
import { parseDay, type Day } from './progress/index.ts'
import { App } from './ui/App.tsx'
import type { Parts } from './ui/content/parts.ts'
import { fetchRecord } from './ui/content/use-record.ts'
import { whenWanted } from './ui/content/when-wanted.ts'
import { subscribeAddress } from './ui/place/address.ts'
import type { Loaded } from './ui/place/Place.tsx'
import { rootFrom, routeAt, type Route } from './ui/place/route.ts'
import { onSign } from './ui/place/signs.ts'
import './ui/styles/main.scss'

/** After a failure the next sign of a reader counts only once this has passed. */
const PAUSE_MS = 5_000

const page = document.documentElement.dataset
const site = sitePath()
const client = new QueryClient()
const today = todayInLondon()

function dayOf(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text)
  return day?.ok === true ? day.value : undefined
}

/** The day that a finished page speaks for, and the last on which every sentence of it still holds. */
const builtOn = dayOf(page['builtOn'])
const holdsThrough = dayOf(page['holdsThrough']) ?? builtOn

function loadedPage(): Loaded {
  const { pathname } = window.location
  const route: Route = page['page'] === 'not-found' ? { kind: 'not-found' } : routeAt(pathname.slice(site.length))
  return { route, root: page['root'] ?? rootFrom(route), path: pathname, site }
}

const loaded = loadedPage()

const isPageOutOfDate = (): boolean =>
  builtOn === undefined ||
  holdsThrough === undefined ||
  isRecordElsewhere() ||
  today < builtOn ||
  today > holdsThrough ||
  window.location.pathname !== loaded.path ||
  new URLSearchParams(window.location.search).has('as-at')

const whenOutOfDate = (): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isPageOutOfDate()) resolve()
    }
    subscribeAddress(look)
    look()
  })

// A sign counts from the first moment on, whoever is listening by then.
onSign(() => {})

let isFirstSign = true

/** A sign of a reader; another address counts at any time. */
const nextSign = (): Promise<void> =>
  new Promise((done) => {
    const stopAddress = subscribeAddress(finish)
    let stopSigns = (): void => {}
    const listen = (): void => {
      stopSigns = onSign(finish)
    }
    const pause = setTimeout(listen, isFirstSign ? 0 : PAUSE_MS)
    isFirstSign = false
    function finish(): void {
      clearTimeout(pause)
      stopAddress()
      stopSigns()
      done()
    }
  })

const loadParts = (): Promise<Parts> => import('./ui/content/index.ts')

function comingParts(): Parts {
  const coming = builtOn === undefined ? loadParts() : whenWanted({ load: loadParts, fetchRecord: () => fetchRecord(client), nextSign, isPageOutOfDate, whenOutOfDate })
  return {
    Content: lazy(async () => ({ default: (await coming).Content })),
    ChangeSteps: lazy(async () => ({ default: (await coming).ChangeSteps })),
  }
}

if (import.meta.env.DEV && import.meta.env.VITE_API_BASE_URL === undefined) {
  const { startPretendServer } = await import('../mocks/browser.ts')
  await startPretendServer()
}

// A relative address would be counted anew from every page that a link leads to.
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
if (icon !== null) icon.setAttribute('href', icon.href)

const root = document.getElementById('root')
const app = <App client={client} today={today} pageDay={builtOn ?? today} loaded={loaded} parts={comingParts()} />
// As a transition, so that the browser stays free for its reader meanwhile.
if (root !== null && root.firstElementChild !== null) startTransition(() => void hydrateRoot(root, app))
else if (root !== null) createRoot(root).render(app)
