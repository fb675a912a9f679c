/** What there are so many of, within a sentence. */
import { capitalised, countWord } from './figure.ts'

/** "both", "all three": before what there are so many of. */
export const allWord = (count: number): string => (count === 2 ? 'both' : `all ${countWord(count)}`)

/** "One more is", "12 more are". */
export const moreAre = (count: number): string => `${capitalised(countWord(count))} more ${count === 1 ? 'is' : 'are'}`
