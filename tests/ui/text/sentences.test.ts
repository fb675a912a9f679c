/** The sentences of the page on four days, written by hand from the record and then asked of the page. */
import { answerTo, law, liveScenes } from '../../progress/laws/law.ts'
import { describe, expect, it } from 'vitest'
import { assess, type Assessment, type Metric } from '../../../src/progress/index.ts'
import { findingOf } from '../../../src/ui/text/chart-title.ts'
import { statusWord } from '../../../src/ui/text/status-words.ts'
import { whySentence } from '../../../src/ui/text/status-sentence.ts'
import { factsOf } from '../../../src/ui/target-card/fact-list.ts'
import { aMetric, aReading, aTarget, day } from '../../progress/a-metric.ts'
import { recorded, type RecordId } from '../../fixtures/record.ts'

const said = (metric: Metric, assessment: Assessment) => [
  statusWord(assessment.status),
  whySentence(metric, assessment),
  findingOf(metric, assessment),
]
const on = (id: RecordId, asAt: string) => said(recorded(id), assess(recorded(id), day(asAt)))

describe('Verify', () => {
  it('31 March 2017', () =>
    expect(on('verify-users', '2017-03-31')).toEqual([
      'Cannot be judged',
      'Only one official figure has been published, and one figure shows no pace.',
      'One figure so far: about 1.1 million',
    ]))
  it('5 March 2019', () =>
    expect(on('verify-users', '2019-03-05')).toEqual([
      'Off track',
      'With about 3.6 million people in February 2019, it must add about 11.6 million a year to reach 25 million by 31 December 2020, 8.1 times the 1.4 million a year it has held.',
      'Heading for about 8.9 million by 31 December 2020, not 25 million',
    ]))
  it('31 December 2020', () =>
    expect(on('verify-users', '2020-12-31')).toEqual([
      'Awaiting final figure',
      'The due date, 31 December 2020, has come and no official figure near it has been published; the latest, about 3.9 million people, is for March 2019.',
      'No official figure since March 2019',
    ]))
  it('today', () =>
    expect(on('verify-users', '2026-11-23')).toEqual([
      'Missed',
      'It stood at almost 10 million people on 20 September 2022, after the due date, and a running total never falls, so on the due date it was more than 15 million short of 25 million.',
      'Almost 10 million on 20 September 2022, more than 15 million short',
    ]))
})

describe('passports', () => {
  const old =
    'The last official figure, 21.2% of applications, is for January to March 2015; the next should have come by 28 October 2015.'
  it('31 March 2017 and 5 March 2019', () => {
    expect(on('online-passport-share', '2017-03-31')).toEqual([
      'Out of date',
      old,
      'No official figure since January to March 2015',
    ])
    expect(on('online-passport-share', '2019-03-05')).toEqual([
      'Out of date',
      old,
      'No official figure since January to March 2015',
    ])
  })
  it('31 December 2020', () =>
    expect(on('online-passport-share', '2020-12-31').slice(0, 2)).toEqual([
      'Awaiting final figure',
      'The due date, 31 December 2020, has come and no official figure near it has been published; the latest, 21.2% of applications, is for January to March 2015.',
    ]))
  it('today', () =>
    expect(on('online-passport-share', '2026-11-23').slice(0, 2)).toEqual([
      'Out of date',
      'Nobody can say from official figures whether it was met: none near the due date, 31 December 2020, has been published, and the last, 21.2% of applications, is for January to March 2015.',
    ]))
})

describe('the academy', () => {
  it('31 March 2017', () =>
    expect(on('academy-graduates', '2017-03-31')[1]).toBe(
      'Only one official figure has been published, and one figure shows no pace.',
    ))
  it('5 March 2019', () =>
    expect(on('academy-graduates', '2019-03-05')).toEqual([
      'Cannot be judged',
      'Only two official figures have been published, and at least three are needed to judge.',
      'Two figures so far, the latest about 6,500',
    ]))
  it('28 June 2019', () =>
    expect(on('academy-graduates', '2019-06-28')).toEqual([
      'Off track',
      'With more than 10,000 civil servants on 28 June 2019, it must add about 3,750 a year to average 3,000 a year to 31 December 2020, 1.5 times the 2,520 a year it has held.',
      'Heading for about 13,000 by 31 December 2020, not the 15,700 that 3,000 a year requires',
    ]))
  it('today', () =>
    expect(on('academy-graduates', '2026-11-23').slice(0, 2)).toEqual([
      'Out of date',
      'Nobody can say from official figures whether it was met: none near the due date, 31 December 2020, has been published, and the last, more than 10,000 civil servants, is for 28 June 2019.',
    ]))
})

describe('other ways a target can stand', () => {
  const ends = ['2017-03-31', '2017-06-30', '2017-09-30', '2017-12-31', '2018-03-31']
  const metricOf = (values: readonly number[], parts: Parameters<typeof aMetric>[0] = {}) =>
    aMetric({ readings: values.map((value, i) => aReading(ends[i]!, value)), ...parts })
  const why = (metric: Metric, asAt: string) => whySentence(metric, assess(metric, day(asAt)))
  it.each([
    [
      'at the target now, and can fall back',
      metricOf([10, 60, 101]),
      '2017-10-15',
      'At 101 things on 30 September 2017, it is at the target now, since 30 September 2017; it must still be there on 31 December 2020, and is heading for about 337.',
    ],
    [
      'at the target from the first figure',
      metricOf([130, 128, 121, 124, 126]),
      '2018-04-15',
      'At 126 things on 31 March 2018, it is at the target now, from the first figure, for 31 March 2017; it must still be there on 31 December 2020, and is heading for about 125.',
    ],
    [
      'at the target and never moving',
      metricOf([100, 100, 100]),
      '2017-10-15',
      'At 100 things on 30 September 2017, it is at the target now, from the first figure, for 31 March 2017, and has never moved; it must still be there on 31 December 2020.',
    ],
    [
      'a limit with room left',
      metricOf([10, 12, 13, 15, 16], { measure: 'cumulative', direction: 'decrease' }),
      '2018-04-15',
      'With 16 things on 31 March 2018, it has 84 left of 100 to 31 December 2020, and is heading for about 31.',
    ],
    [
      'a limit that was passed',
      metricOf([60, 80, 106, 110], { measure: 'cumulative', direction: 'decrease' }),
      '2018-01-15',
      'It stood at 106 things on 30 September 2017, 6 over 100, and a running total never falls.',
    ],
    [
      'a limit passed by nobody knows how much',
      aMetric({
        measure: 'cumulative',
        direction: 'decrease',
        readings: [aReading('2017-03-31', 80), { ...aReading('2017-06-30', 100), precision: 'more-than' }],
      }),
      '2017-07-15',
      'It stood at more than 100 things on 30 June 2017, over 100, and a running total never falls.',
    ],
    [
      'nothing but a part',
      metricOf([], { readings: [{ ...aReading('2017-03-31', 4), status: 'partial' }] }),
      '2017-04-15',
      'One official figure has been published, for a part of a period only, and such a part is not judged.',
    ],
    [
      'down to none',
      metricOf([40, 30, 22, 15], { direction: 'decrease', targets: [aTarget({ value: 0 })] }),
      '2018-01-15',
      'With 15 things on 31 December 2017, it needs to lose 5 a year to reach none by 31 December 2020 and has lost 32 a year so far.',
    ],
    [
      'out of date by what the figures themselves kept to',
      metricOf([10, 12, 13, 15]),
      '2019-04-15',
      'The last official figure, 15 things, is for 31 December 2017; the next should have come by 2 April 2018, going by the usual gap.',
    ],
    [
      'reached early for good',
      metricOf([10, 60, 101], { measure: 'cumulative' }),
      '2017-10-15',
      'It reached 100 on 30 September 2017, ahead of 31 December 2020.',
    ],
    [
      'standing still of late',
      metricOf([10, 12, 10, 12, 10]),
      '2018-04-15',
      'With 10 things on 31 March 2018, it must add 33 a year to reach 100 by 31 December 2020, but it has stood still.',
    ],
    [
      'falling',
      metricOf([30, 25, 20, 15, 10]),
      '2018-04-15',
      'With 10 things on 31 March 2018, it must add 33 a year to reach 100 by 31 December 2020, but it has been falling by 20 a year.',
    ],
    [
      'on track by pace and by chance',
      metricOf([10, 20, 31, 40, 50]),
      '2018-04-15',
      'With 50 things on 31 March 2018, it needs to add 18 a year to reach 100 by 31 December 2020 and has added 40 a year so far.',
    ],
    [
      'fast enough on the whole, but slower of late',
      metricOf([10, 40, 60, 62, 63], { targets: [aTarget({ value: 130, published: '2017-03-31' })] }),
      '2018-04-15',
      'With 63 things on 31 March 2018, it needs to add 24 a year to reach 130 by 31 December 2020 and has added 48 a year so far, but its recent figures are heading for about 106.',
    ],
    [
      'fast enough, but not evenly',
      metricOf([10, 10, 21, 29, 42], { targets: [aTarget({ value: 112, published: '2017-03-31' })] }),
      '2018-04-15',
      'With 42 things on 31 March 2018, it needs to add 25 a year to reach 112 by 31 December 2020 and has added 35 a year so far, but its figures are too uneven to count on that.',
    ],
    [
      'fast enough, of late too, but for longer than such a pace is held',
      metricOf([17, 13, 21, 32, 33], { targets: [aTarget({ value: 74, published: '2017-03-31' })] }),
      '2018-04-15',
      'With 33 things on 31 March 2018, it needs to add 15 a year to reach 74 by 31 December 2020 and has added 22 a year so far, but such a pace seldom holds that long, and it is heading for about 42.',
    ],
    [
      'missed on the day',
      metricOf([10, 20, 30, 40, 50], { targets: [aTarget({ due: '2018-03-31' })] }),
      '2018-04-15',
      'The figure for the due date was 50 things on 31 March 2018, 50 short of 100.',
    ],
    [
      'met on the day',
      metricOf([10, 20, 30, 40, 150], { targets: [aTarget({ due: '2018-03-31' })] }),
      '2018-04-15',
      'It stood at 150 things on 31 March 2018, by the due date of 31 March 2018.',
    ],
    [
      'never moving',
      metricOf([10, 10, 10]),
      '2017-10-15',
      'With 10 things on 30 September 2017, it must add 28 a year to reach 100 by 31 December 2020, but it has stood still.',
    ],
    [
      'without a figure',
      metricOf([]),
      '2017-10-15',
      'No official figure for Things done had been published by 15 October 2017.',
    ],
    ['before the target', metricOf([10]), '2016-10-15', 'No target had been published by 15 October 2016.'],
  ])('%s', (_, metric, asAt, sentence) => expect(why(metric, asAt)).toBe(sentence))
  it('invented figures are never called official', () => {
    const invented = metricOf([10, 20], { illustrative: true })
    const texts = [
      ...said(invented, assess(invented, day('2017-07-01'))),
      ...factsOf(invented, assess(invented, day('2017-07-01'))).map(({ label }) => label),
    ]
    expect(texts.join(' ')).toMatch(/Only two figures have been published/)
    expect(texts.join(' ')).not.toMatch(/official/i)
  })
})

describe('the facts beside a status', () => {
  const facts = (id: RecordId, asAt: string) =>
    Object.fromEntries(factsOf(recorded(id), assess(recorded(id), day(asAt))).map(({ label, value }) => [label, value]))
  it('Verify as at 5 March 2019', () =>
    expect(facts('verify-users', '2019-03-05')).toMatchObject({
      'Needed in February 2019': '13.5 million',
      'Behind by': 'about 9.9 million (73.4%)',
      'Pace needed': 'about 11.6 million a year',
      'Pace held since February 2017': 'about 1.4 million a year',
      'Chance of meeting it': 'less than 1%',
      'Next figure expected by': '15 July 2019',
      'Official figures so far': 'four',
    }))
  it('the academy as at 28 June 2019: what is shown adds up, 11,100 less 10,000', () =>
    expect(facts('academy-graduates', '2019-06-28')).toMatchObject({
      'Needed on 28 June 2019': 'about 11,100',
      'Behind by': expect.stringMatching(/^about 1,100 \(/),
    }))
  it('the academy today: 15,700 less 10,000', () =>
    expect(facts('academy-graduates', '2026-11-23')).toMatchObject({ 'Then short of the target by': 'about 5,700' }))
  it('passports today: how long overdue, and the press figure that is not judged', () =>
    expect(facts('online-passport-share', '2026-11-23')).toMatchObject({
      'Overdue since 28 October 2015': '11 years',
      'Latest indicative figure, not judged': 'more than 90%, October 2024',
      'Then short of the target by': '68.8 percentage points',
    }))
  it('a target last judged some time ago says when: on the figures published that day', () => {
    expect(facts('verify-users', '2020-12-31')).toMatchObject({ 'Last judged': 'off track, on 8 May 2019' })
    expect(facts('academy-graduates', '2026-11-23')).toMatchObject({ 'Last judged': 'off track, on 28 June 2019' })
  })
  it('a missed target is settled: nothing is called overdue', () =>
    expect(Object.keys(facts('verify-users', '2026-11-23')).join()).not.toMatch(/Overdue|Pace|Chance/))
})

law(
  'a pace that would be enough is never said of a target at risk without why it may not be',
  [liveScenes],
  (scene) => {
    const answer = answerTo(scene)
    const isEnough = answer.pace?.ratio !== undefined && answer.pace.ratio <= 1
    const isAtRisk = answer.status.kind === 'at-risk' || answer.status.kind === 'off-track'
    const sentence = whySentence(scene.metric, answer)
    if (isEnough && isAtRisk && / so far/.test(sentence)) expect(sentence).toMatch(/ so far, but /)
  },
)
