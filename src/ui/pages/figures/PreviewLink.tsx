/** A link to the whole product with the figures of the draft. */
import type { MouseEvent, ReactNode } from 'react'
import { goTo } from '../../routing/address.ts'
import { isPlain } from '../../routing/PageLink.tsx'
import { DRAFT, PREVIEW_PARAM } from '../../routing/params.ts'
import { usePlace } from '../../routing/Place.tsx'
import { pathOf, type Route } from '../../routing/routes.ts'

type Props = { readonly to?: Route; readonly children: ReactNode }

export function PreviewLink({ to = { kind: 'front' }, children }: Props) {
  const { root } = usePlace()
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!isPlain(event)) return
    event.preventDefault()
    goTo(event.currentTarget.href)
    window.scrollTo(0, 0)
  }
  return (
    <a className="govuk-link" href={`${root}${pathOf(to)}?${PREVIEW_PARAM}=${DRAFT}`} onClick={handleClick}>
      {children}
    </a>
  )
}
