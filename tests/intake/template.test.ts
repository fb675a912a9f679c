/** The template to fill in: read back as it is it changes nothing, and what is filled in is what is added. */
import { read as readElsewhere } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkUpload,
  findTables,
  NO_CHOICES,
  readTable,
  templateRows,
  templateSheets,
  uploadTo,
  type TableRead,
  type Upload,
} from '../../src/intake/index.ts'
import { valueHeading } from '../../src/intake/template.ts'
import { makeMetric, type Metric, type MetricInput, type Unit } from '../../src/progress/index.ts'
import { readSpreadsheet, type SheetCell, type SheetRows } from '../../src/spreadsheet/index.ts'
import { csvOf, xlsxOf } from '../../src/spreadsheet/write.ts'
import { METRIC_IDS, made, metricFile } from '../fixtures/record.ts'
import { day } from '../progress/a-metric.ts'
import { aRecord, type ReadingInput } from './a-record.ts'

type Form = 'XLSX' | 'CSV'
const FORMS: readonly Form[] = ['XLSX', 'CSV']

function bytesOf(metric: Metric, form: Form, seriesId?: string, table = templateRows(metric, seriesId)): Uint8Array {
  if (form === 'CSV') return new TextEncoder().encode(csvOf(table))
  const [, help] = templateSheets(metric, seriesId)
  return xlsxOf([{ name: 'Figures', table }, help!])
}

function readBack(metric: Metric, form: Form, seriesId?: string, table?: SheetRows): TableRead {
  const book = readSpreadsheet(bytesOf(metric, form, seriesId, table), 'figures')
  if (!book.ok) throw new Error(book.fault.message)
  const tables = findTables(book.value.sheets)
  expect(tables).toHaveLength(1)
  return readTable(tables[0]!, metric.unit, NO_CHOICES)
}

function uploaded(record: MetricInput, { proposed }: TableRead, seriesId?: string): Upload {
  const options = { publishedOn: '2026-01-01', source: Object.keys(record.sources)[0]! }
  return uploadTo(record, made(record), proposed, { ...options, ...(seriesId !== undefined && { seriesId }) })
}

/** Read back as it was written, nothing is asked and nothing changes; the number of figures that are the same again. */
function sameAgain(record: MetricInput, form: Form, seriesId?: string): number {
  const table = readBack(made(record), form, seriesId)
  expect(table.findings).toEqual([])
  const { added, revised, gone, same } = uploaded(record, table, seriesId)
  expect([added, revised, gone]).toEqual([[], [], []])
  return same.length
}

const filled = (table: SheetRows, place: number, value: SheetCell): SheetRows => ({
  ...table,
  rows: table.rows.map((row, i) => (i === place ? [row[0], value] : row)),
})

describe('the template of the record', () => {
  const all = METRIC_IDS.flatMap((id) => {
    const record = metricFile(id) as MetricInput
    return record.series.flatMap((series) => FORMS.map((form) => ({ id, record, series, form })))
  })
  it.each(all)('$id, $series.id, as $form: each figure read back is the same again', ({ record, series, form }) => {
    const official = series.readings.filter(({ basis }) => basis === 'official')
    for (let count = 1; count <= official.length; count += 1) {
      const until = {
        ...record,
        series: record.series.map((one) => (one === series ? { ...one, readings: official.slice(0, count) } : one)),
      }
      if (!makeMetric(until).ok) continue
      const same = sameAgain(until, form, series.id)
      expect(same).toBeGreaterThan(0)
      expect(same).toBeLessThanOrEqual(3)
    }
    expect(sameAgain(record, form, series.id)).toBe(Math.min(3, official.length))
  })
  it.each(all)(
    '$id, $series.id, as $form: one figure of three filled in is added alone',
    ({ record, series, form }) => {
      const metric = made(record)
      const table = templateRows(metric, series.id)
      const shown = table.rows.filter(([, value]) => value !== undefined).length
      const share = { percent: 0.95 }
      const value = metric.unit.kind === 'share' ? share : 20_000_000
      const read = readBack(metric, form, series.id, filled(table, shown, value))
      expect(read.findings).toEqual([])
      const upload = uploaded(record, read, series.id)
      expect(upload.added.map(({ reading }) => reading.value)).toEqual([value === share ? 0.95 : value])
      expect([upload.same.length, upload.revised, upload.gone]).toEqual([shown, [], []])
      expect(
        checkUpload(upload, day('2026-11-30'), series.id).findings.filter(({ kind }) => kind === 'problem'),
      ).toEqual([])
    },
  )
  it.each(all)(
    '$id, $series.id, as $form: with the next left empty and one after it filled in, asks about that one',
    ({ record, series, form }) => {
      const metric = made(record)
      const table = templateRows(metric, series.id)
      const shown = table.rows.filter(([, value]) => value !== undefined).length
      const read = readBack(
        metric,
        form,
        series.id,
        filled(table, shown + 1, metric.unit.kind === 'share' ? { percent: 0.95 } : 20_000_000),
      )
      expect(read.findings.map(({ code, where }) => [code, where.map(({ row }) => row)])).toEqual([
        ['no-figure', [shown + 2]],
      ])
    },
  )
  it('numbers, shares in per cent and days are cells of a spreadsheet to others too', () => {
    const share = made(metricFile('online-passport-share') as MetricInput)
    const { Sheets } = readElsewhere(bytesOf(share, 'XLSX'), { cellNF: true })
    const sheet = Sheets['Figures']!
    expect(['A2', 'B2', 'C2', 'G2'].map((name) => sheet[name]?.w ?? String(sheet[name]?.v))).toEqual([
      '2014 Q3',
      '14.2347%',
      '238716',
      '2015-06-30',
    ])
    expect(Object.values(sheet).some((cell) => typeof cell === 'object' && 'f' in cell)).toBe(false)
  })
})

const unitOf = (unit: Unit): Partial<MetricInput> => ({
  unit,
  measure: unit.kind === 'share' ? 'share' : 'level',
  targets: aRecord([]).targets.map((target) => ({ ...target, value: 0.9 })),
})

/** Dates of one kind, each with the next of it. */
const STYLES: readonly (readonly [
  what: string,
  when: (i: number) => Pick<ReadingInput, 'on' | 'period'>,
  every: string,
])[] = [
  [
    'months, some of which may be taken for years',
    (i) => ({ on: `2011-${String(10 + (i % 3)).padStart(2, '0')}` }),
    'P1M',
  ],
  ['years', (i) => ({ on: String(2011 + i) }), 'P1Y'],
  ['days', (i) => ({ on: `2011-10-${10 + 7 * (i % 3)}` }), 'P7D'],
  [
    'quarters',
    (i) => ({
      period: { start: `2011-0${1 + 3 * (i % 3)}-01`, end: ['2011-03-31', '2011-06-30', '2011-09-30'][i % 3]! },
    }),
    'P3M',
  ],
  [
    'months as periods',
    (i) => ({ period: { start: `2012-0${1 + (i % 3)}-01`, end: ['2012-01-31', '2012-02-29', '2012-03-31'][i % 3]! } }),
    'P1M',
  ],
  ['financial years', (i) => ({ period: { start: `${2011 + i}-04-01`, end: `${2012 + i}-03-31` } }), 'P1Y'],
  ['calendar years', (i) => ({ period: { start: `${2011 + i}-01-01`, end: `${2011 + i}-12-31` } }), 'P1Y'],
  ['years that begin on 6 April', (i) => ({ period: { start: `${2011 + i}-04-06`, end: `${2012 + i}-04-05` } }), 'P1Y'],
  [
    'weeks',
    (i) => ({
      period: {
        start: `2012-01-${String(2 + 7 * (i % 3)).padStart(2, '0')}`,
        end: `2012-01-${String(8 + 7 * (i % 3)).padStart(2, '0')}`,
      },
    }),
    'P7D',
  ],
]

describe('a template of any record', () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }).map((number) => (number < 1e-9 ? 0 : number)),
    fc.integer({ min: 1, max: 1000 }).map((number) => number / 1000),
    // Figures that look like years, once they are written in full.
    fc.integer({ min: 1800, max: 2200 }).map((number) => number / 1_000_000),
  )
  const unit = fc.record({
    kind: fc.constantFrom('count' as const, 'share' as const, 'number' as const),
    noun: fc.oneof(
      fc.constantFrom('people', 'deaths (all) per 100,000 [r]', 'date', '=1+1', 'a "b", c'),
      fc.string({ minLength: 1 }),
    ),
    before: fc.constantFrom('', '£'),
    multiplier: fc.constantFrom(undefined, 1000, 1_000_000),
  })
  it.each(STYLES)('of %s changes nothing', (_, when, every) =>
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 3 }),
        unit,
        fc.string(),
        (values, { kind, noun, before, multiplier }, note) => {
          const readings = values.map((number, i) => ({
            ...when(i),
            value: number,
            publishedOn: '2013',
            ...(note.trim() !== '' && { note }),
          }))
          const parts: Unit = {
            kind,
            noun,
            ...(kind !== 'share' && before !== '' && { before }),
            ...(kind !== 'share' && multiplier !== undefined && { multiplier }),
          }
          const record = aRecord(readings, unitOf(parts), every)
          fc.pre(makeMetric(record).ok)
          for (const form of FORMS) expect(sameAgain(record, form)).toBe(values.length)
        },
      ),
      { numRuns: 60 },
    ),
  )
})

const dates = (readings: readonly Partial<ReadingInput>[], every?: string): readonly SheetCell[] =>
  templateRows(
    made(
      aRecord(
        readings.map((reading) => ({ value: 1, ...reading })),
        {},
        every,
      ),
    ),
  ).rows.map(([first]) => first)
const period = (start: string, end: string): Partial<ReadingInput> => ({ period: { start, end } })

describe('the rows of a template', () => {
  it.each([
    ['a month', [{ on: '2019-11' }], 'P1M', ['November 2019', 'December 2019', 'January 2020', 'February 2020']],
    ['a year', [{ on: '2019' }], 'P1Y', [2019, 2020, 2021, 2022]],
    ['a quarter', [period('2019-10-01', '2019-12-31')], 'P3M', ['2019 Q4', '2020 Q1', '2020 Q2', '2020 Q3']],
    [
      'a financial year',
      [period('2018-04-01', '2019-03-31')],
      'P1Y',
      ['April 2018 to March 2019', 'April 2019 to March 2020', 'April 2020 to March 2021', 'April 2021 to March 2022'],
    ],
    [
      'a year by the quarter',
      [period('2018-04-01', '2019-03-31')],
      'P3M',
      ['April 2018 to March 2019', 'July 2018 to June 2019', 'October 2018 to September 2019', 2019],
    ],
    [
      'a quarter every 91 days',
      [period('2019-10-01', '2019-12-31')],
      'P91D',
      ['2019 Q4', '2020 Q1', '2020 Q2', '2020 Q3'],
    ],
    [
      'a month every 30 days',
      [{ on: '2019-11' }],
      'P30D',
      ['November 2019', 'December 2019', 'January 2020', 'February 2020'],
    ],
    ['a year by the quarter, with no more than its number', [{ on: '2019' }], 'P3M', [2019, 2020, 2021, 2022]],
    ['a month end', [{ on: '2019-02-28' }], 'P1M', ['2019-02-28', '2019-03-31', '2019-04-30', '2019-05-31']],
    ['a week', [{ on: '2019-02-28' }], 'P7D', ['2019-02-28', '2019-03-07', '2019-03-14', '2019-03-21']],
    [
      'weeks as periods',
      [period('2019-12-23', '2019-12-29')],
      'P7D',
      [
        '23 December 2019 to 29 December 2019',
        '30 December 2019 to 5 January 2020',
        '6 January 2020 to 12 January 2020',
        '13 January 2020 to 19 January 2020',
      ],
    ],
  ] as const)('go on from %s', (_, readings, every, expected) =>
    expect(dates(readings, every).map((cell) => (typeof cell === 'object' && 'day' in cell ? cell.day : cell))).toEqual(
      expected,
    ),
  )
  it('go on as the figures have come, where no rhythm is stated', () => {
    const learned = (...days: readonly string[]): readonly SheetCell[] =>
      templateRows(
        made(
          aRecord(
            days.map((on) => ({ on, value: 1 })),
            {},
            null,
          ),
        ),
      ).rows.map(([first]) => first)
    expect(learned('2018-03-31', '2019-03-31', '2020-03-31').slice(3)).toEqual(
      ['2021-03-31', '2022-03-31', '2023-03-31'].map((one) => ({ day: one })),
    )
    expect(learned('2018-03-01', '2018-03-15', '2018-03-29').slice(3, 4)).toEqual([{ day: '2018-04-12' }])
    expect(learned('2018-03-31', '2019-03-31')).toHaveLength(2)
  })
  it('have the latest word of a figure, and none that was withdrawn or is of the press', () => {
    const table = templateRows(
      made(
        aRecord([
          { on: '2019-01', value: 10, publishedOn: '2019-02' },
          { on: '2019-01', value: 11, publishedOn: '2019-03' },
          { on: '2019-02', value: 12, publishedOn: '2019-03', withdrawnOn: '2019-04' },
          { on: '2019-03', value: 13, basis: 'indicative' },
        ]),
      ),
    )
    expect(table.rows.map(([, value]) => value)).toEqual([11, undefined, undefined, undefined])
  })
  it.each(FORMS)('say a date in full where fewer words would be another one, in %s', (form) => {
    const record = aRecord([
      { ...period('2019-03-01', '2019-03-31'), value: 2 },
      { ...period('2018-10-01', '2018-12-31'), value: 1 },
    ])
    expect(templateRows(made(record)).rows[0]![0]).toBe('March 2019 to March 2019')
    expect(sameAgain(record, form)).toBe(1)
  })
  it.each([
    ['verify-users', 'accounts-created', ['day', 'any']],
    ['verify-users', 'reported', ['text', 'any']],
    ['online-passport-share', 'quarterly', ['text', 'percent']],
  ] as const)('take what is typed into them: %s, %s', (id, series, kinds) => {
    expect(templateRows(made(metricFile(id) as MetricInput), series).kinds?.slice(0, 2)).toEqual(kinds)
  })
  it('stop where figures are for another length of time, as two in one column are asked about', () => {
    const shown = dates([{ on: '2017' }, { on: '2018' }, { on: '2019-03' }], 'P1M')
    expect(shown[0]).toBe('March 2019')
  })
  it('of a metric without figures are none, under the header', () => {
    const table = templateRows(made(aRecord([])))
    expect([table.header.slice(0, 2), table.rows]).toEqual([['Date', 'Value (users)'], []])
  })
  it('have numerators where the figures have them', () => {
    const fractions = aRecord(
      [{ on: '2019-01', value: 0.5, numerator: 1, denominator: 2 }],
      unitOf({ kind: 'share', noun: 'of all' }),
    )
    expect(templateRows(made(fractions)).header).toEqual([
      'Date',
      'Value (per cent of all)',
      'Numerator',
      'Denominator',
      'Status',
      'Note',
      'Published',
      'Source',
    ])
  })
})

describe('the heading over the values', () => {
  it.each<[Unit, string]>([
    [{ kind: 'count', noun: 'people' }, 'Value (people)'],
    [{ kind: 'share', noun: 'of applications' }, 'Value (per cent of applications)'],
    [{ kind: 'number', noun: 'spent', before: '£', multiplier: 1_000_000 }, 'Value (£ spent, written in full)'],
    [{ kind: 'number', noun: 'of waste', after: ' kg' }, 'Value (of waste kg)'],
    [{ kind: 'count', noun: 'deaths (all) per 100,000 [r]' }, 'Value (deaths all per 100,000 r)'],
  ])('%o is %s', (unit, heading) => expect(valueHeading(unit)).toBe(heading))
})

describe('the sheet beside it', () => {
  it('says of every column what to do, in sentences', () => {
    const [{ table }, { name, table: help }] = templateSheets(
      made(metricFile('online-passport-share') as MetricInput),
    ) as [any, any]
    expect(name).toBe('How to fill it in')
    for (const heading of table.header)
      expect(help.rows.find(([about]: string[]) => about === `Column “${heading}”`)?.[1]).toMatch(/^[A-Z].*\.$/)
    expect(JSON.stringify(help.rows)).toContain('Nothing leaves your computer')
  })
})
