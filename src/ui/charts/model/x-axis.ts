/** The time axis: from the first thing shown to the last, marked by year, or by month where the span is short. */
import { addDays, addMonths, dayFromNumber, dayNumber, parsePartialDate, type Day } from '../../../progress/index.ts'
import { shortDate } from '../../text/date.ts'
import type { Domain, XTick } from './types.ts'

const PADDING = 0.02
/** Around a single day, so that it stands in a time that can be read. */
const ALONE_DAYS = 45
const MONTHS_BELOW_DAYS = 550
const STEPS_IN_MONTHS = [1, 2, 3, 6] as const
const STEPS_IN_YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const

/** How many labels fit side by side: "2019", "Apr 2019" and "5 Apr 2019" take different room. */
const ROOM = { year: { wide: 12, narrow: 6 }, month: { wide: 7, narrow: 4 } } as const

/** From the first day to the last, with a little room on both sides. */
export function xDomain(days: readonly number[]): Domain {
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const padding = from === to ? ALONE_DAYS : Math.max(1, Math.round((to - from) * PADDING))
  return { from: from - padding, to: to + padding }
}

const firstOfMonth = (day: Day): Day => addDays(day, 1 - Number(day.slice(8)))
const firstOfYear = (day: Day): Day => addMonths(firstOfMonth(day), 1 - Number(day.slice(5, 7)))
const yearOf = (day: Day): number => Number(day.slice(0, 4))
const monthsSinceYearNought = (day: Day): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1

function monthLabel(day: Day): string {
  const month = parsePartialDate(day.slice(0, 7))
  return month.ok ? shortDate(month.value) : shortDate(day)
}

function startsOf(first: Day, months: number, { from, to }: Domain): readonly Day[] {
  const found: Day[] = []
  for (let day = first; dayNumber(day) <= to; day = addMonths(day, months)) if (dayNumber(day) >= from) found.push(day)
  return found
}

/** The smallest step that leaves no more marks than there is room for. */
const stepFor = (
  days: readonly Day[],
  steps: readonly number[],
  room: number,
  count: (day: Day) => number,
): number | undefined => steps.find((step) => days.filter((day) => count(day) % step === 0).length <= room)

/** Where the chart is narrow, every second, third or later mark is kept, so that the ones kept stand evenly. */
function marks(
  all: readonly Day[],
  steps: readonly number[],
  room: { readonly wide: number; readonly narrow: number },
  count: (day: Day) => number,
  label: (day: Day) => string,
): readonly XTick[] {
  const wide = stepFor(all, steps, room.wide, count) ?? all.length
  const multiples = Array.from({ length: room.wide }, (_, i) => wide * (i + 1))
  const narrow = stepFor(all, multiples, room.narrow, count) ?? wide * room.wide
  return all
    .filter((day) => count(day) % wide === 0)
    .map((day) => ({ day: dayNumber(day), label: label(day), isOnNarrow: count(day) % narrow === 0 }))
}

function fewDays({ from, to }: Domain): readonly XTick[] {
  const shares = to - from < 12 ? [1 / 2] : [1 / 6, 5 / 6]
  const days = shares.map((share) => Math.round(from + (to - from) * share))
  return days.map((day) => ({ day, label: shortDate(dayFromNumber(day)), isOnNarrow: true }))
}

/** Marks at 1 January, thinned until their labels keep apart; at the first of a month below a year and a half. */
export function xTicks(domain: Domain): readonly XTick[] {
  const first = dayFromNumber(domain.from)
  if (domain.to - domain.from >= MONTHS_BELOW_DAYS) {
    return marks(startsOf(firstOfYear(first), 12, domain), STEPS_IN_YEARS, ROOM.year, yearOf, (day) =>
      String(yearOf(day)),
    )
  }
  const months = startsOf(firstOfMonth(first), 1, domain)
  return months.length < 2
    ? fewDays(domain)
    : marks(months, STEPS_IN_MONTHS, ROOM.month, monthsSinceYearNought, monthLabel)
}
