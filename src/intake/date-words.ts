/** Dates as people write them in tables, read as days, months, years and periods. What could mean two things is asked about. */
import {
  between,
  dayAndMonth,
  dayOf,
  daysBetween,
  financialQuarter,
  financialYear,
  monthOf,
  monthsBetween,
  monthsTo,
  NO_DATE,
  on,
  quarter,
  secondYear,
  two,
  weekTo,
  yearPair,
  type DateChoices,
  type DateRead,
} from './made-dates.ts'

export type { DateChoices, DateDoubt, DateRead, When } from './made-dates.ts'

type Rule = readonly [RegExp, (parts: readonly string[], choices: DateChoices) => DateRead]

/** Day and month by their numbers, one of them first. */
export const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/

const SHORT_YEAR: DateRead = { kind: 'ask', about: 'short-year' }

/** As Excel takes it. */
const fullYear = (year: string): string => `${Number(year) < 30 ? '20' : '19'}${year}`

function shortYear(read: DateRead): DateRead {
  return read.kind === 'when' ? { ...read, isShortYear: true } : read
}

const WEEK = /^(?:w\/e|week (?:ending|ended|to))[.:]?\s*/i

const DASH = '\\s*(?:-|–|—|to)\\s*'

/** The first that fits the whole text decides. */
const RULES: readonly Rule[] = [
  [/^(\d{4})$/, ([year = '']) => on(year)],
  [/^((?:18|19|20|21)\d{2})(0[1-9]|1[0-2])$/, ([year, month]) => on(`${year}-${month}`)],
  [/^(\d{4})\.0+$/, ([year = '']) => on(year)],
  [/^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/, ([year, month, date]) => on(`${year}-${month}-${date}`)],
  // Points part off days and months only where the day comes first.
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    ([date, month, year]) => on(`${year}-${two(Number(month))}-${two(Number(date))}`),
  ],
  [SLASHED, ([first = '', second = '', year = ''], choices) => dayAndMonth(first, second, year, choices)],
  [/^\d{1,2}([/.-])\d{1,2}\1\d{2}$/, () => SHORT_YEAR],
  [/^FY\s?(?:\d{2}|\d{4})$/i, () => ({ kind: 'ask', about: 'financial-year' })],
  [/^FY\s?(\d{4})[/-](\d{2}|\d{4})$/i, ([first = '', second = ''], choices) => yearPair(first, second, choices)],
  [
    /^(\d{4})[/-](\d{2}|\d{4})\s?Q([1-4])$/i,
    ([first = '', second = '', number = ''], choices) => financialQuarter(number, first, second, choices),
  ],
  [
    /^Q([1-4])[\s,]*(\d{4})[/-](\d{2}|\d{4})$/i,
    ([number = '', first = '', second = ''], choices) => financialQuarter(number, first, second, choices),
  ],
  [/^(\d{4})\s?[-/]?\s?Q([1-4])$/i, ([year = '', number]) => quarter(year, Number(number))],
  [/^Q([1-4])[\s/-]*(\d{4})$/i, ([number, year = '']) => quarter(year, Number(number))],
  [/^(\d{4})\s(\d{2})$/, ([year, month]) => on(`${year}-${month}`)],
  [/^(\d{4})\s?M(\d{1,2})$/i, ([year, month]) => on(`${year}-${two(Number(month))}`)],
  [
    /^(\d{4})\/(\d)$/,
    ([year = '', number], { numberAfterYear }) =>
      numberAfterYear === undefined
        ? { kind: 'ask', about: 'number-after-year' }
        : numberAfterYear === 'month'
          ? on(`${year}-0${number}`)
          : quarter(year, Number(number)),
  ],
  [/^(\d{4})[/-](\d{2}|\d{4})$/, ([first = '', second = ''], choices) => yearPair(first, second, choices)],
  [new RegExp(`^(\\d{4})${DASH}(\\d{4})$`), ([first = '', second = ''], choices) => yearPair(first, second, choices)],
  [
    new RegExp(`^(\\d{4})/(\\d{2})${DASH}(\\d{4})/(\\d{2})$`),
    ([a = '', b = '', c = '', d = ''], { yearPair: meaning }) => {
      if (secondYear(a, b) !== Number(a) + 1 || secondYear(c, d) !== Number(c) + 1) return NO_DATE
      if (meaning === undefined) return { kind: 'ask', about: 'year-pair' }
      return meaning === 'two-years'
        ? between(`${a}-01-01`, `${Number(c) + 1}-12-31`)
        : financialYear(Number(a), meaning, Number(c) - Number(a) + 1)
    },
  ],
  [/^([A-Za-z]+)\.?[\s-]+(\d{4})$/, ([word = '', year]) => monthOf(word, year)],
  // As Excel shows a month that was typed into it, and saves it in CSV: 30 to 99 are of the century before, as it has it.
  [/^([A-Za-z]+)(?:-|\s?[’'])(\d{2})$/, ([word = '', year = '']) => shortYear(monthOf(word, fullYear(year)))],
  [
    /^(\d{1,2})[\s-]([A-Za-z]+)[\s-](\d{2})$/,
    ([date, word = '', year = '']) => shortYear(dayOf(date, word, fullYear(year))),
  ],
  // The year, or the day of a month of which the year lacks.
  [/^([A-Za-z]+)\.?\s(\d{2})$/, ([word = '']) => (monthOf(word, '2000') === NO_DATE ? NO_DATE : SHORT_YEAR)],
  [/^(\d{4})[\s-]+([A-Za-z]+)\.?$/, ([year, word = '']) => monthOf(word, year)],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]+)\.?,?[\s-]+(\d{4})$/,
    ([date, word = '', year]) => dayOf(date, word, year),
  ],
  [/^([A-Za-z]+)\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$/, ([word = '', date, year]) => dayOf(date, word, year)],
  [
    new RegExp(`^(\\d{1,2})\\s+([A-Za-z]+)(?:\\s+(\\d{4}))?${DASH}(\\d{1,2})\\s+([A-Za-z]+)\\s+(\\d{4})$`, 'i'),
    ([d, m = '', y, e, n = '', z]) => daysBetween([d, m, y === '' ? z : y], [e, n, z]),
  ],
  [
    new RegExp(`^([A-Za-z]+)(?:\\s+(\\d{4}))?${DASH}([A-Za-z]+)\\s+(\\d{4})$`, 'i'),
    ([m = '', y, n = '', z]) => monthsBetween([m, y === '' ? z : y], [n, z]),
  ],
  [
    /^(?:year|12 months) (?:ending|ended|to)(?: in)? ([A-Za-z]+) (\d{4})$/i,
    ([word = '', year]) => monthsTo(12, word, year),
  ],
  [
    /^(?:quarter|3 months|three months) (?:ending|ended|to)(?: in)? ([A-Za-z]+) (\d{4})$/i,
    ([word = '', year]) => monthsTo(3, word, year),
  ],
]

/** A remark that stands with a date: "[Note 5]", "(p)", "provisional", or a letter after a year, which marks a break. */
const REMARK =
  /\s*(?:\[[^\]]*\]|\((?:[a-z]|[0-9]{1,2}|note [^)]*|provisional|revised)\)|\s(?:provisional|revised)|\*+)\s*$/i
/** A day that a program wrote with its time. */
const TIME = /\s\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/
const LETTER = /^(\d{4})([a-z])$/

/** The text of a date without a remark that stands with it. */
export const bareDate = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').trim().replace(REMARK, '').replace(TIME, '').replace(LETTER, '$1').trim()

/**
 * A date as it is written. `leftOut`: a remark beside it that says nothing of when. `isShortYear`: its year has two
 * figures, and is that of the century which Excel takes it for.
 */
export function readDateWords(text: string, choices: DateChoices = {}): DateRead {
  const whole = text.replaceAll(/\s+/g, ' ').trim()
  const remark = REMARK.exec(whole)?.[0].trim() ?? LETTER.exec(whole)?.[2]
  const bare = bareDate(whole)
  if (WEEK.test(bare)) {
    const read = weekTo(readDateWords(bare.replace(WEEK, ''), choices))
    return read.kind === 'when' ? { ...read, leftOut: remark } : read
  }
  for (const [pattern, read] of RULES) {
    const parts = pattern.exec(bare)
    if (parts === null) continue
    const found = read(
      parts.slice(1).map((part) => part ?? ''),
      choices,
    )
    if (found.kind === 'when') return { ...found, leftOut: remark }
    if (found.kind === 'ask') return found
  }
  return NO_DATE
}
