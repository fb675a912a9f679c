/** Tables that are written out come back cell by cell, in our reader and in @e965/xlsx 0.20.3, which the product does not use. */
import { read } from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dayFromNumber, dayNumber } from '../../src/progress/index.ts'
import { cellText } from '../../src/spreadsheet/cell-text.ts'
import { readSpreadsheet, type Cell, type SheetCell, type SheetRows } from '../../src/spreadsheet/index.ts'
import { csvOf, sheetName, xlsxOf, type NamedSheet } from '../../src/spreadsheet/write.ts'
import { day } from '../progress/a-metric.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function cellsOf(bytes: Uint8Array, sheet = 0): readonly Cell[] {
  const book = readSpreadsheet(bytes, 'table')
  if (!book.ok) throw new Error(book.fault.message)
  return book.value.sheets[sheet]!.cells
}

const asXlsx = (table: SheetRows, name = 'Figures'): Uint8Array => xlsxOf([{ name, table }])
const one = (cell: SheetCell): SheetRows => ({ header: ['A'], rows: [[cell]] })
const second = (cells: readonly Cell[]): Cell | undefined => cells.find(({ row }) => row === 2)
const oracle = (bytes: Uint8Array): Record<string, unknown> => {
  const book = read(bytes, { cellFormula: true, cellNF: true, cellDates: false })
  return book.Sheets[book.SheetNames[0]!]!['A2'] ?? {}
}

const STARTS = ['=1+1', '+44 20', '-', '-5', '@SUM(A1)', '\t=1', "'=1", '=HYPERLINK("x")', '＝1', '|', 'é £ 🙂']

describe('text', () => {
  it.each(STARTS)('%j stays text in XLSX, and is no formula', (text) => {
    const bytes = asXlsx(one(text))
    expect(second(cellsOf(bytes))).toMatchObject({ value: { kind: 'text', text }, formula: undefined })
    const found = oracle(bytes)
    expect([found['t'], found['v'], found['f']]).toEqual(['s', text, undefined])
  })
  it.each(STARTS)('%j stays text in CSV, and starts no formula', (text) => {
    const csv = csvOf({ header: ['A', 'B'], rows: [[text, 1]] })
    expect(second(cellsOf(bytesOf(csv)))?.value).toEqual({ kind: 'text', text: cellText(text) })
    expect(csv.split('\r\n')[1]).not.toMatch(/^"?[=+\-@\t]/)
  })
  it('of any signs comes back from CSV too, whatever separates cells elsewhere', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom(';', '\t', ',', '"', '\n', '\r', 'a', ' ') }), {
            minLength: 2,
            maxLength: 2,
          }),
          {
            minLength: 1,
          },
        ),
        (rows) => {
          const cells = cellsOf(bytesOf(csvOf({ header: ['One; 1', 'Two\t2'], rows })))
          const found = rows.map((row) => row.map(() => ''))
          for (const { row, column, value } of cells)
            if (row > 1) found[row - 2]![column - 1] = value.kind === 'text' ? value.text : value.kind
          expect(found).toEqual(rows.map((row) => row.map(cellText)))
        },
      ),
      { numRuns: 500 },
    ))
  it('of any signs comes back from XLSX as it was, but for halves of signs', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (plain, odd) => {
          const table: SheetRows = { header: ['A'], rows: [[plain], [odd]] }
          const cells = cellsOf(asXlsx(table))
          const texts = [plain, odd].flatMap((text, i) => (text === '' ? [] : [{ row: i + 2, text }]))
          expect(
            cells.slice(1).map(({ row, value }) => ({ row, text: value.kind === 'text' ? value.text : value.kind })),
          ).toEqual(texts)
        },
      ),
    ))
  it.each(['_x000D_', 'a\r\nb', 'a\u0000b', '_x005F_', 'a_x0041_b', ' two  spaces ', '<&>"\''])(
    '%j is not taken for another in XLSX',
    (text) => expect(second(cellsOf(asXlsx(one(text))))?.value).toEqual({ kind: 'text', text }),
  )
  it('with half a sign, or too long for a cell, is written all the same', () => {
    expect(second(cellsOf(asXlsx(one('a\ud800b'))))?.value).toEqual({ kind: 'text', text: 'a\ufffdb' })
    const { value } = second(cellsOf(asXlsx(one('x'.repeat(40_000)))))!
    expect(value.kind === 'text' && value.text.length).toBe(32_767)
  })
})

describe('numbers, shares and days', () => {
  it('any number comes back from XLSX to the last digit, and from CSV without powers of ten', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        const value = Object.is(number, -0) ? 0 : number
        expect(second(cellsOf(asXlsx(one(value))))?.value).toEqual({ kind: 'number', number: value })
        const text = csvOf(one(value)).split('\r\n')[1]!
        expect(text).not.toMatch(/e/i)
        if (Math.abs(value) > 1e-3) expect(Number(text)).toBe(value)
      }),
    ))
  it.each([
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [10_100_000, '10100000'],
    [0, '0'],
  ])('%d in CSV', (number, text) => expect(csvOf(one(number))).toBe(`\uFEFFA\r\n${text}\r\n`))
  it('a share is a number shown in per cent, and in CSV its per cent', () => {
    const bytes = asXlsx(one({ percent: 0.127803 }))
    expect(second(cellsOf(bytes))).toMatchObject({ value: { kind: 'number', number: 0.127803 }, format: 'percent' })
    expect(oracle(bytes)).toMatchObject({ t: 'n', v: 0.127803, w: '12.7803%' })
    expect(csvOf(one({ percent: 0.127803 }))).toContain('\r\n12.7803%\r\n')
    expect(csvOf(one({ percent: 0.07 }))).toContain('\r\n7%\r\n')
  })
  it('a day is a date of the spreadsheet, whatever the day', () =>
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(day('1900-03-01')), max: dayNumber(day('2150-01-01')) }), (number) => {
        const written = dayFromNumber(number)
        const bytes = asXlsx(one({ day: written }))
        expect(second(cellsOf(bytes))?.value).toEqual({ kind: 'date', day: written, isTimed: false })
        expect(csvOf(one({ day: written }))).toContain(written)
      }),
    ))
  it('a day is shown as it is written, and one before spreadsheets count is text', () => {
    expect(oracle(asXlsx(one({ day: day('2019-03-31') })))).toMatchObject({ t: 'n', w: '2019-03-31' })
    expect(second(cellsOf(asXlsx(one({ day: day('1850-01-01') }))))?.value).toEqual({
      kind: 'text',
      text: '1850-01-01',
    })
  })
  it('what is no number leaves its cell empty', () => expect(second(cellsOf(asXlsx(one(Number.NaN))))).toBeUndefined())
})

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!)
const sheetOf = (table: SheetRows): string => partOf(asXlsx(table), 'xl/worksheets/sheet1.xml')

describe('a sheet', () => {
  it('has a header in bold that stands still', () => {
    const bytes = asXlsx(one('a'))
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/)
    const style = Number(/<c r="A1" s="(\d+)"/.exec(partOf(bytes, 'xl/worksheets/sheet1.xml'))?.[1])
    const styles = partOf(bytes, 'xl/styles.xml')
    const font = /fontId="(\d+)"/.exec(/<cellXfs.*?<\/cellXfs>/.exec(styles)![0].split('<xf ')[style + 1]!)?.[1]
    expect(styles.split('<font>')[Number(font) + 1]).toMatch(/^<b\/>/)
  })
  it('keeps the spaces at the ends of its text, and has no cell for no text', () => {
    expect(sheetOf(one(' a '))).toContain('<t xml:space="preserve"> a </t>')
    expect(sheetOf(one(''))).not.toMatch(/<c r="A2"/)
  })
  it('has columns that fit what is in them, between 10 and 62 letters', () => {
    const xml = sheetOf({ header: ['A', 'Quite a long heading', 'C'], rows: [['a', 1, 'x'.repeat(500)]] })
    expect(Array.from(xml.matchAll(/ width="(\d+)"/g), ([, width]) => Number(width))).toEqual([10, 22, 62])
  })
  it('says what is typed into its columns: 85 for 85%, 2019-03 as text, days', () => {
    const bytes = asXlsx({ header: ['A', 'B', 'C', 'D'], rows: [], kinds: ['text', 'percent', 'day'] })
    const { Sheets, SheetNames } = read(bytes, { cellStyles: true })
    expect(Sheets[SheetNames[0]!]!['!cols']).toHaveLength(4)
    const styles = Array.from(
      sheetOf({ header: ['A', 'B', 'C', 'D'], rows: [], kinds: ['text', 'percent', 'day'] }).matchAll(/<col [^>]*>/g),
      ([col]) => / style="(\d+)"/.exec(col)?.[1],
    )
    const formats = Array.from(
      /<cellXfs.*?<\/cellXfs>/.exec(partOf(bytes, 'xl/styles.xml'))![0].matchAll(/<xf numFmtId="(\d+)"/g),
      ([, id]) => id,
    )
    expect(styles.map((style) => (style === undefined ? undefined : formats[Number(style)]))).toEqual([
      '49',
      '164',
      '165',
      undefined,
    ])
  })
  it('of many rows is packed in one go', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`row ${i} in words that differ from all others`, i])
    const cells = cellsOf(asXlsx({ header: ['Words', 'Number'], rows }))
    expect(cells).toHaveLength(10_002)
    expect(cells.at(-2)!.value).toEqual({ kind: 'text', text: 'row 4999 in words that differ from all others' })
  })
  it('is written the same, byte for byte, every time', () => expect(asXlsx(one('a'))).toEqual(asXlsx(one('a'))))
  it('stands beside others, in order', () => {
    const sheets: readonly NamedSheet[] = ['One', 'one', 'A/B: [c]*?', ''].map((name) => ({ name, table: one(name) }))
    const book = readSpreadsheet(xlsxOf(sheets), 'x.xlsx')
    expect(book.ok && book.value.sheets.map(({ name }) => name)).toEqual(['One', 'one 2', 'A B c', 'Sheet'])
    expect(read(xlsxOf(sheets)).SheetNames).toEqual(['One', 'one 2', 'A B c', 'Sheet'])
  })
})

describe('the name of a sheet', () => {
  it.each([
    ['Figures', 'Figures'],
    ['2019/20: all [r]', '2019 20 all r'],
    ["'quoted'", 'quoted'],
    ['  ', 'Sheet'],
    ['History', 'Sheet History'],
    ['Civil servants trained by the digital academy', 'Civil servants trained by the d'],
  ])('%j is %j', (wished, name) => expect(sheetName(wished)).toBe(name))
  it('is one that every program takes, and no other has', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 12 }), (wished) => {
        const names = wished.reduce<string[]>((taken, name) => [...taken, sheetName(name, taken)], [])
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
          expect(name.toLowerCase()).not.toBe('history')
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
    ))
})
