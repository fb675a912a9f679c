/** Published spreadsheets, read where they are kept beside the project: what is found in them, and what is asked. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findTables, NO_CHOICES, readTable, whereWords, type Choices, type TableRead } from '../../src/intake/index.ts'
import type { Unit } from '../../src/progress/index.ts'
import { readSpreadsheet } from '../../src/spreadsheet/index.ts'
import { published } from '../progress/oracle.ts'

const beside = process.env['EVIDENCE'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))

type Asked = { readonly unit?: Unit; readonly choices?: Partial<Choices>; readonly sheet?: string }

const COUNT: Unit = { kind: 'count', noun: 'things' }

function read(path: string, { unit = COUNT, choices, sheet }: Asked = {}): TableRead | undefined {
  const file = join(beside, 'samples', path)
  const bytes = published(existsSync(file) ? readFileSync(file) : undefined, `The sample ${path}`)
  if (bytes === undefined) return undefined
  const book = readSpreadsheet(bytes, path.replace(/^.*\//, ''))
  if (!book.ok) throw new Error(book.fault.message)
  const [table] = findTables(book.value.sheets.filter(({ name }) => sheet === undefined || name === sheet))
  if (table === undefined) throw new Error('no table was found')
  return readTable(table, unit, { ...NO_CHOICES, ...choices })
}

const codes = ({ findings }: TableRead): readonly string[] => findings.map(({ kind, code }) => `${kind} ${code}`)

describe('tables of the Canadian Indicator Framework', () => {
  it('windows of three years', () => {
    const found = read('cif/indicator_11-3-1.csv')
    if (found === undefined) return
    expect(found.findings).toEqual([])
    expect(found.proposed).toHaveLength(16)
    expect(found.proposed[0]).toMatchObject({ when: { start: '2005-01-01', end: '2007-12-31' }, value: 63 })
  })
  it('quarters, of which only the rows of the whole count', () => {
    const found = read('cif/indicator_1-3-1.csv')
    if (found === undefined) return
    expect(found.proposed).toHaveLength(11)
    expect(found.proposed[0]).toMatchObject({ when: { start: '2015-10-01', end: '2015-12-31' }, value: 178.8 })
  })
  it('a byte order mark, and 34 years', () => {
    const found = read('cif/indicator_15-5-1.csv')
    if (found === undefined) return
    expect([found.findings.length, found.proposed.length]).toEqual([0, 34])
  })
  it('two series in one file are asked about, and either can be chosen', () => {
    const both = read('cif/indicator_11-1-1.csv')
    if (both === undefined) return
    expect(codes(both)).toEqual(['problem which-rows'])
    const one = read('cif/indicator_11-1-1.csv', {
      choices: { only: { Series: 'Number of shelter users experiencing chronic homelessness' } },
    })
    expect(one!.proposed[0]).toMatchObject({ when: { on: '2016' }, value: 26_866 })
  })
})

describe('tables of the Sustainable Development Goals in the United Kingdom', () => {
  it('a sentence in the column of years', () => {
    const found = read('ons-sdg/archived-1-a-1.csv')
    if (found === undefined) return
    expect(found.findings.map(({ code, where }) => `${code}, ${whereWords(where)}`)).toEqual([
      'no-date, sheet “archived-1-a-1”, cell A2',
    ])
  })
  it('years of school, with notes, as a financial year once that is said', () => {
    const path = 'ons-sdg/indicator_8-8-1.csv'
    const open: Partial<Choices> = { only: { Series: 'Fatal injury' } }
    const asked = read(path, { choices: open, unit: { kind: 'number', noun: 'per 100,000' } })
    if (asked === undefined) return
    expect(codes(asked)).toContain('problem year-pair')
  })
  it('growth over five financial years in per cent', () => {
    const found = read('ons-sdg/indicator_10-1-1.csv', {
      unit: { kind: 'share', noun: 'of income' },
      choices: {
        only: { Series: 'Growth rates of household income per capita' },
        dates: { yearPair: '04-01' },
        shareAs: 'per-cent',
      },
    })
    if (found === undefined) return
    expect(found.proposed[0]).toMatchObject({ when: { start: '2002-04-01', end: '2008-03-31' } })
    expect(found.proposed[0]!.value).toBeCloseTo(0.0169, 10)
  })
})

describe('the balance of payments, its quarters across beside its years', () => {
  const paths = ['xlsx', 'ods'].map((kind) => `ons-spreadsheets/balanceofpayments2020q1.${kind}`)
  const total: Asked = { sheet: 'Table A', unit: { kind: 'number', noun: 'million' } }
  it('is asked which row, and whether years or quarters', () => {
    for (const path of paths) {
      const asked = read(path, total)
      if (asked === undefined) return
      expect(codes(asked)).toEqual(['problem which-column'])
      expect(codes(read(path, { ...total, choices: { valueColumn: 'Total trade IKBJ' } })!)).toEqual([
        'problem mixed-periods',
      ])
    }
  })
  it('has the same figures as XLSX and as ODS', () => {
    const choices: Partial<Choices> = { valueColumn: 'Total trade IKBJ', period: 'quarter' }
    const [xlsx, ods] = paths.map((path) => read(path, { ...total, choices }))
    if (xlsx === undefined || ods === undefined) return
    expect(xlsx.proposed).toHaveLength(8)
    expect(xlsx.proposed).toEqual(ods.proposed)
  })
})

describe('sheets made for their traps', () => {
  it.each(['a1900.xlsx', 'b1904.xlsx'])('%s: an error, a formula without its result, a hidden row', (name) => {
    const found = read(`made-here/${name}`)
    if (found === undefined) return
    expect(codes(found)).toEqual(
      expect.arrayContaining(['problem error-cell', 'problem no-result', 'question text-number']),
    )
  })
})
