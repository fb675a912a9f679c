/**
 * What a meeting reads: six meetings on the published record, and some on the invented one, as the record says them.
 */
import { describe, expect, it } from 'vitest'
import type { Metric } from '../../../../src/progress/index.ts'
import { briefingWords, type BriefingWords } from '../../../../src/ui/pages/briefing/words/briefing-words.ts'
import { aMetric, aReading, aTarget, date, day } from '../../../progress/a-metric.ts'
import { meeting, published, weekly } from './briefings.ts'

const wordsOf = (asAt: string, metrics = published, since?: string): BriefingWords =>
  briefingWords(meeting(metrics, asAt, since))
const exceptionsOf = ({ exceptions }: BriefingWords) =>
  exceptions.map(({ title, headline, standing }) => `${title}. ${headline} ${standing}`)
const linesOf = ({ changes }: BriefingWords) =>
  changes.flatMap(({ cause, lines }) => lines.map(({ on, target, words }) => `${cause} | ${target} | ${on} | ${words}`))

const [passports, verify, academy] = [
  'Passport applications made online',
  'GOV.UK Verify users',
  'Civil servants trained by the digital academy',
]

describe('the exceptions, in the order in which a meeting takes them', () => {
  it.each([
    [
      '2017-12-14',
      'None of the three targets can be judged.',
      [
        `${passports}. Figure 778 days overdue: no official figure since January to March 2015. For 308 days, since 9 February 2017.`,
        `${verify}. Figure 152 days overdue; one figure so far: about 1.1 million. For 308 days, since 9 February 2017.`,
      ],
    ],
    [
      '2019-03-05',
      'One target is off track and two cannot be judged.',
      [
        `${passports}. Figure 1,224 days overdue: no official figure since January to March 2015. For 754 days, since 9 February 2017.`,
        `${verify}. Off track: heading for about 8.9 million by 31 December 2020, not 25 million. For 99 days, since 26 November 2018.`,
      ],
    ],
    [
      '2019-05-08',
      'One target is off track and two cannot be judged.',
      [
        `${passports}. Figure 1,288 days overdue: no official figure since January to March 2015. For 818 days, since 9 February 2017.`,
        `${academy}. Figure 55 days overdue: two figures so far, the latest about 6,500. For 818 days, since 9 February 2017.`,
        `${verify}. Off track: heading for about 9.7 million by 31 December 2020, not 25 million. For 163 days, since 26 November 2018.`,
      ],
    ],
    [
      '2019-06-28',
      'Two targets are off track and one cannot be judged.',
      [
        `${passports}. Figure 1,339 days overdue: no official figure since January to March 2015. For 869 days, since 9 February 2017.`,
        `${verify}. Off track: heading for about 9.7 million by 31 December 2020, not 25 million. For 214 days, since 26 November 2018.`,
        `${academy}. Off track: heading for about 13,000 by 31 December 2020, not the 15,700 that 3,000 a year requires. New on 28 June 2019.`,
      ],
    ],
    [
      '2021-01-01',
      'All three targets came due without a final figure.',
      [
        `${verify}. Awaiting final figure: no official figure since March 2019. For 1 day, since 31 December 2020.`,
        `${passports}. Awaiting final figure: no official figure since January to March 2015. For 1 day, since 31 December 2020.`,
        `${academy}. Awaiting final figure: no official figure since 28 June 2019. For 1 day, since 31 December 2020.`,
      ],
    ],
    [
      '2022-09-29',
      'One target was missed, one came due without a final figure and one cannot be judged.',
      [
        `${verify}. Newly missed: almost 10 million on 20 September 2022, more than 15 million short. New on 29 September 2022.`,
        `${passports}. Figure 2,528 days overdue: no official figure since January to March 2015. For 453 days, since 3 July 2021.`,
        `${academy}. Awaiting final figure: no official figure since 28 June 2019. For 637 days, since 31 December 2020.`,
      ],
    ],
  ])('at the meeting of %s', (asAt, headline, exceptions) => {
    const words = wordsOf(asAt)
    expect(words.headline).toBe(headline)
    expect(exceptionsOf(words)).toEqual(exceptions)
    expect(words.exceptions.length + words.unchanged.length).toBe(3)
  })

  it('each says why, what is likely, and what is asked', () => {
    const [first, , third] = wordsOf('2019-05-08').exceptions
    expect(first).toMatchObject({
      why: 'The last official figure, 21.2% of applications, is for January to March 2015; the next should have come by 28 October 2015.',
      forecast: 'The figures are too old to forecast from.',
      asked: ['No action recorded. Needed: the figure due by 28 October 2015 (HM Passport Office).'],
    })
    expect(third).toMatchObject({
      why: 'With about 3.9 million people in March 2019, it must add about 12 million a year to reach 25 million by 31 December 2020, 6.9 times the 1.7 million a year it has held.',
      forecast:
        'About 9.7 million on 31 December 2020, with an 80% range of 5.5 million to 14.8 million; the chance of meeting the target is less than 1%.',
      asked: ['No action recorded.'],
    })
  })
  it('what the record itself waits for is named: the next figure, or the final one', () => {
    expect(wordsOf('2022-09-29').exceptions.map(({ asked }) => asked)).toEqual([
      ['No action recorded.'],
      ['No action recorded. Needed: the final figure (HM Passport Office).'],
      ['No action recorded. Needed: the final figure (Government Digital Service).'],
    ])
  })
  it('a forecast from three figures says so', () => {
    expect(wordsOf('2019-06-28').exceptions.at(-1)?.forecast).toBe(
      'About 13,000 on 31 December 2020, with an 80% range of 10,300 to 15,900; the chance of meeting the target is 11%. Low confidence: it rests on three figures.',
    )
  })
  it('the worst is named, and none where nothing needs looking at', () => {
    expect(wordsOf('2022-09-29').worst).toBe('First to look at: GOV.UK Verify users.')
    expect(briefingWords(meeting([], '2022-09-29')).worst).toBeUndefined()
  })
  it('a fall and a rise each say from where', () => {
    const leads = (asAt: string, since: string) =>
      wordsOf(asAt, weekly, since).exceptions.map(({ id, headline }) => `${id}: ${headline.split(/[:;]/)[0]!}`)
    expect(leads('2020-03-10', '2020-03-03')).toContain('weekly-academy-graduates: Fell from at risk to off track')
    expect(leads('2019-05-14', '2019-05-07')).toContain('weekly-online-passport-share: Rose to on track')
    expect(leads('2019-05-14', '2017-02-14')).toContain(
      'weekly-online-passport-share: On track, judged for the first time',
    )
  })
  it('what could not be loaded is counted', () => {
    expect(briefingWords(meeting(published, '2019-05-08'), ['not-loaded']).headline).toBe(
      'One target is off track, two cannot be judged and one could not be loaded.',
    )
  })
})

describe('what changed since the last meeting, under its cause', () => {
  it('a new figure, beside somebody else’s forecast, and what time alone asked for', () => {
    expect(linesOf(wordsOf('2019-03-05'))).toEqual([
      `New figure | ${verify} | 5 Mar 2019 | About 3.6 million for February 2019. Still off track; chance 3% before, less than 1% after. Too few readings to tell whether the change is normal: 3 changes so far, 13 needed. Source: National Audit Office (via Wired-Gov).`,
      `Outside forecast | ${verify} | 5 Mar 2019 | Somebody else's forecast: about 5.4 million in 2020 (National Audit Office, if trends continue). Source: National Audit Office (via Wired-Gov).`,
      `Only time passing | ${passports} | 5 Mar 2019 | The required path rose by 0.2 percentage points, to 68.2%.`,
      `Only time passing | ${verify} | 5 Mar 2019 | The required path rose by 119,000, to 13.6 million.`,
      `Only time passing | ${academy} | 5 Mar 2019 | The required path rose by 57, to 10,200.`,
    ])
  })
  it('the due date', () => {
    expect(linesOf(wordsOf('2021-01-01')).filter((line) => !line.includes('required path'))).toEqual([
      `Only time passing | ${verify} | 31 Dec 2020 | The due date came. From out of date to awaiting final figure.`,
      `Only time passing | ${passports} | 31 Dec 2020 | The due date came. From out of date to awaiting final figure.`,
      `Only time passing | ${academy} | 31 Dec 2020 | The due date came. From off track to awaiting final figure.`,
    ])
  })
  it('a figure that fell due, told once', () => {
    const due = (asAt: string) => linesOf(wordsOf(asAt)).filter((line) => line.includes('fell due'))
    expect(due('2019-03-15')).toEqual([
      `Only time passing | ${academy} | 15 Mar 2019 | A figure fell due by 14 March 2019 and had not come.`,
    ])
    expect(due('2019-03-22')).toEqual([])
  })
  it('two causes in one week, with how far each moved the status, and how the two are told apart', () => {
    const words = wordsOf('2019-03-12', weekly)
    const graduates = linesOf(words).filter(
      (line) => line.includes('| Invented: civil servants') && !line.includes('required path'),
    )
    expect(graduates).toEqual([
      'New figure | Invented: civil servants trained by the academy | 12 Mar 2019 | 10,646 for 7 March 2019. Still on track; chance 65% before, 73% after. Within normal variation. Source: 2020 targets tracker.',
      'Revised figure | Invented: civil servants trained by the academy | 12 Mar 2019 | 10,395 for 7 February 2019, 5 more than had been published. Still on track; chance 65%, as before. Source: 2020 targets tracker.',
    ])
    expect(words.parts).toBe(
      'Where several things moved one target, each is given what it moved by itself: with all that came before it in place, and all that came after it left out.',
    )
  })
  it('two causes on one day that move the status two ways, each by what it moved by itself', () => {
    const months = ['2018-01-31', '2018-02-28', '2018-03-31', '2018-04-30', '2018-05-31', '2018-06-30']
    const figures = [50, 56, 58, 66, 68, 74]
    const metric = aMetric({
      targets: [aTarget({ value: 86, due: '2018-10-31' })],
      readings: [
        ...months.map((month, i) => aReading(month, figures[i]!)),
        aReading('2018-06-30', 66, { published: '2018-08-02' }),
        aReading('2018-07-31', 80, { published: '2018-08-02' }),
      ],
    })
    const words = wordsOf('2018-08-03', [metric])
    expect(linesOf(words).filter((line) => !line.includes('required path'))).toEqual([
      'New figure | Things done | 2 Aug 2018 | 80 for 31 July 2018. From off track to at risk; chance 13% before, 49% after. Too few readings to tell whether the change is normal: 7 so far, 13 needed. Source: A publisher.',
      'Revised figure | Things done | 2 Aug 2018 | 66 for 30 June 2018, 8 less than had been published. From at risk to off track; chance 59% before, 13% after. Source: A publisher.',
    ])
    expect(words.parts).toMatch(/^Where several things moved one target/)
  })
  it('a first figure is no change, so nothing is said of whether it is normal', () => {
    const noise = (asAt: string, metrics = published) =>
      linesOf(wordsOf(asAt, metrics))
        .filter((line) => line.startsWith('New figure'))
        .map((line) => /Too few[^.]*/.exec(line)?.[0])
    expect(noise('2017-02-09')).toEqual([undefined])
    expect(noise('2017-12-14')).toEqual([
      'Too few readings to tell whether the change is normal: 1 change so far, 13 needed',
    ])
    const level = [aMetric({ readings: [aReading('2018-01-31', 10), aReading('2018-02-28', 20)] })]
    expect([noise('2018-02-01', level), noise('2018-03-01', level)]).toEqual([
      [undefined],
      ['Too few readings to tell whether the change is normal: 2 so far, 13 needed'],
    ])
  })
  it('one cause alone has no parts to tell apart', () => {
    expect(wordsOf('2019-03-05').parts).toBeUndefined()
  })
  it('a revision says by how much, where both figures would read the same', () => {
    expect(
      linesOf(wordsOf('2019-03-12', weekly)).find((line) => line.startsWith('Revised figure | Invented: GOV.UK')),
    ).toMatch(/3 million for 7 February 2019, [\d,]+ more than had been published\./)
  })
  it('a revision of words alone says what had been published', () => {
    const metric = aMetric({
      readings: [
        aReading('2018-01-31', 10),
        aReading('2018-02-28', 20, { precision: 'about' }),
        aReading('2018-02-28', 20, { published: '2018-03-20' }),
      ],
    })
    expect(linesOf(wordsOf('2018-03-21', [metric]))[0]).toContain(
      '20 for 28 February 2018, where about 20 had been published.',
    )
  })
  it('a withdrawal, a plan, a target and a method each under their own', () => {
    const metric = aMetric({
      targets: [aTarget(), aTarget({ id: 'new', value: 80, published: '2018-03-05' })],
      readings: [
        aReading('2018-01-31', 10),
        aReading('2018-02-28', 20, { published: '2018-03-01', withdrawn: '2018-03-06' }),
      ],
      plans: [
        {
          id: 'plan',
          title: 'A plan',
          publishedOn: date('2018-03-07'),
          publishedDay: day('2018-03-07'),
          source: 'somewhere',
          points: [{ on: date('2019-12-31'), day: day('2019-12-31'), value: 50 }],
        },
      ],
    })
    const causes = briefingWords(meeting([metric], '2018-03-08')).changes.map(({ cause }) => cause)
    expect(causes).toEqual(['Revised figure', 'Target or its wording', 'Plan', 'Only time passing'])
    expect(linesOf(wordsOf('2026-12-01'))).toEqual([
      'Method | Every target | 30 Nov 2026 | These rules, method 4, came into force. Both meetings are judged by them.',
    ])
  })
  it('nothing says so', () => {
    expect(wordsOf('2026-11-20')).toMatchObject({
      nothingNew: 'Nothing was published and no status moved after 13 November 2026.',
      changes: [],
      parts: undefined,
    })
    expect(wordsOf('2019-01-20').nothingNew).toBe('Nothing was published and no status moved after 13 January 2019.')
    expect(wordsOf('2019-03-05').nothingNew).toBeUndefined()
  })
})

describe('actions', () => {
  it('the published record has none', () => {
    expect(wordsOf('2019-05-08').actions).toEqual([])
  })
  it('each with its owner, its due date and how many days it is over, as at the meeting', () => {
    const rows = wordsOf('2019-03-12', weekly).actions.map(({ target, owner, due, state }) => [
      target,
      owner,
      due,
      state,
    ])
    expect(rows).toEqual([
      ['Invented: GOV.UK Verify users', 'Invented: programme board', '15 January 2019', '56 days overdue'],
      [
        'Invented: civil servants trained by the academy',
        'Invented: academy registrar',
        '5 March 2019',
        '7 days overdue',
      ],
    ])
  })
  it('one that was done is told at the next meeting, and no more after it', () => {
    const states = (asAt: string) =>
      wordsOf(asAt, weekly)
        .actions.filter(({ owner }) => owner.endsWith('registrar'))
        .map(({ state }) => state)
    expect(states('2019-03-26')).toEqual([
      'Done on 26 March 2019, 21 days late: Two courses were filled, one was cancelled.',
    ])
    expect(states('2019-04-02')).toEqual([])
  })
  it('stand beside what they are about; without one that is said', () => {
    const asked = (asAt: string) =>
      Object.fromEntries(wordsOf(asAt, weekly).exceptions.map(({ id, asked: all }) => [id, all]))
    expect(asked('2019-03-12')['weekly-verify-users']).toEqual([
      'Propose a target that can be met, or the money to meet this one. Owner: Invented: programme board. Due 15 January 2019: 56 days overdue.',
    ])
    expect(asked('2020-03-31')['weekly-academy-graduates']).toEqual(['No action recorded.'])
  })
})

it('the same record and dates give the same words for ever', () => {
  const later = published.map((metric): Metric => ({
    ...metric,
    series: metric.series.map((series) => ({
      ...series,
      readings: [...series.readings, aReading('2026-11-23', 1, { published: '2026-11-23' })],
    })),
  }))
  expect(briefingWords(meeting(later, '2019-05-08'))).toEqual(wordsOf('2019-05-08'))
})
