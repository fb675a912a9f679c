/** The date control: see the whole page as it stood on a day, or at the end of a month or a year. */
import { useId, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { Day } from '../../progress/index.ts'
import { longDate } from '../text/date.ts'
import { enteredDate } from './entered-date.ts'
import type { AsAt } from './read-as-at.ts'
import { useAnnouncement } from './use-announcement.ts'

type Props = {
  readonly asAt: AsAt
  readonly today: Day
  /** What the page below still shows, while the parts that show another day are on their way. */
  readonly still?: AsAt | undefined
  /** The way to the changes before and after the date. */
  readonly steps: ReactNode
  readonly onChoose: (date: string | undefined) => void
}

/** What is being typed, and the choice that it will replace: any, where it was typed before the page was taken over. */
type Draft = { readonly over?: string; readonly text: string }

/** Today stays the same choice when its day moves on: at midnight, or from the day that the page was built on. */
const choiceOf = ({ isToday, problem, text }: AsAt): string => (isToday && problem === undefined ? 'today' : text)

/** The figures of a past day never change, so a link to it can be kept. */
export function AsAtControl({ asAt, today, still, steps, onChoose }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<Draft>()
  const field = useRef<HTMLInputElement>(null)
  const first = useRef(asAt.text)
  // What was typed into the finished page before it was taken over.
  useLayoutEffect(() => {
    const { value } = field.current ?? { value: first.current }
    if (value !== first.current) setDraft({ text: value })
  }, [])
  // A day that moves on under the focus stays selected, so that what is typed next replaces it.
  const { text, isToday } = asAt
  useLayoutEffect(() => {
    const input = field.current
    if (isToday && text !== first.current && input?.value === text && document.activeElement === input) input.select()
  }, [text, isToday])
  const announcement = useAnnouncement(still ?? asAt)
  const todayPlace = useRef<HTMLDivElement>(null)
  const entered = draft !== undefined && (draft.over ?? choiceOf(asAt)) === choiceOf(asAt) ? draft.text : asAt.text
  const choose = (date: string): void => {
    setDraft(undefined)
    onChoose(date === today ? undefined : date)
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    choose(enteredDate(entered))
  }
  const handleToday = (): void => {
    // The button goes; what takes its place keeps the focus.
    todayPlace.current?.focus()
    choose(today)
  }
  const hasProblem = asAt.problem !== undefined
  return (
    <form className="as-at" aria-label="The day to show" method="get" onSubmit={handleSubmit}>
      <div className="govuk-width-container as-at__row">
        <div className={hasProblem ? 'as-at__field as-at__field--error' : 'as-at__field'}>
          <label className="as-at__label" htmlFor={id}>
            As at
          </label>
          <span className="as-at__hint" id={`${id}-hint`}>
            a day, a month or a year
          </span>
          {hasProblem && (
            <p className="as-at__error" id={`${id}-error`} role="alert">
              <span className="govuk-visually-hidden">Error:</span> {asAt.problem}
            </p>
          )}
          <input
            className={hasProblem ? 'as-at__input as-at__input--error' : 'as-at__input'}
            id={id}
            ref={field}
            name="as-at"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={entered}
            onChange={(event) => setDraft({ over: choiceOf(asAt), text: event.target.value })}
            aria-invalid={hasProblem || undefined}
            aria-describedby={hasProblem ? `${id}-hint ${id}-error` : `${id}-hint`}
          />
        </div>
        <button type="submit" className="button">
          Show
        </button>
        {steps}
        <div className="as-at__today" ref={todayPlace} tabIndex={-1}>
          {still !== undefined && (
            <p className="govuk-body-s as-at__note">The page below is still as at {longDate(still.date)}.</p>
          )}
          {asAt.isToday ? (
            <p className="govuk-body-s as-at__note">Enter a past date to see the page as it stood then.</p>
          ) : (
            <button type="button" className="link-button" onClick={handleToday}>
              Go to today<span className="govuk-visually-hidden">, {longDate(today)}</span>
            </button>
          )}
        </div>
        <p className="govuk-visually-hidden" role="status">
          {announcement}
        </p>
      </div>
    </form>
  )
}
