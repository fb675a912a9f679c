/** Words that say what a number stands for: "Users (thousands)", "£m", "'000". */
import { sizeOf } from './number-words.ts'

/** "10 million users" is one number, and "per 1,000 people" what figures are of. */
const NO_NUMBER_BEFORE = String.raw`(?<!\p{L}|\d[\s,.]?|\bper\s|\bevery\s|\bone in an?\s)`
const LONG = String.raw`(['’‘]?000(?:['’]?s)?|thousands?|millions?|billions?|hundreds|mn|bn|mio|mrd|tsd)(?![\p{L}\d])`
const MONEY = String.raw`[£$€]|gbp|eur|usd`
/** A letter alone is a size beside a sign of money, in brackets, or where nothing else stands. */
const SHORT = String.raw`(?:(?:${MONEY})\s?(?=[kmb])|(?:\(\s?|^\s*)(?=[km]))(k|m|b)(?=\s*(?:\)|$|[,;]))`
/** "x 1,000", "in 1000s". */
const TIMES = String.raw`(?:[x×*]\s?|\bin\s|\(\s?|\b(?=1[\d,. ]*0s\b))(1(?:[,.\s]?000)+)(?![\d.])`

const IN_FEW_WORDS = [`${NO_NUMBER_BEFORE}${LONG}`, SHORT, TIMES].map((pattern) => new RegExp(pattern, 'iu'))
/** A sentence has them for other things too: "thousands of people wrote". */
const IN_A_SENTENCE = [
  new RegExp(String.raw`(?:\b(?:in|are|as|units?)\b[\s:]*(?:${MONEY})?|(?:${MONEY}|[(:]))\s*${LONG}(?!\s+of\b)`, 'iu'),
  new RegExp(TIMES, 'iu'),
]
const LONGEST_NAME = 60

const OTHER_SIZES: Readonly<Record<string, number>> = { hundreds: 100, mio: 1e6, mrd: 1e9, tsd: 1e3 }

function sizeIn(word: string): number {
  const bare = word.toLowerCase().replaceAll(/['’‘]|(?<=0)s$/g, '')
  if (/^0+$/.test(bare)) return 1e3
  const digits = bare.replaceAll(/[,.\s]/g, '')
  return /^10+$/.test(digits) ? Number(digits) : (OTHER_SIZES[bare] ?? sizeOf(bare) ?? 1)
}

/** What one of a column counts by these words; `undefined` where they do not say it. */
export function sizeSaid(words: string): number | undefined {
  const patterns = words.length > LONGEST_NAME ? IN_A_SENTENCE : IN_FEW_WORDS
  const [found] = patterns.flatMap((pattern) => pattern.exec(words)?.[1] ?? [])
  return found === undefined ? undefined : sizeIn(found)
}

/** A unit without the words for its size: "£" of "£ million". */
export const withoutSize = (words: string): string =>
  IN_FEW_WORDS.reduce(
    (rest, pattern) => rest.replace(pattern, (whole: string, size: string) => whole.replace(size, ' ')),
    words,
  )

const SIGNS: readonly (readonly [RegExp, string, RegExp])[] = [
  [/%|\bper ?cent|\bpercent/i, '%', /%|per ?cent/i],
  [/£|\bgbp\b/i, '£', /£|pound|sterling|gbp/i],
  [/€|\beur\b/i, '€', /€|euro|eur\b/i],
  [/\$|\busd\b/i, '$', /\$|dollar|usd/i],
]

/** The sign of a unit in some words that a metric's own words do not have. */
export const otherSign = (words: string, own: string): string | undefined =>
  SIGNS.find(([pattern, , same]) => pattern.test(words) && !same.test(own))?.[1]
