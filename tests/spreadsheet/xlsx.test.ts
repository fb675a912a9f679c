/** What is read of an XLSX file, rule by rule. The standard is ECMA-376, part 1. */
import { describe, expect, it } from 'vitest'
import { cellsOf, relationships, sharedStrings, sheetsOf, valuesIn, worksheet, xlsxParts, zipped } from './made.ts'

const xlsx = (...given: Parameters<typeof xlsxParts>): Uint8Array => zipped(xlsxParts(...given))
const withParts = (rows: string, parts: Record<string, string>): Uint8Array => zipped({ ...xlsxParts(rows), ...parts })

describe('Text in an XLSX file', () => {
  it('is shared, in runs of several fonts, and without the phonetic reading', () => {
    const strings = sharedStrings(
      '<si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r></si>' +
        '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b &amp; c_x005F_</t></si>',
    )
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>'
    expect(valuesIn(withParts(rows, { 'xl/sharedStrings.xml': strings }))).toEqual({
      A1: 'plain',
      B1: 'two runs',
      C1: '東京',
      D1: 'a\rb & c_',
    })
  })

  it('stands in the cell itself, spaces and line ends kept', () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 1,234 </t></is></c><c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>&#10;b</t></r></is></c><c r="C1" t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c></row>'
    expect(valuesIn(xlsx(rows))).toEqual({ A1: ' 1,234 ', B1: 'a\nb', C1: 'a < b' })
  })
})

describe('Values in an XLSX file', () => {
  it('are truths, errors and numbers as stored', () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1"><v>0.30000000000000004</v></c><c r="E1" t="n"><v>-1E-3</v></c></row>'
    expect(valuesIn(xlsx(rows))).toEqual({ A1: true, B1: false, C1: '#DIV/0!', D1: 0.30000000000000004, E1: -0.001 })
  })

  it('are the stored results of formulas, and none is worked out', () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>A1*2</f><v/></c></row>'
    expect(cellsOf(xlsx(rows)).map(({ value, formula }) => [value.kind, formula])).toEqual([
      ['number', '1+1'],
      ['no-result', 'A1*2'],
      ['text', '""'],
      ['no-result', 'A1*2'],
    ])
  })

  it('share a formula, which moves with the cell; names, texts and fixed references do not', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+LOG10(C$1)+\'A1\'!A1&amp;"A1"+$D1+AB1!C3</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>1</v></c></row>'
    expect(cellsOf(xlsx(rows))[1]?.formula).toBe('B2*$A$1+LOG10(D$1)+\'A1\'!B2&"A1"+$D2+AB1!D4')
  })

  it('are left out where there is nothing, however many styled cells there are', () => {
    const styled = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`)
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${styled.join('')}<row r="1048576"><c r="XFD1048576" s="1"/></row>`
    expect(valuesIn(xlsx(rows))).toEqual({ A1: 1 })
  })
})

describe('Where a cell is', () => {
  it('follows from its neighbours where it is not said', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    expect(valuesIn(xlsx(rows))).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, A6: 5 })
  })

  it('is put in order by row, then by column', () => {
    const rows = '<row r="2"><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>'
    expect(cellsOf(xlsx(rows)).map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
    ])
  })

  it('is hidden with its row or its column', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>'
    const hidden = cellsOf(xlsx(rows, { before: '<cols><col min="2" max="3" hidden="1"/></cols>' }))
    expect(hidden.map(({ isHidden }) => isHidden)).toEqual([false, true, true])
  })

  it('is under a merged cell, whose first says how far it reaches', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c><c r="C2"><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>'
    const merged = cellsOf(xlsx(rows, { after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }))
    expect(merged[0]?.mergedOver).toEqual({ rows: 2, columns: 2 })
    expect(merged.map(({ isCovered }) => isCovered)).toEqual([false, true, true, false, false])
  })
})

describe('The parts of an XLSX file', () => {
  const one = (value: number): string =>
    worksheet(`<sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData>`)
  const list = (sheets: string): string =>
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>${sheets}</sheets></workbook>`
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheet = (name: string, id: string, more = ''): string =>
    `<sheet xmlns:x="${OFFICE}" name="${name}" x:id="${id}" ${more}/>`

  it('are found by what the workbook says, in its order, hidden sheets told, charts left out', () => {
    const bytes = zipped({
      '_rels/.rels': relationships(['a', 'officeDocument', '/odd/book.xml']),
      'odd/book.xml': list(
        sheet('Second', 'b') +
          sheet('Chart', 'd') +
          sheet('First', 'a', 'state="veryHidden"') +
          sheet('Third', 'c', 'state="hidden"'),
      ),
      'odd/_rels/book.xml.rels': relationships(
        ['a', 'worksheet', '/sheets/a.xml'],
        ['b', 'worksheet', 'deep/b.xml'],
        ['c', 'worksheet', '../sheets/./c.xml'],
        ['d', 'chartsheet', 'chart.xml'],
      ),
      'sheets/a.xml': one(1),
      'odd/deep/b.xml': one(2),
      // Part names do not tell capitals apart.
      'sheets/C.xml': one(3),
    })
    expect(sheetsOf(bytes).map(({ name, isHidden, cells }) => [name, isHidden, cells[0]?.value])).toEqual([
      ['Second', false, { kind: 'number', number: 2 }],
      ['First', true, { kind: 'number', number: 1 }],
      ['Third', true, { kind: 'number', number: 3 }],
    ])
  })

  it('may have any prefix, and extensions with names of their own', () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:y="urn:other"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><y:c r="B1"><y:v>2</y:v></y:c></x:row></x:sheetData></x:worksheet>'
    expect(valuesIn(withParts('', { 'xl/worksheets/sheet1.xml': prefixed }))).toEqual({ A1: 'a' })
  })

  it('may be of the strict edition, with dates in words', () => {
    const strict =
      '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2020-02-29</v></c><c r="B1" t="d"><v>2020-02-29T12:00:00</v></c></row></sheetData></worksheet>'
    expect(valuesIn(withParts('', { 'xl/worksheets/sheet1.xml': strict }))).toEqual({
      A1: '2020-02-29',
      B1: '2020-02-29 timed',
    })
  })

  it('may be in UTF-16', () => {
    const text = `\ufeff${one(7)}`
    const bytes = new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer)
    expect(valuesIn(zipped({ ...xlsxParts(''), 'xl/worksheets/sheet1.xml': bytes }))).toEqual({ A1: 7 })
  })
})
