/** How long a finished page stays true: the last day on which every sentence of it would still be the same. */
import { addDays, type Day } from '../progress/index.ts'
import { longDate, shortDate } from '../ui/text/date.ts'

/** Further ahead nobody looks: a site is built anew before that. */
const MOST_DAYS = 62

/** The words of a page without the names of the day itself, which a finished page may say: it speaks for that day. */
function wordsBut(markup: string, day: Day): string {
  const words = markup.replaceAll(/<[^>]*>/g, ' ')
  return [longDate(day), shortDate(day), day].reduce((text, name) => text.replaceAll(name, 'the day'), words)
}

export function validUntil(builtOn: Day, markupOn: (day: Day) => string): Day {
  const words = wordsBut(markupOn(builtOn), builtOn)
  let held = builtOn
  for (let days = 1; days <= MOST_DAYS; days += 1) {
    const next = addDays(builtOn, days)
    if (wordsBut(markupOn(next), next) !== words) return held
    held = next
  }
  return held
}
