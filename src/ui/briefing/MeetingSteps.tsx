/** The way to the meeting before and the one after, each against its own last meeting. */
import type { MouseEvent } from 'react'
import type { AsAt } from '../as-at/read-as-at.ts'
import { shortDate } from '../format/date.ts'
import { goTo } from '../place/address.ts'
import { isPlain } from '../place/PageLink.tsx'
import { useSearchParam } from '../place/use-search-param.ts'
import type { Day } from '../../progress/index.ts'
import { meetingAfter, meetingBefore, meetingSearch, readSince, SINCE, type Meeting } from './read-since.ts'

type LinkProps = { readonly meeting: Meeting; readonly way: 'before' | 'after' }

function MeetingLink({ meeting, way }: LinkProps) {
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!isPlain(event)) return
    event.preventDefault()
    goTo(event.currentTarget.href)
  }
  return (
    <a className="govuk-link as-at__step" href={meetingSearch(meeting)} onClick={handleClick}>
      {way === 'before' && <span aria-hidden="true">◂ </span>}
      {way === 'before' ? 'Previous meeting' : 'Next meeting'}: {shortDate(meeting.asAt)}
      {way === 'after' && <span aria-hidden="true"> ▸</span>}
    </a>
  )
}

export function MeetingSteps({ asAt, today }: { readonly asAt: AsAt; readonly today: Day }) {
  const [text] = useSearchParam(SINCE)
  const meeting = { asAt: asAt.day, since: readSince(text, asAt.day).day }
  const after = meetingAfter(meeting, today)
  return (
    <div className="as-at__steps">
      <MeetingLink meeting={meetingBefore(meeting)} way="before" />
      {after !== undefined && <MeetingLink meeting={after} way="after" />}
    </div>
  )
}
