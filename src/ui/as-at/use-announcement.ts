/** Says a change of the as-at date once, however it was made. Nothing is said of the date a page opens with. */
import { useEffect, useRef, useState } from 'react'
import { longDate } from '../text/date.ts'
import type { AsAt } from './read-as-at.ts'

export function useAnnouncement({ day, date, isToday, problem }: AsAt): string {
  const [announcement, setAnnouncement] = useState('')
  // Today that moves on by itself is no change that anybody made.
  const choice = isToday ? 'today' : day
  const said = useRef<string>(choice)
  useEffect(() => {
    if (said.current === choice) return
    said.current = choice
    setAnnouncement(problem === undefined ? `Showing the page as at ${isToday ? 'today' : longDate(date)}.` : '')
  }, [choice, date, isToday, problem])
  return announcement
}
