/**
 * The day a target is first likely to be reached, held against the chance of meeting it by that day and by the day
 * before.
 */
import { describe, expect, it } from 'vitest'
import { addDays, assess, elapsedDays, type Day, type ExpectedDay, type Metric } from '../../src/progress/index.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { recorded } from '../fixtures/record.ts'

/** The chance that the judge gives of the target if it were due on another day. */
const chanceBy = (metric: Metric, asAt: Day, due: Day): number =>
  assess({ ...metric, targets: metric.targets.map((target) => ({ ...target, due, dueDay: due })) }, asAt).forecast!
    .chance

/** The first day on which the chance comes to `wanted`. */
function expectFirst({ kind, day: on }: ExpectedDay, wanted: number, metric: Metric, asAt: Day): void {
  expect(kind).toBe('by')
  expect(chanceBy(metric, asAt, on)).toBeGreaterThanOrEqual(wanted - 1e-6)
  expect(chanceBy(metric, asAt, addDays(on, -1))).toBeLessThan(wanted)
}

const ENDS = [
  '2017-03-31',
  '2017-06-30',
  '2017-09-30',
  '2017-12-31',
  '2018-03-31',
  '2018-06-30',
  '2018-09-30',
  '2018-12-31',
]
const rising = (value: number): Metric =>
  aMetric({
    readings: ENDS.map((end, i) => aReading(end, 10 + 6 * i + (i % 3))),
    targets: [aTarget({ value, due: '2030-12-31' })],
  })
const asAt = day('2019-01-15')

describe('the day a target is first likely to be reached', () => {
  it.each([60, 65, 70])('%d: at one chance in ten, one in two and nine in ten, in that order', (value) => {
    const metric = rising(value)
    const { earliest, central, latest } = assess(metric, asAt).expectedReach!
    expectFirst(earliest, 0.1, metric, asAt)
    expectFirst(central, 0.5, metric, asAt)
    if (latest.kind === 'by') expectFirst(latest, 0.9, metric, asAt)
    expect([earliest.day <= central.day, central.day <= latest.day]).toEqual([true, true])
  })
  it('falls short of it: the same, from above', () => {
    const metric = aMetric({
      direction: 'decrease',
      readings: ENDS.map((end, i) => aReading(end, 100 - 6 * i - (i % 3))),
      targets: [aTarget({ value: 45, due: '2030-12-31' })],
    })
    const { earliest, central } = assess(metric, asAt).expectedReach!
    expectFirst(earliest, 0.1, metric, asAt)
    expectFirst(central, 0.5, metric, asAt)
  })
  it('what is not likely within twelve usual gaps of the latest figure is not before then', () => {
    const metric = rising(5_000)
    const { earliest, central, latest } = assess(metric, asAt).expectedReach!
    for (const one of [earliest, central, latest]) {
      expect(one.kind).toBe('not-before')
      // Seven gaps from 31 March 2017 to 31 December 2018, 640 days: twelve of 91.4 days are 1,097.
      expect(Math.abs(elapsedDays(day('2018-12-31'), one.day) - 1097)).toBeLessThanOrEqual(1)
    }
    expect(chanceBy(metric, asAt, earliest.day)).toBeLessThan(0.1)
  })
  it('Verify as at 5 March 2019 was not likely to come to 25 million for years', () => {
    const verify = recorded('verify-users')
    const on = day('2019-03-05')
    const { central } = assess(verify, on).expectedReach!
    expect(central.day > '2020-12-31').toBe(true)
    expect(chanceBy(verify, on, central.kind === 'by' ? addDays(central.day, -1) : central.day)).toBeLessThan(0.5)
  })
})
