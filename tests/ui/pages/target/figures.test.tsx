/** The whole record of a target: every figure of every series, with its vintages, found and sorted. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { addDays, type Metric } from '../../../../src/progress/index.ts'
import { FiguresSection } from '../../../../src/ui/pages/target/figures/FiguresSection.tsx'
import { aMetric, aReading, day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'
import { small } from '../../charts/described.ts'

const show = (metric: Metric, on: string) => render(<FiguresSection metric={metric} day={day(on)} date={day(on)} />)
const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent))
const column = (i: number) => rows().map((row) => row[i])
const head = (name: RegExp) => screen.getByRole('columnheader', { name })
const press = (name: RegExp) => userEvent.click(within(head(name)).getByRole('button'))
const status = () => screen.getByRole('status').textContent

const revised = small({
  readings: [
    { on: '2017-02-01', value: 10, note: 'First count.' },
    { on: '2017-02-01', value: 12, publishedOn: '2017-03-01', note: 'Late returns.' },
    { on: '2017-02-10', value: 40, withdrawnOn: '2017-03-05' },
    { on: '2017-02-20', value: 20 },
  ],
})

describe('what is in it', () => {
  it('Verify today: both series, each figure once, and what each series counts', () => {
    show(recorded('verify-users'), '2026-11-23')
    // Ten reported figures, four of them indicative, and nine yearly counts of accounts.
    expect(status()).toBe('All 19 figures')
    expect(
      rows()
        .find((row) => row[1] === '31,650')!
        .slice(0, 6),
    ).toEqual(['31 March 2015', '31,650', 'Accounts created, by financial year', 'official', '2022', 'Stands'])
    expect(
      screen.getByText('Accounts created, by financial year, not judged and never joined with the other')
        .nextElementSibling,
    ).toHaveTextContent('Running total of accounts created since April 2014')
  })
  it('nothing that was not yet published', () => {
    show(recorded('verify-users'), '2019-03-05')
    expect(column(0)).toEqual([
      'February 2017',
      '16 April 2018',
      'September 2018',
      'October 2018',
      '26 November 2018',
      'February 2019',
    ])
    // The second series came out in 2022: nothing is said of it before.
    expect(screen.queryByText(/^Accounts created/)).toBeNull()
  })
  it('revisions with what they were, what replaced them and why; withdrawals', () => {
    show(revised, '2017-04-01')
    expect(rows().map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
      ['1 February 2017', '10', '1 February 2017', 'Replaced on 1 March 2017 by 12'],
      ['1 February 2017', '12', '1 March 2017', 'Was 10, published 1 February 2017. Stands'],
      ['10 February 2017', '40', '10 February 2017', 'Withdrawn on 5 March 2017'],
      ['20 February 2017', '20', '20 February 2017', 'Stands'],
    ])
    expect(rows()[1]![6]).toContain('Late returns.')
  })
  it('before a revision the first figure stands, and nothing is said of what came later', () => {
    show(revised, '2017-02-28')
    expect(column(5)).toEqual(['Stands', 'Stands', 'Stands'])
  })
  it('a month in which it was replaced is said as a month', () => {
    show(
      aMetric({ readings: [aReading('2018-01-31', 10), aReading('2018-01-31', 12, { published: '2018-03' })] }),
      '2018-12-31',
    )
    expect(column(5)).toEqual(['Replaced in March 2018 by 12', 'Was 10, published 31 January 2018. Stands'])
  })
  it('no figure says so', () => {
    show(aMetric(), '2018-12-31')
    expect(screen.getByText('No figure of any series had been published by 31 December 2018.')).toBeVisible()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('finding and sorting', () => {
  it('by text, in whatever is shown of a figure', async () => {
    show(recorded('verify-users'), '2026-11-23')
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find' }), 'national audit')
    expect(status()).toMatch(/^[1-9] of 19 figures$/)
    for (const row of rows()) expect(row[6]).toMatch(/National Audit/)
  })
  it('by series and by kind', async () => {
    show(recorded('verify-users'), '2026-11-23')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Series' }), 'Users reported at the time')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Figures' }), 'Indicative')
    expect(status()).toBe('4 of 19 figures')
    expect(column(3)).toEqual(['indicative', 'indicative', 'indicative', 'indicative'])
  })
  it('those that were replaced or withdrawn', async () => {
    show(revised, '2017-04-01')
    expect(screen.queryByRole('combobox', { name: 'Series' })).toBeNull()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Figures' }), 'Replaced')
    expect(column(1)).toEqual(['10'])
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Figures' }), 'Withdrawn')
    expect(column(1)).toEqual(['40'])
  })
  it('a press sorts, another turns it, and the column says so', async () => {
    show(revised, '2017-04-01')
    expect(head(/^For/)).toHaveAttribute('aria-sort', 'ascending')
    await press(/^Figure/)
    expect(column(1)).toEqual(['10', '12', '20', '40'])
    await press(/^Figure/)
    expect(column(1)).toEqual(['40', '20', '12', '10'])
    expect([head(/^Figure/).getAttribute('aria-sort'), head(/^For/).getAttribute('aria-sort')]).toEqual([
      'descending',
      'none',
    ])
    await press(/^Published/)
    expect(column(4)[3]).toBe('1 March 2017')
  })
  it('nothing found says so, and leads back', async () => {
    show(revised, '2017-04-01')
    await userEvent.type(screen.getByRole('searchbox'), '<b>zebra')
    expect(screen.getByText(/^No figure is like that\./)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show all of them' }))
    expect(rows()).toHaveLength(4)
  })
  it('many come a hundred at a time', async () => {
    show(
      aMetric({ readings: Array.from({ length: 250 }, (_, i) => aReading(addDays(day('2018-01-01'), i), i)) }),
      '2019-12-31',
    )
    expect(rows()).toHaveLength(100)
    await userEvent.click(screen.getByRole('button', { name: 'Show 100 more' }))
    expect(rows()).toHaveLength(200)
    expect(status()).toBe('All 250 figures')
  })
})

describe('without a script', () => {
  it('the table is there, and the controls keep their room until they work', () => {
    const html = renderToString(<FiguresSection metric={revised} day={day('2017-04-01')} date={day('2017-04-01')} />)
    expect(html).toContain('Replaced on 1 March 2017 by 12')
    expect(html).toContain('needs-script--waiting')
  })
})
