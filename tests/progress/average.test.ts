/** A target for the average of a period: each worked out by hand. */
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  assess,
  comparePeerMethods,
  forecastParts,
  type LevelTarget,
  type Metric,
  type Reading,
} from '../../src/progress/index.ts'
import { whySentence } from '../../src/ui/text/status-sentence.ts'
import { targetFaults } from './target-faults.ts'
import { aMetric, aReading, date, day, level } from './a-metric.ts'

const APRIL = day('2019-04-01')
const unit = { kind: 'share', noun: 'of calls answered' } as const

/** Figures for months, from April 2019 on, each published twenty days after its end. */
const months = (values: readonly number[], from = APRIL): readonly Reading[] =>
  values.map((value, i) => {
    const [start, end] = [addMonths(from, i), addDays(addMonths(from, i + 1), -1)]
    return { ...aReading(end, value, { published: addDays(end, 20) }), when: { kind: 'period', start, end } }
  })

const whole = (value: number): Reading => ({
  ...aReading('2020-03-31', value, { published: '2020-06-01' }),
  when: { kind: 'period', start: APRIL, end: day('2020-03-31') },
})

const calls = (readings: readonly Reading[], more: Partial<LevelTarget> = {}, rest: Partial<Metric> = {}) =>
  aMetric({
    measure: 'share',
    unit,
    targets: [level({ value: 0.95, due: '2020-03-31', published: '2019-03-01' }, { averagedFromDay: APRIL, ...more })],
    readings,
    ...rest,
  })
const on = (metric: Metric, asAt: string) => assess(metric, day(asAt))
const sentence = (metric: Metric, asAt: string): string => whySentence(metric, on(metric, asAt))

describe('the average over a year', () => {
  const good = [...Array.from({ length: 11 }, () => 0.97), 0.94]
  it('is met by the whole year, though its last month is short', () => {
    const metric = calls(months(good))
    // (11 × 97 + 94) ÷ 12 = 96.75.
    expect(on(metric, '2020-05-01')).toMatchObject({ status: { kind: 'met' }, latest: { value: 0.9675 } })
    expect(sentence(metric, '2020-05-01')).toBe(
      'On average it was 96.8% of calls answered in April 2019 to March 2020, as promised.',
    )
  })
  it('is missed by the whole year, though its last month is there', () => {
    const metric = calls(months([...Array.from({ length: 11 }, () => 0.93), 0.99]))
    // (11 × 93 + 99) ÷ 12 = 93.5.
    expect(on(metric, '2020-05-01')).toMatchObject({
      status: { kind: 'missed', because: { kind: 'short-at-due', shortfall: expect.closeTo(0.015, 12) } },
    })
    expect(sentence(metric, '2020-05-01')).toBe(
      'On average it was 93.5% of calls answered in April 2019 to March 2020, 1.5 percentage points short of 95%.',
    )
  })
  it('is not settled before the last month is out, however it stands', () => {
    const metric = calls(months(good))
    expect(on(metric, '2020-04-19').status).toMatchObject({
      kind: 'awaiting',
      because: { latest: { value: 0.97, when: { kind: 'period', start: '2019-04-01', end: '2020-02-29' } } },
    })
    expect(sentence(metric, '2020-04-19')).toBe(
      'The due date, 31 March 2020, has come and no official figure near it has been published; the latest, 97% of calls answered, is for April 2019 to February 2020.',
    )
  })
  it('so far it says what the rest must average', () => {
    const metric = calls(months([0.92, 0.93, 0.94, 0.95]))
    const answer = on(metric, '2019-09-01')
    // 93.5% over 122 days; 244 days are left of 366: (366 × 95 - 122 × 93.5) ÷ 244.
    expect(answer).toMatchObject({ latest: { value: 0.935 }, pace: undefined })
    expect(answer.restMustAverage).toBeCloseTo((366 * 0.95 - 122 * 0.935) / 244, 12)
    expect(answer.gap!.difference).toBeCloseTo(-0.015, 12)
    expect(sentence(metric, '2019-09-01')).toBe(
      'On average it was 93.5% of calls answered in April to July 2019; to average 95% from 1 April 2019 to 31 March 2020, the time that is left must average about 95.8%.',
    )
  })
  it('says where nothing would be enough, and where anything would', () => {
    expect(sentence(calls(months([0.9, 0.9, 0.8, 0.85, 0.9, 0.9, 0.85, 0.85, 0.9])), '2020-01-25')).toMatch(
      /31 March 2020, not even 100% in the time that is left is enough\.$/,
    )
    const few = calls(
      months([0.01, 0.02, 0.01, 0.03, 0.01, 0.02, 0.01, 0.01, 0.02, 0.01, 0.02]),
      { value: 0.5 },
      { direction: 'decrease' },
    )
    expect(sentence(few, '2020-03-25')).toMatch(/even 100% in the time that is left would be enough\.$/)
    const most = calls(
      months([0.6, 0.7, 0.6, 0.7, 0.6, 0.7, 0.6, 0.65, 0.6]),
      { value: 0.1 },
      { direction: 'decrease' },
    )
    expect(sentence(most, '2020-01-25')).toMatch(/not even 0% in the time that is left is enough\.$/)
  })
  it('says that none may come where nought is what is left, and what a strict level takes', () => {
    const days = calls(
      months([16, 14, 15, 15, 16, 14, 15, 15]),
      { value: 10 },
      { direction: 'decrease', measure: 'level', unit: { kind: 'count', noun: 'days' } },
    )
    // Eight months have used the 120 of twelve.
    expect(sentence(days, '2019-12-28')).toMatch(/the time that is left must average none\.$/)
    const strict = calls(
      months([0.04, 0.05, 0.06, 0.05, 0.05]),
      { value: 0.05, strictly: 'below' },
      { direction: 'decrease' },
    )
    expect(sentence(strict, '2019-09-25')).toMatch(/the time that is left must average less than 5%\.$/)
  })
  it('adds up what the shares are of, where every month says so', () => {
    const weighed = months([0.9, 0.99]).map((reading, i) => ({
      ...reading,
      numerator: i === 0 ? 900 : 99,
      denominator: i === 0 ? 1000 : 100,
    }))
    // 999 of 1,100, not half of 90 and 99.
    expect(on(calls(weighed), '2019-07-01').latest).toMatchObject({
      value: 999 / 1100,
      numerator: 999,
      denominator: 1100,
    })
    const [first, second] = weighed
    const { numerator: _, ...without } = second!
    expect(on(calls([first!, without]), '2019-07-01').latest!.value).toBe(0.945)
  })
  it('is what its publisher says it was for the whole time, where that is published', () => {
    const metric = calls([...months(Array.from({ length: 12 }, () => 0.951)), whole(0.949)])
    expect(on(metric, '2020-05-31').status.kind).toBe('met')
    expect(on(metric, '2020-06-01')).toMatchObject({ status: { kind: 'missed' }, latest: { value: 0.949 } })
  })
  it('twelve months at 95.1% average 95.1%', () => {
    const metric = calls(months(Array.from({ length: 12 }, () => 0.951)), { value: 0.951 })
    expect(on(metric, '2020-05-01').status.kind).toBe('met')
  })
  it('cannot be told beyond a hole', () => {
    const holed = months(good).filter((_, i) => i !== 5)
    const answer = on(calls(holed), '2020-05-01')
    expect(answer.latest).toMatchObject({ day: '2019-08-31' })
    expect(answer.status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'average-with-hole', from: '2019-09-01' },
    })
    expect(sentence(calls(holed), '2020-05-01')).toBe(
      'No official figure for the time that begins on 1 September 2019 has been published, though later ones have, so nobody can tell the average.',
    )
    // September is overdue until October comes out, on 20 November: then it is lacking.
    expect([on(calls(holed), '2019-11-19').status.kind, on(calls(holed), '2019-11-20').status.kind]).toEqual([
      'out-of-date',
      'cannot-be-judged',
    ])
    // The months themselves are shown, and marked: the first is an average by itself, four count with it, six do not.
    expect(answer.leftOut.map(({ because }) => because)).toEqual([
      ...Array.from({ length: 4 }, () => 'averaged'),
      ...Array.from({ length: 6 }, () => 'not-averaged'),
    ])
  })
  it('is settled by what its publisher says of the whole time, though a month of it is lacking', () => {
    for (const missing of [0, 5, 11]) {
      const metric = calls([
        ...months(Array.from({ length: 12 }, () => 0.96)).filter((_, i) => i !== missing),
        whole(0.952),
      ])
      expect(on(metric, '2020-06-01')).toMatchObject({ status: { kind: 'met' }, latest: { value: 0.952 } })
    }
  })
  it('is told by totals to date that are averages', () => {
    const toDate = months(Array.from({ length: 12 }, () => 0.96)).map((reading): Reading => ({
      ...reading,
      when: { kind: 'period', start: APRIL, end: reading.day },
    }))
    expect(on(calls(toDate), '2019-07-25').status.because.kind).not.toBe('too-few-readings')
    expect(on(calls(toDate), '2020-04-20').status.kind).toBe('met')
  })
  it('of counts is no sum of them: a total for several months is not taken for it', () => {
    const counts = (readings: readonly Reading[]) =>
      calls(readings, { value: 100 }, { measure: 'flow', unit: { kind: 'count', noun: 'homes' } })
    const year = months([...Array.from({ length: 11 }, () => 100), 40])
    const metric = counts([...year, { ...whole(1140), value: 1140 }])
    // 1,140 in twelve months is 95 a month.
    expect(on(metric, '2020-06-02')).toMatchObject({ status: { kind: 'missed' }, latest: { value: 95 } })
  })
  it('lies between what those to come can make of it, and so does its chance', () => {
    // 6.56 in eight months: four more at 100% make 10.56 of the 10.8 that 90% asks for.
    const lost = calls(months([0.1, 0.6, 0.9, 0.97, 0.99, 1, 1, 1]), { value: 0.9 })
    const answer = on(lost, '2019-12-28')
    expect(answer.status).toMatchObject({ kind: 'off-track', because: { chance: 0 } })
    expect(answer.forecast!.atDue.high95).toBeLessThanOrEqual(0.88 + 1e-12)
    expect(forecastParts(lost, answer)!.limits).toEqual({
      low: expect.closeTo(6.56 / 12, 12),
      high: expect.closeTo(0.88, 12),
    })
    expect(sentence(lost, '2019-12-28')).toMatch(/not even 100% in the time that is left is enough\.$/)
    const won = calls(
      months([900, 2000, 2100, 2200, 2300, 2000, 2300]),
      { value: 1000 },
      { measure: 'level', unit: { kind: 'count', noun: 'visits' } },
    )
    // 13,800 in seven months is more than 1,000 for each of twelve.
    expect(on(won, '2019-11-25').status).toMatchObject({ kind: 'ahead', because: { chance: 1 } })
  })
  it('by a part of its time is nothing settled, though no figure of the rest will ever come', () => {
    const eleven = calls(months(Array.from({ length: 11 }, () => 0.96)))
    const [series] = eleven.series
    const paused: Metric = {
      ...eleven,
      series: [
        {
          ...series!,
          absences: [
            {
              reason: 'paused',
              when: { kind: 'period', start: day('2020-03-01'), end: day('2020-03-31') },
              day: day('2020-03-31'),
              publishedOn: date('2020-04-20'),
              publishedDay: day('2020-04-20'),
              source: 'somewhere',
            },
          ],
        },
      ],
    }
    expect(on(paused, '2020-05-15').status.kind).not.toBe('met')
    expect(on(paused, '2022-05-15').status.kind).toBe('out-of-date')
  })
  it('weighs figures for like periods the same, others by their days', () => {
    const [first, second, third] = months([0.9, 0.9, 0.9])
    const quarter = (start: string, end: string, value: number): Reading => ({
      ...aReading(end, value, { published: addDays(day(end), 20) }),
      when: { kind: 'period', start: day(start), end: day(end) },
    })
    const mixed = calls([
      first!,
      second!,
      third!,
      quarter('2019-07-01', '2019-09-30', 0.97),
      quarter('2019-10-01', '2019-12-31', 0.97),
      quarter('2020-01-01', '2020-03-31', 0.97),
    ])
    // 91 days at 90% and 275 at 97%.
    expect(on(mixed, '2020-05-01')).toMatchObject({
      status: { kind: 'met' },
      latest: { value: expect.closeTo((91 * 0.9 + 275 * 0.97) / 366, 11) },
    })
  })
  it('goes by days where figures are unlike, by figures up to a fifth apart', () => {
    const span = (start: string, end: string, value: number): Reading => ({
      ...aReading(end, value, { published: addDays(day(end), 20) }),
      when: { kind: 'period', start: day(start), end: day(end) },
    })
    // 30 days at 90% and 61 at 96% of 366.
    const unlike = on(
      calls([span('2019-04-01', '2019-04-30', 0.9), span('2019-05-01', '2019-06-30', 0.96)]),
      '2019-07-25',
    )
    expect(unlike.restMustAverage).toBeCloseTo((366 * 0.95 - 30 * 0.9 - 61 * 0.96) / 275, 10)
    // 30 days and 25 are alike: half of each.
    const alike = on(
      calls([span('2019-04-01', '2019-04-30', 0.9), span('2019-05-01', '2019-05-25', 0.96)]),
      '2019-06-25',
    )
    expect(alike.latest!.value).toBe(0.93)
  })
  it('goes on from what its publisher says it was up to a hole', () => {
    const [april, , , july, august] = months([0.9, 0.9, 0.9, 0.97, 0.99])
    const spring: Reading = {
      ...months([0, 0, 0.91])[2]!,
      when: { kind: 'period', start: APRIL, end: day('2019-06-30') },
    }
    // 91 days at 91%, 31 at 97% and 31 at 99%.
    const answer = on(calls([april!, spring, july!, august!]), '2019-09-25')
    expect(answer.latest!.value).toBeCloseTo((91 * 0.91 + 31 * 0.97 + 31 * 0.99) / 153, 11)
    expect(answer.status.because.kind).not.toBe('average-with-hole')
    // But a sum of counts is no average to go on from.
    const counts = calls(
      [april!, spring, july!, august!],
      {},
      { measure: 'flow', unit: { kind: 'count', noun: 'homes' } },
    )
    expect(on(counts, '2019-09-25').status.because.kind).toBe('average-with-hole')
  })
  it('counts nothing from after its time', () => {
    const year = Array.from({ length: 12 }, () => 0.96)
    const longer: Reading = {
      ...aReading('2020-04-30', 0.5, { published: '2020-05-20' }),
      when: { kind: 'period', start: APRIL, end: day('2020-04-30') },
    }
    const metric = calls([...months([...year, 0.1]), longer])
    expect(on(metric, '2020-06-01')).toMatchObject({
      status: { kind: 'met' },
      latest: { day: '2020-03-31', value: 0.96 },
      restMustAverage: undefined,
    })
  })
  it('the last is the last by its day, in whatever order they were published', () => {
    const toJune = {
      ...months([0, 0, 0.94])[2]!,
      when: { kind: 'period', start: APRIL, end: day('2019-06-15') } as const,
    }
    const metric = calls([...months([0.9, 0.9, 0.9, 0.9]), { ...toJune, day: day('2019-06-15') }])
    expect(on(metric, '2019-08-25').latest).toMatchObject({ day: '2019-07-31' })
  })
  it('of figures that do not move is what they are, to the last digit', () => {
    const third = 0.1 + 0.2
    expect(on(calls(months([third, third, third]), { value: third }), '2019-07-25').latest!.value).toBe(third)
  })
  it('is pooled only as long as every share says what it is of', () => {
    const [one, two, three] = months([0.9, 0.8, 0.7]).map((reading) => ({
      ...reading,
      numerator: reading.value * 10,
      denominator: 10,
    }))
    const { numerator: _n, denominator: _d, ...bare } = two!
    const { latest } = on(calls([one!, bare, three!]), '2019-07-25')
    expect(latest!.value).toBeCloseTo(0.8, 12)
    expect(latest!.denominator).toBeUndefined()
    expect(latest!.status).toBeUndefined()
  })
  it('shows the months in the order of their days, those of other kinds among them', () => {
    const [april, may, june] = months([0.9, 0.91, 0.92])
    const answer = on(
      calls([april!, may!, { ...june!, status: 'break' }], { averagedFromDay: day('2019-06-01') }),
      '2019-07-25',
    )
    const days = answer.leftOut.map(({ reading }) => reading.day)
    expect(days).toEqual([...days].sort())
  })
  it('what the rest must average goes by figures, as the average does', () => {
    const values = [...Array.from({ length: 8 }, () => 0.9456), 0.945, 0.9462, 0.9456]
    const answer = on(calls(months(values)), '2020-03-25')
    // Twelve times 95% less what eleven came to.
    expect(answer.restMustAverage).toBeCloseTo(12 * 0.95 - values.reduce((sum, value) => sum + value, 0), 9)
    expect(sentence(calls(months(values)), '2020-03-25')).toMatch(/must average about 99\.8%\.$/)
  })
  it('of what it will weigh nothing is said for sure where shares are of so many', () => {
    const pooled = months(Array.from({ length: 11 }, (_, i) => 0.9 - (i % 3) / 100)).map((reading, i) => ({
      ...reading,
      numerator: 90 - (i % 3),
      denominator: 100,
    }))
    expect(sentence(calls(pooled), '2020-03-25')).toMatch(/would have to count for more than its share\.$/)
    expect(on(calls(pooled), '2020-03-25').status.because).not.toMatchObject({ chance: 0 })
  })
  it('past a range it must come back to the end that it has passed', () => {
    const past = calls(months([0.5, 0.5, 0.49, 0.5, 0.5, 0.51, 0.5, 0.5]), { value: 0.4, otherEnd: 0.45 })
    // Twelve times 45% less the four that came to 50% each on average, over four.
    expect(on(past, '2019-12-28').restMustAverage).toBeCloseTo((12 * 0.45 - 8 * 0.5) / 4, 9)
  })
  it('of two definitions there is none', () => {
    const broken = months([0.96, 0.95, 0.96, 0.95, 0.96, 0.96]).map((reading, i) =>
      i === 4 ? { ...reading, status: 'break' as const } : reading,
    )
    expect(on(calls(broken), '2019-09-19').status.kind).not.toBe('cannot-be-judged')
    expect(on(calls(broken), '2019-09-20').status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'definition-changed', from: '2019-04-01', to: '2020-03-31', on: '2019-08-31' },
    })
    expect(sentence(calls(broken), '2019-09-20')).toBe(
      'The definition changed with the figure for 31 August 2019, and figures of two definitions have no average.',
    )
  })
  it('of few figures says how many count in it', () => {
    const later = calls(months([0.97, 0.96], day('2019-04-01')))
    expect(sentence(later, '2019-05-25')).toBe(
      'Only one official figure counts in the average so far, and at least three are needed to judge.',
    )
    expect(sentence(later, '2019-06-25')).toBe(
      'Only two official figures count in the average so far, and at least three are needed to judge.',
    )
  })
  it('knows what the rest can be, though less than half a month of it is left', () => {
    const early = months(
      Array.from({ length: 9 }, (_, i) => 0.9 + (i % 3) / 100),
      day('2019-04-01'),
    ).map((reading) => ({ ...reading, publishedOn: addDays(reading.day, 2), publishedDay: addDays(reading.day, 2) }))
    const short = calls(early)
    const target = short.targets[0] as LevelTarget
    const sooner = { ...short, targets: [{ ...target, dueDay: day('2020-01-10'), due: day('2020-01-10') }] }
    const { average, forecast } = on(sooner, '2020-01-05')
    expect(average).toMatchObject({ left: 0 })
    expect(Number.isFinite(forecast!.atDue.high95)).toBe(true)
  })
  it('is forecast from the figures before its time too, so that one of its own is enough', () => {
    const year = [0.9, 0.92, 0.95, 0.97, 0.96]
    const { status, forecast } = on(calls(months(year, day('2019-01-01'))), '2019-06-25')
    expect(status.kind).not.toBe('cannot-be-judged')
    // Two months of twelve are known: 96.5% on average, after 92.3% on average in the three before.
    expect(forecast!.atDue.median).toBeGreaterThan(0.9)
    expect(forecast!.atDue.median).toBeLessThan(1)
  })
  it('has not begun while no month of it is out', () => {
    const before = calls(months([0.9, 0.95, 0.97], day('2019-01-01')))
    expect(on(before, '2019-05-01').status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'not-begun', from: '2019-04-01' },
    })
    expect(sentence(before, '2019-05-01')).toBe(
      'The target counts from 1 April 2019 on, and no official figure that counts from that day has been published.',
    )
    expect(on(before, '2019-01-31').status).toMatchObject({ because: { kind: 'no-target-yet' } })
    expect(on(calls([]), '2019-05-01').status).toMatchObject({ because: { kind: 'no-readings' } })
  })
  it('is no figure to hold against what is normal between single ones', () => {
    const methods = comparePeerMethods(calls(months(good)), on(calls(months(good)), '2020-05-01'))
    expect(
      methods.filter((one) => one.kind === 'not-applied' && one.because.kind === 'needs-single-figures'),
    ).toHaveLength(2)
  })
  it('has no day on which it is first reached', () => {
    expect(on(calls(months([0.92, 0.93, 0.94, 0.95])), '2019-09-01')).toMatchObject({
      expectedReach: undefined,
      forecast: expect.anything(),
    })
  })
  it('is as exact, as provisional and as new as its months', () => {
    const [one, two, three] = months([0.9, 0.92, 0.94])
    const mixed = calls([
      one!,
      { ...two!, precision: 'about', status: 'provisional', publishedDay: day('2019-08-01') },
      { ...three!, basis: 'indicative' },
    ])
    expect(on(mixed, '2019-08-01').latest).toMatchObject({
      value: 0.91,
      precision: 'about',
      status: 'provisional',
      publishedDay: '2019-08-01',
      basis: 'official',
    })
    const all = assess(mixed, day('2019-08-01'), { includeIndicative: true }).latest
    expect(all).toMatchObject({ value: 0.92, basis: 'indicative', publishedDay: '2019-08-01' })
  })
})

describe('a record that asks for an average', () => {
  it.each<readonly [string, object, readonly (readonly string[])[]]>([
    ['says from which day', { average: true }, [['from', 'no-start']]],
    [
      'asks for nothing to be kept',
      { average: true, throughout: true, from: '2018-01-01' },
      [['average', 'average-and-other']],
    ],
    [
      'counts from no other figure',
      { average: true, from: '2018-01-01', base: { on: '2015' } },
      [['average', 'average-and-other']],
    ],
    ['can be in a range', { average: true, from: '2018-01-01', otherEnd: 0.95 }, []],
    ['can leave it', { average: false }, []],
  ])('%s', (_, parts, faults) => expect(targetFaults(parts)).toEqual(faults))
  it('is no yearly rate, nor of a running total', () => {
    expect(targetFaults({ average: true, from: '2018-01-01' }, 'verify-users')).toEqual([['average', 'not-of-a-total']])
    expect(targetFaults({ average: true }, 'academy-graduates')).toEqual([['average', 'not-of-a-rate']])
  })
})
