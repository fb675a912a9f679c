/** What settles a target on its due day where figures do not lie on it, and what is said of it. Each by hand. */
import { describe, expect, it } from 'vitest'
import { assess, type LevelTarget, type Metric, type Reading } from '../../src/progress/index.ts'
import { findingOf } from '../../src/ui/text/chart-title.ts'
import { whySentence } from '../../src/ui/text/status-sentence.ts'
import { aMetric, aReading, aTarget, date, day } from './a-metric.ts'

const on = (metric: Metric, asAt: string) => assess(metric, day(asAt)).status
const sentence = (metric: Metric, asAt: string): string => whySentence(metric, assess(metric, day(asAt)))
const title = (metric: Metric, asAt: string): string => findingOf(metric, assess(metric, day(asAt)))
const MONTHS = ['08-31', '09-30', '10-31', '11-30', '12-31']
/** Months of 2020, each published on the twentieth of the next. */
const monthly = (values: readonly (number | undefined)[]): readonly Reading[] =>
  values.flatMap((value, i) => {
    const end = `2020-${MONTHS[i]!}`
    const published = i === 4 ? '2021-01-20' : `2020-${MONTHS[i + 1]!.slice(0, 2)}-20`
    return value === undefined ? [] : [aReading(end, value, { published })]
  })
const none = (end: string, published: string, reason: 'suppressed' | 'not-collected') => ({
  reason,
  when: { kind: 'on' as const, date: date(end) },
  day: day(end),
  publishedOn: date(published),
  publishedDay: day(published),
  source: 'somewhere',
})

describe('a due day between two figures of a measure that can fall back', () => {
  const due = (values: readonly number[], dueDay = '2020-12-20', more: Partial<Metric> = {}) =>
    aMetric({
      readings: monthly(values),
      targets: [aTarget({ value: 1000, due: dueDay, published: '2018-01-01' })],
      ...more,
    })
  it('is missed where the figures on either side are short', () => {
    const metric = due([500, 505, 498, 500, 510])
    expect(on(metric, '2021-01-19').kind).toBe('awaiting')
    expect(on(metric, '2021-01-20')).toMatchObject({
      kind: 'missed',
      because: { kind: 'short-on-both-sides', reading: { value: 500 }, shortfall: 500 },
    })
    expect(sentence(metric, '2021-01-20')).toBe(
      'It stood at 500 things on 30 November 2020, 500 short of 1,000, and the next figure, of after the due date, is not there either.',
    )
  })
  it('is open where one of them is there, and where a figure is lacking between them', () => {
    expect(on(due([500, 505, 498, 500, 1010]), '2021-01-20').kind).toBe('out-of-date')
    const lacking = aMetric({
      readings: [...monthly([500, 505, 498]), aReading('2020-12-31', 510, { published: '2021-01-20' })],
      targets: [aTarget({ value: 1000, due: '2020-12-20', published: '2018-01-01' })],
    })
    expect(on(lacking, '2021-03-20').kind).toBe('out-of-date')
  })
  it('of a limit, too', () =>
    expect(
      on(due([1500, 1505, 1498, 1500, 1510], '2020-12-20', { direction: 'decrease' }), '2021-01-20'),
    ).toMatchObject({ kind: 'missed', because: { kind: 'short-on-both-sides' } }))
})

describe('what is awaited', () => {
  it.each(['suppressed', 'not-collected'] as const)(
    'is the figure for the day, though the one before it is %s',
    (reason) => {
      const metric = aMetric({
        series: [
          {
            ...aMetric().series[0]!,
            publicationLagDays: 20,
            expectedEvery: { months: 1 },
            readings: monthly([1050, 1070, 1090, undefined, 1010]),
            absences: [none('2020-11-30', '2020-12-20', reason)],
          },
        ],
        targets: [aTarget({ value: 1000, due: '2020-12-31', published: '2018-01-01' })],
      } as Parameters<typeof aMetric>[0])
      expect(['2020-12-31', '2021-01-19', '2021-01-20'].map((asAt) => on(metric, asAt).kind)).toEqual([
        'awaiting',
        'awaiting',
        'met',
      ])
    },
  )
  it('is nothing once the figure for the day is overdue and the one before it will never come', () => {
    const metric = aMetric({
      series: [
        {
          ...aMetric().series[0]!,
          publicationLagDays: 20,
          expectedEvery: { months: 1 },
          readings: monthly([1050, 1070, 1090]),
          absences: [none('2020-11-30', '2020-12-20', 'suppressed')],
        },
      ],
      targets: [aTarget({ value: 1000, due: '2020-12-31', published: '2018-01-01' })],
    } as Parameters<typeof aMetric>[0])
    expect(['2021-01-20', '2021-01-21'].map((asAt) => on(metric, asAt).kind)).toEqual(['awaiting', 'out-of-date'])
  })
  it('is nothing any more once a later figure is out: 460 in March and 560 a year later, of 500 in between', () => {
    const metric = aMetric({
      measure: 'cumulative',
      readings: ['2017', '2018', '2019', '2020', '2021'].map((year, i) =>
        aReading(`${year}-03-31`, 160 + 100 * i, { published: `${year}-05-30` }),
      ),
      targets: [aTarget({ value: 500, due: '2020-12-31', published: '2018-01-01' })],
    })
    expect([on(metric, '2021-05-29').kind, on(metric, '2021-05-30').kind]).toEqual(['awaiting', 'out-of-date'])
    expect(sentence(metric, '2022-06-01')).toBe(
      'Nobody can say from official figures whether it was met: none near the due date, 31 December 2020, has been published, and the last before it, 460 things, is for 31 March 2020.',
    )
    expect(title(metric, '2022-06-01')).toBe('No official figure near 31 December 2020')
  })
})

describe('a limit on a running total', () => {
  const licences = (last: number) =>
    aMetric({
      direction: 'decrease',
      measure: 'cumulative',
      readings: [
        aReading('2020-03-31', 80),
        aReading('2020-06-30', 85),
        aReading('2020-09-30', 92),
        aReading('2021-03-31', last, { published: '2021-04-20' }),
      ],
      targets: [aTarget({ value: 100, due: '2020-12-31', published: '2018-01-01' })],
    })
  it('is kept by the later figure that is still under it, and says so', () => {
    expect(on(licences(99), '2021-04-20')).toMatchObject({
      kind: 'met',
      because: { kind: 'under-even-later', reading: { value: 99 } },
    })
    expect(sentence(licences(99), '2021-04-20')).toBe(
      'It stood at 99 things on 31 March 2021, after the due date, and a running total never falls, so on the due date it was no higher.',
    )
  })
  it('is open where the later one is over it', () =>
    expect(sentence(licences(104), '2021-04-20')).toMatch(/the last before it, 92 things, is for 30 September 2020\.$/))
})

describe('words about a level that is not enough by itself', () => {
  const under = (last: number) =>
    aMetric({
      direction: 'decrease',
      measure: 'share',
      unit: { kind: 'share', noun: 'of adults', levels: [0.1] },
      targets: [
        { ...(aTarget({ value: 0.1, due: '2020-12-31', published: '2018-01-01' }) as LevelTarget), strictly: 'below' },
      ],
      readings: [aReading('2018-12-31', 0.14), aReading('2019-12-31', 0.12), aReading('2020-12-31', last)],
    })
  it.each([
    [0.1, 'The figure for the due date was 10% of adults on 31 December 2020, not under 10%.'],
    [0.13, 'The figure for the due date was 13% of adults on 31 December 2020, 3 percentage points above 10%.'],
  ])('at %d', (last, words) => expect(sentence(under(last), '2021-02-01')).toBe(words))
})
