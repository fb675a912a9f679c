/** Says a change of the as-at date once, however it was made. Nothing is said of the date a page opens with. */
import { useEffect, useRef, useState } from 'react'
import { longDate } from '../text/date.ts'
import type { AsAt } from './read-as-at.ts'

export function useAnnouncement({ day, date, isToday, problem }: AsAt): string {
  const [announcement, setAnnouncement] = useState('')
  const said = useRef(day)
  useEffect(() => {
    if (said.current === day) return
    said.current = day
    setAnnouncement(problem === undefined ? `Showing the page as at ${isToday ? 'today' : longDate(date)}.` : '')
  }, [day, date, isToday, problem])
  return announcement
}
