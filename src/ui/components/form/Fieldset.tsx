/** Fields that belong together, under the words that say what they are. */
import type { ReactNode } from 'react'

export type LegendSize = 's' | 'm' | 'l'

type Props = {
  readonly legend: string
  readonly legendSize?: LegendSize | undefined
  readonly describedBy?: string | undefined
  readonly children: ReactNode
}

export function Fieldset({ legend, legendSize, describedBy, children }: Props) {
  const size = legendSize === undefined ? '' : ` govuk-fieldset__legend--${legendSize}`
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
      <legend className={`govuk-fieldset__legend${size}`}>{legend}</legend>
      {children}
    </fieldset>
  )
}
