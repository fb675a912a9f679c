/** Where a piece of JSON ends: text, a number, a word. */
import type { JsonFault } from './json-words.ts'

export type End = { readonly kind: 'end'; readonly at: number } | JsonFault

const QUOTE = 34
const BACKSLASH = 92
const FIRST_SEEN = 32
const ESCAPED = /["\\/bfnrt]|u[\dA-Fa-f]{4}/y

/** One after the closing quotation mark of the text that opens here. Read by code: a file may be one long text. */
export function stringEnd(text: string, from: number): End {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return { kind: 'end', at: at + 1 }
    if (code < FIRST_SEEN) return { kind: 'open-text', at: code === 9 ? at : from }
    if (code !== BACKSLASH) continue
    ESCAPED.lastIndex = at + 1
    if (!ESCAPED.test(text)) return { kind: 'escape', at }
    at = ESCAPED.lastIndex - 1
  }
  return { kind: 'open-text', at: from }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** What people write for a number, and may not. */
const GOES_ON = /[\w.+%£$€]/

export function numberEnd(text: string, from: number): End {
  NUMBER.lastIndex = from
  if (!NUMBER.test(text) || GOES_ON.test(text[NUMBER.lastIndex] ?? '')) return { kind: 'number', at: from }
  return { kind: 'end', at: NUMBER.lastIndex }
}

const WORD = /(?:true|false|null)(?![\w$])/y

/** `undefined` where there is no such word. */
export function wordEnd(text: string, from: number): End | undefined {
  WORD.lastIndex = from
  return WORD.test(text) ? { kind: 'end', at: WORD.lastIndex } : undefined
}
