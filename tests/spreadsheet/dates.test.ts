/** Which numbers of an XLSX file are days, and which days. */
import { describe, expect, it } from 'vitest'
import { builtInFormat, formatOf } from '../../src/spreadsheet/xlsx/number-format.ts'
import { dayOfSerial } from '../../src/spreadsheet/xlsx/serial-day.ts'
import { cellsOf, styles, valuesIn, xlsxParts, zipped } from './made.ts'

describe('A number format', () => {
  it.each([
    ['yyyy-mm-dd', 'date'],
    ['d/m/yy h:mm', 'date'],
    ['mmm-yy', 'month'],
    ['mmmm', 'month'],
    ['[$-809]mmmm yyyy;@', 'month'],
    ['yyyy\\-mm', 'month'],
    ['yyyy', 'year'],
    ['mmm-yy h:mm', 'date'],
    ['[$-809]dd mmmm yyyy;@', 'date'],
    ['[$-411]ge.m.d', 'date'],
    ['aaaa', 'date'],
    ['yyyy"Q"', 'year'],
    ['General', 'other'],
    ['0.00', 'other'],
    ['0.00E+00', 'other'],
    ['#,##0 "days"', 'other'],
    ['#,##0\\d', 'other'],
    ['[Red]-0.0;[Yellow]0.0', 'other'],
    ['_(* #,##0_);_(* (#,##0)', 'other'],
    ['h:mm', 'other'],
    ['mm:ss.0', 'other'],
    ['[h]:mm', 'other'],
    ['[mm]:ss', 'other'],
    ['h:mm AM/PM', 'other'],
    ['0%', 'percent'],
    ['0.0%;[Red]-0.0%', 'percent'],
    ['0.0"%"', 'other'],
    ['0\\%', 'other'],
    ['', 'other'],
  ])('%s is of a %s', (code, format) => {
    expect(formatOf(code)).toBe(format)
  })

  it.each([
    [0, 'other'],
    [9, 'percent'],
    [10, 'percent'],
    [13, 'other'],
    [14, 'date'],
    [17, 'month'],
    [18, 'other'],
    [21, 'other'],
    [22, 'date'],
    [23, 'other'],
    [45, 'other'],
    [49, 'other'],
    [57, 'date'],
  ])('number %i is of a %s without a code (ECMA-376 part 1, 18.8.30)', (id, format) => {
    expect(builtInFormat(id)).toBe(format)
  })
})

describe('The day of a number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [43_831, '2020-01-01'],
    [43_890, '2020-02-29'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [0, undefined],
    [-1, undefined],
  ])('counted from 1900, %d is %s, as Excel shows it', (serial, day) => {
    expect(dayOfSerial(serial, false)?.day).toBe(day)
  })

  it.each([
    [0, '1904-01-01'],
    [42_369, '2020-01-01'],
    [2_957_003, '9999-12-31'],
    [2_957_004, undefined],
    [-1, undefined],
  ])('counted from 1904, %d is %s', (serial, day) => {
    expect(dayOfSerial(serial, true)?.day).toBe(day)
  })

  it('has a time where the number has a part of a day, rounded to the millisecond', () => {
    expect(dayOfSerial(43_922.75, false)).toEqual({ day: '2020-04-01', isTimed: true })
    expect(dayOfSerial(43_921.999_999_999_9, false)).toEqual({ day: '2020-04-01', isTimed: false })
  })
})

describe('Dates in an XLSX file', () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>42369</v></c><c r="B1" s="2"><v>60</v></c><c r="C1" s="3"><v>0.25</v></c><c r="D1" s="0"><v>42369</v></c></row>'
  const file = (workbook: string): Uint8Array =>
    zipped({ ...xlsxParts(rows, { workbook }), 'xl/styles.xml': styles(0, 14, 'yyyy', '0.0%') })

  it('are counted from 1904 where the workbook says so', () => {
    expect(valuesIn(file('<workbookPr date1904="1"/>'))).toEqual({
      A1: '2020-01-01',
      B1: '1904-03-01',
      C1: 0.25,
      D1: 42_369,
    })
  })

  it('are counted from 1900 otherwise; a day that never was stays a number', () => {
    expect(valuesIn(file(''))).toEqual({ A1: '2015-12-31', B1: 60, C1: 0.25, D1: 42_369 })
    expect(cellsOf(file('')).map(({ format }) => format)).toEqual(['date', 'year', 'percent', 'other'])
  })
})
