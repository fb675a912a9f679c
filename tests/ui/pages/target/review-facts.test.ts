import { describe, expect, it } from 'vitest'
import { assess, type Reading } from '../../../../src/progress/index.ts'
import { reviewFacts } from '../../../../src/ui/pages/target/review-facts.ts'
import { aMetric, aReading, aTarget, day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'

type Id = Parameters<typeof recorded>[0]
const factsOn = (id: Id, on: string, includeIndicative = false) =>
  Object.fromEntries(
    reviewFacts(recorded(id), assess(recorded(id), day(on), { includeIndicative }), { includeIndicative }).map(
      ({ label, value }) => [label, value],
    ),
  )

describe('what is asked of a target under review', () => {
  it('Verify as at 5 March 2019: off track since the third figure, five days old, about 600,000 up, too few to tell', () => {
    expect(factsOn('verify-users', '2019-03-05')).toEqual({
      // The third official figure was published on 26 November 2018.
      'Off track since': '26 November 2018',
      'On track again with': 'a next figure of about 14.2 million or more, for 31 May 2019',
      'Age of the latest figure': '5 days',
      // From "more than 3 million" to "about 3.6 million".
      'Change since 26 November 2018': 'about 600,000 higher',
      'Is that unusual?': 'too few figures to tell',
    })
  })
  it('the academy as at 28 June 2019: off track since that day', () => {
    expect(factsOn('academy-graduates', '2019-06-28')).toMatchObject({
      'Off track since': '28 June 2019',
      'On track again with': 'a next figure of about 14,100 or more, for 28 June 2020',
      'Age of the latest figure': '0 days',
      'Change since 14 December 2017': 'about 3,500 higher',
    })
  })
  it('what came with time alone is said by its month', () => {
    expect(factsOn('academy-graduates', '2026-11-23')).toMatchObject({
      'Out of date since': expect.stringMatching(/^[A-Z][a-z]+ 202\d$/) as string,
      'Age of the latest figure': '7 years 4 months',
    })
  })
  it('with the indicative figures counted, all of it is of those too', () => {
    expect(factsOn('online-passport-share', '2020-06-30', true)).toMatchObject({
      'Off track since': 'December 2019',
      'Change since 2017': 'about 40 percentage points higher',
    })
  })
  it('before the target, and before any figure, there is nothing to say of them', () => {
    expect(factsOn('academy-graduates', '2017-02-08')).toEqual({})
  })
  const months = (values: readonly number[]): readonly Reading[] =>
    values.map((value, i) =>
      aReading(`201${7 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-28`, value),
    )
  const wandering = [50, 52, 49, 51, 50, 53, 48, 51, 50, 52, 49, 51, 50]
  const noiseOf = (values: readonly number[], direction: 'increase' | 'decrease' = 'increase') => {
    const metric = aMetric({ direction, readings: months(values), targets: [aTarget({ due: '2030-12-31' })] })
    return reviewFacts(metric, assess(metric, day('2018-12-31')), {}).find(({ label }) => label === 'Is that unusual?')
      ?.value
  }
  it('a change within what is usual is no news; one far outside it is, for better or worse', () => {
    expect(noiseOf([...wandering, 51])).toBe('no, within normal variation')
    expect(noiseOf([...wandering, 90])).toBe('yes, better than normal variation')
    expect(noiseOf([...wandering, 90], 'decrease')).toBe('yes, worse than normal variation')
    expect(noiseOf(wandering.map(() => 50))).toBe('cannot be told: the figures do not vary')
    expect(noiseOf([50])).toBeUndefined()
  })
  it('a fall is lower, and no change is none', () => {
    const changeOf = (values: readonly number[]) => {
      const metric = aMetric({ readings: months(values) })
      return reviewFacts(metric, assess(metric, day('2018-12-31')), {}).find(({ label }) =>
        label.startsWith('Change since'),
      )?.value
    }
    expect([changeOf([50, 42]), changeOf([50, 50])]).toEqual(['8 lower', 'none'])
  })
})
