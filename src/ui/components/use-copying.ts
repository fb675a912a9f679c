/** Copying to the clipboard: what came of it, said for a while. */
import { useEffect, useRef, useState, type RefObject } from 'react'

const SAID_MS = 5_000

type Copying = 'not-yet' | 'copied' | 'by-hand'
const WORDS: Readonly<Record<Copying, string>> = {
  'not-yet': '',
  copied: 'Copied.',
  'by-hand': 'This browser does not let a page copy. The text is selected: copy it from there.',
}

type UseCopying = {
  readonly words: string
  /** The browser does not let a page copy: the reader must. */
  readonly isByHand: boolean
  /** Of the text as it is shown: the focus goes there, and all of it is selected, where the reader must copy it. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** As clean text; and, where it is given and the browser can, as rich text beside it. */
  readonly onCopy: (text: string, html?: string) => void
}

function copyTo(clipboard: Clipboard, text: string, html: string | undefined): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return clipboard.writeText(text)
  return clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ])
}

export function useCopying(): UseCopying {
  const [copying, setCopying] = useState<Copying>('not-yet')
  const field = useRef<HTMLTextAreaElement>(null)
  const isByHand = copying === 'by-hand'
  useEffect(() => {
    if (!isByHand) return
    field.current?.focus()
    field.current?.select()
  }, [isByHand])
  useEffect(() => {
    if (copying !== 'copied') return undefined
    const timer = setTimeout(() => setCopying('not-yet'), SAID_MS)
    return () => clearTimeout(timer)
  }, [copying])
  const handleCopy = (text: string, html?: string): void => {
    const byHand = (): void => setCopying('by-hand')
    // Absent where the page does not come over a secure connection.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard === undefined) byHand()
    else copyTo(clipboard, text, html).then(() => setCopying('copied'), byHand)
  }
  return { words: WORDS[copying], isByHand, field, onCopy: handleCopy }
}
