/** Reads one start tag. */
import { attributeOf } from './entities.ts'
import { notWellFormed } from './not-well-formed.ts'

export type Attributes = Readonly<Partial<Record<string, string>>>

export type Tag = {
  readonly name: string
  readonly attributes: Attributes
  readonly isEmpty: boolean
  /** Where the text goes on. */
  readonly end: number
}

const SPACE = 32
const SLASH = 47
const GREATER = 62
const EQUALS = 61
const QUOTE = 34
const APOSTROPHE = 39
/** No name has one of these in it. */
const NO_NAME = /[\s<>"'&/=]/

/** White space, as nothing else below the space may stand in XML. */
const isSpace = (code: number): boolean => code <= SPACE

function skipSpace(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

function endOfName(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code > SPACE && code !== SLASH && code !== GREATER && code !== EQUALS;)
    code = text.charCodeAt((at += 1))
  return at
}

export function checkedName(name: string): string {
  return name === '' || NO_NAME.test(name) ? notWellFormed() : name
}

/** The tag whose `<` is just before `from`; `undefined` where the text stops within it. */
export function readTag(text: string, from: number): Tag | undefined {
  let at = endOfName(text, from)
  const name = checkedName(text.slice(from, at))
  const attributes: Record<string, string> = {}
  for (;;) {
    const next = skipSpace(text, at)
    const code = text.charCodeAt(next)
    if (code === GREATER) return { name, attributes, isEmpty: false, end: next + 1 }
    if (next + 1 >= text.length) return undefined
    if (code === SLASH)
      return text.charCodeAt(next + 1) === GREATER
        ? { name, attributes, isEmpty: true, end: next + 2 }
        : notWellFormed()
    if (next === at) notWellFormed()
    const nameEnd = endOfName(text, next)
    const equals = skipSpace(text, nameEnd)
    const opening = skipSpace(text, equals + 1)
    if (opening >= text.length) return undefined
    const mark = text.charCodeAt(opening)
    if (text.charCodeAt(equals) !== EQUALS || (mark !== QUOTE && mark !== APOSTROPHE)) notWellFormed()
    const closing = text.indexOf(mark === QUOTE ? '"' : "'", opening + 1)
    if (closing < 0) return undefined
    const attribute = checkedName(text.slice(next, nameEnd))
    if (attributes[attribute] !== undefined) notWellFormed()
    attributes[attribute] = attributeOf(text.slice(opening + 1, closing))
    at = closing + 1
  }
}
