/** What is said of a file with the answers so far, kept in step with them. */
import { useEffect, useState } from 'react'
import type { Input, Work } from '../../../../intake/index.ts'
import type { Day, Result } from '../../../../progress/index.ts'
import type { ReviewShown } from './review-shown.ts'
import type { Opened } from './session.ts'
import { openedOf, reviewed } from './the-reader.ts'

/** Long enough that a word is typed before it is judged. */
const PAUSE_MS = 300

export type Reviewed = {
  /** Absent until the file has been read; a fault is a sentence. */
  readonly opened: Result<Opened, string> | undefined
  readonly shown: Result<ReviewShown, string> | undefined
  /** Whether what is shown is of earlier answers. */
  readonly isBehind: boolean
}

type Held = Omit<Reviewed, 'isBehind'> & { readonly of: Work | undefined }

export function useReviewed(input: Input, work: Work, text: string, today: Day): Reviewed {
  const [held, setHeld] = useState<Held>({ opened: undefined, shown: undefined, of: undefined })
  const { table, answers } = work
  useEffect(() => {
    let isOver = false
    const run = async (): Promise<void> => {
      const opened = await openedOf(input)
      const shown = opened.ok ? await reviewed({ text, table, answers, today }) : undefined
      if (!isOver) setHeld({ opened, shown, of: work })
    }
    const timer = setTimeout(() => void run(), held.of === undefined ? 0 : PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- anew for what it is made of, and for nothing else
  }, [input, text, table, answers, today])
  return { opened: held.opened, shown: held.shown, isBehind: held.of?.answers !== answers || held.of?.table !== table }
}
