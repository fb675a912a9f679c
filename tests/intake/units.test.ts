/** What a number counts: a table that says thousands, or another unit, is never read as if it had said nothing. */
import { describe, expect, it } from 'vitest'
import { whereWords } from '../../src/intake/finding.ts'
import { findTables } from '../../src/intake/find-table.ts'
import { NO_CHOICES, type Choices } from '../../src/intake/proposal.ts'
import { readTable } from '../../src/intake/read-table.ts'
import { NO_ANSWERS, review } from '../../src/intake/review.ts'
import { sizeSaid } from '../../src/intake/size-words.ts'
import { makeMetric, type MetricInput, type Unit } from '../../src/progress/index.ts'
import { metricFile } from '../fixtures/record.ts'
import { day } from '../progress/a-metric.ts'
import { aSheet, type Written } from './a-table.ts'

const COUNT: Unit = { kind: 'count', noun: 'users' }
const SHARE: Unit = { kind: 'share', noun: 'of applications' }
const ROWS: readonly (readonly Written[])[] = [
  ['2019-01', 10],
  ['2019-02', 12],
]

function readUnder(above: readonly (readonly Written[])[], unit = COUNT, choices: Choices = NO_CHOICES, rows = ROWS) {
  const [table] = findTables([aSheet([...above, ...rows])])
  if (table === undefined) throw new Error('no table was found')
  const { proposed, findings } = readTable(table, unit, choices)
  return {
    values: proposed.map(({ value }) => value),
    told: findings.map(({ kind, code, where }) => `${kind} ${code}, ${whereWords(where)}`),
  }
}

describe('a table that says what its numbers stand for', () => {
  it.each<[string, readonly (readonly Written[])[], string]>([
    ['in the header', [['Date', 'Users (thousands)']], 'B1'],
    ['in short', [['Date', "Users ('000)"]], 'B1'],
    ['as money', [['Date', 'Cost (£ million)']], 'B1'],
    [
      'in a row of units',
      [
        ['Date', 'Users'],
        ['', 'million'],
      ],
      'B2',
    ],
    ['in its title', [['Users of the service, thousands'], [], ['Date', 'Users']], 'A1'],
    ['as a multiplier', [['Date', 'Users (x 1,000)']], 'B1'],
  ])('%s keeps the figures out until somebody says', (_, above, cell) => {
    const { values, told } = readUnder(above, { ...COUNT, before: '£' })
    expect(values).toEqual([])
    expect(told).toContain(`problem multiplier, sheet “Data”, cell ${cell}`)
  })
  it('in the name of its sheet', () => {
    const [table] = findTables([aSheet([['Date', 'Users'], ...ROWS], 'Users thousands')])
    expect(readTable(table!, COUNT, NO_CHOICES).findings.map(({ code }) => code)).toEqual(['multiplier'])
  })
  it('is read as is answered', () => {
    const said = (multiplier: number) =>
      readUnder([['Date', 'Users (thousands)']], COUNT, { ...NO_CHOICES, multiplier }).values
    expect(said(1)).toEqual([10, 12])
    expect(said(1_000)).toEqual([10_000, 12_000])
  })
  it('is not asked where the metric counts thousands by its own words, or a cell says its size itself', () => {
    expect(readUnder([['Date', 'Waste (thousand tonnes)']], { kind: 'count', noun: 'thousand tonnes' }).told).toEqual(
      [],
    )
    const own: readonly (readonly Written[])[] = [['2019-01', '1.1m']]
    expect(readUnder([['Date', 'Users (thousands)']], COUNT, NO_CHOICES, own).values).toEqual([1_100_000])
  })
  it.each(['Users', '10 million users', 'per 1,000 people', 'Millionaires', 'Users in 2019', 'Users (k-means)'])(
    '“%s” says nothing of size',
    (words) => expect(sizeSaid(words)).toBeUndefined(),
  )
})

describe('a header of another unit', () => {
  it.each<[string, Unit]>([
    ['Users (%)', COUNT],
    ['Cost (£)', COUNT],
    ['Cost (£)', SHARE],
  ])('%s is refused for what the metric counts', (header, unit) =>
    expect(readUnder([['Date', header]], unit, { ...NO_CHOICES, shareAs: 'per-cent' }).told).toContain(
      'problem wrong-unit, sheet “Data”, cell B1',
    ),
  )
  it.each<[string, Unit]>([
    ['Share (%)', SHARE],
    ['Cost (£)', { kind: 'number', noun: 'spent', before: '£' }],
    ['Users', COUNT],
  ])('%s is the metric’s own', (header, unit) =>
    expect(readUnder([['Date', header]], unit, { ...NO_CHOICES, shareAs: 'per-cent' }).told).toEqual([]),
  )
})

describe('figures that the record has already', () => {
  const record = metricFile('verify-users') as MetricInput
  const made = makeMetric(record)
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  const { series } = record
  const last = series.find(({ primary }) => primary)!.readings.findLast(({ on }) => on !== undefined)!
  const told = (header: string, known: number) => {
    const [table] = findTables([
      aSheet([
        ['Date', header],
        [last.on, known],
        ['2026-10', 9],
      ]),
    ])
    const { findings, upload } = review({
      table: table!,
      record,
      metric: made.value,
      today: day('2026-11-23'),
      answers: { ...NO_ANSWERS, publishedOn: '2026-11-20' },
    })
    return {
      asked: findings.filter(({ code }) => code === 'multiplier').map(({ kind }) => kind),
      same: upload.same.length,
      added: upload.added.map(({ reading }) => reading.value),
    }
  }
  it('tell that the others are multiplied, and that is a question alone', () =>
    expect(told('Users (thousands)', last.value! / 1_000)).toEqual({ asked: ['question'], same: 1, added: [9_000] }))
  it('tell that the others are in full', () =>
    expect(told('Users (thousands)', last.value!)).toMatchObject({ asked: ['question'], same: 1, added: [9] }))
  it('tell nothing where they are neither', () => expect(told('Users (thousands)', 7).asked).toEqual(['problem']))
  it('and that come whole make a part of one a question', () => {
    const [table] = findTables([
      aSheet([
        ['Date', 'Users'],
        ['2026-10', 9.5],
      ]),
    ])
    const { findings } = review({
      table: table!,
      record,
      metric: made.value,
      today: day('2026-11-23'),
      answers: { ...NO_ANSWERS, publishedOn: '2026-11-20' },
    })
    expect(findings.map(({ kind, code }) => `${kind} ${code}`)).toContain('question parts')
  })
})

describe('a hidden sheet', () => {
  const table = () => findTables([{ ...aSheet([['Date', 'Users'], ...ROWS]), isHidden: true }])[0]!
  it('keeps its figures out until somebody says that they count', () => {
    const read = readTable(table(), COUNT, NO_CHOICES)
    expect(read.proposed).toEqual([])
    expect(read.findings).toMatchObject([
      { kind: 'problem', code: 'hidden-sheet', found: expect.stringContaining('Data') },
    ])
    expect(readTable(table(), COUNT, { ...NO_CHOICES, hiddenSheet: 'count' }).proposed).toHaveLength(2)
  })
})

it('of several columns of figures the one that is called as the metric is taken', () => {
  const record = metricFile('verify-users') as MetricInput
  const made = makeMetric({ ...record, title: 'Digital certificates issued' })
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  const rows = [
    ['Date', 'Paper certificates', 'Digital certificates issued'],
    ['2026-10', 4_000_000, 9_000_000],
  ]
  const [table] = findTables([aSheet(rows)])
  const { read } = review({
    table: table!,
    record,
    metric: made.value,
    today: day('2026-11-23'),
    answers: { ...NO_ANSWERS, publishedOn: '2026-11-20' },
  })
  expect(read.columns?.value.name).toBe('Digital certificates issued')
})
