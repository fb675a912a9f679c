/** What comes later never changes what was said, and a record can be moved in time whole. */
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { addDays, foundSeason, type Metric, type Reading, type Target } from '../../../src/progress/index.ts'
import { part, plainRecords } from '../generators/plain-record.ts'
import { SPECIAL_CASES } from '../generators/special-cases.ts'
import { scenes, scenesFrom, targetOf, type Scene } from '../generators.ts'
import { answerTo, law, moved, withReadings } from './law.ts'

const laterNews = fc.record({
  kind: fc.constantFrom('a new figure', 'a revision', 'a withdrawal', 'a target'),
  which: part,
  value: fc.constantFrom(0, 0.5, 0.999),
  afterDays: fc.integer({ min: 1, max: 400 }),
  ageDays: fc.integer({ min: -200, max: 2000 }),
  basis: fc.constantFrom<Reading['basis']>('official', 'indicative'),
})
type LaterNews = typeof laterNews extends fc.Arbitrary<infer Value> ? Value : never

/** The record with one more thing in it, published only after the day of asking. */
function withNews(
  { asAt }: Scene,
  metric: Metric,
  { kind, which, value, afterDays, ageDays, basis }: LaterNews,
): Metric {
  const publishedDay = addDays(asAt, afterDays)
  const published = { publishedDay, publishedOn: publishedDay }
  const { readings } = metric.series[0]!
  const i = Math.floor(which * (readings.length - 1))
  switch (kind) {
    case 'a new figure': {
      const day = addDays(asAt, -ageDays)
      return withReadings(metric, () => [
        ...readings,
        { ...readings[i]!, when: { kind: 'on', date: day }, day, value, basis, ...published },
      ])
    }
    case 'a revision':
      return withReadings(metric, () => [{ ...readings[i]!, value, ...published }, ...readings])
    case 'a withdrawal':
      return withReadings(metric, () =>
        readings.map((reading, k) =>
          k !== i || reading.withdrawnDay !== undefined ? reading : { ...reading, withdrawnDay: publishedDay },
        ),
      )
    case 'a target': {
      const target: Target = {
        ...metric.targets[0]!,
        id: `new-${metric.targets.length}`,
        value,
        ...published,
        primary: false,
      }
      return { ...metric, targets: [target, ...metric.targets] }
    }
  }
}

/** A yearly rate may run for whole months, which are of no length in days. */
const OF_CALENDAR: readonly string[] = ['partial dates', 'a partial due date', 'a yearly rate']
const WHOLE_DAYS = SPECIAL_CASES.filter((name) => !OF_CALENDAR.includes(name))

describe('time', () => {
  law(
    'figures, revisions, withdrawals and targets published after a day never change the answer of that day',
    [scenes, fc.array(laterNews, { minLength: 1, maxLength: 4 })],
    (scene, news) => {
      const metric = news.reduce((known, one) => withNews(scene, known, one), scene.metric)
      expect(answerTo({ ...scene, metric })).toEqual(answerTo(scene))
    },
  )
  law('nothing published after a day is looked at: without it the answer is the same', [scenes], (scene) => {
    const known = withReadings(scene.metric, (readings) =>
      readings.filter(({ publishedDay }) => publishedDay <= scene.asAt),
    )
    const metric = {
      ...known,
      targets: known.targets.filter((target) => target === targetOf(scene) || target.publishedDay <= scene.asAt),
    }
    expect(answerTo({ ...scene, metric })).toEqual(answerTo(scene))
  })
  law(
    'four hundred years earlier or later, where the calendar is the same, only the dates differ',
    [scenes, fc.constantFrom(-4, -1, 1, 15)],
    (scene, times) => {
      const days = times * 146_097
      expect(answerTo(moved(scene, days))).toEqual(moved(answerTo(scene), days))
    },
  )
  law(
    'some days earlier or later only the dates differ, where every date is a whole day',
    [scenesFrom(plainRecords, WHOLE_DAYS), fc.integer({ min: -40_000, max: 400_000 })],
    (scene, days) => {
      const [before, after] = [scene, moved(scene, days)]
      // A season belongs to the calendar.
      fc.pre([before, after].every((one) => foundSeason(one.metric, answerTo(one))?.kind !== 'found'))
      expect(answerTo(after)).toEqual(moved(answerTo(before), days))
    },
  )
})
