/** Copying to the clipboard: what came of it, said for a while. */
import { useEffect, useState } from 'react'

const SAID_MS = 5_000

type Copying = 'not-yet' | 'copied' | 'by-hand'
const WORDS: Readonly<Record<Copying, string>> = { 'not-yet': '', copied: 'Copied.', 'by-hand': 'This browser does not let a page copy. The text is selected: copy it from there.' }

type UseCopying = {
  readonly words: string
  /** The browser does not let a page copy: the reader must. */
  readonly isByHand: boolean
  /** As clean text; and, where it is given and the browser can, as rich text beside it. */
  readonly onCopy: (text: string, html?: string) => void
}

function copyTo(clipboard: Clipboard, text: string, html: string | undefined): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return clipboard.writeText(text)
  return clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })])
}

export function useCopying(): UseCopying {
  const [copying, setCopying] = useState<Copying>('not-yet')
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
  return { words: WORDS[copying], isByHand: copying === 'by-hand', onCopy: handleCopy }
}
