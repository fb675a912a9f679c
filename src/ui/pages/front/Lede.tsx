/** What the page is, in a sentence or two, with nothing in it that came after the as-at date. */
import type { AsAt } from '../../as-at/read-as-at.ts'
import { longDate } from '../../text/date.ts'

/** The day on which the strategy that set the targets was published. */
const TARGETS_PUBLISHED = '2017-02-09'

function ledeWords({ day, date, isToday }: AsAt): string {
  if (day < TARGETS_PUBLISHED) return `This is what had been published by the end of ${longDate(date)}.`
  const stand = isToday
    ? `stands on what has been published by ${longDate(date)}`
    : `stood on what had been published by the end of ${longDate(date)}`
  return `In February 2017 the UK government set itself digital targets for 2020. This is where each ${stand}.`
}

export const Lede = ({ asAt }: { readonly asAt: AsAt }) => <p className="govuk-body-l lede">{ledeWords(asAt)}</p>
