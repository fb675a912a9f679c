/** The frame of a step: the way back, which step of how many, its heading, which takes the focus on arrival. */
import { useEffect, useRef, type ReactNode } from 'react'
import { STEP_NAMES, STEPS, type Step, type StepPlace } from './steps.ts'
import { StepLink } from './StepLink.tsx'

type Props = {
  readonly step: Step
  /** In place of the step's own name. */
  readonly heading?: string
  /** What it is about: the title of the metric. */
  readonly about?: string
  readonly back?: StepPlace
  readonly hasError?: boolean
  readonly children: ReactNode
}

/** The step that was last arrived at. The first of a visit keeps the focus where the browser puts it. */
let arrivedAt: string | undefined
/** The heading that took the focus last. */
let focused: HTMLElement | null = null

/** A step that was waited for has another heading once it is there: the focus would go with the one before. */
const hasLostFocus = (): boolean => focused?.isConnected === false && document.activeElement === document.body

/** For what had the focus and is gone. */
export const goToHeading = (): void => document.querySelector<HTMLElement>('.taking-in__heading')?.focus()

function useArrival(name: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if ((arrivedAt !== undefined && arrivedAt !== name) || hasLostFocus()) {
      heading.current?.focus({ preventScroll: true })
      focused = heading.current
    }
    arrivedAt = name
  }, [name])
  return heading
}

function useTitle(words: string): void {
  useEffect(() => {
    const rest = document.title.replace(/^.* - (?=[^-]*$)/, '')
    // After the title that the page itself is given when it is arrived at.
    queueMicrotask(() => {
      document.title = `${words} - ${rest}`
    })
  }, [words])
}

export function StepFrame({ step, heading, about, back, hasError = false, children }: Props) {
  const name = heading ?? STEP_NAMES[step]
  const place = useArrival(name)
  const caption = `Step ${STEPS.indexOf(step) + 1} of ${STEPS.length}${about === undefined ? '' : `: ${about}`}`
  useTitle(`${hasError ? 'Error: ' : ''}${name}, put new figures in`)
  return (
    <div className="taking-in">
      {back !== undefined && (
        <StepLink to={back} className="govuk-back-link">
          Back
        </StepLink>
      )}
      <h1 className="govuk-heading-l taking-in__heading" ref={place} tabIndex={-1}>
        <span className="taking-in__caption">{caption}</span> {name}
      </h1>
      {children}
    </div>
  )
}
