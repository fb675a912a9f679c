/** The working of what is found by search: stated with its rule, for no short sum gives it. */
import { describe, expect, it } from 'vitest'
import { addDays, assess } from '../../../../src/progress/index.ts'
import { workingOf } from '../../../../src/ui/pages/target/working/workings.ts'
import { aMetric, aReading, aTarget, day } from '../../../progress/a-metric.ts'
import { recorded, type RecordId } from '../../../fixtures/record.ts'

const found = (id: RecordId, on: string) =>
  Object.fromEntries(
    workingOf(recorded(id), assess(recorded(id), day(on))).map(({ id: name, result, resultValue }) => [
      name,
      { result, resultValue },
    ]),
  )

describe('what is found by search', () => {
  it('Verify as at 5 March 2019: no limits of its pace, and when it would be there', () => {
    const workings = found('verify-users', '2019-03-05')
    // Four figures have no limits that hold 95 times in 100.
    expect([workings['pace-low'], workings['pace-high']]).toEqual([undefined, undefined])
    expect(workings['reach-earliest']).toEqual({ result: '5 November 2022', resultValue: '2022-11-05' })
    expect(workings['reach-central']).toEqual({ result: '27 January 2025', resultValue: '2025-01-27' })
    expect(workings['reach-latest']).toEqual({
      result:
        'Cannot be given. It does not come to that by 26 February 2027, twelve mean gaps between figures ahead: no further was looked.',
      resultValue: undefined,
    })
    expect(workings['turning-figure']!.result).toBe('about 14.2 million')
  })
  it('the academy as at 28 June 2019: the figure a year later that would have it on track', () => {
    expect(found('academy-graduates', '2019-06-28')['turning-figure']!.result).toBe('about 14,100')
  })
  it('five figures have limits of their pace: the least and the most but none of its ten slopes', () => {
    const [start, values] = [day('2019-01-01'), [0, 10, 22, 30, 41]]
    const metric = aMetric({
      targets: [aTarget({ value: 100, published: '2018-12-01' })],
      readings: values.map((value, i) => aReading(addDays(start, 10 * i), value)),
    })
    const held = assess(metric, day('2019-02-15')).pace!.held!
    // Slopes of 0.8 to 1.2 a day.
    expect(held.limits95).toEqual({ low: 0.8, high: 1.2 })
    const limits = workingOf(metric, assess(metric, day('2019-02-15'))).filter(({ id }) => /^pace-(low|high)$/.test(id))
    expect(limits.map(({ resultValue }) => resultValue)).toEqual([
      expect.closeTo(0.8 * 30.4375, 9),
      expect.closeTo(1.2 * 30.4375, 9),
    ])
  })
  it('nothing of it once the outcome is known', () => {
    const workings = found('verify-users', '2026-11-23')
    expect([workings['reach-earliest'], workings['turning-figure']]).toEqual([undefined, undefined])
  })
})
