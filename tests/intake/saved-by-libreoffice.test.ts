/** One table as LibreOffice saves it under two locales, as XLSX, ODS and CSV: the same figures come out of all six files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_CHOICES, openFiles, readTable, type Choices, type Opened, type TableRead } from '../../src/intake/index.ts'
import type { Unit } from '../../src/progress/index.ts'

const folder = join(import.meta.dirname, '../fixtures/saved-by-libreoffice')
const VISITS: Unit = { kind: 'count', noun: 'visits' }
const SHARE: Unit = { kind: 'share', noun: 'of visits' }
const COMMA: Partial<Choices> = { numbers: { decimalSign: ',' } }

const saved = (path: string): string => readFileSync(join(folder, path), 'utf8')

function open(name: string, bytes: Uint8Array): Opened {
  const read = openFiles([{ name, bytes }])
  if (!read.ok) throw new Error(read.fault)
  return read.value
}
const openSaved = (path: string): Opened => open(path, new Uint8Array(readFileSync(join(folder, path))))
const openText = (text: string): Opened => open('figures.csv', new TextEncoder().encode(text))

const read = ({ tables }: Opened, unit: Unit, choices: Partial<Choices>): TableRead =>
  readTable(tables[0]!, unit, { ...NO_CHOICES, ...choices })
const visits = (opened: Opened, choices: Partial<Choices> = {}): TableRead =>
  read(opened, VISITS, { valueColumn: 'Visits', ...choices })
const shares = (opened: Opened, choices: Partial<Choices> = {}): TableRead =>
  read(opened, SHARE, { valueColumn: 'Share online', ...choices })

const figures = ({ proposed }: TableRead): readonly unknown[] =>
  proposed.map(({ when, value }) => [when.kind === 'on' ? when.on : when, value])
const codes = ({ findings }: TableRead): readonly string[] => findings.map(({ kind, code }) => `${kind} ${code}`)

/** As they stand in `figures.fods`, the file that LibreOffice was given. */
const GIVEN = [
  ...saved('figures.fods').matchAll(/date-value="([^"]*)".*?office:value="([^"]*)".*?office:value="([^"]*)"/g),
].map(([, day, number, share]) => ({ day: day!, number: Number(number), share: Number(share) }))

describe('The same figures come out of', () => {
  it.each([
    ['en-GB/figures.xlsx', {}, {}],
    ['en-GB/figures.ods', {}, {}],
    ['en-GB/figures.csv', {}, {}],
    ['de-DE/figures.xlsx', {}, {}],
    ['de-DE/figures.ods', {}, {}],
    // "12.345,60" can be one number only; "12,50%" is read once somebody has said that the comma parts decimals off.
    ['de-DE/figures.csv', {}, COMMA],
    ['de-DE/figures.csv', COMMA, COMMA],
  ])('%s %j %j', (path, forVisits, forShares) => {
    expect(GIVEN).toHaveLength(5)
    const opened = openSaved(path)
    expect(opened.cover.publishedOn).toBe('2019-06-14')
    const [counts, parts] = [visits(opened, forVisits), shares(opened, forShares)]
    expect([counts.findings, parts.findings]).toEqual([[], []])
    expect(figures(counts)).toEqual(GIVEN.map(({ day, number }) => [day, number]))
    expect(figures(parts)).toEqual(GIVEN.map(({ day, share }) => [day, share]))
  })
})

describe('What a comma or a point is for', () => {
  it('is asked of the shares in the German CSV file, and no figure is guessed', () => {
    const asked = shares(openSaved('de-DE/figures.csv'))
    expect(codes(asked)).toContain('problem decimal-sign')
    expect(asked.proposed).toEqual([])
  })

  const german = ['Date;Visits;Share', '31.01.2019;12.345;12,5%', '28.02.2019;13.502;13%'].join('\n')
  it('is asked of 12.345 where other cells of the table part decimals off by a comma', () => {
    const opened = openText(german)
    const asked = visits(opened)
    expect(codes(asked)).toEqual(['problem decimal-sign'])
    // One answer settles them all.
    expect(asked.findings[0]).toMatchObject({
      found: '“12.345” and others',
      where: [
        { row: 2, column: 2 },
        { row: 3, column: 2 },
      ],
    })
    expect(asked.proposed).toEqual([])
    expect(figures(visits(opened, COMMA))).toEqual([
      ['2019-01-31', 12_345],
      ['2019-02-28', 13_502],
    ])
    expect(figures(visits(opened, { numbers: { decimalSign: '.' } }))).toEqual([
      ['2019-01-31', 12.345],
      ['2019-02-28', 13.502],
    ])
  })
  it.each([
    ['the dates are written with points', 'Date;Visits\n31.01.2019;12.345'],
    ['another number is grouped by points', 'Date;Visits\n2019-01;12.345\n2019-02;1.300.000'],
    ['another number has both signs', 'Date;Visits\n2019-01;12.345\n2019-02;1.300,5'],
    ['1,234 stands beside 12,5', 'Date;Visits\n2019-01;1,234\n2019-02;12,5'],
    ['they contradict each other', 'Date,Visits\n2019-01,"12,5"\n2019-02,1.234\n2019-03,"1,234.5"'],
  ])('and where %s', (_, text) => {
    const asked = visits(openText(text))
    expect(codes(asked)).toContain('problem decimal-sign')
  })
  it.each([
    ['2019-01,12.345\n2019-02,13.5', 12.345],
    ['2019-01,"1,234"\n2019-02,"13.5"', 1234],
    ['2019-01,"1,234"\n2019-02,"1,234,567"', 1234],
    ['2019-01,0.125\n2019-02,0.5', 0.125],
    ['31/01/2019,"1,234"', 1234],
  ])('and not of a table that says it in no other way than is usual here: %j', (rows, value) => {
    const found = visits(openText(`Date,Visits\n${rows}`))
    expect(found.findings).toEqual([])
    expect(found.proposed[0]!.value).toBe(value)
  })
})

describe('Columns of a CSV file, in which every number is text', () => {
  const rows = [
    'Month,Region,Quintile,Visits,Staff,Age',
    ...['2019-01', '2019-02'].flatMap((month, i) =>
      ['North', 'South'].flatMap((region) =>
        ['1', '2'].map((fifth, j) => [month, region, fifth, 100 + 10 * i + j, 7, '16 to 24'].join(',')),
      ),
    ),
  ]
  it('that hold other figures tell no rows apart; numbers that stand for a group do, and so do ages', () => {
    const { columns } = visits(openText(rows.join('\n')))
    expect(columns?.breakdowns.map(({ name }) => name)).toEqual(['Region', 'Quintile', 'Age'])
  })
  it('give the numerator and denominator too', () => {
    const found = shares(openText('Date,Share online,Numerator,Denominator\n2019-01,25%,"1,000","4,000"'))
    expect(found.proposed).toMatchObject([{ value: 0.25, numerator: 1000, denominator: 4000 }])
  })
})
