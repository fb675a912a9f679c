/** Copies the briefing for the minutes; by hand where the browser does not let a page copy. */
import { useId } from 'react'
import { useCopying } from '../../components/use-copying.ts'
import type { Minutes } from './words/minutes.ts'

export function CopyMinutes({ minutes }: { readonly minutes: () => Minutes }) {
  const id = useId()
  const { words, isByHand, field, onCopy } = useCopying()
  const handleCopy = (): void => {
    const { text, html } = minutes()
    onCopy(text, html)
  }
  return (
    <div className="briefing__copy">
      <button type="button" className="button" onClick={handleCopy}>
        Copy for minutes
      </button>
      {isByHand && (
        <>
          <label className="govuk-visually-hidden" htmlFor={id}>
            The briefing as text
          </label>
          <textarea className="copy-box__text" id={id} ref={field} readOnly rows={4} value={minutes().text} />
        </>
      )}
      <p role="status" className="copy-box__said">
        {words}
      </p>
    </div>
  )
}
