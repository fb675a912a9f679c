/** Sentences where a plain one would say what is not so. */
import { describe, expect, it } from 'vitest'
import { assess, type Reading } from '../../../src/progress/index.ts'
import { findingOf } from '../../../src/ui/text/chart-title.ts'
import { whySentence } from '../../../src/ui/text/status-sentence.ts'
import { aMetric, aReading, aTarget, day } from '../../progress/a-metric.ts'

const count = (start: string, end: string, value: number): Reading => ({
  ...aReading(end, value),
  when: { kind: 'period', start: day(start), end: day(end) },
})
const whyOf = (metric: ReturnType<typeof aMetric>, asAt: string): string =>
  whySentence(metric, assess(metric, day(asAt)))

describe('a promise for every year', () => {
  const due = '2020-12-31'
  const promised = (readings: readonly Reading[]) =>
    aMetric({
      measure: 'flow',
      readings,
      targets: [aTarget({ value: 3000, from: '2019-01-01', published: '2019-01-01', due })],
    })
  const lacking = promised([
    count('2019-01-01', '2019-06-30', 1600),
    count('2020-01-01', '2020-06-30', 1600),
    count('2020-07-01', '2020-12-31', 1600),
  ])
  const why =
    'The due date, 31 December 2020, has come, and the count of the year to 31 December 2019 is not whole, without which nobody can say whether every year was as promised.'
  it('of which an earlier year is not whole waits for that one, not for a figure near the due date', () => {
    expect(whyOf(lacking, '2021-01-15')).toBe(why)
    expect(whyOf(lacking, '2026-01-15')).toBe(why)
  })
  it('of which the last year is not whole waits for it', () => {
    const last = promised([count('2019-01-01', '2019-12-31', 3100), count('2020-01-01', '2020-06-30', 1600)])
    expect(whyOf(last, '2021-01-15')).toContain('no official figure near it has been published')
    expect(whyOf(last, '2026-01-15')).toContain('none near the due date')
  })
  it('whose definition changed within a year says so', () => {
    const changed = { ...count('2020-07-01', '2020-12-31', 900), status: 'break' as const }
    const metric = promised([count('2019-01-01', '2019-12-31', 3100), count('2020-01-01', '2020-06-30', 1600), changed])
    expect(whyOf(metric, '2021-01-15')).toBe(
      'The definition changed on 1 July 2020, and counts of two definitions cannot be added up to one for the year to 31 December 2020.',
    )
  })
})

it('what is short by nobody knows how little does not need "more than 0 a year"', () => {
  const metric = aMetric({
    measure: 'cumulative',
    readings: [
      aReading('2017-03-31', 60),
      aReading('2018-03-31', 85),
      aReading('2019-03-31', 100, { precision: 'almost' }),
    ],
  })
  expect(whyOf(metric, '2019-06-01')).toBe(
    'With almost 100 things on 31 March 2019, it is just short and must reach 100 by 31 December 2020.',
  )
})

describe('what is to fall', () => {
  const falling = (readings: readonly Reading[], value: number) =>
    aMetric({ direction: 'decrease', readings, targets: [aTarget({ value, due: '2019-03-31' })] })
  it('lies above its target, and by more than so much where the figure does', () => {
    const last = aReading('2019-03-31', 12_000, { precision: 'more-than' })
    const metric = falling([aReading('2017-03-31', 15_000), aReading('2018-03-31', 13_000), last], 10_000)
    expect(whyOf(metric, '2019-06-01')).toBe(
      'The figure for the due date was more than 12,000 things on 31 March 2019, more than 2,000 above 10,000.',
    )
    expect(findingOf(metric, assess(metric, day('2019-06-01')))).toBe(
      'More than 12,000 on 31 March 2019, more than 2,000 over',
    )
  })
  it('a year over its limit is above it, by that year and no other', () => {
    const metric = aMetric({
      measure: 'flow',
      direction: 'decrease',
      readings: [count('2019-01-01', '2019-12-31', 108)],
      targets: [aTarget({ value: 100, from: '2019-01-01', published: '2019-01-01', due: '2020-06-30' })],
    })
    expect(whyOf(metric, '2020-07-15')).toBe(
      '108 things were counted in the year to 31 December 2019, 8 above 100 a year.',
    )
    expect(findingOf(metric, assess(metric, day('2020-07-15')))).toContain(', 8 over')
  })
})

it('a running total with a limit on each year may rise by so much', () => {
  const metric = aMetric({
    measure: 'cumulative',
    direction: 'decrease',
    readings: [aReading('2017-12-31', 1000), aReading('2018-06-30', 1030), aReading('2018-12-31', 1060)],
    targets: [aTarget({ value: 100, from: '2018-01-01', published: '2018-01-01', due: '2020-12-31' })],
  })
  expect(assess(metric, day('2018-07-15')).targetLevel).toBeCloseTo(1300, -1)
  expect(assess(metric, day('2019-01-15')).status.kind).not.toBe('missed')
})

describe('what cannot be said to a digit', () => {
  const risen = (last: Reading, target: Parameters<typeof aTarget>[0] = {}) =>
    aMetric({
      readings: [aReading('2017-03-31', 60), aReading('2018-03-31', 85), last],
      targets: [aTarget({ due: '2019-03-31', ...target })],
    })
  it('“almost 100” is just short of 100, not “more than 0” short', () => {
    const metric = risen(aReading('2019-03-31', 100, { precision: 'almost' }))
    expect(whyOf(metric, '2019-06-01')).toBe(
      'The figure for the due date was almost 100 things on 31 March 2019, just short of 100.',
    )
    expect(findingOf(metric, assess(metric, day('2019-06-01')))).toBe('Almost 100 on 31 March 2019, just short')
  })
  it('a target in round terms is named as it was promised', () =>
    expect(whyOf(risen(aReading('2019-03-31', 80), { precision: 'about' }), '2019-06-01')).toContain(
      '20 short of about 100.',
    ))
  it('a week is from one day to another', () => {
    const weeks = ['2018-03-05', '2018-03-12', '2018-03-19'].map((start, i) =>
      count(start, `2018-03-${11 + 7 * i}`, 10 + i),
    )
    const metric = aMetric({ measure: 'flow', readings: weeks, targets: [aTarget({ due: '2018-03-25', value: 20 })] })
    expect(whyOf(metric, '2018-03-26')).toBe(
      'The figure for the due date was 12 things from 19 March 2018 to 25 March 2018, 8 short of 20.',
    )
  })
})
