/** What is read of an ODS file, rule by rule. The standard is OpenDocument 1.2. */
import { describe, expect, it } from 'vitest'
import { cellsOf, faultOf, ods, odsContent, odsOf, sheetsOf, valuesIn, valuesOf } from './made.ts'

const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`
const cell = (attributes: string, inner = ''): string => `<table:table-cell ${attributes}>${inner}</table:table-cell>`
const text = (inner: string): string => cell('office:value-type="string"', inner)
const number = (value: number, attributes = ''): string =>
  cell(`office:value-type="float" office:value="${value}" ${attributes}`, `<text:p>${value}</text:p>`)

describe('Text in an ODS file', () => {
  it.each([
    ['<text:p>a<text:s/>b<text:s text:c="3"/>c</text:p>', 'a b   c'],
    ['<text:p>a<text:tab/>b<text:line-break/>c</text:p>', 'a\tb\nc'],
    ['<text:p>one</text:p><text:p>two</text:p>', 'one\ntwo'],
    ['<text:p>a <text:span>b</text:span><text:a>c</text:a></text:p>', 'a bc'],
    ['<text:p><text:span>   indented</text:span></text:p>', '   indented'],
    ['\n  <text:p>\n  a\n  b</text:p>\n', 'a b'],
    ['<office:annotation><text:p>a comment</text:p></office:annotation><text:p>a</text:p>', 'a'],
    ['<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>', 'ab'],
    [
      '<text:p>a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby></text:p>',
      'ab',
    ],
  ])('%s is %j', (inner, expected) => {
    expect(valuesIn(ods(row(text(inner))))).toEqual({ A1: expected })
  })

  it('is the stored one where it is said beside the shown one', () => {
    const [first] = cellsOf(
      ods(row(cell('office:value-type="string" office:string-value="stored"', '<text:p>shown</text:p>'))),
    )
    expect(first).toMatchObject({ value: { kind: 'text', text: 'stored' }, shown: 'shown' })
  })
})

describe('Values in an ODS file', () => {
  it.each([
    ['office:value-type="float" office:value="1234.567"', '1,235', 1234.567, 'other'],
    ['office:value-type="percentage" office:value="0.25"', '25%', 0.25, 'percent'],
    ['office:value-type="currency" office:currency="GBP" office:value="5"', '£5', 5, 'other'],
    ['office:value-type="date" office:date-value="2020-01-01"', '01/01/20', '2020-01-01', 'date'],
    ['office:value-type="date" office:date-value="2020-02-01T18:00:00"', 'Feb-20', '2020-02-01 timed', 'date'],
    ['office:value-type="date" office:date-value="2020-02-01T00:00:00"', 'Feb-20', '2020-02-01', 'date'],
    ['office:value-type="date" office:date-value="12020-02-01"', 'far', 'far', 'date'],
    ['office:value-type="time" office:time-value="PT12H00M00S"', '12:00', 0.5, 'other'],
    ['office:value-type="time" office:time-value="-PT36H"', '-36:00', -1.5, 'other'],
    ['office:value-type="boolean" office:boolean-value="true"', 'WAHR', true, 'other'],
    ['office:value-type="boolean" office:boolean-value="false"', 'FALSCH', false, 'other'],
    ['office:value-type="string" calcext:value-type="error" office:string-value=""', 'Err:502', 'Err:502', 'other'],
    ['table:formula="of:=1/0" office:value-type="float" office:value="0"', '#DIV/0!', '#DIV/0!', 'other'],
    ['office:value-type="string"', '#DIV/0!', '#DIV/0!', 'other'],
    ['', 'no type', 'no type', 'other'],
    ['office:value-type="float"', 'no value', 'no value', 'other'],
  ])('%s, shown as %s, is %s', (attributes, shown, value, format) => {
    const file = ods(row(cell(attributes, `<text:p>${shown}</text:p>`)))
    expect(valuesIn(file)).toEqual({ A1: value })
    expect(cellsOf(file)[0]).toMatchObject({ shown, format })
  })

  it('are an error only where a formula or the file says so', () => {
    const file = ods(
      row(
        text('<text:p>#N/A</text:p>') +
          cell('table:formula="of:=NA()" office:value-type="string"', '<text:p>#N/A</text:p>'),
      ),
    )
    expect(cellsOf(file).map(({ value }) => value.kind)).toEqual(['text', 'error'])
  })

  it('are the stored results of formulas, and none is worked out', () => {
    const file = ods(
      row(
        cell('table:formula="of:=[.B1]*2"') +
          number(2, 'table:formula="of:=1+1"') +
          cell('table:formula="of:=&quot;&quot;" office:value-type="string"'),
      ),
    )
    expect(cellsOf(file).map(({ value, formula }) => [value.kind, formula])).toEqual([
      ['no-result', 'of:=[.B1]*2'],
      ['number', 'of:=1+1'],
      ['text', 'of:=""'],
    ])
  })
})

describe('Where a cell of an ODS file is', () => {
  it('follows from repeated rows and columns, in header rows and groups too', () => {
    const file = ods(
      `<table:table-header-rows>${row(number(1))}</table:table-header-rows>` +
        row(
          number(2, 'table:number-columns-repeated="2"') + cell('table:number-columns-repeated="3"') + number(3),
          'table:number-rows-repeated="2"',
        ) +
        `<table:table-row-group><table:table-rows>${row(number(4))}</table:table-rows></table:table-row-group>`,
    )
    expect(valuesIn(file)).toEqual({ A1: 1, A2: 2, B2: 2, F2: 3, A3: 2, B3: 2, F3: 3, A4: 4 })
  })

  it('costs nothing where there is nothing to the end of the sheet', () => {
    const empty = cell('table:style-name="ce1" table:number-columns-repeated="16384"')
    expect(valuesIn(ods(row(number(1)) + row(empty, 'table:number-rows-repeated="1048575"')))).toEqual({ A1: 1 })
  })

  it('is refused beyond the cells that are read, however few bytes ask for them', () => {
    const wide = ods(row(number(1, 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="100000"'))
    expect(faultOf(wide).kind).toBe('too-many-cells')
    expect(faultOf(ods(row(number(1), 'table:number-rows-repeated="200001"'))).kind).toBe('too-many-rows')
    expect(faultOf(ods(row(number(1, 'table:number-columns-repeated="1e9"')))).kind).toBe('damaged')
  })

  it('is hidden with its row, its column or a group that is folded away', () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      '<table:table-column-group table:display="false"><table:table-column/></table:table-column-group><table:table-column/>'
    const five = [1, 2, 3, 4, 5].map((n) => number(n)).join('')
    const file = ods(
      columns +
        row(five) +
        row(number(6), 'table:visibility="filter"') +
        `<table:table-row-group table:display="false">${row(number(7))}</table:table-row-group>` +
        row(number(8)),
    )
    const hidden = cellsOf(file).filter(({ isHidden }) => isHidden)
    expect(Object.values(valuesOf(hidden))).toEqual([2, 3, 4, 6, 7])
  })

  it('is under a merged cell, whose first says how far it reaches', () => {
    const file = ods(
      row(
        number(1, 'table:number-columns-spanned="2" table:number-rows-spanned="3"') +
          '<table:covered-table-cell office:value-type="float" office:value="2"/>' +
          number(3),
      ),
    )
    expect(cellsOf(file).map(({ isCovered, mergedOver }) => [isCovered, mergedOver])).toEqual([
      [false, { rows: 3, columns: 2 }],
      [true, undefined],
      [false, undefined],
    ])
  })
})

describe('The sheets of an ODS file', () => {
  const table = (name: string, inner: string, style = ''): string =>
    `<table:table table:name="${name}" table:style-name="${style}">${inner}</table:table>`

  it('are in order, and hidden by their style', () => {
    const styling =
      '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    const sheets = sheetsOf(odsOf(odsContent(table('B', '', 'ta1') + table('A', row(number(1)), 'ta2'), { styling })))
    expect(sheets.map(({ name, isHidden, cells }) => [name, isHidden, cells.length])).toEqual([
      ['B', false, 0],
      ['A', true, 1],
    ])
  })

  it('hold nothing of drawings, tables in cells, old versions and copies of other files', () => {
    const other = table('Other', row(number(9)))
    const inner = `<table:shapes>${text('<text:p>drawn</text:p>')}</table:shapes>${row(text(`${other}<text:p>a</text:p>`) + number(1))}`
    const content = odsContent(`${table('A', inner)}<table:dde-links>${other}</table:dde-links>`, {
      before: `<table:tracked-changes>${other}</table:tracked-changes>`,
    })
    expect(sheetsOf(odsOf(content)).map(({ name, cells }) => [name, valuesOf(cells)])).toEqual([
      ['A', { A1: 'a', B1: 1 }],
    ])
  })

  it('are read whatever prefixes the file has chosen', () => {
    const content = odsContent(table('A', row(number(1, 'table:number-columns-spanned="2"'))))
    const renamed = content
      .replaceAll('table:', 't:')
      .replaceAll(':table=', ':t=')
      .replaceAll('office:', 'o:')
      .replaceAll(':office=', ':o=')
    expect(renamed).not.toBe(content)
    const asWritten = renamed.replace('xmlns:o:1.0', 'xmlns:office:1.0').replace('xmlns:t:1.0', 'xmlns:table:1.0')
    expect(sheetsOf(odsOf(asWritten))).toEqual(sheetsOf(odsOf(content)))
  })
})

describe('A date in an ODS file of which only a part is shown', () => {
  const part = (name: string): string => `<number:${name}/>`
  const styling = (parts: readonly string[]): string =>
    `<number:date-style style:name="N1">${parts.map(part).join('<number:text>-</number:text>')}</number:date-style>` +
    '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N1"/>' +
    '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>'
  const DATE = 'office:value-type="date" office:date-value="2026-10-01"'
  const formatIn = (inner: string, parts: readonly string[]): string | undefined =>
    cellsOf(odsOf(odsContent(`<table:table table:name="One">${inner}</table:table>`, { styling: styling(parts) })))[0]
      ?.format

  it.each([
    [['month', 'year'], 'month'],
    [['year'], 'year'],
    [['day', 'month', 'year'], 'date'],
    [['month', 'year', 'hours'], 'date'],
    [['quarter', 'year'], 'date'],
  ])('%j is a %s', (parts, format) => expect(formatIn(row(cell(`${DATE} table:style-name="ce1"`)), parts)).toBe(format))
  it('is told by the style that its own comes from, by that of its row and that of its column', () => {
    const column = '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce1"/>'
    const parts = ['month', 'year']
    expect(formatIn(row(cell(`${DATE} table:style-name="ce2"`)), parts)).toBe('month')
    expect(formatIn(row(cell(DATE), 'table:default-cell-style-name="ce1"'), parts)).toBe('month')
    expect(formatIn(column + row(cell(DATE)), parts)).toBe('month')
    expect(formatIn(column + row(cell(`${DATE} table:style-name="ce9"`)), parts)).toBe('date')
    expect(formatIn(row(cell(DATE)), parts)).toBe('date')
  })
})
