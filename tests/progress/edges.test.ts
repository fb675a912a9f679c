/** The edges of the rules, each worked out by hand: one side of a line, the line itself, and the other side. */
import { describe, expect, it } from 'vitest'
import {
  addDays,
  assess,
  history,
  requiredOn,
  stagesOn,
  type LevelTarget,
  type Metric,
  type Reading,
} from '../../src/progress/index.ts'
import { isLackingBetween } from '../../src/progress/judging/cadence.ts'
import { reigns, targetOn } from '../../src/progress/judging/in-force.ts'
import { judgeable } from '../../src/progress/judging/judgeable.ts'
import { isPastEnd, isReached } from '../../src/progress/judging/reached.ts'
import { aMetric, aReading, aTarget, date, day, level } from './a-metric.ts'

const share = { kind: 'share', noun: 'of patients' } as const
const monthly = (values: readonly number[], from = 1): readonly Reading[] =>
  values.map((value, i) => aReading(`2019-${String(i + from).padStart(2, '0')}-28`, value))
const kindOn = (metric: Metric, asAt: string) => assess(metric, day(asAt)).status.kind

describe('a yearly rate whose months are not whole', () => {
  // One a day: 353 from 1 January to 20 December, of which two days' share is not judged.
  const came = (value: number, direction: 'increase' | 'decrease' = 'increase'): Metric =>
    aMetric({
      measure: direction === 'increase' ? 'cumulative' : 'level',
      direction,
      targets: [aTarget({ value: 365.25, from: '2019-01-01', published: '2019-01-01', due: '2019-12-20' })],
      readings: [aReading('2018-12-31', direction === 'increase' ? 0 : 1000), aReading('2019-12-20', value)],
    })
  it('is met by what comes within two days of it, and by no less', () => {
    expect([353, 351, 350.9].map((value) => kindOn(came(value), '2019-12-21'))).toEqual(['met', 'met', 'missed'])
  })
  it('so it is where it is to fall', () => {
    expect([647, 649, 649.1].map((value) => kindOn(came(value, 'decrease'), '2019-12-21'))).toEqual([
      'met',
      'met',
      'missed',
    ])
  })
  it('nothing is left unjudged of whole months', () => {
    const whole = (value: number) => ({
      ...came(value),
      targets: [aTarget({ value: 365, from: '2019-01-01', published: '2019-01-01', due: '2019-12-31' })],
      readings: [],
      series: [{ ...came(value).series[0]!, readings: [aReading('2018-12-31', 0), aReading('2019-12-31', value)] }],
    })
    expect([365, 364.9].map((value) => kindOn(whole(value), '2020-01-01'))).toEqual(['met', 'missed'])
  })
})

describe('a level that must be passed', () => {
  const due = (value: number, precision: Reading['precision'], direction: 'increase' | 'decrease') =>
    kindOn(
      aMetric({
        unit: share,
        measure: 'share',
        direction,
        targets: [level({ value: 0.5, due: '2019-12-31' }, { strictly: direction === 'increase' ? 'above' : 'below' })],
        readings: [aReading('2019-12-31', value, { precision })],
      }),
      '2020-01-02',
    )
  it('is not passed at it, but by what is more than it, or almost it from below', () => {
    expect([due(0.5, 'exact', 'increase'), due(0.5, 'more-than', 'increase'), due(0.5, 'almost', 'increase')]).toEqual([
      'missed',
      'met',
      'missed',
    ])
    expect([due(0.5, 'exact', 'decrease'), due(0.5, 'almost', 'decrease'), due(0.5, 'more-than', 'decrease')]).toEqual([
      'missed',
      'met',
      'missed',
    ])
  })
  it('a plain level is reached at it', () => {
    expect(isReached({ value: 0.5, precision: 'exact' }, 0.5, 'increase')).toBe(true)
    expect(isReached({ value: 0.5, precision: 'almost' }, 0.5, 'decrease')).toBe(true)
  })
  it('the end of a range is passed by more than it, or by "more than" it', () => {
    const past = (value: number, precision: Reading['precision'], direction: 'increase' | 'decrease') =>
      isPastEnd({ value, precision }, 0.5, direction)
    expect([
      past(0.51, 'exact', 'increase'),
      past(0.5, 'exact', 'increase'),
      past(0.5, 'more-than', 'increase'),
    ]).toEqual([true, false, true])
    expect([
      past(0.5, 'almost', 'increase'),
      past(0.5, 'almost', 'decrease'),
      past(0.5, 'more-than', 'decrease'),
    ]).toEqual([false, true, false])
    expect(past(0.49, 'exact', 'increase')).toBe(false)
  })
})

describe('what is told beside a status', () => {
  const there = (more: Partial<LevelTarget>): Metric =>
    aMetric({
      unit: share,
      measure: 'share',
      targets: [level({ value: 0.5, due: '2020-12-31', published: '2019-01-01' }, more)],
      readings: monthly([0.45, 0.52, 0.53, 0.55, 0.54]),
    })
  it('a level that is kept has no day on which it is first reached, one that is to be there on a day has', () => {
    const kept = assess(there({ keptFromDay: day('2019-02-01') }), day('2019-06-01'))
    expect([kept.status.because.kind, kept.expectedReach]).toEqual(['chance', undefined])
    expect(assess(there({}), day('2019-06-01')).expectedReach).toBeDefined()
    expect(assess(there({ keptFromDay: day('2020-01-01') }), day('2019-06-01')).expectedReach).toBeUndefined()
  })
  it('it is at the target since the first of an unbroken run, before the due day and for what can fall back', () => {
    expect(assess(there({}), day('2019-06-01')).holding!.since.day).toBe('2019-02-28')
    const due = { ...there({}), targets: [level({ value: 0.5, due: '2019-05-28', published: '2019-01-01' }, {})] }
    expect(assess(due, day('2019-05-28')).holding).toBeUndefined()
    const total = { ...there({}), measure: 'cumulative' as const, unit: { kind: 'count' as const, noun: 'things' } }
    expect(assess(total, day('2019-06-01')).holding).toBeUndefined()
    const short = { ...there({}), targets: [level({ value: 0.6, due: '2020-12-31', published: '2019-01-01' }, {})] }
    expect(assess(short, day('2019-06-01')).holding).toBeUndefined()
  })
  it('indicative figures are set aside, unless they are judged too', () => {
    const indicative = aReading('2019-06-28', 0.6, { basis: 'indicative' })
    const metric = {
      ...there({}),
      series: [{ ...there({}).series[0]!, readings: [...monthly([0.45, 0.5, 0.5]), indicative] }],
    }
    const asAt = day('2019-07-01')
    expect(assess(metric, asAt).setAside).toEqual([indicative])
    expect(assess(metric, asAt, { includeIndicative: true }).setAside).toEqual([])
    expect(assess(metric, asAt, { includeIndicative: true }).judged.at(-1)).toBe(indicative)
  })
  it('without any figure a level is its own, and what a rate comes to is not known', () => {
    expect(assess(aMetric({ targets: [aTarget({ value: 70 })] }), day('2019-01-01'))).toMatchObject({ targetLevel: 70 })
    const rate = aMetric({ measure: 'cumulative', targets: [aTarget({ value: 70, from: '2018-01-01' })] })
    expect(assess(rate, day('2019-01-01'))).toMatchObject({ targetLevel: undefined, target: { value: 70 } })
  })
  it('the figures are its own: what is published later adds none to them', () => {
    const metric = there({})
    const before = assess(metric, day('2019-03-01')).judged
    assess(metric, day('2019-06-01'))
    expect(before).toHaveLength(2)
  })
})

describe('what has never moved', () => {
  const still = aMetric({
    unit: share,
    measure: 'share',
    targets: [aTarget({ value: 0.5, due: '2021-12-31', published: '2019-01-01' })],
    readings: monthly([0.5, 0.5, 0.5, 0.5]),
  })
  it('and is at the target is on track, and was so when it grew old', () => {
    expect(assess(still, day('2019-04-28')).status).toMatchObject({
      kind: 'on-track',
      because: { kind: 'unmoved-at-target' },
    })
    expect(assess(still, day('2019-12-31')).status).toMatchObject({
      kind: 'out-of-date',
      because: { lastForecastBased: { kind: 'on-track', on: '2019-04-28', because: { kind: 'unmoved-at-target' } } },
    })
  })
})

describe('the days on which something was news', () => {
  it('a withdrawal of the target is one, in its place, and only once', () => {
    const metric = aMetric({
      targets: [{ ...aTarget({ published: '2019-01-15', due: '2019-12-31' }), withdrawnDay: day('2019-03-10') }],
      readings: monthly([10, 12, 14, 16]),
    })
    const news = history(metric, day('2019-01-15'), day('2019-04-30'))
      .filter(({ isNews }) => isNews)
      .map((moment) => moment.day)
    expect(news).toEqual(['2019-01-15', '2019-01-28', '2019-02-28', '2019-03-10', '2019-03-28', '2019-04-28'])
    const sameDay = { ...metric, targets: [{ ...metric.targets[0]!, withdrawnDay: day('2019-03-28') }] }
    expect(history(sameDay, day('2019-03-01'), day('2019-04-01')).map((moment) => moment.day)).toEqual([
      '2019-03-28',
      '2019-03-31',
    ])
    expect(history(metric, day('2019-03-10'), day('2019-03-10')).map(({ status }) => status.because.kind)).toEqual([
      'target-withdrawn',
    ])
  })
  it('there is none before it was published, and the day of that is one', () => {
    const metric = aMetric({ targets: [aTarget({ published: '2019-02-10' })], readings: monthly([1, 2]) })
    expect(history(metric, day('2019-02-10'), day('2019-02-27')).map((moment) => [moment.day, moment.isNews])).toEqual([
      ['2019-02-10', true],
    ])
  })
})

describe('the stages of a path', () => {
  const main = level({ value: 100, due: '2020-12-31', published: '2019-01-15' }, {})
  const stage = (value: number, due: string, published = '2019-01-15') =>
    level({ id: `${value}-${due}`, value, due, published, primary: false }, {})
  const pathWith = (...more: readonly LevelTarget[]) =>
    assess(
      aMetric({ targets: [main, ...more], readings: [aReading('2019-01-15', 10), aReading('2019-06-30', 30)] }),
      day('2019-07-31'),
    ).requiredPath!
  it('are those after it begins, before it ends, and short of it', () => {
    const { kind, points } = pathWith(stage(40, '2019-12-31'))
    expect(kind).toBe('stages')
    expect(points).toEqual([
      { day: '2019-01-15', value: 10 },
      { day: '2019-12-31', value: 40 },
      { day: '2020-12-31', value: 100 },
    ])
    for (const none of [
      stage(40, '2019-01-15'),
      stage(40, '2020-12-31'),
      stage(100, '2019-12-31'),
      stage(120, '2019-12-31'),
      stage(40, '2021-12-31'),
      stage(40, '2019-12-31', '2019-08-15'),
    ])
      expect(pathWith(none).kind).toBe('straight')
  })
  it('of one due day the one that asks for most is a stage', () => {
    const targets = [stage(40, '2019-12-31'), stage(60, '2019-12-31'), stage(50, '2019-12-31'), main]
    expect(stagesOn({ targets, direction: 'increase' }, day('2019-07-31')).map(({ value }) => value)).toEqual([60, 100])
    expect(
      stagesOn({ targets: [aTarget({ from: '2019-01-01' }), main], direction: 'increase' }, day('2019-07-31')),
    ).toEqual([main])
    expect(targets.map(({ value }) => value)).toEqual([40, 60, 50, 100])
  })
  it('a yearly rate and a single target have none', () => {
    expect(pathWith().kind).toBe('straight')
    const rate = assess(
      aMetric({
        measure: 'cumulative',
        targets: [
          aTarget({ value: 50, from: '2019-01-01', published: '2019-01-01' }),
          stage(40, '2019-12-31', '2019-01-01'),
        ],
        readings: [aReading('2019-01-01', 10), aReading('2019-06-30', 30)],
      }),
      day('2019-07-31'),
    )
    expect(rate.requiredPath).toMatchObject({ kind: 'yearly-rate' })
    expect(rate.requiredPath!.points).toHaveLength(2)
  })
  it('a drawn path is read off at its points, between them, after them, and not before', () => {
    const points = [
      { day: day('2019-01-01'), value: 10 },
      { day: day('2019-01-11'), value: 20 },
      { day: day('2019-01-21'), value: 60 },
    ]
    expect(
      ['2018-12-31', '2019-01-01', '2019-01-06', '2019-01-11', '2019-01-16', '2019-01-21', '2019-02-01'].map((on) =>
        requiredOn(points, day(on)),
      ),
    ).toEqual([undefined, 10, 15, 20, 40, 60, 60])
    expect(requiredOn([], day('2019-01-01'))).toBeUndefined()
  })
})

describe('which target is in force', () => {
  const one = { ...aTarget({ id: 'one', published: '2019-01-01', primary: false }), withdrawnDay: day('2019-03-01') }
  const two = { ...aTarget({ id: 'two', published: '2019-02-01', primary: false }), withdrawnDay: day('2019-02-15') }
  const three = aTarget({ id: 'three', published: '2019-06-01' })
  const metric = { targets: [three, two, one] }
  it('is the last published of those that are, else the one withdrawn last, else the primary one', () => {
    expect(
      ['2018-12-31', '2019-01-01', '2019-02-01', '2019-02-15', '2019-03-01', '2019-05-31', '2019-06-01'].map(
        (on) => targetOn(metric, day(on), {})?.id,
      ),
    ).toEqual(['three', 'one', 'two', 'one', 'one', 'one', 'three'])
  })
  it('reigns follow one another without a gap, and both ends count', () => {
    expect(
      reigns(metric, day('2019-01-15'), day('2019-06-01'), {}).map(({ target, from, to }) => [target.id, from, to]),
    ).toEqual([
      ['one', '2019-01-15', '2019-01-31'],
      ['two', '2019-02-01', '2019-02-14'],
      ['one', '2019-02-15', '2019-05-31'],
      ['three', '2019-06-01', '2019-06-01'],
    ])
    expect(reigns(metric, day('2019-02-01'), day('2019-02-14'), {})).toHaveLength(1)
  })
})

describe('a range that ends at a bound', () => {
  const chanceOf = (value: number, otherEnd: number | undefined, direction: 'increase' | 'decrease') => {
    const values = direction === 'increase' ? [0.7, 0.75, 0.82, 0.84, 0.9] : [0.3, 0.25, 0.18, 0.16, 0.1]
    const { status } = assess(
      aMetric({
        unit: share,
        measure: 'share',
        direction,
        targets: [
          level({ value, due: '2019-09-30', published: '2019-01-01' }, otherEnd === undefined ? {} : { otherEnd }),
        ],
        readings: monthly(values),
      }),
      day('2019-05-28'),
    )
    return status.because.kind === 'chance' ? status.because.chance : undefined
  }
  it('is not passed there: its chance is that of its near end alone', () => {
    expect(chanceOf(0.92, 1, 'increase')).toBe(chanceOf(0.92, undefined, 'increase'))
    expect(chanceOf(0.08, 0, 'decrease')).toBe(chanceOf(0.08, undefined, 'decrease'))
    expect(chanceOf(0.92, 0.97, 'increase')!).toBeLessThan(chanceOf(0.92, undefined, 'increase')! - 0.05)
    expect(chanceOf(0.08, 0.03, 'decrease')!).toBeLessThan(chanceOf(0.08, undefined, 'decrease')! - 0.05)
  })
})

describe('a figure that is stated to be lacking', () => {
  const stated = (reason: 'suppressed' | 'not-collected' | 'paused', on: string) => ({
    series: {
      absences: [
        {
          reason,
          when: { kind: 'on' as const, date: date(on) },
          day: day(on),
          publishedOn: date(on),
          publishedDay: day(on),
          source: 'somewhere',
        },
      ],
    },
  })
  const lacks = (reason: 'suppressed' | 'not-collected' | 'paused', on: string) =>
    isLackingBetween(stated(reason, on), day('2019-03-31'), day('2019-06-30'), day('2019-12-31'))
  it('lies after one day and by another, and is suppressed or not collected', () => {
    expect(['2019-03-31', '2019-04-01', '2019-06-30', '2019-07-01'].map((on) => lacks('suppressed', on))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect([lacks('not-collected', '2019-05-31'), lacks('paused', '2019-05-31')]).toEqual([true, false])
  })
})

describe('counts for periods that are alike', () => {
  const count = (start: string, end: string, value: number): Reading => ({
    ...aReading(end, value),
    when: { kind: 'period', start: day(start), end: day(end) },
  })
  const year = count('2019-01-01', '2019-12-31', 400)
  const quarters = [
    count('2019-01-01', '2019-03-31', 90),
    count('2019-04-01', '2019-06-30', 95),
    count('2019-07-01', '2019-09-30', 100),
  ]
  it('of two that end together the one of the usual length is judged, the other is left out', () => {
    const month = count('2019-12-01', '2019-12-31', 30)
    const last = count('2019-10-01', '2019-12-31', 110)
    const { judged, leftOut, totals } = judgeable(
      { measure: 'flow' },
      { figures: [...quarters, month], totals: [last, year] },
    )
    expect(judged).toEqual([...quarters, last])
    expect(leftOut).toEqual([{ reading: month, because: 'partial' }])
    expect(totals).toEqual([year])
  })
  it('where none of the usual length ends with it, the odd one is left out and no other stands for it', () => {
    const month = count('2019-12-01', '2019-12-31', 30)
    const { judged, leftOut } = judgeable({ measure: 'flow' }, { figures: [...quarters, month], totals: [year] })
    expect(judged).toEqual(quarters)
    expect(leftOut.map(({ reading, because }) => [reading.value, because])).toEqual([[30, 'partial']])
  })
  it('what is published for after the due day tells nothing of the usual length', () => {
    const weeks = [0, 1, 2, 3, 4].map((i) =>
      count(addDays(day('2020-01-01'), 7 * i), addDays(day('2020-01-07'), 7 * i), 7),
    )
    const seen = { figures: [...quarters, ...weeks], totals: [] }
    expect(judgeable({ measure: 'flow' }, seen, day('2019-09-30')).judged).toEqual(quarters)
    expect(judgeable({ measure: 'flow' }, seen).judged).toEqual(weeks)
  })
  it('a measure that is no count over a period is of any length', () => {
    const seen = { figures: [quarters[0]!, count('2019-12-01', '2019-12-31', 30)], totals: [] }
    expect(judgeable({ measure: 'level' }, seen).judged).toEqual(seen.figures)
  })
})
