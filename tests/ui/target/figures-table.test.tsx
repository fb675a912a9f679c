/** The table beneath a chart: what each figure rests on, in words. */
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { assess, type Metric } from '../../../src/progress/index.ts'
import { FiguresTable } from '../../../src/ui/target/FiguresTable.tsx'
import { OtherFigures } from '../../../src/ui/target/OtherFigures.tsx'
import { day, recorded, small } from '../charts/record.ts'

const show = (metric: Metric, asAt: string) => render(<FiguresTable metric={metric} assessment={assess(metric, day(asAt))} asAt={day(asAt)} hasSources />)
const rowsOf = (name: RegExp): readonly string[] => within(screen.getByRole('table', { name })).getAllByRole('row').slice(1).map((row) => row.textContent ?? '')

describe('what is not judged, in tables of its own', () => {
  const others = (metric: Metric, asAt: string) => render(<OtherFigures metric={metric} assessment={assess(metric, day(asAt))} />)

  it('a second series, with what it counts, and never among the figures that are judged', () => {
    others(recorded('verify-users'), '2026-11-23')
    expect(screen.getByText(/Running total of accounts created since April 2014/)).toBeVisible()
    const rows = rowsOf(/^Accounts created, by financial year: a second series, not judged$/)
    expect(rows).toHaveLength(9)
    expect(rows[0]).toMatch(/^31 March 201531,6502022Cabinet Office: Electronic Government.*Sum of the yearly counts/)
    show(recorded('verify-users'), '2026-11-23')
    expect(rowsOf(/GOV.UK Verify users: figures/).join()).not.toContain('31,650')
  })
  it('nothing of a series before it was published', () => {
    others(recorded('verify-users'), '2021-12-31')
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
  it('figures that were replaced or withdrawn, each as it was first published', () => {
    const metric = small({
      readings: [
        { on: '2017-02-01', value: 10, note: 'First count.' },
        { on: '2017-02-01', value: 12, publishedOn: '2017-03-01' },
        { on: '2017-02-10', value: 40, withdrawnOn: '2017-03-05' },
        { on: '2017-02-20', value: 20 },
      ],
    })
    others(metric, '2017-04-01')
    expect(rowsOf(/^Things: figures since replaced or withdrawn$/)).toEqual([
      '1 February 2017101 February 2017A report, An officeFirst count.',
      '10 February 20174010 February 2017A report, An officeWithdrawn on 5 March 2017.',
    ])
  })
  it('a figure that still counts is not among them', () => {
    others(small({ readings: [{ on: '2017-02-01', value: 10 }, { on: '2017-02-01', value: 12, publishedOn: '2017-03-01' }] }), '2017-02-28')
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})

describe('the table of figures', () => {
  it('calls invented figures invented, never official', () => {
    show(small({ illustrative: true, readings: [{ on: '2017-02-01', value: 10 }] }), '2017-03-01')
    expect(rowsOf(/Things/)[0]).toMatch(/invented/)
    expect(rowsOf(/Things/).join(' ')).not.toMatch(/official/)
  })
  it('asks nothing of a figure from after the due date, as the chart does not, and says why', () => {
    show(recorded('verify-users'), '2026-11-23')
    expect(rowsOf(/Verify/).find((row) => row.startsWith('20 September 2022'))).toContain('almost 10 millionafter the due date')
  })
  it('says that there was no path before it begins', () => {
    show(recorded('online-passport-share'), '2019-03-05')
    expect(rowsOf(/Passport/)[0]).toContain('12.8%no path yet')
  })
})
