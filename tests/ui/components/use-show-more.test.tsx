/** Long tables come a part at a time, and say what is not shown. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { addDays, assess } from '../../../src/progress/index.ts'
import { ChangeLog } from '../../../src/ui/pages/target/ChangeLog.tsx'
import { FiguresTable } from '../../../src/ui/target-card/FiguresTable.tsx'
import { aMetric, aReading, day } from '../../progress/a-metric.ts'

const DAY = day('2019-12-31')
const metricOf = (count: number) =>
  aMetric({ readings: Array.from({ length: count }, (_, i) => aReading(addDays(day('2019-01-01'), i), i + 1)) })
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)

describe('a table of many figures', () => {
  it('shows the latest hundred with the target, and earlier ones when asked', async () => {
    const metric = metricOf(250)
    render(<FiguresTable metric={metric} assessment={assess(metric, DAY)} asAtDate={DAY} hasSources />)
    expect([rows().length, rows()[0]!.textContent.slice(0, 11)]).toEqual([101, '31 May 2019'])
    expect(screen.getByText('150 earlier rows are not shown. All of them are in the CSV.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show 100 earlier' }))
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 earlier' }))
    expect([rows().length, rows()[0]!.textContent.slice(0, 14)]).toEqual([251, '1 January 2019'])
    expect(screen.queryByRole('button')).toBeNull()
  })
  it('a hundred figures are shown whole', () => {
    const metric = metricOf(100)
    render(<FiguresTable metric={metric} assessment={assess(metric, DAY)} asAtDate={DAY} hasSources />)
    expect(rows()).toHaveLength(101)
    expect(screen.queryByText(/not shown/)).toBeNull()
  })
  it('the log of changes begins with the newest', async () => {
    render(<ChangeLog metric={metricOf(150)} day={DAY} date={DAY} />)
    expect(rows()).toHaveLength(100)
    // 150 figures and the target.
    await userEvent.click(screen.getByRole('button', { name: 'Show 51 more' }))
    expect(rows()).toHaveLength(151)
  })
})
