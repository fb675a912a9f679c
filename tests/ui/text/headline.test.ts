import { describe, expect, it } from 'vitest'
import { day } from '../../progress/a-metric.ts'
import { headlineOf, type Outcome } from '../../../src/ui/text/headline.ts'

describe('the headline', () => {
  const cases: readonly (readonly [readonly Outcome[], string])[] = [
    [['missed', 'out-of-date', 'out-of-date'], 'One target was missed and two cannot be judged.'],
    [['off-track', 'out-of-date', 'cannot-be-judged'], 'One target is off track and two cannot be judged.'],
    [['cannot-be-judged', 'out-of-date', 'cannot-be-judged'], 'None of the three targets can be judged.'],
    [['awaiting', 'awaiting', 'awaiting'], 'All three targets came due without a final figure.'],
    [['on-track', 'on-track'], 'Both targets are on track.'],
    [['met', 'ahead', 'missed'], 'One target was missed, one is ahead and one has been met.'],
    [['at-risk', 'not-loaded', 'off-track'], 'One target is off track, one is at risk and one could not be loaded.'],
    [['loading', 'missed', 'missed'], 'Two targets were missed and one is still loading.'],
    [['awaiting', 'missed'], 'One target was missed and one came due without a final figure.'],
    [['met'], 'One target has been met.'],
    [[], 'There are no targets to show.'],
  ]
  it.each(cases)('%j: %s', (outcomes, sentence) => expect(headlineOf(outcomes, day('2019-03-05'))).toBe(sentence))
  it.each<readonly [readonly Outcome[], string]>([
    [['not-set', 'not-set', 'not-set'], 'No target had been published by 1 January 2017.'],
    [['not-set', 'off-track'], 'One target is off track.'],
    [['not-set', 'loading'], 'One target is still loading.'],
  ])('a target that is not published yet is not counted: %j: %s', (outcomes, sentence) =>
    expect(headlineOf(outcomes, day('2017-01-01'))).toBe(sentence),
  )
  it('never calls anything met, ahead or on track that is not', () => {
    expect(
      headlineOf(
        ['missed', 'awaiting', 'out-of-date', 'cannot-be-judged', 'off-track', 'at-risk', 'not-loaded', 'loading'],
        day('2019-03-05'),
      ),
    ).not.toMatch(/\bmet\b|ahead|on track/)
  })
})
