/** All that is said of a table at once: cells mended by hand, a source that is new, what changes. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { corrected, type Correction } from '../../src/intake/corrections.ts'
import { findTables, type Table } from '../../src/intake/find-table.ts'
import { isChange, NO_ANSWERS, review, type Answers } from '../../src/intake/review.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { day } from '../progress/a-metric.ts'
import { aSheet, type Written } from './a-table.ts'

const TODAY = day('2019-06-30')

const record: MetricInput = JSON.parse(readFileSync('tests/fixtures/public/api/v1/metrics/verify-users.json', 'utf8'))
const made = parseMetric(record)
if (!made.ok) throw new Error('The record does not parse.')
const metric = made.value

const tableOf = (...rows: readonly (readonly Written[])[]): Table => {
  const [table] = findTables([aSheet(rows)])
  if (table === undefined) throw new Error('There is no table.')
  return table
}
const said = (table: Table, answers: Partial<Answers> = {}) =>
  review({ table, record, metric, today: TODAY, answers: { ...NO_ANSWERS, publishedOn: '2019-06-10', ...answers } })

const at = (row: number, column: number, text: string): Correction => ({ sheet: 'Data', row, column, text })

describe('cells that were mended by hand', () => {
  const table = tableOf(['Date', 'Users'], ['2019-05-31', 'about 5m'], ['2019-06-05', 5_100_000])
  it('take the place of those of the file, and their problems go', () => {
    expect(said(table).findings.map(({ code }) => code)).toContain('no-number')
    const mended = said(table, { corrections: [at(2, 2, '5,000,000')] })
    expect(mended.findings.filter(({ kind }) => kind === 'problem')).toEqual([])
    expect(mended.upload.added.map(({ reading }) => reading.value)).toEqual([5_000_000, 5_100_000])
  })
  it.each([
    ['1,234', { kind: 'number', number: 1234 }, 'other'],
    ['90%', { kind: 'number', number: 0.9 }, 'percent'],
    ['[x]', { kind: 'text', text: '[x]' }, 'other'],
    ['Mar 2019', { kind: 'text', text: 'Mar 2019' }, 'other'],
  ])('are kept as a spreadsheet would keep %s', (text, value, format) => {
    const cell = corrected(table, [at(2, 2, text)], {}).rows[0]!.cells.get(2)
    expect(cell).toMatchObject({ row: 2, column: 2, value, format })
  })
  it('are emptied by nothing, and filled where nothing was', () => {
    const gap = tableOf(['Date', 'Users'], ['2019-03-31', undefined], ['2019-04-30', 4_100_000])
    expect(corrected(table, [at(2, 2, ' ')], {}).rows[0]!.cells.has(2)).toBe(false)
    expect(corrected(gap, [at(2, 2, '5')], {}).rows[0]!.cells.get(2)?.value).toEqual({ kind: 'number', number: 5 })
  })
  it('of another sheet, or of a row that is not there, change nothing', () => {
    const others = [{ ...at(2, 2, '5'), sheet: 'Notes' }, at(99, 2, '5')]
    expect(corrected(table, others, {}).rows).toEqual(table.rows)
  })
  it('are found in a table whose dates run across', () => {
    const turned = tableOf(['Date', '2019-03-31', '2019-04-30', '2019-05-31'], ['Users', 'x?', 2, 3])
    expect(turned.isTurned).toBe(true)
    const cells = corrected(turned, [at(2, 2, '7')], {}).rows.map((row) => row.cells.get(2)?.value)
    expect(cells).toEqual([7, 2, 3].map((number) => ({ kind: 'number', number })))
  })
})

describe('a review', () => {
  const table = tableOf(['Date', 'Users'], ['2019-03-31', 4_000_000])
  it('says what counts where the table does not: today, and the source of the last figure', () => {
    const { options } = review({ table, record, metric, today: TODAY, answers: NO_ANSWERS })
    const last = metric.series.find(({ primary }) => primary)!.readings.at(-1)!
    expect(options).toMatchObject({ publishedOn: TODAY, source: last.source })
  })
  it('keeps a new source beside those that are there', () => {
    const newSource = { title: 'Monthly release', publisher: 'An office' }
    const { after, upload, findings } = said(table, { source: 'new-source', newSource })
    expect(findings.filter(({ kind }) => kind === 'problem')).toEqual([])
    expect(upload.after.sources).toEqual({ ...record.sources, 'new-source': newSource })
    expect(after?.sources['new-source']?.title).toBe('Monthly release')
  })
  describe('of two figures for one date that the record has', () => {
    const { day: date, value } = metric.series.find(({ primary }) => primary)!.readings.at(-1)!
    const twice = (...rows: readonly (readonly Written[])[]) =>
      said(tableOf(['Date', 'Users', 'Published'], ...rows)).findings.flatMap(({ code, found, where }) =>
        code === 'said-twice' ? [found, where.map(({ row }) => row)] : [],
      )
    it('is refused where one is that of the record and the other is not, or both are not', () => {
      expect(twice([date, value], [date, value + 5])).toEqual(['2 figures for one date', [2, 3]])
      expect(twice([date, value + 4], [date, value + 5])).toEqual(['2 figures for one date', [2, 3]])
    })
    it('is none where they are equal, or were published on different days', () => {
      expect(twice([date, value], [date, value])).toEqual([])
      expect(twice([date, value, '2019-05-01'], [date, value + 5, '2019-06-01'])).toEqual([])
    })
  })
  it('never writes over a source that is there', () => {
    const [key] = Object.keys(record.sources)
    const { upload } = said(table, { source: key!, newSource: { title: 'Another', publisher: 'Nobody' } })
    expect(upload.after.sources).toEqual(record.sources)
  })
  it('gives figures to no other series than the one that was said, where the record has it no longer', () => {
    const { findings, after, effects } = said(table, { seriesId: 'by-week' })
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'problem', code: 'no-series', found: 'the series “by-week”' }),
    )
    expect([after, effects]).toEqual([undefined, []])
  })
  it('judges a source that nobody named as a problem', () => {
    expect(said(table, { source: 'unheard-of' }).findings).toMatchObject([
      { kind: 'problem', found: 'the source unheard-of' },
    ])
  })
  it('tells how each target stands before and after, and nothing where nothing changes', () => {
    const { effects } = said(table)
    expect(effects.map(({ targetId }) => targetId)).toEqual(metric.targets.map(({ id }) => id))
    expect(effects[0]!.after.latest?.value).toBe(4_000_000)
    const same = metric.series.find(({ primary }) => primary)!.readings.at(-1)!
    const nothing = said(tableOf(['Date', 'Users'], [same.day, same.value]))
    expect(nothing.upload.same).toHaveLength(1)
    expect(isChange(nothing.upload, nothing.options)).toBe(false)
    expect(nothing.effects).toEqual([])
  })
  it('counts withdrawn figures as a change, and those only left out as none', () => {
    const { readings: all } = metric.series.find(({ primary }) => primary)!
    const readings = all.filter(({ basis }) => basis === 'official').slice(-3)
    const [first, , last] = readings
    const gap = tableOf(['Date', 'Users'], [first!.day, first!.value], [last!.day, last!.value])
    const left = said(gap)
    expect(left.upload.gone).toHaveLength(1)
    expect(isChange(left.upload, left.options)).toBe(false)
    const gone = said(gap, { withdrawGone: true })
    expect(isChange(gone.upload, gone.options)).toBe(true)
  })
})
