/** The title of a part that may take the place of another, and then takes the focus too. */
import { useEffect, useRef, type ReactNode } from 'react'

type Props = { readonly id: string; readonly takesFocus: boolean; readonly children: ReactNode }

export function Title({ id, takesFocus, children }: Props) {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) place.current?.focus()
  }, [takesFocus])
  return (
    <h2 className="govuk-heading-m" id={id} tabIndex={-1} ref={place}>
      {children}
    </h2>
  )
}
