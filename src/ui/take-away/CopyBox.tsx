/** Text to copy: by one button, or by hand where the browser does not let a page copy. */
import { useEffect, useId, useRef, useState } from 'react'

const SAID_MS = 5_000

type Copying = 'not-yet' | 'copied' | 'by-hand'
const WORDS: Readonly<Record<Copying, string>> = { 'not-yet': '', copied: 'Copied.', 'by-hand': 'This browser does not let a page copy. The text is selected: copy it from there.' }

export function CopyBox({ label, text }: { readonly label: string; readonly text: string }) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copying, setCopying] = useState<Copying>('not-yet')
  useEffect(() => {
    if (copying !== 'copied') return undefined
    const timer = setTimeout(() => setCopying('not-yet'), SAID_MS)
    return () => clearTimeout(timer)
  }, [copying])
  const handleCopy = (): void => {
    const byHand = (): void => {
      field.current?.select()
      setCopying('by-hand')
    }
    // Absent where the page does not come over a secure connection.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard === undefined) byHand()
    else clipboard.writeText(text).then(() => setCopying('copied'), byHand)
  }
  return (
    <div className="copy-box">
      <label className="copy-box__label" htmlFor={id}>
        {label}
      </label>
      <textarea className="copy-box__text" id={id} ref={field} readOnly rows={2} value={text} />
      <button type="button" className="button" onClick={handleCopy}>
        Copy
      </button>
      <p role="status" className="copy-box__said">
        {WORDS[copying]}
      </p>
    </div>
  )
}
