/** The one reader of the page, begun when it is first wanted. */
import { startReader, type Reader } from './reader.ts'

let reader: Reader | undefined

export const theReader = (): Reader => (reader ??= startReader())
