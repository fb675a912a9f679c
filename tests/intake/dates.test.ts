/** Dates of a table: read together where they tell one another, asked about where they do not. */
import { describe, expect, it } from 'vitest'
import { whereWords } from '../../src/intake/finding.ts'
import { findTables } from '../../src/intake/find-table.ts'
import { NO_CHOICES, type Choices } from '../../src/intake/proposal.ts'
import { readTable } from '../../src/intake/read-table.ts'
import { NO_ANSWERS, review } from '../../src/intake/review.ts'
import { makeMetric, type MetricInput } from '../../src/progress/index.ts'
import { metricFile } from '../fixtures/record.ts'
import { day } from '../progress/a-metric.ts'
import { aSheet, dated, type Written } from './a-table.ts'

const read = (dates: readonly Written[], choices: Choices = NO_CHOICES, header = ['Date', 'Value']) =>
  readRows([header, ...dates.map((date, i) => [date, 100 + i])], choices)

function readRows(rows: readonly (readonly Written[])[], choices: Choices = NO_CHOICES) {
  const [table] = findTables([aSheet(rows)])
  if (table === undefined) throw new Error('no table was found')
  const { proposed, findings } = readTable(table, { kind: 'count', noun: 'users' }, choices)
  return {
    dates: proposed.map(({ when }) => (when.kind === 'on' ? when.on : `${when.start} to ${when.end}`)),
    told: findings.map(({ kind, code, where }) => `${kind} ${code}, ${whereWords(where)}`),
    findings,
  }
}

describe('days and months by their numbers', () => {
  it('have the month first where one of them can only have it so, and that is said', () => {
    const { dates, told } = read(['9/30/2026', '10/4/2026', '10/11/2026'])
    expect(dates).toEqual(['2026-09-30', '2026-10-04', '2026-10-11'])
    expect(told).toEqual(['question day-order, sheet “Data”, cell A2'])
  })
  it('have the day first where one of them can only have it so', () => {
    const { dates, told } = read(['30/9/2026', '4/10/2026'])
    expect(dates).toEqual(['2026-09-30', '2026-10-04'])
    expect(told).toEqual([])
  })
  it('are asked about once where none of them tells, and read as is answered', () => {
    const open = ['1/4/2026', '1/5/2026']
    const { dates, told, findings } = read(open)
    expect(dates).toEqual([])
    expect(told).toEqual(['problem day-order, sheet “Data”, cells A2 to A3'])
    expect(findings[0]?.example).toBe('1 April 2026 or 4 January 2026')
    const said = (dayOrder: 'day-first' | 'month-first') => read(open, { ...NO_CHOICES, dates: { dayOrder } }).dates
    expect(said('day-first')).toEqual(['2026-04-01', '2026-05-01'])
    expect(said('month-first')).toEqual(['2026-01-04', '2026-01-05'])
  })
  it('that cannot be of one order are refused, with both cells', () => {
    const { told } = read(['30/9/2026', '9/30/2026', '4/10/2026'])
    expect(told).toContain('problem day-order, sheet “Data”, cells A2 to A3')
  })
  it('beside stored days of which none is after the 12th were turned by a program', () => {
    const { told } = read([dated('2026-04-10'), '30/9/2026', dated('2026-11-10')])
    expect(told).toContain('problem turned-dates, sheet “Data”, cells A2 to A3')
  })
  it('of a first row are no header: each row with a figure is read or told of', () => {
    const { dates, told } = read(['9/31/2026', '10/25/2026'], NO_CHOICES, ['Reporting', 'Completed'])
    expect(dates).toEqual(['2026-10-25'])
    expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/problem no-date, sheet “Data”, cell A2/)]))
  })
})

describe('a stored day', () => {
  const shown = (stored: string, format: 'month' | 'year' | 'date'): Written => ({
    value: { kind: 'date', day: stored as never, isTimed: false },
    format,
  })
  it('of which the month is shown is the month', () =>
    expect(read([shown('2026-10-01', 'month'), shown('2026-11-01', 'month')]).dates).toEqual(['2026-10', '2026-11']))
  it('of which the year is shown is the year, asked about where it is no first or last day', () => {
    expect(read([shown('2025-01-01', 'year'), shown('2026-12-31', 'year')]).told).toEqual([])
    const { dates, told } = read([shown('2026-04-05', 'year')])
    expect(dates).toEqual(['2026'])
    expect(told).toEqual(['question year-shown, sheet “Data”, cell A2'])
  })
})

describe('a row in place of whose date', () => {
  it.each(['Total', 'Grand total', 'Sub-total', 'Year to date', 'Average', '% change', 'UK total', 'All months'])(
    '“%s” stands is left out, and that is asked about with no advice to give it a date',
    (words) => {
      const { dates, told, findings } = read(['2026-01', '2026-02', words])
      expect(dates).toEqual(['2026-01', '2026-02'])
      expect(told).toEqual(['question sum-row, sheet “Data”, cell A4'])
      expect(findings[0]?.remedy).not.toMatch(/put the date/i)
    },
  )
  it('other words stand is a problem', () =>
    expect(read(['2026-01', 'soon']).told).toEqual(['problem no-date, sheet “Data”, cell A3']))
})

it('words between rows with figures are asked about, and those below them are not', () => {
  const rows = [['Date', 'Value'], ['2026-01', 1], [], ['Region B'], ['2026-02', 2], ['Source: a survey.'], ['of', 3]]
  const asked = readRows(rows).told.filter((one) => one.includes('heading-within'))
  expect(asked).toEqual(['question heading-within, sheet “Data”, cell A4'])
})

it('figures for times of different lengths are counted as the file has them, those that are wrong among them', () => {
  const rows = [
    ['Date', 'Value'],
    ['2026-01', 1],
    ['2026-02', 'lots'],
    ['2026-03', 3],
    ['2025', 'many'],
    ['2024', 9],
  ]
  const mixed = readRows(rows).findings.find(({ code }) => code === 'mixed-periods')
  expect(mixed?.found).toBe('3 by the month and 2 by the year')
  expect(mixed?.where.map(({ row }) => row)).toEqual([5, 6])
})

it('a year of two figures beside a month is read as Excel has it, and asked about; a day may be meant', () => {
  expect(read(['Oct-26', '1-Nov-26']).told).toEqual(['question short-year, sheet “Data”, cells A2 to A3'])
  expect(read(['Oct 26']).told).toEqual(['problem short-year, sheet “Data”, cell A2'])
})

describe('one date in a series of quarters', () => {
  const record: MetricInput = {
    ...(JSON.parse(JSON.stringify(metricFile('online-passport-share'))) as MetricInput),
    id: 'quarterly',
  }
  const parts = {
    ...record,
    series: record.series.map((series) => ({
      ...series,
      readings: series.primary
        ? [
            {
              ...series.readings[0]!,
              on: undefined,
              period: { start: '2019-01-01', end: '2019-03-31' },
              publishedOn: '2019-05-01',
            },
          ]
        : series.readings,
    })),
  }
  const quarters = JSON.parse(JSON.stringify(parts)) as MetricInput
  const made = makeMetric(quarters)
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  const told = (date: string) => {
    const [table] = findTables([
      aSheet([
        ['Date', 'Value'],
        [date, 0.5],
      ]),
    ])
    const { findings, upload } = review({
      table: table!,
      record: quarters,
      metric: made.value,
      today: day('2019-12-01'),
      answers: { ...NO_ANSWERS, choices: { ...NO_CHOICES, shareAs: 'part' }, publishedOn: '2019-10-10' },
    })
    return {
      asked: findings.filter(({ code }) => code === 'period-read').map(({ problem }) => problem),
      period: upload.added[0]?.reading.period,
    }
  }
  it.each(['2019-06', '2019-06-30'])('%s is taken for the quarter, and that is asked about', (date) => {
    const { asked, period } = told(date)
    expect(period).toEqual({ start: '2019-04-01', end: '2019-06-30' })
    expect(asked).toEqual(['It was read as April 2019 to June 2019, for the record counts by such periods.'])
  })
  it('a quarter that is said is not asked about', () => expect(told('2019 Q2').asked).toEqual([]))
})

it('a month in the column of notes is no part of the date', () => {
  const rows = [
    ['Year', 'Value', 'Note'],
    ['2011', 10, 'Oct'],
    ['2012', 12, undefined],
  ]
  const [table] = findTables([aSheet(rows)])
  const { proposed } = readTable(table!, { kind: 'count', noun: 'users' }, NO_CHOICES)
  expect(proposed.map(({ when, note }) => [when, note])).toEqual([
    [{ kind: 'on', on: '2011' }, 'Oct'],
    [{ kind: 'on', on: '2012' }, undefined],
  ])
})
