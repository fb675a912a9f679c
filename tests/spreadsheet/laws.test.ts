/** Whatever the bytes, reading them answers; it neither throws nor hangs. */
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellName, readPasted, readSpreadsheet } from '../../src/spreadsheet/index.ts'
import { placeOf } from '../../src/spreadsheet/cell-name.ts'
import { separatorOf } from '../../src/spreadsheet/csv/separator.ts'
import { ods, sharedStrings, styles, valuesOf, workbookOf, xlsxParts, zipped } from './made.ts'

const RUNS = 1_000
const XLSX = zipped({
  ...xlsxParts('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>43831</v></c></row>'),
  'xl/sharedStrings.xml': sharedStrings('<si><t>a</t></si>'),
  'xl/styles.xml': styles(0, 14),
})
const ODS = ods(
  '<table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>',
)

const answers = (bytes: Uint8Array, name: string): void => {
  const read = readSpreadsheet(bytes, name)
  if (!read.ok) expect(read.fault.message).toMatch(/^[A-Z].*\.$/)
}

const file = fc.constantFrom(XLSX, ODS)
const name = fc.constantFrom('a.xlsx', 'a.ods', 'a.csv', 'a.xls', '', '.', 'a.b.c')

describe('Reading answers', () => {
  it('for random bytes, as they are or behind the start of a file of a known kind', () => {
    const starts = [[], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), name, (start, rest, called) =>
        answers(new Uint8Array([...start, ...rest]), called),
      ),
      { numRuns: RUNS },
    )
  })

  it('for files that are cut off, of whatever name', () => {
    fc.assert(
      fc.property(file, fc.nat(), name, (bytes, length, called) =>
        answers(bytes.slice(0, length % bytes.length), called),
      ),
      { numRuns: RUNS },
    )
  })

  it('for files with bytes changed', () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }))
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 5 }), name, (bytes, changes, called) => {
        const changed = bytes.slice()
        for (const [at, byte] of changes) changed[at % changed.length] = byte
        answers(changed, called)
      }),
      { numRuns: RUNS },
    )
  })

  it('for XML that is well packed and odd', () => {
    const odd = fc.constantFrom('r', 's', 't', 'si', 'ref', 'min', 'max', 'hidden')
    const value = fc.constantFrom(
      '',
      '-1',
      '1e9',
      'A1',
      'A0',
      'NaN',
      'shared',
      's',
      'inlineStr',
      '99999999',
      'A1:',
      ':',
    )
    const element = fc.constantFrom('row', 'c', 'v', 'f', 'is', 't', 'mergeCell', 'col', 'rPh')
    const tag = fc
      .tuple(element, odd, value, odd, value)
      .map(([e, a, x, b, y]) =>
        a === b ? `<${e} ${a}="${x}">1</${e}>` : `<c r="A1"><${e} ${a}="${x}" ${b}="${y}">1</${e}></c>`,
      )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 6 }), (tags) => answers(zipped(xlsxParts(tags.join(''))), 'a.xlsx')),
      { numRuns: RUNS },
    )
  })

  it('for any text that is pasted', () => {
    const sign = fc.constantFrom('"', '\t', '\n', '\r', 'a', ',', ';')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign, maxLength: 40 }), fc.string({ unit: 'binary' })), (text) => {
        expect(readPasted(text)).toHaveProperty('ok')
      }),
      { numRuns: RUNS },
    )
  })
})

describe('A table', () => {
  const cell = fc.string({
    unit: fc.constantFrom('"', '\n', 'a', ',', ';', '\t', ' ', 'é'),
    minLength: 1,
    maxLength: 5,
  })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

  it('that is written with every cell in quotation marks is read as it was', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const text = rows.map((row) => row.map(quoted).join(separator)).join(end)
        const expected = rows.flatMap((row, i) => row.map((one, j) => [cellName(i + 1, j + 1), one]))
        expect(separatorOf(text)).toBe(separator)
        expect(valuesOf(workbookOf(strToU8(text)).sheets[0]!.cells)).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: RUNS },
    )
  })
})

describe('The name of a cell', () => {
  it.each([
    [7, 2, 'B7'],
    [1, 26, 'Z1'],
    [1, 27, 'AA1'],
    [1, 702, 'ZZ1'],
    [1_048_576, 16_384, 'XFD1048576'],
  ])('in row %i and column %i is %s', (row, column, expected) => {
    expect(cellName(row, column)).toBe(expected)
  })

  it('leads back to the cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
        expect(placeOf(cellName(row, column))).toEqual({ row, column })
      }),
    )
  })

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', '$A$1', 'a1', 'A1B', 'A-1'])('is not %j', (text) => {
    expect(placeOf(text)).toBeUndefined()
  })
})
