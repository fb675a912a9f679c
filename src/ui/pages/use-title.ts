/** The title of the document, which says the as-at date unless it is today. */
import { useEffect } from 'react'
import type { AsAt } from '../as-at/read-as-at.ts'
import { longDate } from '../format/date.ts'

const NAME = '2020 targets tracker'

export function useTitle({ date, isToday }: AsAt): void {
  const title = isToday ? NAME : `As at ${longDate(date)} - ${NAME}`
  useEffect(() => {
    document.title = title
  }, [title])
}
