/** A target judged by others' methods: what each was given, its sum and its answer, worked out by hand. */
import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { assess, comparePeerMethods, type Metric } from '../../../../src/progress/index.ts'
import { disagreement } from '../../../../src/ui/pages/target/others/disagreement.ts'
import { OthersTable } from '../../../../src/ui/pages/target/others/OthersTable.tsx'
import { rankHere } from '../../../../src/ui/pages/target/others/verdicts.ts'
import { ratioWords } from '../../../../src/ui/pages/target/others/ratio-words.ts'
import { aMetric, aReading, aTarget, day } from '../../../progress/a-metric.ts'
import { recorded, type RecordId } from '../../../fixtures/record.ts'

const show = (metric: Metric, on: string) =>
  render(<OthersTable metric={metric} assessment={assess(metric, day(on))} />)
const cells = (method: RegExp) =>
  within(screen.getByRole('row', { name: method }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
const words = (metric: Metric, on: string) => {
  const assessment = assess(metric, day(on))
  return disagreement({ metric, assessment }, comparePeerMethods(metric, assessment))
}

describe('Verify as at 5 March 2019', () => {
  it('here, with the cut-offs of its own rule', () => {
    show(recorded('verify-users'), '2019-03-05')
    const [inputs, formula, result] = cells(/^This tracker/)
    expect(inputs).toBe('four figures, 28 February 2017 to 28 February 2019target 25 million, due 31 December 2020')
    expect(formula).toContain('below 30% off track, from 30% at risk, from 60% on track, from 85% ahead')
    expect(formula).toContain('Settled without a chance: met once a figure is at the target')
    expect(result).toBe('Off track, a chance of less than 1%')
  })
  it('by Open SDG: 81% a year held of 125.6% needed', () => {
    show(recorded('verify-users'), '2019-03-05')
    const [inputs, formula, result] = cells(/^Open SDG/)
    // 28 February 2017 is day 17,225 since 1970: 1970 + 17,225 ÷ 365.25 = 2017.16; day 17,955 is 2019.16; day 18,627 is
    // 2021.00.
    expect(inputs).toBe(
      'first 1.1 million, 28 February 2017 (2017.16)latest 3.6 million, 28 February 2019 (2019.16)target 25 million, 31 December 2020 (2021.00)',
    )
    // 730 days are 1.99863 years: (3.6 ÷ 1.1)^(1 ÷ 1.99863) − 1 = .8098; 1,402 days are 3.83847: (25 ÷ 1.1)^(1 ÷
    // 3.83847) − 1 = 1.2564; .8098 ÷ 1.2564 = .6446.
    expect(formula).toContain(
      'Here: held (3.6 million ÷ 1.1 million)^(1 ÷ 2.00) − 1 = 81% a year; needed (25 million ÷ 1.1 million)^(1 ÷ 3.84) − 1 = 125.6% a year; the one ÷ the other = 0.64.',
    )
    expect(result).toBe('Progress needs acceleration')
  })
  it('by the United Nations: 10.7 million expected, 0.4 of the way', () => {
    show(recorded('verify-users'), '2019-03-05')
    // 672 days are 1.83984 years: 3.6 × 1.8098^1.83984 = 10.72 million; (10.72 − 1.1) ÷ 23.9 = .4026.
    expect(cells(/^United Nations/)[1]).toContain(
      'Here: at 81% a year for 1.84 years it would be 10.7 million: (10.7 million − 1.1 million) ÷ (25 million − 1.1 million) = 0.40.',
    )
    expect(cells(/^United Nations/)[2]).toBe('Fair but accelerate')
  })
  it('by ESCAP: 2.5 of 23.9 million', () => {
    show(recorded('verify-users'), '2019-03-05')
    // 10 × 2.5 ÷ 23.9 = 1.046.
    expect(cells(/^ESCAP/)).toEqual([
      'first 1.1 millionlatest 3.6 milliontarget 25 million',
      expect.stringContaining('Here: 10 × (3.6 million − 1.1 million) ÷ (25 million − 1.1 million) = 1.05.'),
      '1.05 of 10',
    ])
  })
  it('by the NHS: limits of 0.2 and 4.6 million', () => {
    show(recorded('verify-users'), '2019-03-05')
    // Mean (1.1 + 2 + 3 + 3.6) ÷ 4 = 2.425; mean change (.9 + 1 + .6) ÷ 3 = .8333; 2.425 ± 2.66 × .8333 = .2083 and
    // 4.6417 million.
    const [inputs, formula, result] = cells(/against the target/)
    expect(inputs).toBe(
      'four figures: 1.1 million, 2 million, 3 million, 3.6 million, 28 February 2017 to 28 February 2019required 25 million, 31 December 2020',
    )
    expect(formula).toContain(
      'Here: 2.4 million ± 2.66 × 833,000: limits 208,000 and 4.6 million, for trial with fewer than 13 figures.',
    )
    expect(result).toBe('Consistently fails, which means little: a running total is never steady')
    // The path asks 1.1 + 23.9 × 730 ÷ 1,402 = 13.54 million on the day of the latest figure.
    expect(cells(/against the required path/)[0]).toContain('required 13.5 million, 28 February 2019')
  })
  it('what cannot be applied says what it needs and why, and keeps its formula', () => {
    show(recorded('verify-users'), '2019-03-05')
    expect(cells(/^TolaActivity/)).toEqual([
      'needs a target and a result for each completed year',
      expect.stringContaining('Above 1.15 over'),
      'Cannot be applied: it needs a target for each year.',
    ])
    expect(cells(/^GC InfoBase/)).toEqual([
      'target at least 25 millionthe due date has not comeno figure for the due date',
      expect.any(String) as string,
      'Future',
    ])
  })
  it('growth methods say better of it, because they compound', () => {
    // It grew faster of late: 69.9% a year until 16 April 2018, 96.4% since. So nothing is said of a fast start.
    expect(words(recorded('verify-users'), '2019-03-05')).toMatch(
      /^Better than here: Open SDG \(as Statistics Canada publishes it\); and United Nations Statistics Division\. Methods that go by growth a year expect each year to add more than the one before: at 81% a year it would stand at 10\.7 million on 31 December 2020; the forecast here is about \d\.\d million\.$/,
    )
  })
  it('each source is a link to where it is published, save one of which no address is known', () => {
    show(recorded('verify-users'), '2019-03-05')
    expect(screen.getByRole('link', { name: 'Open SDG, sdg-build' })).toHaveAttribute(
      'href',
      'https://github.com/open-sdg/sdg-build',
    )
    expect(within(screen.getByRole('row', { name: /^ESCAP/ })).queryByRole('link')).toBeNull()
    // Here, and six of the seven.
    expect(within(screen.getByRole('table')).getAllByRole('link')).toHaveLength(7)
  })
})

describe('the academy as at 28 June 2019', () => {
  it('needs 15,671 in all', () => {
    show(recorded('academy-graduates'), '2019-06-28')
    // 9 February 2017 to 31 December 2020 is 1,421 days: 4,000 + 3,000 × 1,421 ÷ 365.25 = 15,671.
    expect(cells(/^This tracker/)[0]).toBe(
      'three figures, 9 February 2017 to 28 June 2019target 3,000 a year, which makes 15,671, due 31 December 2020',
    )
  })
  it('by Open SDG: 47% a year held of 42% needed', () => {
    show(recorded('academy-graduates'), '2019-06-28')
    // 869 days are 2.37919 years: 2.5^(1 ÷ 2.37919) − 1 = .4698; 1,421 are 3.89049: 3.91786^(1 ÷ 3.89049) − 1 = .4205;
    // 1.117.
    expect(cells(/^Open SDG/)[1]).toContain(
      'held (10,000 ÷ 4,000)^(1 ÷ 2.38) − 1 = 47% a year; needed (15,671 ÷ 4,000)^(1 ÷ 3.89) − 1 = 42% a year; the one ÷ the other = 1.12.',
    )
    expect(cells(/^Open SDG/)[2]).toBe('On track')
  })
  it('by ESCAP: 6,000 of 11,671', () => {
    show(recorded('academy-graduates'), '2019-06-28')
    expect(cells(/^ESCAP/)[1]).toContain('10 × (10,000 − 4,000) ÷ (15,671 − 4,000) = 5.14.')
  })
  it('says better of it for its fast start, and of the NHS limits that they mean little', () => {
    // 4,000 to 6,500 in 308 days is 77.8% a year; 6,500 to 10,000 in 561 days is 32.4%. On at 47%: 10,000 ×
    // 1.4698^1.51129 = 17,897.
    const said = words(recorded('academy-graduates'), '2019-06-28')
    expect(said).toMatch(
      /^Better than here: Open SDG .*; United Nations Statistics Division; and NHS Making Data Count, against the required path\. /,
    )
    expect(said).toContain('at 47% a year it would stand at 17,900 on 31 December 2020; the forecast here is about')
    expect(said).toContain(
      'It grew fastest when it was small: by 77.8% a year until 14 December 2017, by 32.4% a year since.',
    )
    expect(said).toContain(
      'a running total only climbs, so they mean little here. Against the required path they ask about 28 June 2019, not about the due date.',
    )
    expect(said).not.toContain('Worse than here')
  })
})

describe('why they disagree', () => {
  it('without a target none can be applied', () => {
    show(recorded('verify-users'), '2016-12-31')
    for (const [inputs, formula, result] of [
      /^Open SDG/,
      /^United/,
      /^ESCAP/,
      /^Tola/,
      /^GC/,
      /against the target/,
      /against the required path/,
    ].map(cells)) {
      expect(inputs).toMatch(/^needs /)
      expect(formula).not.toContain('Here:')
      expect(result).toMatch(/^Cannot be applied/)
    }
    expect(cells(/^This tracker/)[0]).toBe('no figureno target')
    expect(screen.getByText('None of these methods could be applied.')).toBeVisible()
  })
  it('one figure: those that can be applied give no verdict', () => {
    expect(words(aMetric({ readings: [aReading('2017-06-30', 40)] }), '2017-12-31')).toBe(
      'None of these methods gives a verdict on these figures.',
    )
  })
  it('too little for a verdict here, enough for one there', () => {
    const two = aMetric({ readings: [aReading('2017-06-30', 40), aReading('2018-12-31', 60)] })
    expect(words(two, '2019-01-31')).toMatch(
      /^Here the status is “cannot be judged”, which is no verdict\. These give one all the same: .*\.$/,
    )
  })
  it('met here and there', () => {
    // 50, 80, 120 against 100: reached. Mean change 35: 83.3 ± 93.1 holds 100, so the NHS says inconsistent of both
    // rows.
    const met = aMetric({
      readings: [aReading('2018-12-31', 50), aReading('2019-12-31', 80), aReading('2020-12-31', 120)],
      targets: [aTarget()],
    })
    expect(words(met, '2021-01-31')).toBe(
      'Worse than here: NHS Making Data Count, against the target; and NHS Making Data Count, against the required path. The NHS limits say what figures that stay as they are would do; they do not look ahead. Against the required path they ask about 31 December 2020, not about the due date.',
    )
  })
  it('all agree', () => {
    // A level that hardly moves, far above 100: 120, 121, 120, 121. Limits 120.5 ± 2.66.
    const met = aMetric({
      readings: [
        aReading('2018-03-31', 120),
        aReading('2018-09-30', 121),
        aReading('2019-12-31', 120),
        aReading('2020-12-31', 121),
      ],
      targets: [aTarget()],
    })
    expect(words(met, '2021-01-31')).toBe('All five methods that give a verdict agree with this tracker.')
  })
  it('missed here by the figure itself, whatever its growth', () =>
    expect(words(recorded('verify-users'), '2026-11-23')).toContain(
      'Here the figure itself settled it, not its growth.',
    ))
  it('on any day of the record it says something, in whole sentences', () => {
    for (const id of ['verify-users', 'online-passport-share', 'academy-graduates'] satisfies RecordId[]) {
      for (const on of [
        '2010-01-01',
        '2017-02-09',
        '2017-03-31',
        '2018-05-01',
        '2020-12-31',
        '2021-01-01',
        '2026-11-23',
      ])
        expect(words(recorded(id), on)).toMatch(/^[A-Z](?!.*(NaN|undefined|Infinity)).*\.$/)
    }
  })
})

describe('methods that Verify and the academy cannot show', () => {
  it('TolaActivity: 80 and 120 in two years of 100 each', () => {
    // (80 + 120) ÷ (100 + 100) = 1.
    const readings = [aReading('2017-01-01', 100), aReading('2018-01-01', 180), aReading('2019-01-01', 300)]
    show(aMetric({ measure: 'cumulative', targets: [aTarget({ from: '2017-01-01' })], readings }), '2019-01-31')
    const [inputs, formula, result] = cells(/^TolaActivity/)
    expect(inputs).toBe(
      '1 January 2017 to 1 January 2018: 80, target 1001 January 2018 to 1 January 2019: 120, target 100',
    )
    expect(formula).toContain('Here: 200 ÷ 200 = 1.00.')
    expect(result).toBe('On scope')
  })
  it('a fall from 100 to 80, of 100 to 50 wanted: two fifths of the way', () => {
    const readings = [aReading('2017-01-01', 100), aReading('2018-01-01', 90), aReading('2019-01-01', 80)]
    show(aMetric({ direction: 'decrease', targets: [aTarget({ value: 50 })], readings }), '2019-01-31')
    // 10 × 20 ÷ 50 = 4.
    expect(cells(/^ESCAP/)[1]).toContain('Here: 10 × (100 − 80) ÷ (100 − 50) = 4.00.')
    // 730 days: .8^(1 ÷ 1.99863) − 1 = −10.6%; 1,460: .5^(1 ÷ 3.99726) − 1 = −15.9%; .664.
    expect(cells(/^Open SDG/)[1]).toContain(
      '= -10.6% a year; needed (50 ÷ 100)^(1 ÷ 4.00) − 1 = -15.9% a year; the one ÷ the other = 0.66.',
    )
  })
  it('a rise where a fall is wanted counts against it', () => {
    const readings = [aReading('2017-01-01', 100), aReading('2018-01-01', 110), aReading('2019-01-01', 121)]
    show(aMetric({ direction: 'decrease', targets: [aTarget({ value: 50 })], readings }), '2019-01-31')
    // 1.21^(1 ÷ 1.99863) − 1 = 10.0% against −15.9%: −.63.
    expect(cells(/^Open SDG/)[1]).toContain('the one ÷ the other = -0.63.')
  })
  it('a fall past a target below the start, where a rise is wanted, is counted in the wanted direction', () => {
    const readings = [aReading('2017-01-01', 100), aReading('2018-01-01', 60), aReading('2019-01-01', 40)]
    show(aMetric({ targets: [aTarget({ value: 50 })], readings }), '2019-01-31')
    // .4^(1 ÷ 1.99863) − 1 = −36.8% against −15.9%: 2.31 the wrong way.
    expect(cells(/^Open SDG/)[1]).toContain('the one ÷ the other, counted in the wanted direction, = -2.31.')
  })
  it('GC InfoBase: 121 for the due date against 100', () => {
    show(aMetric({ readings: [aReading('2019-12-31', 120), aReading('2020-12-31', 121)] }), '2021-01-31')
    expect(cells(/^GC InfoBase/)).toEqual([
      'target at least 100the due date has comeresult 121',
      expect.any(String) as string,
      'Met',
    ])
  })
})

describe('one scale for all verdicts', () => {
  it.each([
    ['met', 3],
    ['ahead', 3],
    ['on-track', 3],
    ['at-risk', 2],
    ['off-track', 1],
    ['missed', 1],
    ['awaiting', undefined],
    ['out-of-date', undefined],
    ['cannot-be-judged', undefined],
  ] as const)('%s stands at %s', (kind, rank) => expect(rankHere(kind)).toBe(rank))
})

describe('a ratio in words', () => {
  it.each([
    [0.6446, '0.64'],
    [0.95, '0.95'],
    [0.9496, '0.9496'],
    [0.597, '0.597'],
    [-0.001, '-0.001'],
  ])('%f is %s', (value, said) => expect(ratioWords(value, [0.95, 0.6, 0])).toBe(said))
})
