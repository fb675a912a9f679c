/**
 * Situations that came out wrong once, each with the right answer worked out by hand. They are kept beside the project
 * and read there; where they are absent, the tests say so and pass.
 */
import { describe, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/wire/metric.ts'
import { assess, changesBetween, missingFigures, type Assessment, type Metric } from '../../src/progress/index.ts'
import { day } from './a-metric.ts'
import { besideTheProject, published } from './oracle.ts'

const read = (name: string) => {
  const found = published(besideTheProject<unknown>(`cases/${name}.json`), `The case ${name}`)
  return found === undefined ? undefined : parseMetric(found)
}

/** What is said on a day, for a case that is there. */
function on(name: string, asAt: string, holds: (answer: Assessment, metric: Metric) => void): void {
  const metric = read(name)
  if (metric === undefined) return
  if (!metric.ok) throw new Error(JSON.stringify(metric.fault))
  holds(assess(metric.value, day(asAt)), metric.value)
}
function kindOn(name: string, asAt: string, kind: string): void {
  on(name, asAt, ({ status }) => expect([name, asAt, status.kind]).toEqual([name, asAt, kind]))
}
function refused(name: string, field: string): void {
  const metric = read(name)
  if (metric !== undefined) expect(metric.ok ? [] : metric.fault.map((fault) => fault.field)).toContain(field)
}

describe('certain outcomes', () => {
  it('a limit of 100 with 60 counted is not met in 2019: one figure shows no pace', () =>
    on('cap-smallest', '2019-02-01', ({ status }) =>
      expect(status).toEqual({ kind: 'cannot-be-judged', because: { kind: 'too-few-readings', count: 1 } }),
    ))
  it('1,839 of 3,000 in the first year is a promise broken: 1,161 short, from 20 January 2018 on', () => {
    // 1,352 to 30 September leave no hope, but only the year's last quarter settles it.
    kindOn('yearly-promise-broken-in-year-one', '2017-12-31', 'off-track')
    kindOn('yearly-promise-broken-in-year-one', '2018-01-19', 'cannot-be-judged')
    for (const asAt of ['2018-01-20', '2018-11-30', '2019-12-30', '2019-12-31', '2025-01-01'])
      on('yearly-promise-broken-in-year-one', asAt, ({ status, forecast }) => {
        expect(status).toMatchObject({ kind: 'missed', because: { kind: 'year-short', shortfall: 1161 } })
        expect(forecast).toBeUndefined()
      })
  })
  it('26 of at most 20 is a limit passed, by 6', () =>
    on('limit-broken-smallest', '2019-08-01', ({ status }) =>
      expect(status).toMatchObject({ kind: 'missed', because: { kind: 'limit-passed', shortfall: 6 } }),
    ))
  it('four quarters of 800 are 3,200 of 3,000; the total for the year confirms them, and corrects nothing', () => {
    kindOn('annual-total-called-a-correction', '2020-01-21', 'met')
    on('annual-total-called-a-correction', '2020-02-21', ({ status, totals }, metric) => {
      expect(status.kind).toBe('met')
      expect(totals).toMatchObject([{ reading: { value: 3200 }, parts: 3200 }])
      expect(changesBetween(metric, day('2020-01-21'), day('2020-02-21')).map(({ cause }) => cause.kind)).toEqual([
        'new-figure',
      ])
    })
  })
  it('1,600 by June and 3,200 for the year are totals to date: 3,200 of 3,000', () => {
    on('ytd-smallest', '2019-12-01', ({ status, quota }) => {
      expect(status).toMatchObject({ because: { kind: 'too-few-years', count: 0 } })
      expect(quota!.toDate!.value).toBe(1600)
    })
    on('ytd-smallest', '2020-01-21', ({ status }) =>
      expect(status).toMatchObject({ kind: 'met', because: { reading: { value: 3200 } } }),
    )
  })
})

describe('late is not overdue', () => {
  /** Every day of the time named, of a series that is never late. */
  function neverOld(name: string, from: string, to: string): void {
    for (let time = Date.parse(from); time <= Date.parse(to); time += 864e5)
      on(name, new Date(time).toISOString().slice(0, 10), ({ status, asAt }) =>
        expect([asAt, status.kind === 'out-of-date']).toEqual([asAt, false]),
      )
  }
  it('yearly figures that take sixteen months', () => kindOn('punctual-smallest', '2019-01-02', 'off-track'))
  it('weekly ones that take 12 days, on any day from the third to the last', () =>
    neverOld('punctual-weekly-lag-12', '2019-01-30', '2019-06-05'))
  it('weekly ones that take 15 days', () => neverOld('weekly-lag-15-never-judged', '2019-03-01', '2019-10-01'))
  it('quarterly ones that take 120 days: until 28 October 2019, when the next was due', () => {
    neverOld('punctual-quarterly-lag-120', '2019-01-01', '2019-10-28')
    kindOn('punctual-quarterly-lag-120', '2019-10-29', 'out-of-date')
  })
  it('a pause of two quarters counts as missing only as long as nobody says that it is one', () => {
    on('collection-paused-two-quarters', '2020-08-15', (_, metric) =>
      expect(missingFigures(metric, day('2020-08-15'))).toMatchObject({ stretches: [{ count: 2 }] }),
    )
    const found = besideTheProject<{ series: { readings: unknown[] }[] }>('cases/collection-paused-two-quarters.json')
    if (found === undefined) return
    for (const end of ['2020-03-31', '2020-06-30'])
      found.series[0]!.readings.push({
        on: end,
        missing: 'paused',
        basis: 'official',
        publishedOn: '2020-03-20',
        source: 's',
      })
    const stated = parseMetric(found)
    if (!stated.ok) throw new Error(JSON.stringify(stated.fault))
    expect(missingFigures(stated.value, day('2020-08-15'))).toEqual({ kind: 'known', stretches: [] })
    expect(assess(stated.value, day('2020-08-15')).status.kind).not.toBe('out-of-date')
  })
  it('two days of a week do not turn on track into off track', () => {
    kindOn('partial-last-week', '2019-06-04', 'on-track')
    on('partial-last-week', '2019-06-05', ({ status, latest, leftOut }) => {
      expect([status.kind, latest!.value]).toEqual(['on-track', 1252])
      expect(leftOut).toMatchObject([{ reading: { value: 371 }, because: 'partial' }])
    })
  })
  it('weeks that straddle 1 April give bounds: at least 2,451 by the end of 2018, and every year kept in the end', () => {
    on('weekly-counts-yearly-quota', '2018-12-31', ({ status }) =>
      expect(status).toMatchObject({ kind: 'cannot-be-judged', because: { kind: 'periods-straddle-year', low: 2451 } }),
    )
    on('weekly-counts-yearly-quota', '2019-06-30', ({ status, quota }) => {
      expect(status.kind).toBe('met')
      // 2016-17: 39 weeks and more, all within the year; the week of 28 March to 3 April 2016 is not counted.
      expect(quota!.years.map(({ total }) => total!.value >= 3000)).toEqual([true, true, true])
    })
  })
})

describe('none, and all', () => {
  it('40, 30, 22, 15 and on down to none has a chance, and is judged by it', () => {
    on('zero-smallest', '2020-06-30', ({ status, forecast }) => {
      expect(forecast!.chance).toBeGreaterThan(0.6)
      expect(status.kind).toBe('on-track')
    })
  })
  it('no range of people goes below none', () =>
    on('target-zero-baseline-zero', '2020-02-01', ({ forecast }) => expect(forecast!.atDue.low95).toBe(0)))
  it('a share on its way to 100% has a good chance, and no certain one', () =>
    on('share-rising-to-100-percent', '2020-06-30', ({ forecast }) => {
      expect(forecast!.chance).toBeGreaterThan(0.6)
      expect(forecast!.chance).toBeLessThan(0.99)
    }))
})

describe('what the record cannot say, and must', () => {
  it('two values for one period on one day are refused', () =>
    refused('two-values-same-period-same-day', 'series[0].readings[1].value'))
  it('a total that falls is refused, and says how to call it corrected', () => {
    refused('running-total-corrected-down', 'series[0].readings[2].value')
    const found = besideTheProject<{ series: { readings: { status?: string }[] }[] }>(
      'cases/running-total-corrected-down.json',
    )
    if (found === undefined) return
    found.series[0]!.readings[2]!.status = 'corrected'
    const stated = parseMetric(found)
    if (!stated.ok) throw new Error(JSON.stringify(stated.fault))
    expect(assess(stated.value, day('2020-02-01')).judged.map(({ value }) => value)).toEqual([900_000, 950_000])
  })
  it('a target that was withdrawn two years before it was due is neither missed nor met', () => {
    kindOn('target-withdrawn', '2018-10-08', 'cannot-be-judged')
    on('target-withdrawn', '2018-10-08', ({ status }) => expect(status.because.kind).not.toBe('target-withdrawn'))
    for (const asAt of ['2018-10-09', '2021-02-01'])
      on('target-withdrawn', asAt, ({ status }) =>
        expect(status).toEqual({
          kind: 'cannot-be-judged',
          because: { kind: 'target-withdrawn', withdrawnDay: '2018-10-09' },
        }),
      )
  })
  it('while the first target stood it is the one that is judged, until the second was published', () => {
    on('target-replaced', '2018-06-30', ({ target }) => expect(target!.id).toBe('first'))
    on('target-replaced', '2019-05-31', ({ target }) => expect(target!.id).toBe('first'))
    on('target-replaced', '2019-06-01', ({ target }) => expect(target!.id).toBe('second'))
  })
  it('about 73% stands beside 7,268 of 10,000', () =>
    on('whole-percent-beside-its-counts', '2020-02-01', ({ latest }) => expect(latest!.value).toBe(0.73)))
  it('a figure that comes out tomorrow is not known today', () =>
    on('figure-published-tomorrow', '2020-10-20', ({ latest }) => expect(latest!.value).toBe(551)))
})

describe('as they were', () => {
  it.each([
    ['rounds-to-the-target-but-missed', '2021-02-01', 'missed'],
    ['24-96-million-shown-as-25-million', '2021-02-01', 'missed'],
    ['fell-below-baseline', '2020-02-01', 'off-track'],
    ['baseline-equals-target', '2020-02-01', 'at-risk'],
    ['reached-then-fell-back', '2020-02-01', 'at-risk'],
  ])('%s on %s is %s', kindOn)
})
