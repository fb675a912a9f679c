/** What the page is, in a sentence or two, with nothing in it that came after the as-at date. */
import * as programme from 'virtual:programme'
import { firstDayOf } from '../../progress/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import { longDate } from '../text/date.ts'

function ledeWords({ day, date, isToday }: AsAt): string {
  if (day < firstDayOf(programme.publishedOn)) return `This is what had been published by the end of ${longDate(date)}.`
  const stand = isToday
    ? `stands on what has been published by ${longDate(date)}`
    : `stood on what had been published by the end of ${longDate(date)}`
  return `${programme.description} This is where each ${stand}.`
}

export const Lede = ({ asAt }: { readonly asAt: AsAt }) => <p className="govuk-body-l lede">{ledeWords(asAt)}</p>
