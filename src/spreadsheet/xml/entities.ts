/** Signs that XML writes as `&amp;` or `&#38;`. */
import { notWellFormed } from './not-well-formed.ts'

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const REFERENCE = /&(?:#(\d+);|#x([\da-fA-F]+);|(\w+);)?/g

/** No document type is read, so there are no others than the five, and nothing is ever fetched or grows. */
function signOf(decimal?: string, hexadecimal?: string, name = ''): string {
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)
  if (Number.isNaN(code)) return NAMED.get(name) ?? notWellFormed()
  const isSign = code >= 32 || code === 9 || code === 10 || code === 13
  return isSign && !(code >= 0xd800 && code <= 0xdfff) && code <= 0x10ffff
    ? String.fromCodePoint(code)
    : notWellFormed()
}

const withSigns = (text: string): string =>
  text.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, name?: string) =>
    signOf(decimal, hexadecimal, name),
  )

/** Text between tags. Line ends of every system are one sign. */
export function textOf(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  return lines.includes('&') ? withSigns(lines) : lines
}

const SPECIAL = /[&<\t\n\r]/

/** The value of an attribute, where line ends and tabs are spaces. */
export function attributeOf(raw: string): string {
  if (!SPECIAL.test(raw)) return raw
  if (raw.includes('<')) notWellFormed()
  return withSigns(raw.replace(/\r\n|[\t\n\r]/g, ' '))
}
