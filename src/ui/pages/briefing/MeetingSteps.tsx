/** The way to the meeting before and the one after, each against its own last meeting. */
import type { MouseEvent } from 'react'
import type { Day } from '../../../progress/index.ts'
import { shortDate } from '../../text/date.ts'
import { goTo } from '../../routing/address.ts'
import { isPlain } from '../../routing/PageLink.tsx'
import { meetingAfter, meetingBefore, meetingSearch, type Meeting } from './read-since.ts'

type LinkProps = { readonly meeting: Meeting; readonly way: 'before' | 'after' }

function MeetingLink({ meeting, way }: LinkProps) {
  const handleClick = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!isPlain(event)) return
    event.preventDefault()
    goTo(event.currentTarget.href)
  }
  return (
    <a className="govuk-link" href={meetingSearch(meeting)} onClick={handleClick}>
      {way === 'before' && <span aria-hidden="true">◂ </span>}
      {way === 'before' ? 'Previous meeting' : 'Next meeting'}: {shortDate(meeting.asAt)}
      {way === 'after' && <span aria-hidden="true"> ▸</span>}
    </a>
  )
}

export function MeetingSteps({ meeting, today }: { readonly meeting: Meeting; readonly today: Day }) {
  const after = meetingAfter(meeting, today)
  return (
    <>
      <MeetingLink meeting={meetingBefore(meeting)} way="before" />
      {after !== undefined && <MeetingLink meeting={after} way="after" />}
    </>
  )
}
