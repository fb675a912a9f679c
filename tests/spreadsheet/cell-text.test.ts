/** Text in a spreadsheet: never a formula, and never another text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText } from '../../src/spreadsheet/cell-text.ts'
import { FORMULAS } from '../publish/nasty-text.ts'

test.each(FORMULAS)('%j is marked as text', (formula) => expect(cellText(formula)).toBe(`'${formula}`))

test.each([
  '',
  'people',
  '3,000 civil servants',
  "'Mission accomplished'",
  'a=b',
  'GOV.UK',
  '2019-02-28',
  '100%',
  '£5',
  'é',
  '1 - 2',
])('%j stays as it is', (text) => expect(cellText(text)).toBe(text))

const beginnings = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', 'a')
const anyText = fc
  .tuple(fc.array(beginnings, { maxLength: 4 }), fc.string({ unit: 'binary' }))
  .map(([start, rest]) => start.join('') + rest)

test('no cell begins as a formula does, whatever the text', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cellText(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/u)
    }),
  ))

/** What a reader of the table does: takes one apostrophe off where a formula would follow. */
const meant = (cell: string): string =>
  cell.startsWith("'") && cellText(cell.slice(1)) === cell ? cell.slice(1) : cell

test('the text that was meant can be had back', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      expect(meant(cellText(text))).toBe(text)
    }),
  ))
