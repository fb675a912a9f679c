/** What brought a change about, in a sentence a reader understands. */
import { expect, test } from 'vitest'
import type { Cause } from '../../../src/progress/index.ts'
import { causesWords, causeWords } from '../../../src/ui/text/cause-words.ts'
import { aMetric, aReading, aTarget, date, day } from '../../progress/a-metric.ts'

const reading = aReading('2019-02', 1200, { precision: 'about' })
const plan = {
  id: 'plan',
  title: 'The plan of 2016',
  publishedOn: date('2016'),
  publishedDay: day('2016-12-31'),
  source: 'somewhere',
  points: [],
}
const forecast = {
  title: 'An office, if trends continue',
  on: date('2020'),
  day: day('2020-12-31'),
  value: 90,
  precision: 'almost',
  publishedOn: date('2019'),
  publishedDay: day('2019-12-31'),
  source: 'somewhere',
} as const

const CAUSES: readonly (readonly [cause: Cause, words: string])[] = [
  [{ kind: 'new-figure', reading }, 'A new figure was published: about 1,200 things in February 2019.'],
  [
    { kind: 'revision', reading, replaced: aReading('2019-02', 1300, { precision: 'more-than' }) },
    'A figure was corrected from more than 1,300: about 1,200 things in February 2019.',
  ],
  [
    { kind: 'revision', reading, replaced: aReading('2019-02', 1300, { basis: 'indicative' }) },
    'An official figure took the place of an indicative one, 1,300: about 1,200 things in February 2019.',
  ],
  [
    { kind: 'revision', reading, replaced: aReading('2019-02', 1200, { precision: 'about', published: '2019-01-15' }) },
    'A figure was published again, unchanged: about 1,200 things in February 2019.',
  ],
  [{ kind: 'withdrawal', reading }, 'A figure was withdrawn: about 1,200 things in February 2019.'],
  [{ kind: 'target', target: aTarget() }, 'A target was published: as promised.'],
  [
    {
      kind: 'absence',
      absence: {
        reason: 'suppressed',
        when: reading.when,
        day: reading.day,
        publishedOn: reading.publishedOn,
        publishedDay: reading.publishedDay,
        source: 'somewhere',
      },
    },
    'It was stated that there is no figure for February 2019: withheld.',
  ],
  [{ kind: 'plan', plan }, 'A plan was published: The plan of 2016.'],
  [
    { kind: 'outside-forecast', forecast },
    'A forecast by others was published: almost 90 things in 2020 (An office, if trends continue).',
  ],
  [{ kind: 'method', before: {}, after: { includeIndicative: true } }, 'The reader chose to judge by other rules.'],
  [{ kind: 'time-alone' }, 'Nothing was published: time alone brought the change.'],
]
test.each(CAUSES)('%j', (cause, words) => expect(causeWords(cause, aMetric())).toBe(words))

test('of more than three figures of one day the count is told, and the one of the last date', () => {
  const figures = ['2019-02', '2019-04', '2019-03', '2019-01'].map((on, i): Cause => ({
    kind: 'new-figure',
    reading: aReading(on, 100 + i),
  }))
  const metric = aMetric()
  expect(causesWords([...figures, { kind: 'target', target: aTarget() }], metric)).toBe(
    'Four new figures were published. Of the last date: 101 things in April 2019. A target was published: as promised.',
  )
  expect(causesWords(figures.slice(0, 3), metric)).toBe(
    'A new figure was published: 100 things in February 2019. A new figure was published: 101 things in April 2019. A new figure was published: 102 things in March 2019.',
  )
})
