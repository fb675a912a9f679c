/** One parameter of the address, kept in step with Back and Forward. Nothing else in the address is touched. */
import { goTo, replaceAddress } from './address.ts'
import { useAddress } from './use-address.ts'

/** The address with one parameter set, or taken out when `undefined`. */
export function addressWith(href: string, name: string, value: string | undefined): string {
  const url = new URL(href)
  if (value === undefined) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}

export const setSearchParam = (name: string, value: string | undefined): void =>
  goTo(addressWith(window.location.href, name, value))

/** While it is typed: Back leads to the page before, not from letter to letter. */
export const replaceSearchParam = (name: string, value: string | undefined): void =>
  replaceAddress(addressWith(window.location.href, name, value))

/** The address without some of its parameters. */
export const addressWithout = (href: string, names: readonly string[]): string =>
  names.reduce((held, name) => addressWith(new URL(held, href).href, name, undefined), href)

export function useSearchParam(name: string): readonly [string | null, (value: string | undefined) => void] {
  const value = useAddress(({ search }) => new URLSearchParams(search).get(name), null)
  return [value, (next) => setSearchParam(name, next)]
}
