/** Figures on their way, or stopped because the browser is offline. Never a spinner without end. */
import { useEffect, useState } from 'react'
import { capitalised } from '../text/figure.ts'

type Props = { readonly what: string; readonly isOffline: boolean }

/** Then a reader is told that it takes long, and shown ways on. */
const LONG_WAIT_MS = 6_000

/** One wait may go on from part to part: the list, then a target of it. It is one wait to its reader. */
let waiting = 0
let startedAt = 0

function useIsLong(): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (waiting === 0) startedAt = performance.now()
    waiting += 1
    const timer = setTimeout(() => setIsLong(true), startedAt + LONG_WAIT_MS - performance.now())
    return () => {
      clearTimeout(timer)
      // What takes its place may wait too, and begins once this has ended.
      setTimeout(() => (waiting -= 1))
    }
  }, [])
  return isLong
}

export function Waiting({ what, isOffline }: Props) {
  const isLong = useIsLong()
  return (
    <div className="notice notice--waiting" role="status">
      <p className="govuk-body">
        {isOffline
          ? `You are offline. ${capitalised(what)} will load when you are connected again.`
          : `Loading ${what}…`}
      </p>
      {isLong && !isOffline && (
        <p className="govuk-body">
          This takes longer than it should. You can wait, or see{' '}
          <a className="govuk-link" href={window.location.pathname}>
            the page as it was last published
          </a>
          .
        </p>
      )}
    </div>
  )
}
