/** The date control: see the whole page as it stood on a day. */
import { useId, useState, type FormEvent } from 'react'
import type { Day } from '../../progress/index.ts'
import { longDate } from '../format/date.ts'
import { readAsAt, type AsAt } from './read-as-at.ts'

type Props = { readonly asAt: AsAt; readonly today: Day; readonly onChoose: (day: string | undefined) => void }

/** The figures of a past day never change, so a link to it can be kept. */
export function AsAtControl({ asAt, today, onChoose }: Props) {
  const id = useId()
  const [announcement, setAnnouncement] = useState('')
  const choose = (text: string): void => {
    const chosen = readAsAt(text, today)
    onChoose(chosen.isToday && chosen.problem === undefined ? undefined : text)
    setAnnouncement(chosen.problem === undefined ? `Showing the page as at ${chosen.isToday ? 'today' : longDate(chosen.day)}.` : '')
  }
  const handleSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const entered = new FormData(event.currentTarget).get('as-at')
    if (typeof entered === 'string') choose(entered)
  }
  return (
    <form className="as-at" aria-label="The day to show" method="get" onSubmit={handleSubmit}>
      <div className="govuk-width-container as-at__row">
        <div className={`govuk-form-group as-at__field${asAt.problem === undefined ? '' : ' govuk-form-group--error'}`}>
          <label className="govuk-label" htmlFor={id}>
            As at
          </label>
          {asAt.problem !== undefined && (
            <p className="govuk-error-message" id={`${id}-error`} role="alert">
              <span className="govuk-visually-hidden">Error:</span> {asAt.problem}
            </p>
          )}
          <input
            key={asAt.day}
            className={`govuk-input as-at__input${asAt.problem === undefined ? '' : ' govuk-input--error'}`}
            id={id}
            name="as-at"
            type="date"
            min="1900-01-01"
            max={today}
            defaultValue={asAt.day}
            aria-invalid={asAt.problem === undefined ? undefined : true}
            aria-describedby={asAt.problem === undefined ? undefined : `${id}-error`}
          />
        </div>
        <button type="submit" className="govuk-button govuk-button--secondary as-at__button">
          Show
        </button>
        {asAt.isToday ? (
          <p className="govuk-body-s as-at__note">Today. Choose a past day to see the page as it stood then.</p>
        ) : (
          <button type="button" className="link-button" onClick={() => choose(today)}>
            Go to today, {longDate(today)}
          </button>
        )}
        <p className="govuk-visually-hidden" role="status">
          {announcement}
        </p>
      </div>
    </form>
  )
}
