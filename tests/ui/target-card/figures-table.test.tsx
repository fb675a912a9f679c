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
})
