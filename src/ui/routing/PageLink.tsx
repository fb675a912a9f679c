/** A link to another page of the site, opened without loading it anew. */
import type { MouseEvent, ReactNode } from 'react'
import { goTo } from './address.ts'
import { useHref, usePlace } from './Place.tsx'
import { pathOf, type Route } from './routes.ts'

type Props = { readonly to: Route; readonly className: string; readonly children: ReactNode }

/** A press that asks for another tab, a window or a download is the browser's own. */
export const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

export function PageLink({ to, className, children }: Props) {
  const { route } = usePlace()
  const href = useHref()(to)
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!isPlain(event)) return
    event.preventDefault()
    goTo(event.currentTarget.href)
    window.scrollTo(0, 0)
  }
  return (
    <a
      className={className}
      href={href}
      aria-current={pathOf(route) === pathOf(to) ? 'page' : undefined}
      onClick={handleClick}
    >
      {children}
    </a>
  )
}
