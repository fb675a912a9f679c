/** The date control: see the whole page as it stood on a day, or at the end of a month or a year. */
import { useId, useRef, useState, type FormEvent } from 'react'
import type { Day } from '../../progress/index.ts'
import { longDate } from '../format/date.ts'
import { enteredDate } from './entered-date.ts'
import { readAsAt, type AsAt } from './read-as-at.ts'

type Props = { readonly asAt: AsAt; readonly today: Day; readonly onChoose: (date: string | undefined) => void }

/** What is being typed, and which date it will replace. */
type Draft = { readonly over: string; readonly text: string }

/** The figures of a past day never change, so a link to it can be kept. */
export function AsAtControl({ asAt, today, onChoose }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<Draft>()
  const [announcement, setAnnouncement] = useState('')
  const todayPlace = useRef<HTMLDivElement>(null)
  const entered = draft?.over === asAt.text ? draft.text : asAt.text
  const choose = (date: string): void => {
    const chosen = readAsAt(date, today)
    setDraft(undefined)
    onChoose(date === today ? undefined : date)
    setAnnouncement(chosen.problem === undefined ? `Showing the page as at ${chosen.isToday ? 'today' : longDate(chosen.date)}.` : '')
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
        <div className={`govuk-form-group as-at__field${hasProblem ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label as-at__label" htmlFor={id}>
            As at
          </label>
          <span className="as-at__hint" id={`${id}-hint`}>
            a day, a month or a year
          </span>
          {hasProblem && (
            <p className="govuk-error-message" id={`${id}-error`} role="alert">
              <span className="govuk-visually-hidden">Error:</span> {asAt.problem}
            </p>
          )}
          <input
            className={`govuk-input as-at__input${hasProblem ? ' govuk-input--error' : ''}`}
            id={id}
            name="as-at"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={entered}
            onChange={(event) => setDraft({ over: asAt.text, text: event.target.value })}
            aria-invalid={hasProblem || undefined}
            aria-describedby={hasProblem ? `${id}-hint ${id}-error` : `${id}-hint`}
          />
        </div>
        <button type="submit" className="govuk-button govuk-button--secondary as-at__button">
          Show
        </button>
        <div className="as-at__today" ref={todayPlace} tabIndex={-1}>
          {asAt.isToday ? (
            <p className="govuk-body-s as-at__note">Today. Enter a past date to see the page as it stood then.</p>
          ) : (
            <button type="button" className="link-button" onClick={handleToday}>
              Go to today, {longDate(today)}
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
