/** The forecast of a target under review, beside what others expected and what had been planned. */
import { describe, expect, it } from 'vitest'
import { assess, forecastOn } from '../../../../src/progress/index.ts'
import { chartModel } from '../../../../src/ui/charts/model/chart-model.ts'
import { layout } from '../../../../src/ui/charts/svg/layout.ts'
import { WIDE } from '../../../../src/ui/charts/model/frame.ts'
import { forecastFacts } from '../../../../src/ui/pages/target/forecast/forecast-facts.ts'
import { outsideRows, planRows } from '../../../../src/ui/pages/target/forecast/outside-rows.ts'
import { aMetric, aReading, day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'

const verify = recorded('verify-users')
const asAt = (on: string) => assess(verify, day(on))

describe('what others expected', () => {
  it('the National Audit Office on 5 March 2019, beside the forecast made here on that day', () => {
    expect(outsideRows(verify, asAt('2019-03-05'), {})).toEqual([
      {
        title: 'National Audit Office, if trends continue',
        source: 'nao-2019-verify',
        made: '5 March 2019',
        on: '2020',
        figure: 'about 5.4 million',
        ours: 'about 5.8 million, 80% range 4.5 million to 6.6 million, on 1 January 2020; about 8.9 million, 80% range 5.4 million to 11.6 million, on 31 December 2020',
        came: 'still to come',
      },
    ])
  })
  it('is not known the day before, and what came is the first figure for that day or later', () => {
    expect(outsideRows(verify, asAt('2019-03-04'), {})).toEqual([])
    const [row] = outsideRows(verify, asAt('2026-11-23'), {})
    // Nothing was published of it between October 2019 and September 2022, and nothing is made up for the day.
    expect(row!.came).toBe('almost 10 million, 20 September 2022')
    expect(outsideRows(verify, asAt('2021-06-30'), {})[0]!.came).toBe('none published')
    // Ours is that of the day on which theirs was made, whatever has come since.
    expect(row!.ours).toBe(
      'about 5.8 million, 80% range 4.5 million to 6.6 million, on 1 January 2020; about 8.9 million, 80% range 5.4 million to 11.6 million, on 31 December 2020',
    )
  })
  it('ours is withheld where too little had been published', () => {
    const early = {
      ...verify,
      outsideForecasts: verify.outsideForecasts.map((one) => ({ ...one, publishedDay: day('2017-06-01') })),
    }
    expect(outsideRows(early, assess(early, day('2017-07-01')), {})[0]!.ours).toBe(
      'none: too little had been published',
    )
  })
})

describe('what had been planned', () => {
  it('both business cases, from March 2017 on', () => {
    expect(
      planRows(verify, asAt('2019-03-05')).map(({ title, figure, on, made }) => [title, figure, on, made]),
    ).toEqual([
      ['September 2015 business case', '4.4 million', '31 March 2017', 'March 2017'],
      ['October 2016 business case', '1.8 million', '31 March 2017', 'March 2017'],
    ])
    expect(planRows(verify, asAt('2017-03-30'))).toEqual([])
  })
})

describe('the forecast in facts', () => {
  it('has its ranges, its chance and the day the target is likely to be reached', () => {
    expect(forecastFacts(verify, asAt('2019-03-05')).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Expected by 31 December 2020: about 8.9 million',
      'In 80 of 100 such forecasts: 5.4 million to 11.6 million',
      'In 95 of 100: 3.6 million to 14.7 million',
      'Chance of 25 million: less than 1%',
      'Date it would be reached: 27 January 2025, as likely as not; 8 in 10 times between 5 November 2022 and some day after 26 February 2027',
    ])
  })
  it('is not there once the outcome is known', () => expect(forecastFacts(verify, asAt('2026-11-23'))).toEqual([]))
  it('a target that is not reached as far ahead as the forecast looks is not, at this pace', () => {
    const slow = aMetric({
      readings: [
        aReading('2018-03-31', 10),
        aReading('2018-06-30', 10.5),
        aReading('2018-09-30', 10.9),
        aReading('2018-12-31', 11.5),
      ],
    })
    expect(
      forecastFacts(slow, assess(slow, day('2019-01-31'))).find(({ label }) => label === 'Date it would be reached')!
        .value,
    ).toMatch(/^not at this pace: not likely before /)
  })
})

describe('the chart of a review', () => {
  const model = chartModel(verify, asAt('2019-03-05'), 'title', day('2019-03-05'), { isReview: true })
  it('has a fan of three ranges, one within another, all of them from the forecast', () => {
    const end = model.forecast!.path.at(-1)!
    const ours = forecastOn(verify, asAt('2019-03-05'), day('2020-12-31'))!
    expect(end).toMatchObject({
      median: ours.median,
      low: ours.low80,
      high: ours.high80,
      fan: { low50: ours.low50, high50: ours.high50, low95: ours.low95, high95: ours.high95 },
    })
    const { bands } = layout(model, WIDE)
    const highest = (band: readonly { readonly y: number }[]) => Math.min(...band.map(({ y }) => y))
    expect(bands.map(highest)).toEqual(bands.map(highest).toSorted((a, b) => a - b))
    expect(bands).toHaveLength(3)
  })
  it('marks the outside forecast and both plans where they belong', () => {
    expect(model.outside).toMatchObject([{ value: 5_400_000, label: ['National Audit Office', 'about 5.4 million'] }])
    expect(model.plans.map(({ points }) => points.map(({ value }) => value))).toEqual([[4_400_000], [1_800_000]])
  })
  it('on every other page has none of these', () => {
    const usual = chartModel(verify, asAt('2019-03-05'), 'title')
    expect([usual.outside, usual.plans, usual.scenario, layout(usual, WIDE).bands.length]).toEqual([
      [],
      [],
      undefined,
      1,
    ])
  })
})
