/** What a reader's texts ask for, and what they come to. */
import { describe, expect, it } from 'vitest'
import { assess, scenario, type Metric } from '../../../../src/progress/index.ts'
import { enteredAmount } from '../../../../src/ui/pages/target/scenario/entered-amount.ts'
import { readScenario } from '../../../../src/ui/pages/target/scenario/read-scenario.ts'
import { answerTo } from '../../../../src/ui/pages/target/scenario/scenario-answer.ts'
import { controlsOf } from '../../../../src/ui/pages/target/scenario/scenario-fields.ts'
import { searchWith, textsIn, type ScenarioTexts } from '../../../../src/ui/pages/target/scenario/scenario-texts.ts'
import { aMetric, aReading, aTarget, day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'

function asked(metric: Metric, on: string) {
  const assessment = assess(metric, day(on))
  return { metric, assessment, target: assessment.target! }
}
const read = (metric: Metric, on: string, texts: ScenarioTexts) => readScenario(texts, asked(metric, on))
function answer(metric: Metric, on: string, texts: ScenarioTexts) {
  const { pacePerYear, ...rest } = read(metric, on, texts).change
  const judged = scenario(metric, day(on), rest)
  if (!judged.ok) throw new Error(JSON.stringify(judged.fault))
  return answerTo(metric, judged.value.assessment, pacePerYear)
}
const factsOf = (metric: Metric, on: string, texts: ScenarioTexts) =>
  Object.fromEntries(answer(metric, on, texts).facts.map(({ label, value }) => [label, value]))

const verify = recorded('verify-users')
const academy = recorded('academy-graduates')
const share = aMetric({
  unit: { kind: 'share', noun: 'of applications' },
  measure: 'share',
  readings: [aReading('2018-06-30', 0.2), aReading('2018-12-31', 0.3), aReading('2019-06-30', 0.38)],
  targets: [aTarget({ value: 0.9 })],
})
const falling = aMetric({
  direction: 'decrease',
  readings: [aReading('2018-06-30', 900), aReading('2018-12-31', 800), aReading('2019-06-30', 720)],
  targets: [aTarget({ value: 300 })],
})

describe('an amount as a person writes it', () => {
  it.each([
    ['970,000', 970_000],
    ['970000', 970_000],
    [' 1.2 million ', 1_200_000],
    ['1.2m', 1_200_000],
    ['3 thousand', 3_000],
    ['90%', 90],
    ['.5', 0.5],
    ['0', 0],
  ])('%j is %d', (text, amount) => expect(enteredAmount(text)).toBe(amount))
  it.each([
    '',
    'lots',
    '-5',
    '1e9',
    '1,00,000',
    '12,34',
    'NaN',
    'Infinity',
    '5 billion',
    '1.2.3',
    '٣',
    '=1+1',
    `1${'0'.repeat(400)}`,
  ])('%j is none', (text) => expect(enteredAmount(text)).toBeUndefined())
})

describe('the address', () => {
  it('holds what was written, and nothing else in it is touched', () => {
    const search = searchWith('?as-at=2019-03-05&pace=5', { due: '2022', target: '20 million' })
    expect(new URLSearchParams(search).get('as-at')).toBe('2019-03-05')
    expect(textsIn(search)).toEqual({ due: '2022', target: '20 million' })
    expect(searchWith('?pace=5', {})).toBe('')
  })
})

describe('a scenario that cannot be says what is wrong, and how to mend it', () => {
  it.each([
    ['pace', '0', 'At a pace of zero the target is never reached. Enter a pace above zero.'],
    ['pace', 'fast', '“fast” is not a number that can be used here. Enter one such as 150,000.'],
    ['pace', '', 'Enter a number, such as 150,000, or leave the scenario.'],
    ['pace', '-5', '“-5” is not a number that can be used here. Enter one such as 150,000.'],
    ['pace', '999999999999999999', '999999999999999999 is more than can be worked with. Enter a smaller number.'],
    [
      'due',
      '4 March 2019',
      '4 March 2019 is not after 5 March 2019, the day this page speaks for. Enter a later date.',
    ],
    ['due', '2019-03-05', '5 March 2019 is not after 5 March 2019, the day this page speaks for. Enter a later date.'],
    ['due', '31 February 2020', '“31 February 2020” is not a date. Enter one such as 31 December 2022.'],
    ['due', 'x'.repeat(90), `“${'x'.repeat(30)}…” is not a date. Enter one such as 31 December 2022.`],
    ['due', '3019', '3019 is too far off to say anything of. Enter a date up to the year 2069.'],
    [
      'target',
      '1 million',
      'A target of 1 million lies behind the baseline: the figures began in February 2017 at about 1.1 million. Enter more than that.',
    ],
    ['target', 'all', '“all” is not a number that can be used here. Enter one such as 25 million.'],
  ] as const)('%s %j', (field, text, problem) => {
    expect(read(verify, '2019-03-05', { [field]: text })).toEqual({ change: {}, problems: { [field]: problem } })
  })
  it('a share is no more than the whole; a falling target lies below its baseline; a rate is above zero', () => {
    expect(read(share, '2019-07-31', { target: '101%' }).problems.target).toBe(
      '101% is more than the whole. Enter up to 100%.',
    )
    expect(read(falling, '2019-07-31', { target: '900' }).problems.target).toMatch(
      /^A target of 900 lies behind the baseline: the figures began on 30 June 2018 at 900\. Enter less than that\.$/,
    )
    expect(read(academy, '2019-06-28', { target: '0' }).problems.target).toBe(
      'A target of none a year is no target. Enter a number above zero.',
    )
  })
  it('what is wrong with one does not keep the others from being used', () => {
    expect(read(verify, '2019-03-05', { pace: 'fast', due: '2022', target: '20m' })).toEqual({
      change: { due: '2022-12-31', value: 20_000_000 },
      problems: { pace: expect.any(String) as string },
    })
  })
})

describe('what a scenario comes to', () => {
  it('Verify at 500,000 a month from 5 March 2019 on', () => {
    // 672 days from 28 February 2019; 500,000 a month is 16,427.1 a day: 11.04 million more, 14.6 million in all.
    expect(answer(verify, '2019-03-05', { pace: '500,000' }).sentence).toBe(
      'At 500,000 a month from February 2019 on, it would come to about 14.6 million by 31 December 2020: 10.4 million short of 25 million.',
    )
    // 21.4 million at that pace take 1,302.7 days.
    expect(factsOf(verify, '2019-03-05', { pace: '500,000' })).toEqual({
      'Level reachable by 31 December 2020': 'about 14.6 million: 10.4 million short of 25 million',
      'Date it would come to 25 million': '23 September 2022, after it is due',
      // 21.4 million over 672 days, times 30.4375.
      'Pace that would do it': 'about 969,000 a month',
      'The forecast, by this date and target': 'off track, a chance of less than 1%',
    })
  })
  it('Verify with two years more: the pace that would do it falls', () => {
    // 1,402 days: 464,594 a month.
    expect(factsOf(verify, '2019-03-05', { due: '2022-12-31' })['Pace that would do it']).toBe('about 465,000 a month')
  })
  it('Verify with a target that the pace is enough for', () => {
    expect(answer(verify, '2019-03-05', { pace: '120,000', target: '6 million' }).sentence).toMatch(
      /by 31 December 2020: enough, by 200,000\.$/,
    )
    expect(
      factsOf(verify, '2019-03-05', { pace: '1.2 million', target: '6 million' })['Date it would come to 6 million'],
    ).toMatch(/^\d+ April 2019$/)
  })
  it('the academy at 4,000 a year as at 28 June 2019: enough, since 3,751 a year are', () => {
    // 552 days at 4,000 a year: 6,045 more than "more than 10,000"; the rate asks for 15,671.
    expect(answer(academy, '2019-06-28', { pace: '4,000' }).sentence).toBe(
      'At 4,000 a year from 28 June 2019 on, it would come to about 16,000 by 31 December 2020: enough, by 300.',
    )
    expect(factsOf(academy, '2019-06-28', { pace: '300' })).toMatchObject({
      'Level reachable by 31 December 2020': 'about 10,500: 5,200 short of the 15,700 that 3,000 a year asks for',
      'Pace that would do it': 'about 3,750 a year',
    })
  })
  it('a share moves in percentage points, a falling target falls', () => {
    // 550 days at 2 points a month are 36.1 points.
    expect(answer(share, '2019-07-31', { pace: '2' }).sentence).toBe(
      'At 2 percentage points a month from 30 June 2019 on, it would come to 74.1% by 31 December 2020: 15.9 percentage points short of 90%.',
    )
    expect(answer(falling, '2019-07-31', { pace: '30' }).sentence).toBe(
      'Falling by 30 a month from 30 June 2019 on, it would come to 178 by 31 December 2020: enough, by 122.',
    )
  })
  it('a share never passes the whole: its line bends there', () => {
    const { line } = answer(share, '2019-07-31', { pace: '20' })
    expect(line!.points.map(({ value }) => value)).toEqual([0.38, 1, 1])
  })
  it('left as it is, the pace is the one held so far', () => {
    expect(answer(verify, '2019-03-05', { target: '24 million' }).sentence).toMatch(
      /^At 120,000 a month from February 2019 on/,
    )
  })
})

describe('the sliders', () => {
  it('reach past what is needed, and say what the field would say', () => {
    const [pace, due, target] = controlsOf(asked(verify, '2019-03-05'), {})
    expect(pace!.slider.max).toBeGreaterThan(969_000)
    expect(pace!.hint).toBe('People a month, up. Held so far: 120,000 a month.')
    expect(due!.textAt(due!.slider.value)).toBe('31 December 2020')
    expect([target!.text, target!.slider.max, target!.textAt(12_500_000)]).toEqual([
      '25 million',
      50_000_000,
      '12.5 million',
    ])
  })
  it('every place of a slider is a text that can be read back', () => {
    for (const [metric, on] of [
      [verify, '2019-03-05'],
      [academy, '2019-06-28'],
      [share, '2019-07-31'],
      [falling, '2019-07-31'],
    ] as const) {
      for (const { field, slider, textAt } of controlsOf(asked(metric, on), {})) {
        for (const part of [0.3, 0.5, 0.9]) {
          const place = slider.min + Math.round(((slider.max - slider.min) * part) / slider.step) * slider.step
          expect([field, read(metric, on, { [field]: textAt(place) }).problems[field]]).toEqual([field, undefined])
        }
      }
    }
  })
})
