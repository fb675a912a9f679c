/** status.json: every judgement as at each change, and nothing that the rules do not say. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, isForecastBased, type Metric } from '../../src/progress/index.ts'
import { statusFile, type StatusFile, type TargetStatus } from '../../src/publish/status-file.ts'
import { whySentence } from '../../src/ui/text/status-sentence.ts'
import { aMetric, aTarget, day } from '../progress/a-metric.ts'
import { scenes } from '../progress/generators.ts'
import { expectPlain } from '../progress/plain.ts'
import { RUNS } from '../progress/runs.ts'
import { only, RECORD, SITE, siteOn } from './the-record.ts'

const FILE = statusFile(RECORD, SITE)
const targetIn = (file: StatusFile, metric: string, target: string): TargetStatus =>
  file.metrics.find(({ id }) => id === metric)!.targets.find(({ id }) => id === target)!
const storyOf = ({ judgements }: TargetStatus) =>
  judgements.map(({ on, status, causes }) => [on, status, causes.map(({ kind }) => kind).join(', ')])

it('a target in round terms says so, and no other does', () => {
  const metric = aMetric({ targets: [aTarget({ precision: 'about' }), aTarget({ id: 'other', primary: false })] })
  const { targets } = statusFile(only(metric), SITE).metrics[0]!
  expect(targets.map((target) => [target.id, target.precision])).toEqual([
    ['main', 'about'],
    ['other', undefined],
  ])
})

describe('the story of each target, by hand from the record and the rules', () => {
  it('Verify by the end of 2020', () =>
    expect(storyOf(targetIn(FILE, 'verify-users', 'end-2020'))).toEqual([
      ['2017-02-09', 'cannot-be-judged', 'target'],
      ['2017-03-31', 'cannot-be-judged', 'new-figure, target, plan, plan'],
      ['2018-04-16', 'cannot-be-judged', 'new-figure'],
      ['2018-11-26', 'off-track', 'new-figure'],
      ['2019-03-05', 'off-track', 'new-figure, outside-forecast'],
      ['2019-05-08', 'off-track', 'new-figure'],
      // The gaps are 412, 224, 94 and 31 days: twice the middle, 318 days, after 31 March 2019 and after the due day.
      ['2020-02-13', 'out-of-date', 'time-alone'],
      ['2020-12-31', 'awaiting', 'time-alone'],
      ['2021-11-15', 'out-of-date', 'time-alone'],
      ['2022-09-29', 'missed', 'new-figure'],
    ]))

  it('Verify by April 2020, as the National Audit Office read it: the same figures, other days on which time ran out', () =>
    expect(storyOf(targetIn(FILE, 'verify-users', 'april-2020')).map(([on, status]) => [on, status])).toEqual([
      ['2017-03-31', 'cannot-be-judged'],
      ['2018-04-16', 'cannot-be-judged'],
      ['2018-11-26', 'off-track'],
      ['2019-03-05', 'off-track'],
      ['2019-05-08', 'off-track'],
      ['2020-02-13', 'out-of-date'],
      ['2020-04-30', 'awaiting'],
      // 318 days after the due day are over.
      ['2021-03-15', 'out-of-date'],
      ['2022-09-29', 'missed'],
    ]))

  it('passports: three judgements, none of them live', () =>
    expect(storyOf(targetIn(FILE, 'online-passport-share', 'end-2020')).map(([on, status]) => [on, status])).toEqual([
      ['2017-02-09', 'out-of-date'],
      ['2020-12-31', 'awaiting'],
      ['2021-07-03', 'out-of-date'],
    ]))

  it('the academy: its target and its first figure came out on one day, and make one judgement', () =>
    expect(storyOf(targetIn(FILE, 'academy-graduates', 'yearly-3000')).slice(0, 3)).toEqual([
      ['2017-02-09', 'cannot-be-judged', 'target, new-figure'],
      ['2017-12-14', 'cannot-be-judged', 'new-figure'],
      ['2019-06-18', 'out-of-date', 'time-alone'],
    ]))

  it('the primary target of Verify comes first, the other reading of its deadline second', () =>
    expect(FILE.metrics[0]!.targets.map(({ id, primary }) => [id, primary])).toEqual([
      ['end-2020', true],
      ['april-2020', false],
    ]))
})

describe('Verify on 5 March 2019, in full', () => {
  const judgement = targetIn(FILE, 'verify-users', 'end-2020').judgements[4]!

  it('about 3.6 million in February 2019, of 1.1 + 23.9 × 730 / 1,402 = 13.544 million required', () => {
    expect(judgement.latest).toEqual({
      value: 3_600_000,
      precision: 'about',
      basis: 'official',
      on: '2019-02',
      publishedOn: '2019-03-05',
    })
    expect(judgement.required!.onLatest).toBeCloseTo(1_100_000 + (23_900_000 * 730) / 1402, 6)
    expect(judgement.gap!.ahead).toBeCloseTo(3_600_000 - 1_100_000 - (23_900_000 * 730) / 1402, 6)
    // 21.4 million in the 672 days from 28 February 2019 to 31 December 2020.
    expect(judgement.pace!.neededPerDay).toBeCloseTo(21_400_000 / 672, 6)
  })

  it('says why and what changed, in words and as data', () => {
    expect(judgement.sentence).toBe(
      'With about 3.6 million people in February 2019, it must add about 11.6 million a year to reach 25 million by 31 December 2020, 8.1 times the 1.4 million a year it has held.',
    )
    expect(judgement.because).toEqual({ kind: 'chance', chance: judgement.chance, isLowConfidence: false })
    expect(judgement.causes).toEqual([
      {
        kind: 'new-figure',
        words: 'A new figure was published: about 3.6 million people in February 2019.',
        figure: judgement.latest,
      },
      {
        kind: 'outside-forecast',
        words:
          'A forecast by others was published: about 5.4 million people in 2020 (National Audit Office, if trends continue).',
      },
    ])
  })

  it('a judgement without a chance has no field for one', () => {
    const [first] = targetIn(FILE, 'verify-users', 'end-2020').judgements
    expect(Object.keys(first!)).toEqual(['on', 'status', 'because', 'sentence', 'method', 'causes'])
    expect(first!.because).toEqual({ kind: 'no-readings' })
  })
})

describe('whatever the record', () => {
  /** The same facts, taken from the rules' own answer. */
  function expectAsAssessed(metric: Metric, target: TargetStatus): void {
    for (const judgement of [...target.judgements, target.now]) {
      const assessment = assess(metric, day(judgement.on), { targetId: target.id })
      const { status, latest, gap, requiredPath, pace, forecast, method } = assessment
      expect(judgement).toMatchObject({ status: status.kind, method, sentence: whySentence(metric, assessment) })
      expect(judgement.chance).toBe(isForecastBased(status) ? status.because.chance : undefined)
      expect([judgement.latest?.value, judgement.latest?.publishedOn]).toEqual([latest?.value, latest?.publishedOn])
      expect([
        judgement.required?.asAt,
        judgement.required?.onLatest,
        judgement.gap?.ahead,
        judgement.gap?.relative,
      ]).toEqual([requiredPath?.onAsAt, gap?.required, gap?.ahead, gap?.relative])
      expect([judgement.pace?.neededPerDay, judgement.pace?.heldPerDay, judgement.pace?.ratio]).toEqual([
        pace?.neededPerDay,
        pace?.held?.perDay,
        pace?.ratio,
      ])
      expect(judgement.forecast).toEqual(forecast?.atDue)
    }
  }

  it('every judgement is what the rules answer for its day, as plain data without a null', () =>
    fc.assert(
      fc.property(scenes, ({ metric, asAt }) => {
        const file = statusFile(only(metric), { ...SITE, builtOn: asAt })
        for (const target of file.metrics[0]!.targets) expectAsAssessed(metric, target)
        expectPlain(file)
        expect(JSON.stringify(file)).not.toContain('null')
      }),
      { numRuns: RUNS },
    ))

  it.each(['2017-02-08', '2017-03-31', '2018-12-31', '2019-03-05', '2020-12-31', '2022-10-01'])(
    'a file built on %s says the same of the days before as one built today',
    (builtOn) => {
      const then = statusFile(RECORD, siteOn(builtOn))
      for (const metric of FILE.metrics) {
        const known = metric.targets.filter(({ judgements }) => judgements[0]!.on <= builtOn)
        expect(
          then.metrics.find(({ id }) => id === metric.id)!.targets.map(({ id, judgements }) => [id, judgements]),
        ).toEqual(known.map(({ id, judgements }) => [id, judgements.filter(({ on }) => on <= builtOn)]))
      }
    },
  )

  it('what is published after a day does not change what the file says of it', () => {
    const by = day('2019-03-05')
    const metrics = RECORD.metrics.map((metric) => ({
      ...metric,
      series: metric.series.map((series) => ({
        ...series,
        readings: series.readings.filter(({ publishedDay }) => publishedDay <= by),
      })),
    }))
    expect(statusFile({ ...RECORD, metrics }, siteOn(by)).metrics).toEqual(statusFile(RECORD, siteOn(by)).metrics)
  })
})

it('the file says in plain English what it is, by which rules, and where they are written', () => {
  expect(FILE).toMatchObject({
    documentation: 'https://targets.example/method/',
    method: '4',
    builtOn: '2026-11-23',
    recordUpdatedOn: '2026-11-23',
  })
  expect(FILE.about).toMatch(/^How each target stood/)
  expect(FILE.metrics.map(({ page, record }) => [page, record])).toContainEqual([
    'https://targets.example/targets/verify-users/',
    'https://targets.example/api/v1/metrics/verify-users.json',
  ])
})
