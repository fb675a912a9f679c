/** The working of what is found by search: stated with its rule, for no short sum gives it. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../../../src/progress/index.ts'
import { workingOf } from '../../../../src/ui/pages/target/working/workings.ts'
import { day } from '../../../progress/a-metric.ts'
import { recorded, type RecordId } from '../../../fixtures/record.ts'

const found = (id: RecordId, on: string) =>
  Object.fromEntries(
    workingOf(recorded(id), assess(recorded(id), day(on))).map(({ id: name, result, resultValue }) => [
      name,
      { result, resultValue },
    ]),
  )

describe('what is found by search', () => {
  it('Verify as at 5 March 2019: the limits of its pace, and when it would be there', () => {
    const workings = found('verify-users', '2019-03-05')
    // The least and the most of its six slopes, 2,184.5 and 6,383.0 a day, times 30.4375: with four figures 95% takes
    // in all of them.
    expect(workings['pace-low']!.result).toBe('66,500 a month')
    expect(workings['pace-low']!.resultValue).toBeCloseTo((900_000 / 412) * 30.4375, 6)
    expect(workings['pace-high']!.result).toBe('194,000 a month')
    expect(workings['pace-high']!.resultValue).toBeCloseTo((600_000 / 94) * 30.4375, 6)
    expect(workings['reach-earliest']).toEqual({ result: '6 October 2023', resultValue: '2023-10-06' })
    expect(workings['reach-central']).toEqual({
      result:
        'Cannot be given. It does not come to that by 26 February 2027, twelve mean gaps between figures ahead: no further was looked.',
      resultValue: undefined,
    })
    expect(workings['turning-figure']).toEqual({ result: 'the target itself, 25,000,000', resultValue: 25e6 })
  })
  it('the academy as at 28 June 2019: the figure a year later that would have it on track', () => {
    expect(found('academy-graduates', '2019-06-28')['turning-figure']!.result).toBe('about 14,600')
  })
  it('nothing of it once the outcome is known', () => {
    const workings = found('verify-users', '2026-11-23')
    expect([workings['reach-earliest'], workings['turning-figure']]).toEqual([undefined, undefined])
  })
})
