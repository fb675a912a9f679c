/** The date of the last meeting, to be changed. */
import { useId, useState, type FormEvent } from 'react'
import { enteredDate } from '../../as-at/entered-date.ts'
import { SINCE, type Since } from './read-since.ts'

type Props = { readonly since: Since; readonly onChoose: (date: string) => void }

export function SinceControl({ since: { text, problem }, onChoose }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string }>()
  const entered = draft?.over === text ? draft.text : text
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setDraft(undefined)
    onChoose(enteredDate(entered))
  }
  return (
    <form className="since" aria-label="The last meeting" method="get" onSubmit={handleSubmit}>
      <label htmlFor={id}>Last meeting</label>
      <input
        className={problem === undefined ? 'as-at__input' : 'as-at__input as-at__input--error'}
        id={id}
        name={SINCE}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={entered}
        onChange={(event) => setDraft({ over: text, text: event.target.value })}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-error`}
      />
      <button type="submit" className="button">
        Compare
      </button>
      {problem !== undefined && (
        <p className="as-at__error" id={`${id}-error`} role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
    </form>
  )
}
