/** Which page this is, and the addresses of the others from here. */
import { createContext, useContext, type ReactNode } from 'react'
import { pathOf, routeAt, rowOf, type Route } from './routes.ts'
import { PREVIEW_PARAM } from './params.ts'
import { useAddress } from './use-address.ts'

export type Place = {
  readonly route: Route
  /** From this page to the folder the site stands in. */
  readonly root: string
}

/** The page as it was loaded. */
export type Loaded = Place & {
  /** Paths of the page and of the site's folder on the server it came from; empty while it is being built. */
  readonly path: string
  readonly site: string
}

const PlaceContext = createContext<Place>({ route: { kind: 'front' }, root: './' })

export const usePlace = (): Place => useContext(PlaceContext)

function placeAt(path: string, { route, root, path: loaded, site }: Loaded): Place {
  if (path === loaded) return { route, root }
  return { route: path.startsWith(site) ? routeAt(path.slice(site.length)) : { kind: 'not-found' }, root: site }
}

/** The page that was loaded, until a link leads to another page of the site. */
export function PlaceProvider({ loaded, children }: { readonly loaded: Loaded; readonly children: ReactNode }) {
  const path = useAddress(({ pathname }) => pathname, loaded.path)
  return <PlaceContext value={placeAt(path, loaded)}>{children}</PlaceContext>
}

/** What of an address every link of the site keeps. */
const KEPT = ['as-at', PREVIEW_PARAM] as const

function keptOf(search: string): string {
  const params = new URLSearchParams(search)
  const kept = KEPT.flatMap((name) => {
    const value = params.get(name)
    return value === null ? [] : [[name, value]]
  })
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`
}

/** The address of a page, with the as-at date and the preview kept: relative, so that the site works in any folder. */
export function useHref(): (route: Route) => string {
  const { root } = usePlace()
  const search = useAddress((address) => keptOf(address.search), '')
  return (route) => `${root}${pathOf(route)}${rowOf(route.kind).hasNoDay === true ? '' : search}`
}
