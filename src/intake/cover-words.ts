/**
 * How cover sheets word the day of publication and the next one. Seen in releases of the Office for National Statistics,
 * of ministries, and in the covers that gptables and aftables make after the guidance of the Analysis Function.
 */
import { parseDay, parsePartialDate, type Day, type PartialDate } from '../progress/index.ts'
import { readDateWords } from './date-words.ts'

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?'
const TIME =
  '(?:(?:at\\s+)?(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}[:.]\\d{2}(?![.\\d])|noon|midday),?\\s+)?'
const DAY = [
  '\\d{1,2}(?:st|nd|rd|th)?\\s+[a-z]+\\.?,?\\s+\\d{4}',
  '[a-z]+\\s+\\d{1,2}(?:st|nd|rd|th)?,\\s*\\d{4}',
  '\\d{4}-\\d{2}-\\d{2}',
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}',
].join('|')
const MONTH_OR_YEAR = '[a-z]+\\s+\\d{4}|\\d{4}-\\d{2}|\\d{4}'
/** A date at the end, with a remark or the end of a sentence after it. What goes on is another thing: "1 to 3 May". */
const END = '(?=\\s*(?:$|[.,;(\\[]))'
const LINK = '\\s*[:\\-–]?\\s*'

const dateAfter = (before: string, date: string): RegExp =>
  new RegExp(`^${before}(?:on\\s+|at\\s+|in\\s+)?${TIME}(?:on\\s+)?${WEEKDAY}(${date})${END}`, 'i')

const PUBLISHED_NAME =
  '(?:(?:the\\s+)?date\\s+(?:of\\s+)?(?:this\\s+)?(?:publication|release|issue|published|released)|(?:publication|release|issue)\\s+date|published|released|publication|release)'
const NEXT_NAME =
  '(?:(?:the\\s+)?(?:date\\s+(?:of|for)\\s+)?(?:the\\s+)?next\\s+(?:data\\s+|scheduled\\s+|planned\\s+|statistical\\s+)?(?:release|publication|update|bulletin|edition|published|released)(?:\\s+of\\s+(?:these|this)\\s+\\w+)?(?:\\s+(?:date|due|release))?(?:\\s+date)?)'
/** "The data tables in this spreadsheet were originally published at". What a sentence says of its sources is passed over. */
const PUBLISHED_SENTENCE =
  '(?:the|this|these)(?:\\s+(?!which|that|us|from|based)[a-z]+){1,8}?\\s+(?:was|were|is|are|has been|have been)\\s+(?:originally\\s+)?(?:published|released)\\s+'
const NEXT_VERB =
  '(?:\\s+(?:is|will be)(?:\\s+(?:scheduled|planned|due|expected|published|released)(?:\\s+to be (?:published|released))?)?(?:\\s+for)?)?'

const PUBLISHED = [dateAfter(`${PUBLISHED_NAME}${LINK}`, DAY), dateAfter(PUBLISHED_SENTENCE, DAY)] as const
const NEXT = dateAfter(`${NEXT_NAME}${NEXT_VERB}${LINK}`, `${DAY}|${MONTH_OR_YEAR}`)
const PUBLISHED_ALONE = new RegExp(`^${PUBLISHED_NAME}(?:\\s+on)?\\s*:?$`, 'i')
const NEXT_ALONE = new RegExp(`^${NEXT_NAME}\\s*:?$`, 'i')
const ALONE = {
  day: dateAfter('', DAY),
  part: dateAfter('', `${DAY}|${MONTH_OR_YEAR}`),
} as const

export type CoverLabel = 'publishedOn' | 'nextOn'
export type CoverWords = { readonly publishedOn?: Day; readonly nextOn?: PartialDate }

/** What a cell is the name of, where it is a name and nothing else. */
export function coverLabel(text: string): CoverLabel | undefined {
  const words = text.trim()
  if (PUBLISHED_ALONE.test(words)) return 'publishedOn'
  return NEXT_ALONE.test(words) ? 'nextOn' : undefined
}

/** The British way round, as everywhere. */
function dateOf(text: string | undefined): PartialDate | undefined {
  const read = text === undefined ? undefined : readDateWords(text, { dayOrder: 'day-first' })
  if (read?.kind !== 'when' || read.when.kind !== 'on') return undefined
  const date = parsePartialDate(read.when.on)
  return date.ok ? date.value : undefined
}

function dayOf(text: string | undefined): Day | undefined {
  const day = parseDay(dateOf(text) ?? '')
  return day.ok ? day.value : undefined
}

/** The date that a cell beside a name says. A day of publication is a whole day; the next may be a month. */
export function labelledDate(label: CoverLabel, text: string): CoverWords {
  const words = text.trim()
  if (label === 'publishedOn') {
    const publishedOn = dayOf(ALONE.day.exec(words)?.[1])
    return { ...(publishedOn !== undefined && { publishedOn }) }
  }
  const nextOn = dateOf(ALONE.part.exec(words)?.[1])
  return { ...(nextOn !== undefined && { nextOn }) }
}

/** What is said in one line or sentence. */
function sentenceWords(sentence: string): CoverWords {
  const next = dateOf(NEXT.exec(sentence)?.[1])
  if (next !== undefined) return { nextOn: next }
  for (const pattern of PUBLISHED) {
    const publishedOn = dayOf(pattern.exec(sentence)?.[1])
    if (publishedOn !== undefined) return { publishedOn }
  }
  return {}
}

/** A cell says it within its first words, or not at all. */
const LONGEST = 1_000
const SENTENCES = /\n|(?<=\.)\s+(?=[A-Z])/

/** What a cell says in its own words: "Release date: 30 June 2020". */
export const coverWords = (text: string): readonly CoverWords[] =>
  text
    .slice(0, LONGEST)
    .split(SENTENCES)
    .map((sentence) => sentenceWords(sentence.replaceAll(/\s+/g, ' ').trim()))
