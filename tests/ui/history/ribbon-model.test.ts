/** How a target stood, month by month, on what was known then. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, lastDayOf, monthEnds, type Day, type Metric } from '../../../src/progress/index.ts'
import { ribbonModel } from '../../../src/ui/history/ribbon-model.ts'
import { ribbonOnce } from '../../../src/ui/history/ribbon-once.ts'
import { monthWords, nothingWords, summaryOf } from '../../../src/ui/history/ribbon-words.ts'
import { scenes } from '../../progress/generators.ts'
import { RUNS } from '../../progress/runs.ts'
import { date, day } from '../../progress/a-metric.ts'
import { REAL_DAYS, small } from '../charts/described.ts'
import { METRIC_IDS, recorded } from '../../fixtures/record.ts'
import { monthsIn, ribbonOf } from './ribbons.ts'

const [verify, passports, academy] = [
  recorded('verify-users'),
  recorded('online-passport-share'),
  recorded('academy-graduates'),
]
const runsOf = (metric: Metric, asAt: string) =>
  ribbonOf(metric, asAt).runs.map(({ from, to, word, count }) => [from, to, word, count])

/*
 * By hand from the record. Verify's third official figure came on 26 November 2018, and three are needed to judge. Its
 * last before the due date is for 31 March 2019; the gaps between its figures are 412, 224, 94 and 31 days, so that the
 * usual gap is 159 days and a figure is out of date after 318: on 13 February 2020. The academy's third figure came on
 * 28 June 2019; its usual gap is 434.5 days, so that figure was not out of date before 2021.
 */
describe('the record as at today, when every target has come due', () => {
  test('Verify: off track from the third official figure, out of date before the end', () =>
    expect(runsOf(verify, '2026-11-23')).toEqual([
      ['2017-02', '2018-10', 'Cannot be judged', 21],
      ['2018-11', '2020-01', 'Off track', 15],
      ['2020-02', '2020-11', 'Out of date', 10],
      ['2020-12', '2020-12', 'Awaiting final figure', 1],
    ]))
  test('passports: out of date from the first month to the last', () =>
    expect(runsOf(passports, '2026-11-23')).toEqual([
      ['2017-02', '2020-11', 'Out of date', 46],
      ['2020-12', '2020-12', 'Awaiting final figure', 1],
    ]))
  test('the academy: off track from its third figure', () =>
    expect(runsOf(academy, '2026-11-23')).toEqual([
      ['2017-02', '2019-05', 'Cannot be judged', 28],
      ['2019-06', '2020-11', 'Off track', 18],
      ['2020-12', '2020-12', 'Awaiting final figure', 1],
    ]))
  test('no month is the as-at month', () =>
    expect(ribbonOf(verify, '2026-11-23').months.some(({ isAsAt }) => isAsAt)).toBe(false))
})

describe('Verify as at 5 March 2019', () => {
  const model = ribbonOf(verify, '2019-03-05')
  test('what comes after the day is not known yet, and the ribbon still goes on to the due month', () =>
    expect(runsOf(verify, '2019-03-05')).toEqual([
      ['2017-02', '2018-10', 'Cannot be judged', 21],
      ['2018-11', '2019-03', 'Off track', 5],
      ['2019-04', '2020-12', 'Not known yet', 21],
    ]))
  test('March 2019 is the as-at month, and the only one', () =>
    expect(model.months.filter(({ isAsAt }) => isAsAt).map(({ month }) => month)).toEqual(['2019-03']))
  test('each reason is told with the day on which it first held, or the month where no day is published', () =>
    expect(model.runs.map(({ why }) => why)).toEqual([
      'From 9 February 2017: No official figure for GOV.UK Verify users had been published by 9 February 2017. From March 2017: Only one official figure has been published, and one figure shows no pace. From 16 April 2018: Only two official figures have been published, and at least three are needed to judge.',
      'From 26 November 2018: With more than 3 million people on 26 November 2018, it must add at most 10.5 million a year to reach 25 million by 31 December 2020, 9.6 times the 1.1 million a year it has held.',
      'After the day this page shows.',
    ]))
  test('events have the numbers of the chart: the list of those known that day, in order of date', () =>
    expect(
      model.months.flatMap(({ month, events }) =>
        events.map(({ number, title }) => `${month} ${number} ${title.slice(0, 21)}`),
      ),
    ).toEqual([
      '2017-02 3 Government Transforma',
      '2017-03 4 National Audit Office',
      '2018-07 5 Infrastructure and Pr',
      '2018-09 6 Minister restates tar',
      '2018-10 7 Written ministerial s',
      '2018-10 8 Government announces ',
      '2019-03 9 National Audit Office',
    ]))
})

test('time alone is told by the month, for no day of it is news', () =>
  expect(ribbonOf(verify, '2026-11-23').runs[2]?.why).toBe(
    'From February 2020: The last official figure, about 3.9 million people, is for March 2019; the next should have come by 14 August 2019.',
  ))

test('a month that is not over is judged on the as-at day: 12 and 13 February 2020 differ by one day of age', () => {
  const last = (asAt: string) => ribbonOf(verify, asAt).runs.findLast(({ kind }) => kind !== 'not-yet')?.word
  expect([last('2020-02-12'), last('2020-02-13')]).toEqual(['Off track', 'Out of date'])
})

describe('a word lost and won back within a month', () => {
  // A total that is withdrawn on 10 March, and given again on 20 March.
  const totals = (on: string) =>
    small({
      measure: 'cumulative',
      readings: [
        { on, value: 101, withdrawnOn: '2017-03-10' },
        { on, value: 105, publishedOn: '2017-03-20' },
      ],
    })
  test('is no new run, and no new reason', () =>
    expect(
      ribbonOf(totals('2017-01-31'), '2017-04-30').runs.map(({ from, to, word, why }) => [from, to, word, why]),
    ).toEqual([
      ['2017-01', '2017-04', 'Met', 'From January 2017: It reached 100 on 31 January 2017, ahead of 31 December 2020.'],
      ['2017-05', '2020-12', 'Not known yet', 'After the day this page shows.'],
    ]))
  test('in its first month is had from the day it was won back', () =>
    expect(ribbonOf(totals('2017-03-05'), '2017-04-30').runs[1]?.why).toMatch(/^From 20 March 2017: It reached 100/))
})

test('there now and met for good are two words, and two runs', () => {
  const values = [10, 60, 120, 125, 130, 135, 140]
  const metric = small({
    targets: [
      {
        id: 'end',
        kind: 'level',
        value: 100,
        due: '2017-07-31',
        publishedOn: '2017-01-31',
        source: 'report',
        wording: '100',
      },
    ],
    readings: values.map((value, i) => ({ on: `2017-0${i + 1}-28`, value })),
  })
  expect(ribbonOf(metric, '2017-08-31').runs.map(({ word, from, to }) => [word, from, to])).toEqual([
    ['Cannot be judged', '2017-01', '2017-02'],
    ['On track', '2017-03', '2017-06'],
    ['Met', '2017-07', '2017-07'],
  ])
})

test('an event dated to a year alone has no month: the academy moved "in 2017"', () => {
  const titles = ribbonOf(academy, '2026-11-23').months.flatMap(({ events }) => events.map(({ title }) => title))
  expect(titles).toEqual(['Government Transformation Strategy published'])
})

describe('where there is nothing to draw', () => {
  const assessed = (metric: Metric, on: string) => ribbonModel(metric, assess(metric, day(on)))
  test.each(METRIC_IDS)('%s has no ribbon on 8 February 2017, and one on 9 February', (id) => {
    expect(assessed(recorded(id), '2017-02-08')).toBeUndefined()
    expect(assessed(recorded(id), '2017-02-09')?.months[0]).toMatchObject({ month: '2017-02', isAsAt: true })
  })
  test('a target known only from after its due month has none', () => {
    const metric = small({
      targets: [
        {
          id: 'end',
          kind: 'level',
          value: 100,
          due: '2019-06-30',
          publishedOn: '2019',
          source: 'report',
          wording: '100',
        },
      ],
      readings: [],
    })
    expect(assessed(metric, '2020-01-01')).toBeUndefined()
  })
  test.each([
    [false, '2017-02-08', 'The target had not been published by 8 February 2017, so it has no history yet.'],
    [false, '2016', 'The target had not been published by the end of 2016, so it has no history yet.'],
    [
      true,
      '2020-01-01',
      'The target is known to have been published only after its due month, so there is no history before it.',
    ],
  ])('known: %s, as at %s: %s', (isKnown, asAt, sentence) => expect(nothingWords(isKnown, date(asAt))).toBe(sentence))
})

describe('in words', () => {
  const said = (metric: Metric, asAt: string, month: string) => {
    const model = ribbonOf(metric, asAt)
    return monthWords(
      model,
      model.months.find((one) => one.month === month)!,
      metric,
    )
  }
  test.each([
    [
      verify,
      '2026-11-23',
      'Cannot be judged February 2017 to October 2018; off track November 2018 to January 2020; out of date February 2020 to November 2020; awaiting final figure December 2020.',
    ],
    [
      verify,
      '2019-03-05',
      'Cannot be judged February 2017 to October 2018; off track November 2018 to March 2019; not known yet April 2019 to December 2020. The frame marks 5 March 2019.',
    ],
    [
      verify,
      '2019',
      'Cannot be judged February 2017 to October 2018; off track November 2018 to December 2019; not known yet January 2020 to December 2020. The frame marks 2019.',
    ],
  ])('all of $0.id as at %s', (metric, asAt, sentence) => expect(summaryOf(ribbonOf(metric, asAt))).toBe(sentence))
  test.each([
    [
      '2019-02',
      '2018-10',
      'October 2018: cannot be judged. Two figures so far, the latest more than 2 million. Event 7: Written ministerial statement on Verify.',
    ],
    [
      '2019-03',
      '2018-10',
      'October 2018: cannot be judged. Two figures so far, the latest more than 2 million. Event 7: Written ministerial statement on Verify. Event 8: Government announces central funding for Verify will stop in March 2020.',
    ],
    [
      '2019-03-05',
      '2019-03',
      '5 March 2019, shown on this page: off track. Heading for about 8.9 million by 31 December 2020, not 25 million. Event 9: National Audit Office: 3.6 million users, about 5.4 million expected by 2020.',
    ],
    ['2019-03-05', '2019-04', 'April 2019: after 5 March 2019, so not known yet.'],
    [
      '2018-11',
      '2018-11',
      'November 2018, shown on this page: off track. Heading for about 6.9 million by 31 December 2020, not 25 million.',
    ],
    ['2026-11-23', '2020-12', 'December 2020: awaiting final figure. No official figure since March 2019.'],
  ])('as at %s, the month %s', (asAt, month, sentence) => expect(said(verify, asAt, month)).toBe(sentence))
})

describe('laws', () => {
  const upTo = (end: Day, asAt: Day): Day => (end < asAt ? end : asAt)
  const monthlyAnswers = (metric: Metric, asAt: Day): void => {
    const assessment = assess(metric, asAt)
    const { target } = assessment
    for (const { month, status } of ribbonModel(metric, assessment)?.months ?? []) {
      const on = upTo(lastDayOf(month), asAt)
      expect(status?.kind).toBe(
        month > asAt.slice(0, 7)
          ? undefined
          : assess(metric, on, target === undefined ? {} : { targetId: target.id }).status.kind,
      )
    }
  }
  test.each(METRIC_IDS.flatMap((id) => REAL_DAYS.map((on) => [id, on] as const)))(
    '%s as at %s: every month is what is answered for its last day',
    (id, on) => monthlyAnswers(recorded(id), day(on)),
  )
  test('so it is for records of every kind', () =>
    fc.assert(
      fc.property(scenes, ({ metric, asAt }) => monthlyAnswers(metric, asAt)),
      { numRuns: Math.min(RUNS, 40) },
    ))
  test.each(METRIC_IDS)('%s: what is published later never changes a month that was over', (id) => {
    const whole = monthsIn(ribbonOf(recorded(id), '2026-11-23'))
    for (const end of monthEnds(day('2017-02-28'), day('2020-12-31'))) {
      const over = monthsIn(ribbonOf(recorded(id), end)).slice(0, monthEnds(day('2017-02-28'), end).length)
      expect(over).toEqual(whole.slice(0, over.length))
    }
  })
  test.each(METRIC_IDS)('%s: runs follow on from one another and hold every month once', (id) => {
    const { runs, months } = ribbonOf(recorded(id), '2019-07-01')
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(months.length)
    runs.forEach(({ start, count }, i) => expect(runs[i + 1]?.start ?? months.length).toBe(start + count))
    runs.forEach(({ word }, i) => expect(runs[i + 1]?.word).not.toBe(word))
  })
})

test('the same judgement gives the same ribbon, not another like it', () => {
  const assessment = assess(verify, day('2019-03-31'))
  expect(ribbonOnce(verify, assessment, date('2019-03'), false)).toBe(
    ribbonOnce(verify, assessment, date('2019-03'), false),
  )
  expect(ribbonOnce(verify, assessment, date('2019-03-31'), false)?.asAtDate).toBe('2019-03-31')
})
