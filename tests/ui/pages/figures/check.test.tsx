/** The third step: what is wrong, by its cell, and what a table may mean in two ways; each mended or answered there. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { check, expectErrorAt, go, nothingYet, problems, saved, step, textOf } from './open-figures.tsx'

beforeEach(nothingYet)

const said = (words: RegExp) => screen.findByText(words, { selector: '.govuk-body' })
const mended = (cell: string) => screen.getByRole('textbox', { name: new RegExp(`^${cell}(?!\\d)`) })
const radio = (name: string | RegExp) => screen.getByRole('radio', { name })
const gone = (words: RegExp) => waitFor(() => expect(screen.queryByText(words)).toBeNull())

/** On to the comparison, past the questions: the figures that would be added. */
async function added(): Promise<readonly (string | null)[][]> {
  const box = screen.queryByRole('checkbox')
  if (box !== null) await userEvent.click(box)
  await go()
  const table = await screen.findByRole('table', { name: /^Added/ })
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].slice(0, 2).map((cell) => cell.textContent))
}

describe('the columns', () => {
  const TABLE = 'Date,Online,By post\n2022-10-31,10100000,10200000\n'
  it('are to be named where more than one may hold the figures, and the error leads there', async () => {
    await check('verify-users', TABLE)
    const [told] = problems()
    expect(told).toHaveTextContent('The whole file: “Online”, “By post”. More than one column may hold the figures.')
    await userEvent.click(told!)
    const columns = screen.getByRole('combobox', { name: 'Figures are in' })
    expect(columns).toHaveFocus()
    expect(columns).toHaveDisplayValue('Choose a column')
    await userEvent.selectOptions(columns, 'By post')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(await added()).toEqual([['31 October 2022', '10,200,000']])
  })
  it('can be corrected where the guess is wrong', async () => {
    await check('verify-users', 'Date,Value,Users\n2022-10-31,5,10100000\n')
    expect(screen.getByRole('combobox', { name: 'Figures are in' })).toHaveDisplayValue('Value')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Figures are in' }), 'Users')
    await gone(/5, after 10000000/)
    expect(await added()).toEqual([['31 October 2022', '10,100,000']])
  })
  it('say which rows count, where a column tells rows apart', async () => {
    await check('verify-users', 'Date,Region,Users\n2022-10-31,North,10100000\n2022-10-31,South,10200000\n')
    expect(problems()[0]).toHaveTextContent(/rows for “North”, “South”/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rows by “Region”' }), 'South')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(await added()).toEqual([['31 October 2022', '10,200,000']])
  })
})

describe('what may mean two things', () => {
  const cases: readonly (readonly [string, string, string, RegExp, string, string, readonly string[]])[] = [
    [
      'a pair of years',
      'academy-graduates',
      'Year,Figure\n2023/24,20000\n',
      /“2023\/24”. This can be a financial year/,
      'What does a date such as 2018/19 stand for?',
      'A year that begins on 1 April',
      ['31 March 2024', '20,000'],
    ],
    [
      'two calendar years',
      'academy-graduates',
      'Year,Figure\n2023/24,20000\n',
      /“2023\/24”. This can be a financial year/,
      'What does a date such as 2018/19 stand for?',
      'Two calendar years together',
      ['31 December 2024', '20,000'],
    ],
    [
      'a number after the year',
      'verify-users',
      'Date,Figure\n2023/2,10100000\n',
      /“2023\/2”. This can be a month or a quarter/,
      'What is the number after the year?',
      'A month',
      ['February 2023', '10,100,000'],
    ],
    [
      'a day or a month first',
      'verify-users',
      'Date,Figure\n2/3/2023,10100000\n',
      /“2\/3\/2023”. The day or the month may come first here/,
      'Which comes first in a date such as 04/05/2026?',
      'The month: it is 5 April',
      ['3 February 2023', '10,100,000'],
    ],
    [
      'a comma',
      'online-passport-share',
      'Date,Share\n2025-10,"91,5"\n',
      /“91,5”. The comma or point here may part off decimals or thousands/,
      'What does a comma in a number part off?',
      'Decimals: 1,234 is one and a bit',
      ['October 2025', '91.5%'],
    ],
    [
      'years beside months',
      'online-passport-share',
      'Date,Share\n2025,90%\n2025-10,91%\n2025-11,92%\n',
      /times of different lengths/,
      'Which figures belong to this metric?',
      'Those for years',
      ['2025', '90%'],
    ],
  ]
  it.each(cases)(
    '%s is asked about where it arises, and answered there',
    async (_, id, csv, words, legend, label, row) => {
      await check(id, csv)
      expect(problems()[0]).toHaveTextContent(words)
      await userEvent.click(problems()[0]!)
      const group = screen.getByRole('group', { name: legend })
      expect(within(group).getAllByRole('radio')[0]).toHaveFocus()
      await userEvent.click(within(group).getByRole('radio', { name: label }))
      await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
      // It stays, to be changed.
      expect(within(screen.getByRole('group', { name: legend })).getByRole('radio', { name: label })).toBeChecked()
      expect(await added()).toEqual([row])
    },
  )
  it.each([
    ['In per cent: 90 is 90%', '0.8%'],
    ['As parts of 1: 0.9 is 90%', '80%'],
  ])('how shares are written: %s', async (label, figure) => {
    await check('online-passport-share', 'Date,Share\n2025-10,0.8\n')
    await userEvent.click(radio(label))
    await gone(/They were read as parts of 1/)
    expect(await added()).toEqual([['October 2025', figure]])
  })
  it('is asked only where it arises', async () => {
    await check('online-passport-share', 'Date,Share\n2025-10,91%\n')
    expect(screen.queryAllByRole('radio')).toEqual([])
  })
})

describe('cells that are mended here', () => {
  const TABLE = 'Date,Figure\n2022-10-31,ten million or so\nyesterday,10200000\n'
  it('are those with a problem, each with its name and what was found', async () => {
    await check('verify-users', TABLE)
    const table = screen.getByRole('table', { name: 'Mend cells here' })
    expect(within(table).getAllByRole('textbox')).toEqual([mended('B2'), mended('A3')])
    expect(mended('B2')).toHaveAccessibleDescription('“ten million or so”')
    expect(mended('A3')).toHaveAccessibleDescription('“yesterday”')
  })
  it('keep their row and the focus while one types, and what is typed', async () => {
    await check('verify-users', TABLE)
    await userEvent.type(mended('B2'), '10.1')
    await gone(/“ten million or so”/)
    expect(mended('B2')).toHaveFocus()
    expect(mended('B2')).toHaveValue('10.1')
    await userEvent.keyboard(' million')
    expect(mended('B2')).toHaveValue('10.1 million')
    await userEvent.type(mended('A3'), '2022-11-30')
    await gone(/“yesterday”/)
    expect(await added()).toEqual([
      ['31 October 2022', '10,100,000'],
      ['30 November 2022', '10,200,000'],
    ])
  })
  it('ask nothing about the others of a file of text alone', async () => {
    await check('verify-users', TABLE)
    await userEvent.type(mended('B2'), '10,100,000')
    await userEvent.type(mended('A3'), '2022-11-30')
    await said(/^figures\.csv has two new figures. Nothing is wrong with it\.$/)
  })
  it('are as they were once the change is undone', async () => {
    await check('verify-users', TABLE)
    await userEvent.type(mended('B2'), '10,100,000')
    await gone(/“ten million or so”/)
    await userEvent.click(screen.getByRole('button', { name: /^Undo\s*the change of B2/ }))
    expect(mended('B2')).toHaveValue('')
    expect(mended('B2')).toHaveFocus()
    await said(/Two problems/)
    expect(mended('B2')).toHaveAccessibleDescription('“ten million or so”')
    expect(mended('B2')).toHaveFocus()
  })
  it('are too many to mend here beyond twenty', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `${1990 + i},about ${i} x\n`).join('')
    await check('academy-graduates', `Date,Figure\n${rows(21)}`)
    expect(screen.queryByRole('table', { name: 'Mend cells here' })).toBeNull()
    expect(problems()).toHaveLength(21)
  })
})

describe('the list', () => {
  it('can be taken away as text and as a spreadsheet', async () => {
    await check('verify-users', 'Date,Figure\n2022-10-31,eleven\n2022-11-30 [note 1],10200000\n')
    await userEvent.click(screen.getByRole('button', { name: /^as text/ }))
    await userEvent.click(screen.getByRole('button', { name: /^as XLSX/ }))
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['problems.txt', 'problems.xlsx']))
    const text = await textOf(saved[0]!.blob)
    expect(text).toMatch(/^figures\.csv: 1 problem and 1 question\n/)
    expect(text).toMatch(/1\. Problem, sheet “figures”, cell B2: “eleven”\./)
    expect(text).toMatch(/2\. Question, sheet “figures”, cell A3: “\[note 1\]” after the date\./)
  })
  it('of problems says the next step only once they are gone', async () => {
    await check('verify-users', 'Date,Figure\n2022-10-31,eleven\n2022-11-30 [note 1],10200000\n')
    expect(screen.queryByRole('checkbox')).toBeNull()
    await go()
    expect(screen.getByRole('alert').parentElement).toHaveFocus()
    await step('Check the figures')
  })
  it('of nothing new leads nowhere, and says so', async () => {
    await check('academy-graduates', 'Date,Figure\n2019-06-28,10000\n')
    await said(/one figure that is on the record already\. Nothing is wrong with it\.$/)
    await go()
    expect(problems()[0]).toHaveTextContent('There is nothing new in the file')
  })
})

describe('where figures come from', () => {
  const ONE = 'Date,Users\n2022-10-31,10100000\n'
  it('is told when it was published, in any of the ways to write a day', async () => {
    await check('verify-users', ONE)
    const day = screen.getByRole('textbox', { name: 'Published on' })
    expect(day).toHaveValue('2026-11-23')
    await userEvent.clear(day)
    await userEvent.type(day, 'the other day')
    expect(day).toHaveAccessibleDescription(expect.stringContaining('Error: Enter a day that exists'))
    await waitFor(() => expect(screen.queryByText(/Nothing is wrong with it/)).toBeNull())
    await userEvent.clear(day)
    await userEvent.type(day, '29 November 2022')
    await said(/Nothing is wrong with it/)
    expect(await added()).toEqual([['31 October 2022', '10,100,000']])
  })
  it('is told before the figure was for, which is a problem', async () => {
    await check('verify-users', ONE)
    const day = screen.getByRole('textbox', { name: 'Published on' })
    await userEvent.clear(day)
    await userEvent.type(day, '2022-10-01')
    await said(/One problem/)
    await go()
    await waitFor(() => expect(problems()[0]).toHaveTextContent(/cell B2: the day of publication 2022-10-01/))
  })
  it('can be a source that the record does not have', async () => {
    await check('verify-users', ONE)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Source' }), 'Another source')
    await said(/problem/)
    await userEvent.type(screen.getByRole('textbox', { name: 'Title of the source' }), 'Release of September')
    await userEvent.type(screen.getByRole('textbox', { name: 'Its publisher' }), 'The office')
    await said(/Nothing is wrong with it/)
    await userEvent.type(screen.getByRole('textbox', { name: /^Its web address/ }), 'gopher')
    await said(/problem/)
    await userEvent.clear(screen.getByRole('textbox', { name: /^Its web address/ }))
    await said(/Nothing is wrong with it/)
    expect(await added()).toEqual([['31 October 2022', '10,100,000']])
  })
})

describe('questions', () => {
  it('are to be answered before the comparison, and again once anything else is said', async () => {
    await check('verify-users', 'Date,Figure\n2022-10-31 [note 1],10100000\n')
    await go()
    await expectErrorAt(screen.getByRole('checkbox'), /^Look at the questions/)
    await userEvent.click(screen.getByRole('checkbox'))
    expect(screen.queryByRole('alert')).toBeNull()
    await userEvent.clear(screen.getByRole('textbox', { name: 'Published on' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Published on' }), '29 November 2022')
    expect(screen.getByRole('checkbox')).not.toBeChecked()
  })
})
