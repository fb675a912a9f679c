/** The table of every reading: all of it there, readable by any CSV reader, and no formula in it. */
import { csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSV_COLUMNS } from '../../src/publish/csv-columns.ts'
import { metricCsv } from '../../src/publish/metric-csv.ts'
import { cellText } from '../../src/spreadsheet/cell-text.ts'
import { metricFile } from '../fixtures/record.ts'
import { aMetric, aReading, date } from '../progress/a-metric.ts'
import { scenes } from '../progress/generators.ts'
import { RUNS } from '../progress/runs.ts'
import { FORMULAS, MARKUP } from './nasty-text.ts'
import { metricOf, RECORD } from './the-record.ts'

const NUMBERS = ['value', 'numerator', 'denominator']

/** The table as a reader of CSV sees it: one object for each line. */
function linesIn(csv: string): readonly Record<string, string>[] {
  const [names = [], ...rows] = csvParseRows(csv)
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]!])))
}

it('says on each line who is answerable, the group and the tags', () => {
  const metric = {
    ...aMetric({ readings: [aReading('2018-01-01', 1), aReading('2018-02-01', 2)] }),
    group: 'Skills',
    tags: ['A', 'B, C'],
  }
  const told = linesIn(metricCsv(metric)).map((line) => [line.metric_owner, line.metric_group, line.metric_tags])
  expect(told).toEqual([
    ['Someone', 'Skills', 'A; B, C'],
    ['Someone', 'Skills', 'A; B, C'],
  ])
})

describe('on the real record', () => {
  it('Verify has its 19 figures, the first and the last as in the JSON', () => {
    const lines = linesIn(metricCsv(metricOf(metricFile('verify-users'))))
    expect(lines).toHaveLength(19)
    expect(lines[0]).toEqual({
      metric_id: 'verify-users',
      metric_title: 'GOV.UK Verify users',
      unit_kind: 'count',
      unit_noun: 'people',
      is_invented: 'no',
      series_id: 'reported',
      series_title: 'Users reported at the time',
      series_definition:
        'People said to have signed up, as stated in public at the time. Wording differs between sources (accounts, people signed up, people who have used).',
      is_primary: 'yes',
      on: '2017-02',
      period_start: '',
      period_end: '',
      value: '1100000',
      missing: '',
      status: '',
      precision: 'about',
      basis: 'official',
      published_on: '2017-03',
      withdrawn_from: '',
      numerator: '',
      denominator: '',
      note: 'Includes about 185,000 basic, unverified accounts from a July 2015 trial.',
      source_id: 'nao-2017-digital-transformation',
      source_title: metricFile('verify-users').sources['nao-2017-digital-transformation'].title,
      source_publisher: 'National Audit Office',
      source_published_on: metricFile('verify-users').sources['nao-2017-digital-transformation'].publishedOn,
      source_url: metricFile('verify-users').sources['nao-2017-digital-transformation'].url,
      unit_before: '',
      unit_after: '',
      unit_multiplier: '',
      metric_owner: metricFile('verify-users').owner,
      metric_group: '',
      metric_tags: '',
    })
    expect(lines.at(-1)).toMatchObject({
      series_id: 'accounts-created',
      is_primary: 'no',
      on: '2022-09-30',
      value: '10119013',
      precision: 'exact',
      published_on: '2022',
    })
  })

  it('a date without a figure is a line that says why, and a figure carries what is said of it', () => {
    const file = metricFile('academy-graduates')
    file.series[0].readings[1].status = 'provisional'
    file.series[0].readings.push({
      period: { start: '2020-01-01', end: '2020-12-31' },
      missing: 'not-collected',
      basis: 'official',
      publishedOn: '2020-06-01',
      source: file.series[0].readings[0].source,
      note: 'No courses were held.',
    })
    const lines = linesIn(metricCsv(metricOf(file)))
    expect(lines.map(({ status }) => status).filter((status) => status !== '')).toEqual(['provisional'])
    expect(lines.find(({ missing }) => missing !== '')).toMatchObject({
      value: '',
      precision: '',
      basis: '',
      missing: 'not-collected',
      period_end: '2020-12-31',
      published_on: '2020-06-01',
      note: 'No courses were held.',
    })
  })

  it('passports keep their periods, shares and fractions as they are in the JSON', () => {
    const lines = linesIn(metricCsv(metricOf(metricFile('online-passport-share'))))
    const readings = metricFile('online-passport-share').series.flatMap((series: any) => series.readings)
    expect(
      lines.map((line) => [line.on, line.period_start, line.period_end, line.value, line.numerator, line.denominator]),
    ).toEqual(
      readings.map(({ on = '', period, value, numerator = '', denominator = '' }: any) => [
        on,
        period?.start ?? '',
        period?.end ?? '',
        String(value),
        String(numerator),
        String(denominator),
      ]),
    )
  })

  it('every line of every file is long as the header, and ends as RFC 4180 says', () => {
    for (const metric of RECORD.metrics) {
      const csv = metricCsv(metric)
      expect(csv.startsWith('metric_id,')).toBe(true)
      expect(csv.endsWith('\r\n')).toBe(true)
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const row of csvParseRows(csv)) expect(row).toHaveLength(CSV_COLUMNS.length)
    }
  })
})

describe('any record', () => {
  it('reads back as it was written: numbers whole, dates as partial as published', () =>
    fc.assert(
      fc.property(scenes, ({ metric }) => {
        const read = linesIn(metricCsv(metric)).map((line) => [
          line.value === '' ? undefined : Number(line.value),
          line.on || `${line.period_start}/${line.period_end}`,
          line.published_on,
          line.withdrawn_from,
        ])
        const written = metric.series
          .flatMap(({ readings }) => readings)
          .map(({ value, when, publishedOn, withdrawnDay = '' }) => [
            value,
            when.kind === 'on' ? when.date : `${when.start}/${when.end}`,
            publishedOn,
            withdrawnDay,
          ])
        expect(read).toEqual(written)
      }),
      { numRuns: RUNS },
    ))

  const anyText = fc.oneof(
    fc.constantFrom(...FORMULAS, ...MARKUP, '', '"', ',', '""', 'a "b", c', 'two\nlines', 'two\r\nlines'),
    fc.string({ unit: 'binary' }),
  )

  it('text comes back as it went in, marked only where it could be a formula', () =>
    fc.assert(
      fc.property(anyText, anyText, anyText, (note, title, noun) => {
        const metric = aMetric({
          title,
          unit: { kind: 'count', noun },
          readings: [{ ...aReading('2019', -3.5), note }],
          sources: { somewhere: { title, publisher: noun, publishedOn: date('2017') } },
        })
        const [line] = linesIn(metricCsv(metric))
        expect(line).toMatchObject({
          note: cellText(note),
          metric_title: cellText(title),
          unit_noun: cellText(noun),
          source_title: cellText(title),
          source_publisher: cellText(noun),
          value: '-3.5',
        })
      }),
    ))

  it.each(FORMULAS)('%j is no formula anywhere, and a negative number stays a number', (formula) => {
    const metric = aMetric({ title: formula, readings: [{ ...aReading('2019', -3.5), note: formula }] })
    const [line] = linesIn(metricCsv(metric))
    for (const [name, cell] of Object.entries(line!))
      if (!NUMBERS.includes(name)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u)
    expect(line!.value).toBe('-3.5')
  })
})

it('a column is told from the others by its name, and says what it holds', () => {
  expect(new Set(CSV_COLUMNS.map(({ name }) => name)).size).toBe(CSV_COLUMNS.length)
  for (const { name, meaning } of CSV_COLUMNS)
    expect([name, meaning]).toEqual([expect.stringMatching(/^[a-z_]+$/), expect.stringMatching(/\.$/)])
})
