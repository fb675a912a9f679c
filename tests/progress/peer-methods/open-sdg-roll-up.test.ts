import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSdg, rollUpOpenSdg, type OpenSdgAnswer } from '../../../src/progress/index.ts'
import { anyValue, expectPlain } from '../plain.ts'

const scored = (score: number): OpenSdgAnswer => ({
  kind: 'on-track',
  score,
  progress: { kind: 'growth', value: 0, growth: 0, allowance: 1 },
})
const achieved: OpenSdgAnswer = { kind: 'target-achieved', score: 5 }
const unscored: OpenSdgAnswer = { kind: 'cannot-say', because: 'under-a-year-apart' }

describe('one Open SDG status for several series, by hand, cuts as in sdg-build get_progress_status_from_score', () => {
  it.each<[string, OpenSdgAnswer[], string, number | undefined]>([
    ['all achieved: achieved', [achieved, achieved], 'target-achieved', 5],
    ['one of two achieved, mean 4.5: on track only', [achieved, scored(4)], 'on-track', 4.5],
    ['mean exactly 2.5: on track', [achieved, scored(0)], 'on-track', 2.5],
    ['mean 0', [scored(5), scored(-5)], 'progress-needs-acceleration', 0],
    ['mean exactly -2.5: limited', [scored(0), scored(-5)], 'limited-progress', -2.5],
    ['mean -2.6: deterioration', [scored(-2.6)], 'deterioration', -2.6],
    ['series without a score are left out', [achieved, unscored], 'target-achieved', 5],
    ['no series with a score: cannot say', [unscored, unscored], 'cannot-say', undefined],
    ['no series at all: cannot say', [], 'cannot-say', undefined],
  ])('%s', (_, answers, kind, score) => {
    const answer = rollUpOpenSdg(answers)
    expect(answer.kind).toBe(kind)
    expect(answer.kind === 'cannot-say' ? undefined : answer.score).toBe(score)
    expectPlain(answer)
  })
  it('counts the series that have a score', () =>
    expect(rollUpOpenSdg([achieved, unscored, scored(1)])).toMatchObject({ count: 2 }))
  it('the order of the series plays no part, and the mean lies between the scores', () => {
    const series = fc
      .tuple(anyValue, anyValue)
      .map(([from, to]) =>
        openSdg({ direction: 'increase', baseline: { year: 2015, value: from }, latest: { year: 2020, value: to } }),
      )
    fc.assert(
      fc.property(fc.array(series, { maxLength: 6 }), (answers) => {
        const answer = rollUpOpenSdg(answers)
        expect(rollUpOpenSdg(answers.toReversed()).kind).toBe(answer.kind)
        const scores = answers.flatMap((one) => (one.kind === 'cannot-say' ? [] : [one.score]))
        expect(answer.kind === 'cannot-say').toBe(scores.length === 0)
        if (answer.kind === 'cannot-say') return
        expect(answer.score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
        expect(answer.score).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
      }),
    )
  })
})
