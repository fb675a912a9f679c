/** Tables with something wrong: each is told with its cell and its remedy, and none breaks the reader. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTables } from '../../src/intake/find-table.ts'
import { whereWords, type Finding } from '../../src/intake/finding.ts'
import { NO_CHOICES, type Choices } from '../../src/intake/proposal.ts'
import { readTable, type TableRead } from '../../src/intake/read-table.ts'
import type { Unit } from '../../src/progress/index.ts'
import { aSheet, dated, failed, hidden, percent, unworked, type Written } from './a-table.ts'

const SHARE: Unit = { kind: 'share', noun: 'of applications' }
const COUNT: Unit = { kind: 'count', noun: 'users' }

function readRows(rows: readonly (readonly Written[])[], unit: Unit = COUNT, choices: Choices = NO_CHOICES): TableRead {
  const [table] = findTables([aSheet(rows)])
  if (table === undefined) throw new Error('no table was found')
  return readTable(table, unit, choices)
}

const brief = ({ kind, code, where }: Finding): string => `${kind} ${code}, ${whereWords(where)}`
const HEADER = ['Date', 'Value'] as const
const FINE: readonly (readonly Written[])[] = [
  ['2019-01', 10],
  ['2019-02', 12],
]

type Broken = readonly [what: string, rows: readonly (readonly Written[])[], unit: Unit, told: string]

const BROKEN: readonly Broken[] = [
  ['a date that is none', [HEADER, ...FINE, ['soon', 14]], COUNT, 'problem no-date, sheet “Data”, cell A4'],
  ['a day that does not exist', [HEADER, ...FINE, ['31/02/2019', 14]], COUNT, 'problem no-date, sheet “Data”, cell A4'],
  [
    'a sentence for a year',
    [HEADER, ['There is no data yet', undefined]],
    COUNT,
    'problem no-date, sheet “Data”, cell A2',
  ],
  ['a figure without a date', [HEADER, ...FINE, [undefined, 14]], COUNT, 'problem no-date, sheet “Data”, cell A4'],
  ['a pair of years', [HEADER, ['2017/18', 10]], COUNT, 'problem year-pair, sheet “Data”, cell A2'],
  ['a month or a quarter', [HEADER, ['2018/2', 10]], COUNT, 'problem number-after-year, sheet “Data”, cell A2'],
  [
    'a letter after the year',
    [HEADER, ['1974a', 10], ['1975', 11]],
    COUNT,
    'question date-remark, sheet “Data”, cell A2',
  ],
  [
    'a merged date',
    [HEADER, ...FINE, [{ value: { kind: 'text', text: '' }, isCovered: true }, 14]],
    COUNT,
    'problem no-date, sheet “Data”, cell A4',
  ],
  [
    'words for a figure',
    [HEADER, ...FINE, ['2019-03', 'about ten']],
    COUNT,
    'problem no-number, sheet “Data”, cell B4',
  ],
  [
    'a truth value',
    [HEADER, ...FINE, ['2019-03', { value: { kind: 'truth', truth: true } }]],
    COUNT,
    'problem no-number, sheet “Data”, cell B4',
  ],
  [
    'a date for a figure',
    [HEADER, ...FINE, ['2019-03', dated('2019-03-01')]],
    COUNT,
    'problem no-number, sheet “Data”, cell B4',
  ],
  [
    'a date as text for a figure',
    [HEADER, ...FINE, ['2019-03', '2019-03']],
    COUNT,
    'problem no-number, sheet “Data”, cell B4',
  ],
  ['an error', [HEADER, ...FINE, ['2019-03', failed('#DIV/0!')]], COUNT, 'problem error-cell, sheet “Data”, cell B4'],
  [
    'a formula without its result',
    [HEADER, ...FINE, ['2019-03', unworked]],
    COUNT,
    'problem no-result, sheet “Data”, cell B4',
  ],
  [
    'a decimal comma, or is it',
    [HEADER, ...FINE, ['2019-03', '12,5']],
    COUNT,
    'problem decimal-sign, sheet “Data”, cell B4',
  ],
  [
    'a number stored as text',
    [HEADER, ...FINE, ['2019-03', '14']],
    COUNT,
    'question text-number, sheet “Data”, cell B4',
  ],
  [
    'no figure for a date, before one that has a figure',
    [HEADER, ...FINE, ['2019-03', undefined], ['2019-04', 15]],
    COUNT,
    'question no-figure, sheet “Data”, cell B4',
  ],
  ['a dash', [HEADER, ...FINE, ['2019-03', '-']], COUNT, 'question mark, sheet “Data”, cell B4'],
  ['a hidden row', [HEADER, ...FINE, ['2019-03', hidden(14)]], COUNT, 'question hidden, sheet “Data”, cell B4'],
  [
    'per cent beside bare numbers',
    [HEADER, ['2019-01', percent(0.9)], ['2019-02', 91]],
    SHARE,
    'problem mixed-share, sheet “Data”, cell B3',
  ],
  [
    'bare numbers for a share',
    [HEADER, ['2019-01', 90], ['2019-02', 91]],
    SHARE,
    'question share-as, sheet “Data”, cell B2',
  ],
  [
    'per cent of a count',
    [
      ['Date', 'Value', 'Units'],
      ['2019-01', 90, 'Percentage (%)'],
    ],
    COUNT,
    'problem wrong-unit, sheet “Data”, cell B2',
  ],
  [
    'a count of a share',
    [
      ['Date', 'Value', 'Units'],
      ['2019-01', 90, 'Tonnes'],
    ],
    SHARE,
    'problem wrong-unit, sheet “Data”, cell B2',
  ],
  ['a unit glued on', [HEADER, ...FINE, ['2019-03', '12 kg']], COUNT, 'problem wrong-unit, sheet “Data”, cell B4'],
  [
    'thousands in another column',
    [
      ['Date', 'Value', 'Unit multiplier'],
      ['2019-01', 90, 'Thousands'],
    ],
    COUNT,
    'question multiplied, sheet “Data”, cell B2',
  ],
  [
    'a year given once',
    [
      ['Year', 'Quarter', 'Value'],
      ['2019', 'Q1', 10],
      [undefined, 'Q2', 12],
    ],
    COUNT,
    'question year-carried, sheet “Data”, cell A3',
  ],
  [
    'a day of publication that is none',
    [
      ['Date', 'Value', 'Published'],
      ['2019-01', 10, 'later'],
    ],
    COUNT,
    'problem no-date, sheet “Data”, cell C2',
  ],
  [
    'two columns of figures',
    [
      ['Date', 'North', 'South'],
      ['2019-01', 10, 20],
    ],
    COUNT,
    'problem which-column, the whole file',
  ],
  [
    'rows of parts alone',
    [
      ['Date', 'Region', 'Value'],
      ['2019-01', 'North', 10],
      ['2019-01', 'South', 12],
    ],
    COUNT,
    'problem which-rows, the whole file',
  ],
]

describe('a broken table', () => {
  it.each(BROKEN)('%s', (_, rows, unit, told) => {
    const { findings } = readRows(rows, unit)
    expect(findings.map(brief)).toContain(told)
    for (const { problem, remedy, found, example = '' } of findings) {
      // The page has controls where the command has options.
      expect([problem, remedy, found, example].join(' ')).not.toMatch(/(^| )--\w/)
      expect(problem).toMatch(/^[A-Z].*\.$/)
      expect(remedy).toMatch(/^[A-Z].*\.$/)
      expect(found).not.toBe('')
    }
  })
  it('tells equal findings once, with every cell, problems first, and nothing that follows from another', () => {
    const { findings, proposed } = readRows([
      HEADER,
      ['2019-01', '14'],
      ['2019-02', 12],
      ['2019-03', failed('#REF!')],
      ['2019-04', failed('#REF!')],
      ['soon', failed('#REF!')],
    ])
    expect(findings.map(brief)).toEqual([
      'problem error-cell, sheet “Data”, cells B4 to B5',
      'problem no-date, sheet “Data”, cell A6',
      'question text-number, sheet “Data”, cell B2',
    ])
    expect(proposed.map(({ value }) => value)).toEqual([14, 12])
  })
  it('never breaks, whatever stands in its cells', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom<Written>(
        '2019-01',
        '2017/18',
        'Total',
        '[c]',
        '12,5',
        '90%',
        percent(0.5),
        failed('#N/A'),
        unworked,
        hidden(3),
      ),
      fc.double({ noNaN: true }),
      fc.constant(undefined),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(anything, { maxLength: 6 }), { maxLength: 12 }),
        fc.constantFrom(SHARE, COUNT),
        (rows, unit) => {
          for (const table of findTables([aSheet(rows)])) {
            const { findings, proposed } = readTable(table, unit, NO_CHOICES)
            for (const { where, remedy } of findings) {
              expect(remedy).not.toBe('')
              for (const { sheet, row, column } of where)
                expect([sheet, row > 0, column > 0]).toEqual(['Data', true, true])
            }
            for (const { value, missing } of proposed)
              expect(value === undefined || (missing === undefined && Number.isFinite(value))).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
  it('varied in 200 ways says where and how in each', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BROKEN),
        fc.nat({ max: 8 }),
        fc.nat({ max: 3 }),
        ([, rows, unit], above, aside) => {
          const notes: readonly (readonly Written[])[] = Array.from({ length: above }, (_, i) => [
            `Note ${i + 1} to this table`,
          ])
          const moved = [...notes, ...rows.map((row) => [...Array.from({ length: aside }, () => undefined), ...row])]
          const { findings } = readRows(moved, unit)
          expect(findings.length).toBeGreaterThan(0)
          for (const { where } of findings)
            for (const { row, column } of where) expect(row > above && column > aside).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a row that waits for its figure', () => {
  const TO_COME: readonly (readonly Written[])[] = [
    ['2019-03', undefined],
    ['2019-04', undefined],
    ['2019-05', undefined],
  ]
  const asked = (rows: readonly (readonly Written[])[]): readonly string[] => readRows(rows).findings.map(brief)

  it('is passed over after the last figure', () => expect(asked([HEADER, ...FINE, ...TO_COME])).toEqual([]))
  it('is asked about before one', () =>
    expect(asked([HEADER, ...FINE, ['2019-03', undefined], ['2019-04', 15], ['2019-05', undefined]])).toEqual([
      'question no-figure, sheet “Data”, cell B4',
    ]))
  it('is asked about where it has anything else', () =>
    expect(asked([[...HEADER, 'Note'], ...FINE, ['2019-03', undefined, 'late'], ['2019-04', undefined]])).toEqual([
      'question no-figure, sheet “Data”, cell B4',
    ]))
  it('is asked about where the table has no figure at all', () =>
    expect(asked([HEADER, ['2019-03', undefined], ['2019-04', undefined]])).toEqual([
      'question no-figure, sheet “Data”, cells B2 to B3',
    ]))
  it('is passed over after figures that could not be read', () =>
    expect(asked([HEADER, ['2019-01', '1,5'], ['2019-02', '2,5'], ...TO_COME])).toEqual([
      'problem decimal-sign, sheet “Data”, cells B2 to B3',
    ]))
  it('is told of where its date is none', () =>
    expect(asked([HEADER, ...FINE, ['soon', undefined], ['2017/18', undefined]])).toEqual([
      'problem year-pair, sheet “Data”, cell A5',
    ]))
  it('may have its year once for all of its quarters', () =>
    expect(
      asked([
        ['Year', 'Quarter', 'Value'],
        ['2019', 'Q1', 10],
        ['2019', 'Q2', 12],
        [undefined, 'Q3', undefined],
      ]),
    ).toEqual([]))
})

describe('a sound table', () => {
  it('is none where nothing has a date and a figure', () =>
    expect(
      findTables([
        aSheet([
          ['Date', 'Region'],
          ['2019-01', 'North'],
        ]),
      ]),
    ).toEqual([]))
  it('may have notes below it', () =>
    expect(readRows([HEADER, ...FINE, [], ['Note 1: provisional']]).findings).toEqual([]))
  it('is found below notes, under a header of two rows and a row of codes', () => {
    const { proposed, columns } = readRows([
      ['Table 1: Users by month'],
      ['Source: an office'],
      [],
      ['Period', 'Users'],
      ['', 'people'],
      ['CDID', 'ABCD'],
      [dated('2019-01-31'), 10],
      [dated('2019-02-28'), 12],
    ])
    expect(proposed.map(({ when, value }) => [when, value])).toEqual([
      [{ kind: 'on', on: '2019-01-31' }, 10],
      [{ kind: 'on', on: '2019-02-28' }, 12],
    ])
    expect(columns?.value.name).toMatch(/^Users/)
  })
  it('of years beside quarters asks which, and takes those', () => {
    const rows = [HEADER, ['2019', 40], ['2019 Q1', 10], ['2019 Q2', 12]] as const
    expect(readRows(rows).findings.map(brief)).toEqual(['problem mixed-periods, sheet “Data”, cell B2'])
    const chosen = readRows(rows, COUNT, { ...NO_CHOICES, period: 'quarter' })
    expect(chosen.proposed.map(({ value }) => value)).toEqual([10, 12])
  })
  it('is no other for figures that look like years', () => {
    const { proposed } = readRows([
      ['Date', 'Value', 'Published'],
      [2011, 2011, 2013],
      [2012, 2012, 2013],
    ])
    expect(proposed.map(({ when, value }) => [when, value])).toEqual([
      [{ kind: 'on', on: '2011' }, 2011],
      [{ kind: 'on', on: '2012' }, 2012],
    ])
  })
  it('may lie on its side', () => {
    const read = readRows([
      ['', '2019 Q1', '2019 Q2', '2019 Q3'],
      ['Users', 10, 12, 14],
    ])
    expect(read.proposed.map(({ value, cell }) => [value, cell.row, cell.column])).toEqual([
      [10, 2, 2],
      [12, 2, 3],
      [14, 2, 4],
    ])
  })
  it('takes the rows of the whole, or those that were chosen', () => {
    const rows = [
      ['Year', 'Series', 'Sex', 'Value'],
      ['2019', 'Lords', 'Total', 10],
      ['2019', 'Lords', 'Women', 4],
      ['2019', 'Commons', '', 20],
    ]
    expect(readRows(rows).findings.map(({ code }) => code)).toEqual(['which-rows'])
    const chosen = readRows(rows, COUNT, { ...NO_CHOICES, only: { Series: 'Lords' } })
    expect(chosen.proposed.map(({ value }) => value)).toEqual([10])
  })
  it('per cent cells, text and bare numbers of a share come to the same', () => {
    const same = [
      readRows([HEADER, ['2019-01', percent(0.9)]], SHARE),
      readRows([HEADER, ['2019-01', '90%']], SHARE),
      readRows([HEADER, ['2019-01', 90]], SHARE),
      readRows([HEADER, ['2019-01', 0.9]], SHARE),
    ].map(({ proposed }) => proposed[0]?.value)
    expect(same).toEqual([0.9, 0.9, 0.9, 0.9])
  })
  it('of text alone, as CSV is, has numerators and denominators too', () => {
    const { proposed } = readRows(
      [
        ['Date', 'Value', 'Numerator', 'Denominator'],
        ['2019-01', '50%', '1,000', '2000'],
      ],
      SHARE,
    )
    expect(proposed[0]).toMatchObject({ value: 0.5, numerator: 1000, denominator: 2000 })
  })
  it.each([
    ['Provisional', 'provisional'],
    ['partial', 'partial'],
    ['break in series', 'break'],
    ['corrected', 'corrected'],
    ['[b]', 'break'],
    ['final', undefined],
  ])('%s in a column of statuses', (words, status) => {
    const { proposed } = readRows([
      [...HEADER, 'Status'],
      ['2019-01', 10, words],
    ])
    expect(proposed[0]!.status).toBe(status)
  })
  it('marks say why there is no figure, and what a publisher says of one', () => {
    const { proposed } = readRows([HEADER, ['2019-01', '[c]'], ['2019-02', '12 [p]'], ['2019-03', 14]])
    expect(proposed.map(({ value, missing, status }) => [value, missing, status])).toEqual([
      [undefined, 'suppressed', undefined],
      [12, undefined, 'provisional'],
      [14, undefined, undefined],
    ])
  })
})
