/** A target judged by others' methods: what each was given, its sum and its answer, worked out by hand. */
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { assess, othersOn, type Metric } from '../../../src/progress/index.ts'
import { disagreement } from '../../../src/ui/review/others/disagreement.ts'
import { OthersTable } from '../../../src/ui/review/others/OthersTable.tsx'
import { aMetric, aReading, aTarget, day } from '../../progress/a-metric.ts'
import { recorded } from '../../progress/the-record.ts'

const show = (metric: Metric, on: string) => render(<OthersTable metric={metric} assessment={assess(metric, day(on))} />)
const cells = (method: RegExp) => within(screen.getByRole('row', { name: method })).getAllByRole('cell').map((cell) => cell.textContent)
const words = (metric: Metric, on: string) => {
  const assessment = assess(metric, day(on))
  return disagreement(assessment, othersOn(metric, assessment))
}

describe('Verify as at 5 March 2019', () => {
  it('by Open SDG: 80.9% a year held of 125.6% needed', () => {
    show(recorded('verify-users'), '2019-03-05')
    const [inputs, formula, result] = cells(/^Open SDG/)
    expect(inputs).toBe('first 1.1 million, 28 February 2017latest 3.6 million, 28 February 2019target 25 million, 31 December 2020')
    // 730 days are 1.99863 years: (3.6/1.1)^(1/1.99863) − 1 = .8102; 1,402 days are 3.83847: (25/1.1)^(1/3.83847) − 1 = 1.2564.
    expect(formula).toContain('Here: 81% a year held ÷ 125.6% a year needed = 0.645.')
    expect(result).toBe('Progress needs acceleration')
  })
  it('by the United Nations: 10.7 million expected, 0.4 of the way', () => {
    show(recorded('verify-users'), '2019-03-05')
    // 672 days are 1.83984 years: 3.6 × 1.8102^1.83984 = 10.73 million; (10.73 − 1.1) ÷ 23.9 = .403.
    expect(cells(/^United Nations/)[1]).toContain('Here: at 81% a year it would be 10.7 million: (10.7 million − 1.1 million) ÷ (25 million − 1.1 million) = 0.403.')
    expect(cells(/^United Nations/)[2]).toBe('Fair but accelerate')
  })
  it('by ESCAP: 2.5 of 23.9 million', () => {
    show(recorded('verify-users'), '2019-03-05')
    // 10 × 2.5 ÷ 23.9 = 1.046.
    expect(cells(/^ESCAP/)).toEqual(['first 1.1 millionlatest 3.6 milliontarget 25 million', expect.stringContaining('10 × (3.6 million − 1.1 million) ÷ (25 million − 1.1 million)'), '1.05 of 10'])
  })
  it('here, with the cut-offs of its own rule', () => {
    show(recorded('verify-users'), '2019-03-05')
    const [inputs, formula, result] = cells(/^This tracker/)
    expect(inputs).toBe('four figures, 28 February 2017 to 28 February 2019target 25 million, 31 December 2020')
    expect(formula).toContain('below 30% off track, from 30% at risk, from 60% on track, from 85% ahead')
    expect(result).toBe('Off track, a chance of less than 1%')
  })
  it('what cannot be applied says why, and keeps its formula', () => {
    show(recorded('verify-users'), '2019-03-05')
    expect(cells(/^TolaActivity/)).toEqual(['none', expect.stringContaining('Above 1.15 over'), 'Cannot be applied: it needs a target for each year.'])
    expect(cells(/^GC InfoBase/)).toEqual(['at least 25 millionnot due yetno result for the due date', expect.any(String) as string, 'Future'])
  })
  it('all that give a verdict agree', () => expect(words(recorded('verify-users'), '2019-03-05')).toBe('Every method that gives a verdict on these figures agrees with the one here.'))
})

describe('the academy as at 28 June 2019', () => {
  it('is on track for the methods of growth, and that is explained', () => {
    // 4,000 to 10,000 in 869 days: 47% a year; 4,000 to 15,671 in 1,421 days: 42% a year; 1.12 of what is needed.
    show(recorded('academy-graduates'), '2019-06-28')
    expect(cells(/^Open SDG/)[1]).toContain('Here: 47% a year held ÷ 42% a year needed = 1.12.')
    expect(cells(/^Open SDG/)[2]).toBe('On track')
    expect(words(recorded('academy-graduates'), '2019-06-28')).toMatch(/^Open SDG \(as Statistics Canada publishes it\) and United Nations Statistics Division say better of it than is said here\. Methods that compare yearly growth flatter what began small/)
  })
})

describe('why they disagree', () => {
  it('no figure: none gives a verdict', () => expect(words(aMetric(), '2018-12-31')).toBe('None of these methods gives a verdict on these figures.'))
  it('too little for a verdict here, enough for one there', () => {
    const two = aMetric({ readings: [aReading('2017-06-30', 40), aReading('2018-12-31', 60)] })
    expect(words(two, '2019-01-31')).toMatch(/^Here the status is “cannot be judged”: these figures are not taken for a verdict\. .* would give one\.$/)
  })
  it('met here and there', () => {
    const met = aMetric({ readings: [aReading('2018-12-31', 50), aReading('2019-12-31', 80), aReading('2020-12-31', 120)], targets: [aTarget()] })
    expect(words(met, '2021-01-31')).toBe('Every method that gives a verdict on these figures agrees with the one here.')
  })
  it('the sources are links to where each method is published', () => {
    show(recorded('verify-users'), '2019-03-05')
    for (const link of screen.getAllByRole('link').filter((one) => !one.textContent.startsWith('method'))) expect(link.getAttribute('href')).toMatch(/^https:\/\//)
    expect(screen.getByRole('link', { name: 'Open SDG, sdg-build' })).toHaveAttribute('href', 'https://github.com/open-sdg/sdg-build')
  })
})
