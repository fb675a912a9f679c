/** A link to another step. */
import type { MouseEvent, ReactNode } from 'react'
import { isPlain } from '../../../routing/PageLink.tsx'
import { searchOf, type StepPlace } from './steps.ts'
import { goToStep } from './use-place.ts'

type Props = { readonly to: StepPlace; readonly className?: string; readonly children: ReactNode }

/** An address without a search is the page itself: `./` would keep nothing else. */
export function StepLink({ to, className = 'govuk-link', children }: Props) {
  const handleClick = (event: MouseEvent): void => {
    if (!isPlain(event)) return
    event.preventDefault()
    goToStep(to)
  }
  return (
    <a className={className} href={searchOf(to) === '' ? './' : searchOf(to)} onClick={handleClick}>
      {children}
    </a>
  )
}
