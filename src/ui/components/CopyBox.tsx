/** Text to copy: by one button, or by hand where the browser does not let a page copy. */
import { useId } from 'react'
import { useCopying } from './use-copying.ts'

export function CopyBox({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId()
  const { words, field, onCopy } = useCopying()
  return (
    <div className="copy-box">
      <label className="copy-box__label" htmlFor={id}>
        {label}
      </label>
      <textarea className="copy-box__text" id={id} ref={field} readOnly rows={2} value={text} />
      <button type="button" className="button" onClick={() => onCopy(text)}>
        Copy
      </button>
      <p role="status" className="copy-box__said">
        {words}
      </p>
    </div>
  )
}
