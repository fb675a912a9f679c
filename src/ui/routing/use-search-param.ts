/** One parameter of the address, kept in step with Back and Forward. Nothing else in the address is touched. */
import { goTo } from './address.ts'
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

export function useSearchParam(name: string): readonly [string | null, (value: string | undefined) => void] {
  const value = useAddress(({ search }) => new URLSearchParams(search).get(name), null)
  return [value, (next) => setSearchParam(name, next)]
}
