/** Years of a promise whose counts come in other forms than parts that join: by hand. */
import { describe, expect, it } from 'vitest'
import { addDays, assess, changesBetween, type Metric, type Reading } from '../../src/progress/index.ts'
import { whySentence } from '../../src/ui/text/status-sentence.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'

const count = (start: string, end: string, value: number, published = end): Reading => ({
  ...aReading(end, value, { published }),
  when: { kind: 'period', start: day(start), end: day(end) },
})
const promised = (
  readings: readonly Reading[],
  parts: { readonly direction?: 'decrease'; readonly due?: string; readonly value?: number } = {},
): Metric =>
  aMetric({
    measure: 'flow',
    ...(parts.direction && { direction: parts.direction }),
    readings,
    targets: [
      aTarget({
        value: parts.value ?? 3000,
        from: '2019-01-01',
        published: '2019-01-01',
        due: parts.due ?? '2019-12-31',
      }),
    ],
  })
const quarters = (year: number, values: readonly number[]): readonly Reading[] =>
  values.map((value, i) => {
    const [start, end] = [
      ['01-01', '03-31'],
      ['04-01', '06-30'],
      ['07-01', '09-30'],
      ['10-01', '12-31'],
    ][i]!
    return count(`${year}-${start}`, `${year}-${end}`, value)
  })

describe('a total beside its parts', () => {
  const parts = quarters(2019, [800, 800, 800, 800])
  const total = (value: number) => count('2019-01-01', '2019-12-31', value, '2020-02-20')
  it('confirms them, and is logged as a new figure', () => {
    const metric = promised([...parts, total(3200)])
    const { status, judged, totals } = assess(metric, day('2020-02-21'))
    expect([status.kind, judged.length, totals.map((one) => one.parts)]).toEqual(['met', 4, [3200]])
    expect(changesBetween(metric, day('2020-02-01'), day('2020-02-21')).map(({ cause }) => cause.kind)).toEqual([
      'new-figure',
    ])
  })
  it('is the later word on the whole where it differs', () => {
    const { status, totals } = assess(promised([...parts, total(2950)]), day('2020-02-21'))
    expect(status).toMatchObject({ kind: 'missed', because: { kind: 'year-short', shortfall: 50 } })
    expect(totals).toMatchObject([{ reading: { value: 2950 }, parts: 3200 }])
  })
  it('stands for the day once its last part is withdrawn, and comes back beside it', () => {
    const [one, two, three, four] = parts
    const withdrawn = { ...four!, withdrawnDay: day('2020-03-01') }
    const again = count('2019-10-01', '2019-12-31', 790, '2020-04-01')
    const metric = promised([one!, two!, three!, withdrawn, total(3200), again])
    const at = (asAt: string) => {
      const { status, latest, totals } = assess(metric, day(asAt))
      return [status.kind, latest!.value, totals.length]
    }
    expect([at('2020-02-21'), at('2020-03-02'), at('2020-04-02')]).toEqual([
      ['met', 800, 1],
      ['met', 3200, 0],
      ['met', 790, 1],
    ])
  })
  it('has no sum beside it where a part is missing', () =>
    expect(assess(promised([...parts.slice(1), total(3200)]), day('2020-02-21')).totals).toMatchObject([
      { parts: undefined },
    ]))
  it('nor where a part reaches over its beginning', () => {
    const over = count('2018-12-01', '2019-09-30', 2500)
    expect(assess(promised([over, parts[3]!, total(3200)]), day('2020-02-21')).totals).toMatchObject([
      { parts: undefined },
    ])
  })
  it('of several that end together the shortest stands for the day', () => {
    const [one, two, three, four] = parts
    const half = count('2019-07-01', '2019-12-31', 1600, '2020-02-20')
    const gone = { ...four!, withdrawnDay: day('2020-03-01') }
    for (const longer of [
      [total(3200), half],
      [half, total(3200)],
    ]) {
      const { latest, totals } = assess(promised([one!, two!, three!, gone, ...longer]), day('2020-03-02'))
      expect([latest!.value, totals.map(({ reading }) => reading.value)]).toEqual([1600, [3200]])
    }
  })
  it('an indicative one of a shorter period does not stand for an official one', () => {
    const official = count('2019-01-01', '2019-12-31', 3200)
    const indicative = { ...count('2019-12-01', '2019-12-31', 300), basis: 'indicative' as const }
    for (const readings of [
      [official, indicative],
      [indicative, official],
    ])
      expect(assess(promised(readings), day('2020-01-05'), { includeIndicative: true }).latest!.value).toBe(3200)
  })
  it('a revision of it is a revision', () => {
    const metric = promised([...parts, total(3200), count('2019-01-01', '2019-12-31', 3210, '2020-03-20')])
    expect(changesBetween(metric, day('2020-03-01'), day('2020-04-01')).map(({ cause }) => cause.kind)).toEqual([
      'revision',
    ])
  })
})

describe('totals to date', () => {
  it('join parts that go on from them', () => {
    const metric = promised([count('2019-01-01', '2019-06-30', 1600), count('2019-07-01', '2019-12-31', 1500)])
    expect(assess(metric, day('2020-01-21')).status).toMatchObject({
      kind: 'met',
      because: { reading: { value: 3100 } },
    })
  })
  it('are what earlier years are compared by', () => {
    const year = (at: number, values: readonly number[]) =>
      ['03-31', '06-30', '09-30', '12-31']
        .slice(0, values.length)
        .map((end, i) => count(`${at}-01-01`, `${at}-${end}`, values[i]!))
    const metric = promised([
      ...year(2017, [700, 1500, 2300, 3000]),
      ...year(2018, [800, 1500, 2200, 3100]),
      ...year(2019, [900, 1700]),
    ])
    const { quota } = assess(metric, day('2019-07-31'))
    // 1,500 + 1,500 of 3,000 + 3,100 were done by the end of June.
    expect(quota).toMatchObject({ basis: 'profile', yearsUsed: 2, toDate: { value: 1700 } })
    expect(quota!.shareDone).toBeCloseTo(3000 / 6100, 12)
  })
})

describe('periods that straddle the ends of a year', () => {
  /** From 24 December 2018, in periods of four weeks: the first and the last reach over the year. */
  const fourWeeks = (values: readonly number[]): readonly Reading[] =>
    values.map((value, i) => {
      const start = new Date(Date.UTC(2018, 11, 24 + 28 * i))
      const end = new Date(Date.UTC(2018, 11, 24 + 28 * i + 27))
      return count(start.toISOString().slice(0, 10), end.toISOString().slice(0, 10), value)
    })
  // Thirteen periods to 22 December 2019, and one more to 19 January 2020.
  const year = (each: number) => fourWeeks(Array.from({ length: 14 }, () => each))
  it('the least it can be settles a promise kept: 12 times 260 are 3,120', () => {
    expect(assess(promised(year(260)), day('2020-02-01')).status).toMatchObject({
      kind: 'met',
      because: { reading: { value: 3120, precision: 'more-than' } },
    })
  })
  it('the most it can be settles one broken: 14 times 200 are 2,800', () => {
    expect(assess(promised(year(200)), day('2020-02-01')).status).toMatchObject({
      kind: 'missed',
      because: { kind: 'year-short', reading: { value: 2800, precision: 'almost' }, shortfall: 200 },
    })
  })
  it('between the two nobody can say: 12 times 230 are 2,760, 14 times are 3,220', () => {
    expect(assess(promised(year(230)), day('2020-02-01')).status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'periods-straddle-year', from: '2019-01-01', to: '2019-12-31', low: 2760, high: 3220 },
    })
  })
  it('in the running year only the least is known', () => {
    expect(assess(promised(year(230)), day('2019-06-20')).status).toMatchObject({
      because: { kind: 'periods-straddle-year', low: 5 * 230, high: undefined },
    })
    expect(assess(promised(year(900)), day('2019-06-20')).status).toMatchObject({
      kind: 'met',
      because: { kind: 'reached-early' },
    })
  })
  it('before the last period is out, only the least is known', () => {
    expect(assess(promised(year(230)), day('2020-01-05')).status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'periods-straddle-year', from: '2019-01-01', to: '2019-12-31', low: 2760, high: undefined },
    })
  })
  it('a limit is passed by the least, and kept by the most', () => {
    const kind = (each: number, asAt: string) =>
      assess(promised(year(each), { direction: 'decrease' }), day(asAt)).status
    expect(kind(900, '2019-06-20')).toMatchObject({ kind: 'missed', because: { kind: 'limit-passed' } })
    expect(kind(900, '2020-02-01')).toMatchObject({ kind: 'missed' })
    expect(kind(200, '2020-02-01')).toMatchObject({ kind: 'met' })
    expect(kind(230, '2020-02-01')).toMatchObject({ kind: 'cannot-be-judged' })
  })
  it('a bound that is the quota itself settles nothing', () => {
    const weeks = (first: number, second: number) => [
      count('2018-12-28', '2019-01-03', first),
      count('2019-01-04', '2019-01-10', second),
    ]
    const limit = (value: number, readings: readonly Reading[]) =>
      assess(promised(readings, { direction: 'decrease', value }), day('2019-01-12')).status.because.kind
    expect([limit(0, weeks(0, 0)), limit(5, weeks(0, 5)), limit(5, weeks(0, 6))]).toEqual([
      'periods-straddle-year',
      'periods-straddle-year',
      'limit-passed',
    ])
    const half = [count('2018-12-15', '2019-01-15', 8), count('2019-01-16', '2019-12-31', 52)]
    const over = (value: number) => assess(promised(half, { value }), day('2020-02-01')).status.because.kind
    expect([over(60), over(61), over(52)]).toEqual(['periods-straddle-year', 'year-short', 'reached-by-due'])
  })
  it('a year that begins with a period and ends within one has bounds too', () => {
    const readings = [
      count('2019-01-01', '2019-06-30', 1400),
      count('2019-07-01', '2019-11-30', 1300),
      count('2019-12-01', '2020-01-15', 500),
    ]
    expect(assess(promised(readings), day('2020-02-01')).status).toMatchObject({ because: { low: 2700, high: 3200 } })
  })
  it('a total over more than the year is no straddling period', () => {
    expect(assess(promised([count('2018-01-01', '2019-12-31', 6000)]), day('2020-02-01')).status).toMatchObject({
      kind: 'awaiting',
    })
  })
})

describe('more than one year', () => {
  const due = '2020-12-31'
  it('a first year that is there leaves the promise ahead, with its chance for the year', () =>
    expect(assess(promised(quarters(2019, [1500, 1600]), { due }), day('2019-07-15')).status).toEqual({
      kind: 'ahead',
      because: { kind: 'chance', chance: 1, isLowConfidence: false },
    }))
  it('a last year that is there does not keep a promise of which a year is unknown', () => {
    const gap = [...quarters(2019, [1500, 1600]), ...quarters(2020, [3000, 1])]
    expect(assess(promised(gap, { due }), day('2020-07-15')).status.kind).toBe('met')
    const unknown = [...quarters(2019, [100, 100]), ...quarters(2020, [3000, 1])]
    expect(assess(promised(unknown, { due }), day('2020-07-15')).status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'year-not-whole', from: '2019-01-01', to: '2019-12-31' },
    })
  })
  it('a year whose count is out on its last day is short from that day', () => {
    expect(assess(promised(quarters(2019, [700, 700, 700, 700]), { due }), day('2019-12-31')).status).toMatchObject({
      kind: 'missed',
      because: { kind: 'year-short', shortfall: 200 },
    })
  })
  it('a limit is passed by what was counted, whatever is missing between', () => {
    const [one, , three] = quarters(2019, [50, 0, 300, 0])
    expect(
      assess(promised([one!, three!], { direction: 'decrease', value: 100 }), day('2019-10-15')).status,
    ).toMatchObject({ kind: 'missed', because: { kind: 'limit-passed', reading: { value: 350 }, shortfall: 250 } })
  })
  it('where all counts are partial, that is the reason, and nothing is added up', () => {
    const partial = { ...count('2019-01-01', '2019-12-31', 62), status: 'partial' as const }
    expect(assess(promised([partial]), day('2020-01-15'))).toMatchObject({
      status: { kind: 'cannot-be-judged', because: { kind: 'only-parts', count: 1 } },
      judged: [],
      quota: undefined,
    })
    const [one, two] = quarters(2019, [900, 900])
    const some = assess(promised([{ ...one!, status: 'partial' }, two!]), day('2019-07-15'))
    expect([some.judged.length, some.leftOut.length]).toEqual([1, 1])
  })
  describe('and a definition that changed', () => {
    const changed = (readings: readonly Reading[], place: number) =>
      readings.map((reading, i) => (i === place ? { ...reading, status: 'break' as const } : reading))
    it('a year that was broken stays broken', () => {
      const readings = [...quarters(2019, [700, 700, 700, 700]), ...changed(quarters(2020, [900, 900, 900, 900]), 0)]
      expect(assess(promised(readings, { due }), day('2021-01-15')).status).toMatchObject({
        kind: 'missed',
        because: { kind: 'year-short', reading: { day: '2019-12-31' }, shortfall: 200 },
      })
    })
    it('two years that were kept, each by its own, are a promise kept', () => {
      const readings = [...quarters(2019, [800, 800, 800, 800]), ...changed(quarters(2020, [900, 900, 900, 900]), 0)]
      expect(assess(promised(readings, { due }), day('2021-01-15')).status.kind).toBe('met')
    })
    it('a limit that was passed before it, within the year, stays passed', () => {
      const readings = changed(quarters(2019, [2000, 1100, 5, 5]), 2)
      expect(assess(promised(readings, { direction: 'decrease' }), day('2019-10-15')).status).toMatchObject({
        kind: 'missed',
        because: { kind: 'limit-passed', shortfall: 100 },
      })
    })
    it('in the running year nothing can be added up; a count for the whole year settles it', () => {
      const readings = changed(quarters(2019, [900, 900, 900, 900]), 1)
      expect(assess(promised(readings), day('2019-10-15')).status).toMatchObject({
        because: { kind: 'definition-changed', on: '2019-04-01' },
      })
      const whole = [...readings, count('2019-01-01', '2019-12-31', 3300, '2020-02-20')]
      expect(assess(promised(whole), day('2020-02-21')).status.kind).toBe('met')
    })
    it('is no year to compare with from before it', () => {
      const years = [2016, 2017, 2018].flatMap((year) => quarters(year, [700, 800, 800, 900]))
      const running = quarters(2019, [700, 800])
      const usedFor = (readings: readonly Reading[]) => assess(promised(readings), day('2019-07-15')).quota!.yearsUsed
      expect([usedFor([...years, ...running]), usedFor([...changed(years, 4), ...running])]).toEqual([3, 2])
      // One that came within a year leaves that year out too.
      expect(usedFor([...changed(years, 5), ...running])).toBe(1)
    })
  })
  it('partial counts and those before a break are not added up', () => {
    const [one, two, three, four] = quarters(2019, [900, 900, 900, 900])
    expect(assess(promised([one!, two!, three!, { ...four!, status: 'partial' }]), day('2020-01-15'))).toMatchObject({
      status: { kind: 'awaiting' },
      leftOut: [{ because: 'partial' }],
    })
    expect(assess(promised([one!, { ...two!, status: 'break' }, three!, four!]), day('2020-01-15')).status).toEqual({
      kind: 'cannot-be-judged',
      because: { kind: 'definition-changed', from: '2019-01-01', to: '2019-12-31', on: '2019-04-01' },
    })
  })
})

describe('a year with a hole, or cut short', () => {
  const sentence = (metric: Metric, asAt: string): string => whySentence(metric, assess(metric, day(asAt)))
  const without = (values: readonly (number | undefined)[]) =>
    quarters(
      2019,
      values.map((value) => value ?? 0),
    ).filter((_, i) => values[i] !== undefined)
  it('is met by what was counted of it, where that is enough whatever is lacking', () => {
    for (const hole of [0, 1, 2]) {
      const values = [1000, 1000, 1000, 1000].map((value, i) => (i === hole ? undefined : value))
      expect(assess(promised(without(values)), day('2020-01-15')).status.kind).toBe('met')
    }
    expect(assess(promised(without([1000, undefined, 1000, 999])), day('2020-01-15')).status.kind).toBe('awaiting')
  })
  it('is not, by counts of two definitions', () => {
    const [one, , three, four] = quarters(2019, [1000, 1000, 1000, 1000])
    expect(assess(promised([one!, { ...three!, status: 'break' }, four!]), day('2020-01-15')).status).toMatchObject({
      because: { kind: 'definition-changed' },
    })
  })
  it('leaves a later year to be judged', () => {
    const metric = promised([...without([undefined, 1000, 1000, 1000]), ...quarters(2020, [800, 800, 800, 800])], {
      due: '2020-12-31',
    })
    expect(assess(metric, day('2021-01-15')).status.kind).toBe('met')
  })
  const half = (last: readonly number[], direction?: 'decrease') =>
    promised([...quarters(2019, [100, 100, 100, 100]), ...quarters(2020, last)], {
      value: 400,
      due: '2020-06-30',
      ...(direction && { direction }),
    })
  it('asks for half of it for six months, and says so where that is short', () => {
    expect(assess(half([100, 100]), day('2020-07-15')).status.kind).toBe('met')
    expect(assess(half([100, 100], 'decrease'), day('2020-07-15')).status.kind).toBe('met')
    expect(sentence(half([100, 99]), '2020-07-15')).toBe(
      '199 things were counted in January to June 2020, 1 short of the 200 that 400 a year makes of that time.',
    )
    expect(sentence(half([100, 101], 'decrease'), '2020-07-15')).toMatch(
      /^201 things were counted in January to June 2020, 1 /,
    )
  })
  it('asks for its share by days where its months are not whole', () => {
    const metric = promised(quarters(2019, [100, 100, 100, 100]), { value: 400, due: '2020-02-10' })
    expect(assess(metric, day('2020-03-01')).quota!.quota).toBeCloseTo((400 * 41) / 366, 9)
  })
  it('that weeks reach over has at most so many, to its last day, and no gap', () => {
    const weeks = Array.from({ length: 53 }, (_, i) => {
      const start = addDays(day('2018-12-31'), 7 * i)
      return count(start, addDays(start, 6), 9)
    })
    const metric = promised(weeks, { value: 520 })
    const { status, gap } = assess(metric, day('2020-01-10'))
    expect(status).toMatchObject({ kind: 'missed', because: { kind: 'year-short', reading: { day: '2019-12-31' } } })
    expect(gap).toBeUndefined()
    expect(sentence(metric, '2020-01-10')).toBe(
      'At most 477 things were counted in the year to 31 December 2019, more than 43 short of 520 a year.',
    )
  })
})

describe('a year whose counts begin late', () => {
  const [, second, third] = quarters(2019, [800, 810, 820, 800])
  const before = quarters(2018, [700, 700, 700, 700])
  it('says from when they count, and what they come to at the least', () => {
    const late = promised([...before, second!, third!])
    expect(assess(late, day('2019-10-15')).status).toMatchObject({
      because: { kind: 'no-figure-this-year', from: '2019-01-01', counted: { from: '2019-04-01', least: 1630 } },
    })
    expect(whySentence(late, assess(late, day('2019-10-15')))).toBe(
      'The counts of the year from 1 January 2019 begin on 1 April 2019, so they say only that at least 1,630 were counted.',
    )
  })
  it('says nothing of counts where there are none of it yet', () => {
    const { status } = assess(promised(before), day('2019-02-15'))
    expect(status.because).toEqual({ kind: 'no-figure-this-year', from: '2019-01-01', last: undefined })
  })
})

describe('a promise for every year that is withdrawn', () => {
  const twoYears = (more: object) => {
    const metric = promised([...quarters(2019, [700, 700, 700, 700]), ...quarters(2020, [800, 800, 800, 800])], {
      due: '2020-12-31',
    })
    return { ...metric, targets: metric.targets.map((target) => ({ ...target, ...more })) }
  }
  const kindOn = (metric: Metric, asAt: string) => {
    const { kind, because } = assess(metric, day(asAt)).status
    return [kind, because.kind]
  }
  it('stays missed where a year was known to be short before that day, and not where it came out on it', () => {
    expect(kindOn(twoYears({ withdrawnDay: day('2020-01-01') }), '2020-02-01')).toEqual(['missed', 'year-short'])
    expect(kindOn(twoYears({ withdrawnDay: day('2019-12-31') }), '2020-02-01')).toEqual([
      'cannot-be-judged',
      'target-withdrawn',
    ])
  })
  it('is withdrawn from that day on, the due day among them, and no later', () => {
    const kept = quarters(2019, [800, 800, 800, 800])
    const metric = promised(kept)
    const gone = (withdrawnDay: string) => ({
      ...metric,
      targets: metric.targets.map((target) => ({ ...target, withdrawnDay: day(withdrawnDay) })),
    })
    expect(kindOn(gone('2019-10-15'), '2019-10-14')[1]).not.toBe('target-withdrawn')
    expect(kindOn(gone('2019-10-15'), '2019-10-15')).toEqual(['cannot-be-judged', 'target-withdrawn'])
    expect(kindOn(gone('2019-12-31'), '2020-01-15')).toEqual(['cannot-be-judged', 'target-withdrawn'])
    expect(kindOn(gone('2020-01-01'), '2020-01-15')).toEqual(['met', 'reached-by-due'])
  })
})

describe('counts of a year that nobody goes on with', () => {
  it('are so many days old, and by how much they are late is told', () => {
    const metric = promised(quarters(2019, [800, 800, 800]), { due: '2020-12-31' })
    const { status } = assess(metric, day('2020-06-30'))
    // The third quarter ended on 30 September 2019: 274 days before.
    expect(status).toMatchObject({
      kind: 'out-of-date',
      because: { kind: 'no-recent-figure', ageDays: 274, latest: { day: '2019-09-30' } },
    })
  })
  it('are awaited at the end, by the latest of them', () => {
    const metric = promised(quarters(2019, [700, 700, 700]))
    expect(assess(metric, day('2019-12-31')).status).toMatchObject({
      kind: 'awaiting',
      because: { kind: 'no-final-figure', latest: { day: '2019-09-30' } },
    })
  })
})
