/** Walks the text of a JSON file: where each value stands, what is named twice, and where it first is no JSON. */
import { numberEnd, stringEnd, wordEnd, type End } from './json-tokens.ts'
import type { JsonFault, JsonFaultKind } from './json-words.ts'

/** A key of an object, or a place in a list. */
export type JsonStep = string | number

export type JsonVisitor = {
  readonly value?: (path: () => readonly JsonStep[], at: number, depth: number) => void
  /** `first`: where the same key of the same object stood before. */
  readonly twice?: (path: () => readonly JsonStep[], at: number, first: number) => void
}

type Frame = { readonly closes: '}' | ']'; step: JsonStep; readonly keys: Map<string, number> }

/** What may stand next: `first` is what an object or a list opens with, or its end. */
type Expects = 'value' | 'first' | 'key' | 'rest'

type Walk = {
  readonly text: string
  readonly visitor: JsonVisitor
  readonly stack: Frame[]
  readonly path: () => readonly JsonStep[]
  at: number
  expects: Expects
}

const SPACE = /[ \t\n\r]*/y
const WRONG_QUOTES = /['`‘’“”„«»]/
const LETTER = /[\p{L}_$]/u

function skipped(text: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

const faultAt = ({ at }: Walk, kind: JsonFaultKind): JsonFault => ({ kind, at })

/** Why something stands where nothing of its kind may, as far as it shows. */
function stray(walk: Walk, otherwise: JsonFaultKind): JsonFault {
  const { text, at } = walk
  const char = text[at]
  if (char === undefined) return faultAt(walk, text.trim() === '' ? 'nothing' : 'ends-early')
  if (WRONG_QUOTES.test(char)) return faultAt(walk, 'wrong-quotes')
  const isComment = char === '#' || (char === '/' && /[/*]/.test(text[at + 1] ?? ''))
  return faultAt(walk, isComment ? 'comment' : otherwise)
}

function open(walk: Walk, closes: Frame['closes']): void {
  walk.stack.push({ closes, step: closes === ']' ? 0 : '', keys: new Map() })
  walk.expects = 'first'
  walk.at += 1
}

function close(walk: Walk): void {
  walk.stack.pop()
  walk.expects = 'rest'
  walk.at += 1
}

function readKey(walk: Walk, top: Frame): JsonFault | undefined {
  const { text, at, visitor } = walk
  const char = text[at] ?? ''
  if (char === '}') return faultAt(walk, 'comma-too-many')
  if (/\d/.test(char)) return faultAt(walk, 'commas-in-number')
  if (char !== '"') return stray(walk, LETTER.test(char) ? 'no-quotes' : 'other')
  const end = stringEnd(text, at)
  if (end.kind !== 'end') return end
  top.step = String(JSON.parse(text.slice(at, end.at)))
  const first = top.keys.get(top.step)
  if (first === undefined) top.keys.set(top.step, at)
  else visitor.twice?.(walk.path, at, first)
  walk.at = skipped(text, end.at)
  if (text[walk.at] !== ':') return stray(walk, 'no-colon')
  walk.at += 1
  walk.expects = 'value'
  return undefined
}

function scalarEnd(text: string, at: number): End | undefined {
  const char = text[at] ?? ''
  if (char === '"') return stringEnd(text, at)
  return /[-+.\d]/.test(char) ? numberEnd(text, at) : wordEnd(text, at)
}

function readValue(walk: Walk): JsonFault | undefined {
  const { text, at, visitor } = walk
  const char = text[at] ?? ''
  if (char === '{' || char === '[') {
    visitor.value?.(walk.path, at, walk.stack.length)
    open(walk, char === '{' ? '}' : ']')
    return undefined
  }
  const end = scalarEnd(text, at)
  if (end === undefined && walk.stack.length === 0) return stray(walk, 'no-record')
  if (end === undefined)
    return char === ']' && walk.stack.at(-1)?.closes === ']'
      ? faultAt(walk, 'comma-too-many')
      : stray(walk, LETTER.test(char) ? 'word' : 'other')
  if (end.kind !== 'end') return end
  visitor.value?.(walk.path, at, walk.stack.length)
  walk.at = end.at
  walk.expects = 'rest'
  return undefined
}

function readRest(walk: Walk, top: Frame): JsonFault | undefined {
  const char = walk.text[walk.at] ?? ''
  if (char === top.closes) {
    close(walk)
    return undefined
  }
  if (char !== ',') return stray(walk, /["{[\-\w]/.test(char) ? 'no-comma' : 'other')
  if (typeof top.step === 'number') top.step += 1
  walk.expects = top.closes === ']' ? 'value' : 'key'
  walk.at += 1
  return undefined
}

function step(walk: Walk, top: Frame | undefined): JsonFault | undefined {
  if (top === undefined || walk.expects === 'value') return readValue(walk)
  if (walk.expects === 'rest') return readRest(walk, top)
  if (walk.expects === 'first' && walk.text[walk.at] === top.closes) {
    close(walk)
    return undefined
  }
  return top.closes === ']' ? readValue(walk) : readKey(walk, top)
}

/** Without calls within calls: text may be as deep as it likes. `undefined`: it is JSON. */
export function scanJson(text: string, visitor: JsonVisitor = {}): JsonFault | undefined {
  const stack: Frame[] = []
  const walk: Walk = { text, visitor, stack, path: () => stack.map((frame) => frame.step), at: 0, expects: 'value' }
  for (;;) {
    walk.at = skipped(text, walk.at)
    const top = stack.at(-1)
    if (top === undefined && walk.expects === 'rest') return walk.at === text.length ? undefined : faultAt(walk, 'more')
    const fault = step(walk, top)
    if (fault !== undefined) return fault
  }
}
