/** A link to the same page with one parameter of its address changed. */
import { type MouseEvent, type ReactNode } from 'react'
import { goTo } from './address.ts'
import { isPlain } from './PageLink.tsx'
import { useAddress } from './use-address.ts'

type Props = { readonly name: string; readonly value: string | undefined; readonly children: ReactNode }

function searchWith(search: string, name: string, value: string | undefined): string {
  const params = new URLSearchParams(search)
  if (value === undefined) params.delete(name)
  else params.set(name, value)
  return `?${params.toString()}`
}

/** `value`: what the parameter will be; it is taken out when `undefined`. Nothing else of the address is touched. */
export function ParamLink({ name, value, children }: Props) {
  const search = useAddress((address) => address.search, '')
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!isPlain(event)) return
    event.preventDefault()
    goTo(event.currentTarget.href)
  }
  return (
    <a className="govuk-link judging__link" href={searchWith(search, name, value)} onClick={handleClick}>
      {children}
    </a>
  )
}
