/** What a table makes of a record: added, the same again, revised, gone; what is refused, and what is asked about. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { checkUpload } from '../../src/intake/check-upload.ts'
import { effectsOn } from '../../src/intake/effects.ts'
import { whereWords } from '../../src/intake/finding.ts'
import { findTables } from '../../src/intake/find-table.ts'
import { NO_CHOICES, type Choices } from '../../src/intake/proposal.ts'
import { readTable } from '../../src/intake/read-table.ts'
import { uploadTo, type Upload, type UploadOptions } from '../../src/intake/upload.ts'
import { metricFile, metricListFile } from '../../src/intake/write-record.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { day } from '../progress/a-metric.ts'
import { besideTheProject, published } from '../progress/oracle.ts'
import { aRecord } from './a-record.ts'
import { aSheet, type Written } from './a-table.ts'

const TODAY = day('2019-06-30')
const OPTIONS: UploadOptions = { publishedOn: '2019-06-10', source: 'report' }

const RECORD = aRecord([
  { on: '2019-01', value: 10 },
  { on: '2019-02', value: 12 },
  { on: '2019-03', value: 14 },
])

function upload(
  rows: readonly (readonly Written[])[],
  record: MetricInput = RECORD,
  options: Partial<UploadOptions> = {},
  choices: Choices = NO_CHOICES,
): Upload & { readonly told: readonly string[] } {
  const metric = parseMetric(record)
  if (!metric.ok) throw new Error(JSON.stringify(metric.fault))
  const [table] = findTables([aSheet([['Date', 'Value'], ...rows])])
  if (table === undefined) throw new Error('no table was found')
  const read = readTable(table, metric.value.unit, choices)
  const found = uploadTo(record, metric.value, read.proposed, { ...OPTIONS, ...options })
  const { findings } = checkUpload(found, TODAY)
  return { ...found, told: findings.map(({ kind, code, where }) => `${kind} ${code}, ${whereWords(where)}`) }
}

describe('a table added to a record', () => {
  it('adds what is new, after what is there, and leaves the rest as it is', () => {
    const { added, same, revised, gone, after, told } = upload([
      ['2019-02', 12],
      ['2019-03', 14],
      ['2019-04', 15],
    ])
    expect([added.length, same.length, revised.length, gone.length, told]).toEqual([1, 2, 0, 0, []])
    expect(after.series[0]!.readings).toEqual([
      ...RECORD.series[0]!.readings,
      { on: '2019-04', value: 15, precision: 'exact', publishedOn: '2019-06-10', basis: 'official', source: 'report' },
    ])
  })
  it('revises by another reading of the same date, with the reason', () => {
    const { revised, after } = upload([['2019-03', 13]], RECORD, { reason: 'A late return' })
    expect(revised.map(({ before, reading }) => [before.value, reading.value])).toEqual([[14, 13]])
    expect(after.series[0]!.readings).toHaveLength(4)
    expect(after.series[0]!.readings[3]).toMatchObject({ on: '2019-03', value: 13, note: 'A late return' })
  })
  it('names what is no longer there, and withdraws it only if asked', () => {
    const rows = [
      ['2019-01', 10],
      ['2019-03', 14],
    ] as const
    expect(upload(rows).gone.map(({ value }) => value)).toEqual([12])
    expect(upload(rows).after).toEqual(RECORD)
    const { after } = upload(rows, RECORD, { withdrawGone: true })
    expect(after.series[0]!.readings[1]).toMatchObject({ on: '2019-02', withdrawnOn: '2019-06-10' })
  })
  it('revises a period by the same period, however the table says its date', () => {
    const quarters = aRecord([
      { period: { start: '2018-10-01', end: '2018-12-31' }, value: 12 },
      { on: '2019-02', value: 13 },
    ])
    const { revised } = upload([['31 December 2018', 11]], quarters)
    expect(revised.map(({ reading }) => [reading.on, reading.period])).toEqual([
      [undefined, { start: '2018-10-01', end: '2018-12-31' }],
    ])
  })
  it('revises no quarter by the figure of a whole year', () => {
    const quarters = aRecord([
      { period: { start: '2018-07-01', end: '2018-09-30' }, value: 11 },
      { period: { start: '2018-10-01', end: '2018-12-31' }, value: 12 },
    ])
    const { revised, added, told } = upload([['2018', 47]], quarters)
    expect([revised.length, added.map(({ reading }) => reading.on)]).toEqual([0, ['2018']])
    expect(told.length).toBeGreaterThan(0)
  })
  it('misses no figure that others than the publisher gave', () => {
    const pressed = aRecord([
      { on: '2019-01', value: 10 },
      { on: '2019-02', value: 12, basis: 'indicative' },
      { on: '2019-03', value: 14 },
    ])
    const rows = [
      ['2019-01', 10],
      ['2019-03', 14],
    ] as const
    expect(upload(rows, pressed).gone).toEqual([])
  })
  it('says dates as the record says them', () => {
    const quarters = aRecord([
      { period: { start: '2018-07-01', end: '2018-09-30' }, value: 10 },
      { period: { start: '2018-10-01', end: '2018-12-31' }, value: 12 },
    ])
    const { same, added } = upload(
      [
        ['2018-12', 12],
        ['2019-03-31', 14],
      ],
      quarters,
    )
    expect([same.length, added.map(({ reading }) => reading.period)]).toEqual([
      1,
      [{ start: '2019-01-01', end: '2019-03-31' }],
    ])
    expect(upload([['Jan - Apr 2019', 15]]).added[0]!.reading.on).toBe('2019-04')
  })
  it('makes no quarter of a day on which no quarter of the record ends', () => {
    const quarters = aRecord([{ period: { start: '2018-10-01', end: '2018-12-31' }, value: 12 }])
    expect(upload([['31 January 2019', 14]], quarters).added[0]!.reading).toMatchObject({ on: '2019-01-31' })
  })
  it('misses no figure of the press beside official ones, and speaks of none as the same', () => {
    const both = aRecord([
      { on: '2019-01', value: 10 },
      { on: '2019-03', value: 14 },
      { on: '2019-02-11', value: 13, basis: 'indicative' },
      { on: '2019-04', value: 15, basis: 'indicative' },
    ])
    const { same, gone, added } = upload(
      [
        ['2019-01', 10],
        ['2019-03', 14],
        ['2019-04', 15],
      ],
      both,
    )
    expect([same.length, gone, added.map(({ reading }) => [reading.on, reading.basis])]).toEqual([
      2,
      [],
      [['2019-04', 'official']],
    ])
    const press = aRecord([{ on: '2019-01', value: 10, basis: 'indicative' }])
    expect(upload([['2019-01', 10]], press).same).toHaveLength(1)
  })
  it('takes a figure that differs by binary dust for the same', () => {
    const third = aRecord([{ on: '2019-01', value: 1 / 3 }])
    expect(upload([['2019-01', 0.333333333333333]], third).same).toHaveLength(1)
    expect(upload([['2019-01', 0.33333333334]], third).revised).toHaveLength(1)
  })
  it('takes a figure of the record in fewer digits for the same', () => {
    const share = aRecord([{ period: { start: '2019-01-01', end: '2019-03-31' }, value: 0.127803 }], {
      unit: { kind: 'share', noun: 'of all' },
      measure: 'share',
      targets: RECORD.targets.map((target) => ({ ...target, value: 0.9 })),
    })
    expect(upload([['2019 Q1', '12.8%']], share).same).toHaveLength(1)
    expect(upload([['2019 Q1', '12.7%']], share).revised).toHaveLength(1)
  })
  it('of a mark says that there is no figure', () =>
    expect(upload([['2019-04', '[c]']]).added[0]!.reading).toMatchObject({ on: '2019-04', missing: 'suppressed' }))
  it('tells how each target stands before and after', () => {
    const { after } = upload([['2019-04', 101]])
    const [before, later] = [RECORD, after].map((record) => {
      const metric = parseMetric(record)
      if (!metric.ok) throw new Error('not a metric')
      return metric.value
    })
    const [effect] = effectsOn(before!, later!, TODAY)
    expect([effect!.before.latest?.value, effect!.after.latest?.value]).toEqual([14, 101])
  })
})

describe('what is refused', () => {
  const total = aRecord(
    [
      { on: '2019-01', value: 10 },
      { on: '2019-02', value: 12 },
    ],
    { measure: 'cumulative' },
  )
  it.each<readonly [string, readonly (readonly Written[])[], MetricInput, Partial<UploadOptions>, string]>([
    ['a running total that falls', [['2019-03', 11]], total, {}, 'problem rule, sheet “Data”, cell B2'],
    [
      'two figures of one date',
      [
        ['2019-04', 11],
        ['2019-04', 12],
      ],
      RECORD,
      {},
      'problem rule, sheet “Data”, cell B3',
    ],
    ['a figure below nought', [['2019-04', -1]], RECORD, {}, 'problem rule, sheet “Data”, cell B2'],
    ['publication before the period ended', [['2019-06-30', 16]], RECORD, {}, 'problem rule, sheet “Data”, cell B2'],
    [
      'a day that has not come',
      [['2019-09', 16]],
      RECORD,
      { publishedOn: '2019-10-01' },
      'problem future, sheet “Data”, cell B2',
    ],
    ['an unknown source', [['2019-04', 15]], RECORD, { source: 'rumour' }, 'problem rule, sheet “Data”, cell B2'],
  ])('%s', (_, rows, record, options, told) => expect(upload(rows, record, options).told).toContain(told))
})

describe('what is asked about', () => {
  const months = (values: readonly number[]) =>
    aRecord(values.map((value, i) => ({ on: `2018-${String(i + 1).padStart(2, '0')}`, value })))
  const steady = months([10, 11, 12, 13, 14, 15])
  it.each<readonly [string, readonly (readonly Written[])[], MetricInput, string]>([
    ['nought after a figure', [['2018-07', 0]], steady, 'question nought, sheet “Data”, cell B2'],
    ['about a hundred times', [['2018-07', 1550]], steady, 'question size, sheet “Data”, cell B2'],
    ['about a thousandth', [['2018-07', 0.016]], steady, 'question size, sheet “Data”, cell B2'],
    ['a jump', [['2018-07', 30]], steady, 'question jump, sheet “Data”, cell B2'],
    ['a gap', [['2018-10', 19]], steady, 'question gap, sheet “Data”, cell B2'],
  ])('%s', (_, rows, record, told) => expect(upload(rows, record).told).toContain(told))
  it('nothing about a figure like those before', () => expect(upload([['2018-07', 16]], steady).told).toEqual([]))
  describe('about a jump', () => {
    const byMonth = (values: readonly number[]) =>
      values.map((value, i) => ({ on: `${2014 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, value }))
    const jumps = (values: readonly number[], next: number): boolean => {
      const readings = byMonth([...values, next])
      const [last] = readings.splice(-1)
      return upload([[last!.on, last!.value]], aRecord(readings)).told.some((line) => line.includes('jump'))
    }
    const wobble = (i: number): number => ((i * 7) % 5) / 10
    const rising = Array.from({ length: 40 }, (_, i) => 100 + 2 * i + wobble(i))
    it('not where figures rise as they have risen, however far from where they began', () =>
      expect(jumps(rising, 180)).toBe(false))
    it('where they rise far more than they have', () => expect(jumps(rising, 200)).toBe(true))
    const seasonal = Array.from({ length: 48 }, (_, i) => (i % 12 === 0 ? 60 : 10) + wobble(i))
    it('not where the season brings it every year', () => expect(jumps(seasonal, 60.3)).toBe(false))
    it('where the season does not', () => expect(jumps(seasonal.slice(0, 45), 60.3)).toBe(true))
    it('not after figures that never moved: any move would be one', () =>
      expect(jumps(Array(20).fill(5), 6)).toBe(false))
  })
  it('periods that overlap', () => {
    const quarters = aRecord([{ period: { start: '2018-10-01', end: '2018-12-31' }, value: 12 }])
    expect(upload([['Dec 2018 - Feb 2019', 13]], quarters).told).toContain('question overlap, sheet “Data”, cell B2')
  })
  it('a year that comes out long before years usually do', () => {
    const years = aRecord(
      [2015, 2016, 2017].map((year) => ({
        period: { start: `${year}-01-01`, end: `${year}-12-31` },
        value: year - 2000,
        publishedOn: `${year + 1}-07-01`,
      })),
    )
    expect(upload([['2018', 18]], years, { publishedOn: '2019-01-10' }).told).toContain(
      'question early, sheet “Data”, cell B2',
    )
  })
  it('a rolling year that takes quarters which were not counted for nought, as one was published', () => {
    type Trap = {
      readonly as_published_rolling_year_digital: readonly { readonly to: string; readonly value: number }[]
    }
    const trap = published(besideTheProject<Trap>('peers/rolling-year-zero-trap.json'), 'The figures of that error')
    if (trap === undefined) return
    const [first, ...wrong] = trap.as_published_rolling_year_digital
    const before = [300_000, 320_000, 341_000, 364_000].map((value, i) => ({
      on: `2014-${['03', '06', '09', '12'][i]}`,
      value,
    }))
    const record = aRecord([...before, { on: first!.to, value: first!.value }])
    const { told } = upload(
      wrong.map(({ to, value }) => [to, value]),
      record,
    )
    expect(told).toContain('question nought, sheet “Data”, cell B5')
    expect(told.some((line) => line.startsWith('question jump, sheet “Data”, cell'))).toBe(true)
  })
})

describe('the files of a record', () => {
  it('come out byte for byte as they went in', () => {
    const text = metricFile(RECORD)
    expect(metricFile(JSON.parse(text) as MetricInput)).toBe(text)
  })
  it('the list says when it was updated, never earlier than it did, and names a new metric', () => {
    const list = { version: 1, updatedOn: '2019-05-01', metrics: [] } as const
    expect(JSON.parse(metricListFile(list, RECORD, '2019-06-10'))).toEqual({
      version: 1,
      updatedOn: '2019-06-10',
      metrics: [{ id: 'users', title: 'Users', href: 'api/v1/metrics/users.json' }],
    })
    expect(JSON.parse(metricListFile(list, RECORD, '2018-01-01'))).toMatchObject({ updatedOn: '2019-05-01' })
  })
  it('only ever grow: what was there stays, in its place', () => {
    const figures = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 100 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(figures, (rows) => {
        fc.pre(rows.length > 0)
        const { after } = upload(rows.map(([month, value]) => [`2018-${String(month).padStart(2, '0')}`, value]))
        const before = RECORD.series[0]!.readings
        expect(after.series[0]!.readings.slice(0, before.length)).toEqual(before)
        expect({ ...after, series: [] }).toEqual({ ...RECORD, series: [] })
      }),
      { numRuns: 200 },
    )
  })
})
