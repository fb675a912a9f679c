/** What is missing from a record, and what was published when, in words. */
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Metric } from '../../../../src/progress/index.ts'
import { ChangeLog } from '../../../../src/ui/pages/target/ChangeLog.tsx'
import { Missing } from '../../../../src/ui/pages/target/Missing.tsx'
import { day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'
import { small } from '../../charts/described.ts'

const log = (metric: Metric, asAt: string) => render(<ChangeLog metric={metric} day={day(asAt)} date={day(asAt)} />)
const missing = (metric: Metric, asAt: string) => render(<Missing metric={metric} day={day(asAt)} date={day(asAt)} />)
const rows = (): readonly string[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))

describe('what the record says that there is no figure for', () => {
  const paused = small({
    every: 'P3M',
    readings: [
      { on: '2019-12-31', value: 5 },
      { on: '2020-03-31', missing: 'paused', publishedOn: '2020-03-20', note: 'Offices were closed.' },
      { on: '2020-06-30', missing: 'not-collected', publishedOn: '2020-07-01' },
    ],
  })
  it('stands in a list of its own, and is not missing', () => {
    missing(paused, '2020-07-02')
    expect(screen.getByText('Every official figure that was expected has come.')).toBeVisible()
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '31 March 2020: collection paused, said on 20 March 2020 (Offices were closed.). A report, An office',
      '30 June 2020: not collected, said on 1 July 2020. A report, An office',
    ])
  })
  it('is not known before it was said', () => {
    missing(paused, '2020-03-19')
    expect(screen.queryAllByRole('listitem')).toEqual([])
  })
})

describe('corrections and changes', () => {
  it('lists all that had been published, newest first, each with its source and as partial a date as is known', () => {
    log(recorded('verify-users'), '2018-04-16')
    const table = rows()
    expect(table[0]).toMatch(
      /^16 April 2018 \| New figure for 16 April 2018: more than 2 million \| GOV\.UK Verify product page/,
    )
    expect(table[1]).toMatch(/^March 2017 \| Target: 25 million, due April 2020 \| .*National Audit Office$/)
    expect(table.at(-1)).toMatch(/^9 February 2017 \| Target: 25 million, due 31 December 2020 \|/)
    expect(table).toHaveLength(6)
  })
  it('says that nothing has been corrected, where that is so', () => {
    log(recorded('academy-graduates'), '2020-01-01')
    expect(
      screen.getByText('The record is only ever added to. No figure has been corrected or withdrawn.'),
    ).toBeVisible()
  })
  it('says what a correction replaced, and counts withdrawals with it', () => {
    const metric = small({
      readings: [
        { on: '2018-01-31', value: 5 },
        { on: '2018-01-31', value: 6, publishedOn: '2018-03-01' },
        { on: '2018-02-28', value: 7, withdrawnOn: '2018-04-01' },
      ],
    })
    log(metric, '2018-12-31')
    expect(rows()).toEqual([
      '1 April 2018 | Withdrawn for 28 February 2018: 7 | A report, An office',
      '1 March 2018 | Correction for 31 January 2018: 6, where 5 had been published | A report, An office',
      '28 February 2018 | New figure for 28 February 2018: 7 | A report, An office',
      '31 January 2018 | New figure for 31 January 2018: 5 | A report, An office',
      '1 January 2017 | Target: 100, due 31 December 2020 | A report, An office',
    ])
    expect(screen.getByText(/2 figures have been corrected or withdrawn/)).toBeVisible()
  })
  it('a figure published again, unchanged, is no correction', () => {
    const metric = small({
      readings: [
        { on: '2018-01-31', value: 5 },
        { on: '2018-01-31', value: 5, publishedOn: '2018-03-01' },
      ],
    })
    log(metric, '2018-12-31')
    expect(rows()[0]).toBe('1 March 2018 | Published again, unchanged, for 31 January 2018: 5 | A report, An office')
    expect(screen.getByText(/No figure has been corrected or withdrawn/)).toBeVisible()
  })
  it('says so when nothing had been published', () => {
    log(recorded('verify-users'), '2017-02-08')
    expect(screen.getByText('Nothing had been published by 8 February 2017.')).toBeVisible()
  })
})

describe('what is missing', () => {
  it('counts the quarters of passports that never came', () => {
    missing(recorded('online-passport-share'), '2017-02-09')
    expect(
      screen.getByText(
        'Six official figures that were expected had not come by 9 February 2017. The first was due by 28 October 2015.',
      ),
    ).toBeVisible()
    expect(rows()).toEqual(['January to March 2015 | 6 | 28 October 2015 | 28 January 2017 | none yet'])
  })
  it('of one figure it speaks in the singular', () => {
    missing(recorded('academy-graduates'), '2019-04-01')
    expect(
      screen.getByText(
        'One official figure that was expected had not come by 1 April 2019. The first was due by 14 March 2019.',
      ),
    ).toBeVisible()
  })
  it('says so when every figure has come', () => {
    missing(recorded('academy-graduates'), '2017-12-31')
    expect(screen.getByText('Every official figure that was expected has come.')).toBeVisible()
  })
  it.each([
    [
      'no interval is stated',
      small({ readings: [{ on: '2018-01-31', value: 5 }] }),
      'The record does not say how often figures are expected, so none can be said to be missing.',
    ],
    [
      'no figure has come',
      small({ every: 'P3M', readings: [{ on: '2019-01-31', value: 5 }] }),
      'No official figure had been published by 1 June 2018, so none can be said to be missing.',
    ],
  ])('when %s, it says that it cannot tell', (_, metric, words) => {
    missing(metric, '2018-06-01')
    expect(screen.getByText(words)).toBeVisible()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})

describe('who would publish what is missing', () => {
  it('is named where something is missing, or nothing has come at all', () => {
    missing(recorded('verify-users'), '2019-03-05')
    expect(screen.getByText('Official figures are for this body to publish: Government Digital Service.')).toBeVisible()
  })
  it('and not where every figure has come', () => {
    missing(small({ every: 'P3M', readings: [{ on: '2018-04-30', value: 5 }] }), '2018-05-31')
    expect(screen.getByText('Every official figure that was expected has come.')).toBeVisible()
  })
})
