/**
 * Scans XML that programs write: elements, attributes, text, CDATA; comments and instructions are passed over. A document
 * type is refused, so no entity can be declared. saxes 6.0.0 does the same and more, in 6.5 kB where this takes 1.
 */
import { Refusal } from '../fault.ts'
import { textOf } from './entities.ts'
import { notWellFormed } from './not-well-formed.ts'
import { type Attributes, checkedName, readTag } from './tag.ts'

export type Visitor = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

export type Scanner = { readonly write: (text: string) => void; readonly end: () => void }

/** No tag, comment or text of a spreadsheet is as long. What is not complete is looked through again with each piece. */
const LONGEST = 1_000_000
/** The longest sign that tells one kind of markup from another: `<![CDATA[`. */
const LONGEST_SIGN = 9
const UNSAFE = 'The file holds a document type, which no spreadsheet needs and which can be misused.'

/** Where the sign ends; 0 where it is not there yet. */
function afterSign(text: string, from: number, sign: string): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? 0 : at + sign.length
}

export function startScanner(visitor: Visitor): Scanner {
  const { open, close, text: onText } = visitor
  const elements: string[] = []
  let rest = ''
  let hasRoot = false

  const takeText = (text: string): void => {
    if (elements.length > 0) onText?.(text)
    else if (text.trim() !== '') notWellFormed()
  }

  const endElement = (name: string): void => {
    if (elements.pop() !== name) notWellFormed()
    close?.(name)
  }

  const readDeclared = (text: string, at: number): number => {
    if (text.startsWith('<!--', at)) return afterSign(text, at + 4, '-->')
    if (!text.startsWith('<![CDATA[', at)) throw new Refusal('unsafe', UNSAFE)
    const end = afterSign(text, at + LONGEST_SIGN, ']]>')
    if (end > 0) takeText(text.slice(at + LONGEST_SIGN, end - 3).replace(/\r\n?/g, '\n'))
    return end
  }

  const readElement = (text: string, at: number): number => {
    const tag = readTag(text, at + 1)
    if (tag === undefined) return 0
    if (elements.length === 0 && hasRoot) notWellFormed()
    hasRoot = true
    elements.push(tag.name)
    open(tag.name, tag.attributes)
    if (tag.isEmpty) endElement(tag.name)
    return tag.end
  }

  const readEnd = (text: string, at: number): number => {
    const end = text.indexOf('>', at)
    if (end > 0) endElement(checkedName(text.slice(at + 2, end).trimEnd()))
    return end + 1
  }

  /** Where the markup ends that begins here; 0 where it is not complete. */
  const readMarkup = (text: string, at: number): number => {
    switch (text[at + 1]) {
      case '/':
        return readEnd(text, at)
      case '?':
        return afterSign(text, at, '?>')
      case '!':
        return readDeclared(text, at)
      default:
        return readElement(text, at)
    }
  }

  const read = (text: string, isAll: boolean): number => {
    let at = 0
    for (let next = text.indexOf('<'); next >= 0; next = text.indexOf('<', at)) {
      if (next > at) takeText(textOf(text.slice(at, next)))
      at = next
      if (!isAll && next + LONGEST_SIGN > text.length) return at
      const end = readMarkup(text, next)
      if (end === 0) return at
      at = end
    }
    return at
  }

  return {
    write: (piece) => {
      const text = rest + piece
      rest = text.slice(read(text, false))
      if (rest.length > LONGEST) notWellFormed()
    },
    end: () => {
      const left = rest.slice(read(rest, true))
      if (left.trim() !== '' || elements.length > 0 || !hasRoot) notWellFormed()
    },
  }
}
