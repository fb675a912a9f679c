/** Needed pace against held pace: the bars, the numbers, and how they were worked out. */
import { describe, expect, it } from 'vitest'
import { assess, type Metric } from '../../../../src/progress/index.ts'
import { paceRows, paceSentences } from '../../../../src/ui/pages/target/pace/pace-rows.ts'
import { aMetric, aReading, aTarget, day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'

const on = (metric: Metric, asAt: string) => ({ metric, assessment: assess(metric, day(asAt)) })

describe('the pair of bars', () => {
  it('Verify as at 5 March 2019: 969,000 a month needed, 120,000 held', () => {
    const [needed, held] = paceRows(on(recorded('verify-users'), '2019-03-05'))
    // 21.4 million over 672 days, times 365.25 / 12.
    expect(needed).toEqual({
      kind: 'needed',
      label: 'Needed to 31 December 2020',
      words: 'about 969,000 a month',
      share: 1,
    })
    // The middle of six slopes: 1.1 million on 28 Feb 2017, 2 on 16 Apr 2018, 3 on 26 Nov 2018, 3.6 on 28 Feb 2019, in
    // millions a day: 0.9/412 = .002184, 1.9/636 = .002987, 2.5/730 = .003425, 1/224 = .004464, 1.6/318 = .005031,
    // .6/94 = .006383.
    expect(held).toMatchObject({ kind: 'held', label: 'Held so far', words: 'about 120,000 a month' })
    expect(held!.share).toBeCloseTo((0.003425 + 0.004464) / 2 / (21.4 / 672), 3)
  })
  it('and says of which slopes the held pace is the middle', () => {
    expect(paceSentences(on(recorded('verify-users'), '2019-03-05'))).toBe(
      'It needs 8.1 times the pace it has held. The held pace is the median of the slopes between every two of four figures, February 2017 to February 2019: 6 slopes. Fewer than five figures have no confidence limits.',
    )
  })
  it('the academy as at 28 June 2019, by the year: 3,750 needed, 2,520 held', () => {
    const [needed, held] = paceRows(on(recorded('academy-graduates'), '2019-06-28'))
    // 5,671 in 552 days; 6,000 in 869 days from 9 February 2017 is the middle slope.
    expect([needed!.words, held!.words]).toEqual(['about 3,750 a year', 'about 2,520 a year'])
  })
  it('a pace that leads away from the target has no bar, and says so', () => {
    const back = aMetric({ readings: [aReading('2018-06-30', 40), aReading('2018-12-31', 30)] })
    expect(paceRows(on(back, '2019-01-31'))[1]).toMatchObject({
      share: 0,
      words: expect.stringMatching(/^falling about .* a month, away from the target$/) as string,
    })
  })
  it('a pace that one figure cannot tell has no bar, where standing still has an empty one', () => {
    const one = aMetric({ readings: [aReading('2018-06-30', 40)] })
    const [needed, held] = paceRows(on(one, '2018-07-31'))
    expect(needed).toMatchObject({ share: 1 })
    expect(held).toEqual({ kind: 'held', label: 'Held so far', words: 'cannot be said' })
  })
  it('a figure that stands still, and one that is there already', () => {
    const still = aMetric({ readings: [aReading('2018-06-30', 40), aReading('2018-12-31', 40)] })
    expect(paceRows(on(still, '2019-01-31'))[1]).toMatchObject({ share: 0, words: 'none: it stands still' })
    const there = aMetric({ readings: [aReading('2018-06-30', 40), aReading('2018-12-31', 140)] })
    expect(paceRows(on(there, '2019-01-31'))[0]).toMatchObject({ share: 0, words: 'none: it is there' })
  })
  it('a falling target needs a fall', () => {
    const falling = aMetric({
      direction: 'decrease',
      readings: [aReading('2018-06-30', 900), aReading('2018-12-31', 800)],
      targets: [aTarget({ value: 300 })],
    })
    const [needed, held] = paceRows(on(falling, '2019-01-31'))
    expect(needed!.share).toBe(1)
    // 100 in 184 days, times 30.4375.
    expect(held!.words).toMatch(/^falling about 17 a month$/)
  })
})

describe('where no pace can be needed', () => {
  it.each([
    [
      'no target yet',
      aMetric({ readings: [aReading('2016-06-30', 40)] }),
      '2016-12-31',
      'No target had been published, so no pace is needed.',
    ],
    ['no figure', aMetric(), '2018-12-31', 'No figure had been published, so no pace can be worked out.'],
    [
      'too late',
      recorded('verify-users'),
      '2026-11-23',
      'The due date, 31 December 2020, has come: no pace can be needed any more.',
    ],
  ] as const)('%s', (_, metric, asAt, sentence) => {
    expect(paceRows(on(metric, asAt))).toEqual([])
    expect(paceSentences(on(metric, asAt))).toContain(sentence)
  })
})

it('one figure has a pace that is needed, and none that has been held', () => {
  const metric = aMetric({ readings: [aReading('2019-03-31', 40)], targets: [aTarget()] })
  expect(paceRows(on(metric, '2019-06-01')).map(({ kind }) => kind)).toEqual(['needed', 'held'])
  expect(paceSentences(on(metric, '2019-06-01'))).toBe('One figure shows no pace that has been held.')
})
