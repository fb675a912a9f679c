/** The table beneath a chart: what each figure rests on, in words. */
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { assess, type Metric } from '../../../src/progress/index.ts'
import { FiguresTable } from '../../../src/ui/target-card/FiguresTable.tsx'
import { day } from '../../progress/a-metric.ts'
import { recorded } from '../../fixtures/record.ts'
import { small } from '../charts/described.ts'

const show = (metric: Metric, asAt: string) =>
  render(<FiguresTable metric={metric} assessment={assess(metric, day(asAt))} asAtDate={day(asAt)} hasSources />)
const rowsOf = (name: RegExp): readonly string[] =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '')

describe('the table of figures', () => {
  it('calls invented figures invented, never official', () => {
    show(small({ illustrative: true, readings: [{ on: '2017-02-01', value: 10 }] }), '2017-03-01')
    expect(rowsOf(/Things/)[0]).toMatch(/invented/)
    expect(rowsOf(/Things/).join(' ')).not.toMatch(/official/)
  })
  it('asks nothing of a figure from after the due date, as the chart does not, and says why', () => {
    show(recorded('verify-users'), '2026-11-23')
    expect(rowsOf(/Verify/).find((row) => row.startsWith('20 September 2022'))).toContain(
      'almost 10 millionafter the due date',
    )
  })
  it('has none of a series that is not judged', () => {
    show(recorded('verify-users'), '2026-11-23')
    expect(rowsOf(/GOV.UK Verify users: figures/).join()).not.toContain('31,650')
  })
  it('says that there was no path before it begins', () => {
    show(recorded('online-passport-share'), '2019-03-05')
    expect(rowsOf(/Passport/)[0]).toContain('12.8%no path yet')
  })
  it('marks what is not a plain figure, and what is not judged', () => {
    show(
      small({
        every: 'P3M',
        measure: 'flow',
        readings: [
          { period: { start: '2017-01-01', end: '2017-03-31' }, value: 10 },
          { period: { start: '2017-04-01', end: '2017-06-30' }, value: 11, status: 'provisional' },
          { period: { start: '2017-07-01', end: '2017-09-30' }, value: 12 },
          { period: { start: '2017-10-01', end: '2017-12-31' }, value: 13 },
          { period: { start: '2017-01-01', end: '2017-12-31' }, value: 46, publishedOn: '2018-02-01' },
          { period: { start: '2018-01-01', end: '2018-01-31' }, value: 4 },
        ],
      }),
      '2018-03-01',
    )
    expect(rowsOf(/Things/).map((row) => row.replace(/no path yet.*|\d+officialof.*/, ''))).toHaveLength(7)
    const text = rowsOf(/Things/).join('\n')
    expect(text).toMatch(/April to June 2017.*officialprovisional/)
    expect(text).toMatch(/201746.*officialtotal, as its parts come to/)
    expect(text).toMatch(/January 20184.*officialpart of its period, not judged/)
  })
  it('says that a total is unlike its parts, or that there is nothing to compare it with', () => {
    const quarters = ['01-01/03-31', '04-01/06-30', '07-01/09-30', '10-01/12-31'].map((days, i) => {
      const [start, end] = days.split('/')
      return { period: { start: `2017-${start}`, end: `2017-${end}` }, value: 10 + i }
    })
    const year = { period: { start: '2017-01-01', end: '2017-12-31' }, value: 47, publishedOn: '2018-02-01' }
    const { unmount } = show(small({ measure: 'flow', readings: [...quarters, year] }), '2018-03-01')
    expect(rowsOf(/Things/).join()).toContain('total, unlike the sum of its parts')
    unmount()
    show(small({ measure: 'flow', readings: [...quarters.slice(1), year] }), '2018-03-01')
    expect(rowsOf(/Things/).join()).toMatch(/officialtotal(?!,)/)
  })
  it('keeps what a break and a correction leave out in sight', () => {
    show(
      small({
        measure: 'cumulative',
        readings: [
          { on: '2017-01-31', value: 30 },
          { on: '2017-02-28', value: 40, status: 'break' },
          { on: '2017-03-31', value: 60 },
          { on: '2017-04-30', value: 50, status: 'corrected' },
        ],
      }),
      '2017-05-31',
    )
    const text = rowsOf(/Things/).join('\n')
    for (const words of [
      /31 January 2017.*from before the definition changed, not judged/,
      /28 February 2017.*definition changed/,
      /31 March 2017.*above a later correction, not judged/,
      /30 April 2017.*corrected downward/,
    ])
      expect(text).toMatch(words)
  })
})
