/** The list of findings to take away: in words, and as a table that comes back cell by cell. */
import { describe, expect, it } from 'vitest'
import { findingsRows, findingsText, type Finding } from '../../src/intake/index.ts'
import { readSpreadsheet } from '../../src/spreadsheet/index.ts'
import { csvOf, xlsxOf } from '../../src/spreadsheet/write.ts'
import { cellText } from '../../src/spreadsheet/cell-text.ts'
import { read, utils } from '@e965/xlsx'

const at = (row: number, column: number): Finding['where'][number] => ({ sheet: 'Data', row, column })

const ASK: Finding = {
  kind: 'question',
  code: 'share-as',
  where: [at(2, 2)],
  found: 'numbers above 1',
  problem: 'They were read as per cent.',
  remedy: 'If that is wrong, say so.',
}
const WRONG: Finding = {
  kind: 'problem',
  code: 'no-number',
  where: [7, 8, 9, 12, 14, 16, 18, 20, 22, 24].map((row) => at(row, 2)),
  found: '“about ten”',
  problem: 'This is no number.',
  remedy: 'Put the number alone.',
  example: '1234.5',
}
const WHOLE: Finding = {
  kind: 'problem',
  code: 'no-figures',
  where: [],
  found: '=cmd',
  problem: '-No column holds figures.',
  remedy: '+Put them in a column.',
  example: '@Value',
}
const ALL = [ASK, WRONG, WHOLE]

describe('as text', () => {
  const paragraphs = findingsText(ALL, 'figures.xlsx').trimEnd().split('\n\n')
  it('begins with the file and how many there are', () =>
    expect(paragraphs[0]).toBe('figures.xlsx: 2 problems and 1 question'))
  it('has a numbered paragraph for each, problems first', () =>
    expect(paragraphs.slice(2)).toEqual([
      '1. Problem, sheet “Data”, cells B7 to B9, B12, B14, B16, B18, B20 and 2 more places: “about ten”. This is no number. Put the number alone. For example: 1234.5',
      '2. Problem, the whole file: =cmd. -No column holds figures. +Put them in a column. For example: @Value',
      '3. Question, sheet “Data”, cell B2: numbers above 1. They were read as per cent. If that is wrong, say so.',
    ]))
  it('says so where there is none', () =>
    expect(findingsText([], 'figures.xlsx')).toBe('figures.xlsx: nothing to mend and nothing to ask.\n'))
})

describe('as a table', () => {
  const { header, rows } = findingsRows(ALL)
  const expected = [header, ...rows].map((row) => row.map((cell) => cell ?? ''))

  it('has a row for each, problems first, with every cell', () =>
    expect(rows.map(([kind, sheet, cells]) => [kind, sheet, cells])).toEqual([
      ['Problem', 'Data', 'B7 to B9, B12, B14, B16, B18, B20, B22, B24'],
      ['Problem', '', 'the whole file'],
      ['Question', 'Data', 'B2'],
    ]))
  it('comes back from XLSX as it was, cell by cell, in our reader and in another', () => {
    const bytes = xlsxOf([{ name: 'Findings', table: findingsRows(ALL) }])
    const book = readSpreadsheet(bytes, 'findings.xlsx')
    if (!book.ok) throw new Error(book.fault.message)
    const found = expected.map((row) => row.map(() => ''))
    for (const { row, column, value } of book.value.sheets[0]!.cells)
      found[row - 1]![column - 1] = value.kind === 'text' ? value.text : value.kind
    expect(found).toEqual(expected)
    expect(utils.sheet_to_json(read(bytes).Sheets['Findings']!, { header: 1, defval: '' })).toEqual(expected)
  })
  it('comes back from CSV with its text guarded', () => {
    const book = readSpreadsheet(new TextEncoder().encode(csvOf(findingsRows(ALL))), 'findings.csv')
    if (!book.ok) throw new Error(book.fault.message)
    const texts = book.value.sheets[0]!.cells.map(({ value }) => (value.kind === 'text' ? value.text : value.kind))
    expect(texts).toEqual(
      expected
        .flat()
        .filter((text) => text !== '')
        .map((text) => cellText(typeof text === 'string' ? text : '')),
    )
    expect(texts).toContain("'=cmd")
  })
})
