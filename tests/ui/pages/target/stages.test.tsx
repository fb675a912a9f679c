/** Stages of a promise, and what others conclude of it: on the record of another programme. */
import { readFileSync } from 'node:fs'
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { assess, type Day, type Metric, type MetricInput } from '../../../../src/progress/index.ts'
import { OutsideVerdicts } from '../../../../src/ui/pages/target/OutsideVerdicts.tsx'
import { Stages } from '../../../../src/ui/pages/target/Stages.tsx'
import { USUAL } from '../../../../src/ui/routing/judging.ts'
import { day } from '../../../progress/a-metric.ts'
import { made } from '../../../fixtures/record.ts'

const canadian = (id: string): Metric =>
  made(JSON.parse(readFileSync(`mocks/canada/api/v1/metrics/${id}.json`, 'utf8')) as MetricInput)
const cars = canadian('zero-emission-vehicle-share')

const cellsOf = (row: HTMLElement): readonly string[] =>
  [...within(row).queryAllByRole('rowheader'), ...within(row).getAllByRole('cell')].map((cell) => cell.textContent)

describe('the stages of a promise', () => {
  const rowsOn = (on: Day) => {
    render(<Stages metric={cars} day={on} judging={USUAL} shownId={assess(cars, on).target?.id} />)
    return screen.getAllByRole('row').slice(1).map(cellsOf)
  }
  it('each stand with their status, what they ask, what is needed by now on the way through them, and the chance', () =>
    // From 11.01% at the end of 2023 to 20% at the end of 2026: 943 of 1,096 days are 18.745%.
    expect(rowsOn(day('2026-07-31'))).toEqual([
      ['By the end of 2026', 'Off track', '20%', '18.7%', 'less than 1%'],
      ['By the end of 2030, as shown on this page', 'Off track', '60%', '18.7%', 'less than 1%'],
      ['By the end of 2035', 'Off track', '100%', '18.7%', 'less than 1%'],
    ]))
  it('are those of the version in force', () =>
    expect(rowsOn(day('2022-12-31')).map(([by, , target]) => [by, target])).toEqual([
      ['By the end of 2025', '10%'],
      ['By the end of 2030, as shown on this page', '30%'],
      ['By the end of 2040', '100%'],
    ]))
  it('lead to the page as it is judged by another', () => {
    rowsOn(day('2026-07-31'))
    expect(screen.getByRole('link', { name: 'By the end of 2026' })).toHaveAttribute('href', '?reading=20-by-2026')
  })
  it('of a promise that has one, nothing is said', () => {
    const { container } = render(
      <Stages metric={canadian('poverty-rate')} day={day('2026-07-31')} judging={USUAL} shownId="half-by-2030" />,
    )
    expect(container).toBeEmptyDOMElement()
  })
})

describe('what others conclude', () => {
  const saidOn = (metric: Metric, on: Day) =>
    render(<OutsideVerdicts metric={metric} assessment={assess(metric, on)} />).container.textContent
  it('stands in their words beside the status here, with the working of their rule', () => {
    const said = saidOn(cars, day('2026-07-31'))
    expect(said).toContain(
      'Statistics Canada has said “substantial progress” since 16 February 2023. Here it is off track, with a chance of less than 1%. Neither is worked out from the other.',
    )
    expect(said).toContain('counted from 0.37% in 2015: held (9.53% ÷ 0.37%)^(1 ÷ 10.00) − 1 = 38.4% a year')
    expect(said).toContain('the one ÷ the other = 0.9504')
  })
  it('is told as at the day: what was said later is not known, and what is no longer said has an end', () => {
    const jobs = canadian('clean-technology-jobs')
    saidOn(jobs, day('2024-08-31'))
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => cellsOf(row).slice(1, 4)),
    ).toEqual([
      ['negligible progress', '31 July 2024', 'still said'],
      ['moderate progress', '11 July 2024', '31 July 2024'],
      ['deterioration', '3 April 2024', '11 July 2024'],
      ['substantial progress', '16 February 2023', '3 April 2024'],
    ])
  })
  it('before anybody said anything there is nothing', () => expect(saidOn(cars, day('2022-12-31'))).toBe(''))
})
