/** Sheets that are no one table are refused, so that none of what they hold is read alone. */
import { describe, expect, it } from 'vitest'
import { findTables } from '../../src/intake/find-table.ts'
import { NO_CHOICES, type Choices } from '../../src/intake/proposal.ts'
import { readTable } from '../../src/intake/read-table.ts'
import { aSheet, type Written } from './a-table.ts'

function read(rows: readonly (readonly Written[])[], choices: Choices = NO_CHOICES) {
  const [table] = findTables([aSheet(rows)])
  if (table === undefined) throw new Error('no table was found')
  const { proposed, findings } = readTable(table, { kind: 'count', noun: 'users' }, choices)
  return { values: proposed.map(({ value }) => value), told: findings.map(({ code, found }) => [code, found] as const) }
}

describe('years by parts of them', () => {
  const MONTHS = [
    ['Year', 'Jan', 'Feb', 'Mar', 'Total'],
    ['2024', 100, 200, 300, 600],
    ['2025/26', 500, 600, 700, 1800],
  ]
  it.each([
    ['months', MONTHS, '“Jan” to “Mar”'],
    [
      'quarters',
      [
        ['Year', 'Q1', 'Quarter 2'],
        [2024, 1, 2],
        [2025, 3, 4],
      ],
      '“Q1” to “Quarter 2”',
    ],
    [
      'months down',
      [
        ['Month', 2024, 2025, 2026],
        ['January', 1, 2, 3],
        ['February', 4, 5, 6],
      ],
      '“January” to “February”',
    ],
  ] as const)('are refused, with %s', (_, rows, names) => {
    const { values, told } = read(rows)
    expect(values).toEqual([])
    expect(told).toEqual([['years-by-months', `sheet “Data”: years one way, and ${names} the other`]])
  })
  it('are refused with the column of one month, and read with that of the whole year', () => {
    expect(read(MONTHS, { ...NO_CHOICES, valueColumn: 'Jan' }).told[0]?.[0]).toBe('years-by-months')
    const { values } = read(MONTHS.with(2, ['2025', 500, 600, 700, 1800]), { ...NO_CHOICES, valueColumn: 'Total' })
    expect(values).toEqual([600, 1800])
  })
  it('are not what days beside columns called Q1 and Q2 are', () =>
    expect(
      read([
        ['Date', 'Q1', 'Q2'],
        ['2024-01-31', 1, 2],
      ]).told[0]?.[0],
    ).toBe('which-column'))
})

describe('two tables of one sheet', () => {
  it.each([
    [
      'beside one another under the same names',
      [
        ['Date', 'Value', undefined, 'Date', 'Value'],
        ['2025-01', 10, undefined, '2026-01', 500],
      ],
      '“2026-01” in sheet “Data”, cell D2',
    ],
    [
      'beside one another, the second with names that say nothing and lower down',
      [
        ['Date', 'Value'],
        ['2025-01', 10, undefined, 'Reported', 'Done'],
        ['2025-02', 10, undefined, '2026-01', 500],
      ],
      '“Reported” in sheet “Data”, cell D2',
    ],
    [
      'below one another',
      [['Date', 'Value'], ['2026-01', 10], [], ['Cost'], ['Date', 'Value'], ['2026-03', 500]],
      '“Date” in sheet “Data”, cell A5',
    ],
    [
      'below one another under the same names, of which none is known',
      [['Table 1'], ['Reported', 'Done'], ['2026-01', 10], ['Table 2'], ['Reported', 'Done'], ['2026-03', 500]],
      '“Reported” in sheet “Data”, cell A5',
    ],
    [
      'of which the lower has the plainer names',
      [
        ['Date', 'Users'],
        ['2026-01', 10],
        ['2026-02', 11],
        ['Date', 'Value'],
        ['2026-03', 500],
      ],
      '“2026-01” in sheet “Data”, cell A2',
    ],
  ] as const)('%s are refused, with a cell of the other', (_, rows, found) => {
    const { values, told } = read(rows)
    expect(values).toEqual([])
    expect(told).toEqual([['two-tables', found]])
  })
  it('are not what two dates of each row are, nor a legend of years and numbers', () => {
    const dates = [
      ['Date', 'Period end', 'Value'],
      ['2026-01-01', '2026-01-31', 10],
    ]
    const legend = [
      ['Users', '2026', '45'],
      ['Date', 'Value'],
      ['2026-01', 10],
    ]
    for (const rows of [dates, legend]) expect(read(rows)).toEqual({ values: [10], told: [] })
  })
})
