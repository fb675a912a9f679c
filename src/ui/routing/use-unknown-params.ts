/** The parameters of the address that mean nothing on this page: most likely a slip of the pen. */
import { askedIn, PREVIEW_PARAM } from './params.ts'
import { usePlace } from './Place.tsx'
import { rowOf } from './routes.ts'
import { useAddress } from './use-address.ts'

/** The pretend server of a developer reads one more. */
const EVERYWHERE = ['as-at', PREVIEW_PARAM, ...(import.meta.env.DEV ? ['scenario'] : [])]

export function useUnknownParams(): readonly string[] {
  const { kind } = usePlace().route
  const known = [...EVERYWHERE, ...(rowOf(kind).params ?? [])]
  return askedIn(useAddress(({ search }) => search, '')).filter((name) => !known.includes(name))
}
