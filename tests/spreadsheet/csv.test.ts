/** What is read of separated text, from a file and from the clipboard. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPasted, readSpreadsheet } from '../../src/spreadsheet/index.ts'
import { faultOf, valuesIn, valuesOf, workbookOf } from './made.ts'

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), isLittle)
  return new Uint8Array(view.buffer)
}

const rowsOf = (text: string): unknown => valuesIn(strToU8(text))

describe('The letters of a CSV file', () => {
  const expected = { A1: 'Café', B1: '£5' }
  it.each([
    ['UTF-8', strToU8('Café,£5')],
    ['UTF-8 with a byte order mark', strToU8('\ufeffCafé,£5')],
    ['UTF-16, little end first', utf16('\ufeffCafé,£5', true)],
    ['UTF-16, big end first', utf16('\ufeffCafé,£5', false)],
    ['the code page of Windows', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x2c, 0xa3, 0x35])],
  ])('may be in %s', (_, bytes) => {
    expect(valuesIn(bytes)).toEqual(expected)
  })

  it('are those of Windows where Windows has signs of its own', () => {
    expect(valuesIn(new Uint8Array([0x80, 0x2c, 0x96]))).toEqual({ A1: '€', B1: '–' })
  })
})

describe('The cells of a CSV file', () => {
  it.each([
    ['year,value\n2019,"1,5"\n', { A1: 'year', B1: 'value', A2: '2019', B2: '1,5' }],
    ['Jahr;Wert\n2019;1,5\n2020;2,5', { A1: 'Jahr', B1: 'Wert', A2: '2019', B2: '1,5', A3: '2020', B3: '2,5' }],
    ['Jahr;Wert, in %\n2019;1,5', { A1: 'Jahr', B1: 'Wert, in %', A2: '2019', B2: '1,5' }],
    [
      'One, two, three, four\nfive, six\nseven, eight\nnine, ten\nJahr;Wert\n2019;1,5\n2020;2,5',
      {
        A1: 'One, two, three, four',
        A2: 'five, six',
        A3: 'seven, eight',
        A4: 'nine, ten',
        A5: 'Jahr',
        B5: 'Wert',
        A6: '2019',
        B6: '1,5',
        A7: '2020',
        B7: '2,5',
      },
    ],
    ['a\tb, c; d\n', { A1: 'a', B1: 'b, c; d' }],
    ['year,note\n2019,a; b\n2020,c; d', { A1: 'year', B1: 'note', A2: '2019', B2: 'a; b', A3: '2020', B3: 'c; d' }],
    ['sep=;\na,b;c', { A1: 'a,b', B1: 'c' }],
    ['year,note\n2019,"a; b\nc; d\ne; f"', { A1: 'year', B1: 'note', A2: '2019', B2: 'a; b\nc; d\ne; f' }],
    ['5" pipe;3\n6" pipe;4', { A1: '5" pipe', B1: '3', A2: '6" pipe', B2: '4' }],
    ['alone', { A1: 'alone' }],
  ])('%j are cut at the separator that the file shows', (text, cells) => {
    expect(rowsOf(text)).toEqual(cells)
  })

  it.each([
    ['a,"b\nc",d\n', { A1: 'a', B1: 'b\nc', C1: 'd' }],
    ['"a ""b""",c', { A1: 'a "b"', B1: 'c' }],
    ['"",a', { B1: 'a' }],
    ['5" pipe,x', { A1: '5" pipe', B1: 'x' }],
    ['"abc"def,x', { A1: '"abc"def', B1: 'x' }],
    ['a\r\nb\rc\n\nd', { A1: 'a', A2: 'b', A3: 'c', A5: 'd' }],
    [' a , b', { A1: ' a ', B1: ' b' }],
    ['a,\n,b', { A1: 'a', B2: 'b' }],
    ['a,"b"', { A1: 'a', B1: 'b' }],
  ])('%j are kept whole in quotation marks, and nothing of them is lost', (text, cells) => {
    expect(rowsOf(text)).toEqual(cells)
  })

  it('name the one whose quotation mark is never closed', () => {
    expect(faultOf(strToU8('a,b\nc,"d\ne'))).toMatchObject({ kind: 'damaged', message: expect.stringContaining('B2') })
  })

  it('are on a sheet named as the file', () => {
    expect(workbookOf(strToU8('a'), 'passports 2019.csv').sheets[0]?.name).toBe('passports 2019')
  })

  it('are at most 200,000 rows and 2,000,000 cells', () => {
    expect(workbookOf(strToU8('a\n'.repeat(200_000))).sheets[0]?.cells).toHaveLength(200_000)
    expect(faultOf(strToU8('a\n'.repeat(200_001))).kind).toBe('too-many-rows')
    expect(faultOf(strToU8('a,'.repeat(2_000_001))).kind).toBe('too-many-cells')
  })
})

describe('Cells pasted from a spreadsheet', () => {
  const pasted = (text: string): unknown => {
    const read = readPasted(text)
    return read.ok ? valuesOf(read.value.sheets[0]?.cells ?? []) : read.fault.kind
  }

  it.each([
    ['a\tb\r\n1,5\t2;5\r\n', { A1: 'a', B1: 'b', A2: '1,5', B2: '2;5' }],
    ['"a\nb ""c"""\td', { A1: 'a\nb "c"', B1: 'd' }],
    ['a\n"\n', { A1: 'a', A2: '"' }],
    ['a\t"x', { A1: 'a', B1: '"x' }],
    ['one,two', { A1: 'one,two' }],
  ])('%j are cut at tabs', (text, cells) => {
    expect(pasted(text)).toEqual(cells)
  })

  it('are refused where there are none', () => {
    expect(pasted('')).toBe('empty')
    expect(pasted('\t\t\r\n')).toBe('empty')
  })
})

it('A file with nothing in it is refused', () => {
  const read = readSpreadsheet(new Uint8Array(), 'a.csv')
  expect(read.ok ? 'read' : read.fault.kind).toBe('empty')
})
