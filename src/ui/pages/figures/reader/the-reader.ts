/** The one reader of the page, begun when it is first wanted. It holds one file, the last that was opened. */
import type { Input } from '../../../../intake/index.ts'
import { startReader, type Reader } from './reader.ts'

let reader: Reader | undefined
let held: { readonly input: Input; readonly opened: ReturnType<Reader['open']> } | undefined

const theReader = (): Reader => (reader ??= startReader())

/** A file is read once, however often it is reviewed. */
export function openedOf(input: Input): ReturnType<Reader['open']> {
  if (held?.input !== input) held = { input, opened: theReader().open(input) }
  return held.opened
}

/** Of the file that was opened last. */
export const reviewed: Reader['review'] = (request) => theReader().review(request)
