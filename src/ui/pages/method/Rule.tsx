/** One rule in plain words, with an example worked on the record. */
import type { ReactNode } from 'react'
import { longDate } from '../../text/date.ts'
import { capitalised } from '../../text/figure.ts'
import type { Specimen } from './specimen.ts'

type Props = {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
  /** The target that the example is worked on; absent where the rule has never said anything by then. */
  readonly specimen: Specimen | undefined
  readonly example: (specimen: Specimen) => string
}

function exampleWords(specimen: Specimen, example: Props['example']): string {
  const words = example(specimen)
  return specimen.isEarlier
    ? `The rule says nothing of any target on the date shown. The last time it did was as at ${longDate(specimen.on)}: ${words}`
    : capitalised(words)
}

export function Rule({ id, title, children, specimen, example }: Props) {
  return (
    <section className="rule" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
      <p className="govuk-body rule__example">
        <strong>Worked example.</strong>{' '}
        {specimen === undefined ? 'Nothing published by the date shown gives one.' : exampleWords(specimen, example)}
      </p>
    </section>
  )
}
