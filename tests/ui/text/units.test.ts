/** Every unit in its own words: money, rates, indices, per cent beyond the whole, days; and what is recorded in millions. */
import { describe, expect, it } from 'vitest'
import type { Unit } from '../../../src/progress/index.ts'
import { axisFigure, difference, figure, headingFigure, roundedFigure } from '../../../src/ui/text/figure.ts'
import { gapFigure } from '../../../src/ui/text/gap-figure.ts'
import { targetFigure } from '../../../src/ui/text/phrases.ts'
import { fullFigure } from '../../../src/ui/pages/target/working/full-number.ts'
import { assess, makeMetric, type MetricInput } from '../../../src/progress/index.ts'
import { whySentence } from '../../../src/ui/text/status-sentence.ts'
import { metricFile } from '../../fixtures/record.ts'
import { aMetric, aReading, aTarget, day } from '../../progress/a-metric.ts'

const POUNDS: Unit = { kind: 'count', noun: 'of savings', before: '£', multiplier: 1e6 }
const BALANCE: Unit = { kind: 'number', noun: 'balance', before: '£' }
const KILOGRAMS: Unit = { kind: 'count', noun: 'a person', after: ' kg' }
const GROWTH: Unit = { kind: 'number', noun: 'growth', after: '%', decimals: 1, one: 'percentage point' }
const INDEX: Unit = { kind: 'number', noun: 'where 2015 is 100', decimals: 1, one: 'index point' }
const DAYS: Unit = { kind: 'count', noun: 'days to decide', one: 'day' }

describe('a figure in its unit', () => {
  it.each([
    [3.25, POUNDS, '£3.3 million', '£3.3 million', '£3.3m', '£3,250,000'],
    [0.4, POUNDS, '£400,000', '£400,000', '£400,000', '£400,000'],
    [-1250, BALANCE, '-£1,250', '-£1,250', '-£1,250', '−£1,250'],
    [695.83, KILOGRAMS, '695.8 kg', '696 kg', '695.8 kg', '695.83 kg'],
    [-0.56, GROWTH, '-0.6%', '-0.6%', '-0.6%', '−0.56%'],
    [112.4, GROWTH, '112.4%', '112.4%', '112.4%', '112.4%'],
    [103.44, INDEX, '103.4', '103.4', '103.4', '103.44'],
    [8.5, DAYS, '8.5', '8.5', '8.5', '8.5'],
  ] as const)('%d: %o', (value, unit, shown, rounded, onAxis, full) => {
    expect(figure(value, unit)).toBe(shown)
    expect(roundedFigure(value, unit)).toBe(rounded)
    expect(axisFigure(value, unit)).toBe(onAxis)
    expect(fullFigure(value, unit)).toBe(full)
  })
  it.each([
    [2.1, GROWTH, '2.1 percentage points'],
    [1, GROWTH, '1 percentage point'],
    [4.25, INDEX, '4.3 index points'],
    [12, DAYS, '12 days'],
    [1.5, POUNDS, '£1.5 million'],
    [0.021, { kind: 'share', noun: 'of all' } as const, '2.1 percentage points'],
  ] as const)('a difference of %d: %o', (value, unit, words) => expect(difference(-value, unit)).toBe(words))
  it('of a gap the two that are shown are taken apart', () => {
    expect(gapFigure(4, 3.25, POUNDS)).toBe('£700,000')
    expect(gapFigure(490, 695.8, { ...KILOGRAMS, levels: [490] })).toBe('205.8 kg')
    expect(gapFigure(2, -0.6, GROWTH)).toBe('2.6 percentage points')
  })
  it('a count of nought is none, a balance of nought is not', () => {
    expect(headingFigure(0, { kind: 'count', noun: 'people' })).toBe('none')
    expect(headingFigure(0, INDEX)).toBe('about 0')
  })
  it('is told from a target in its unit too', () => {
    expect(figure(24.96, { ...POUNDS, levels: [25] })).toBe('£24.96 million')
    expect(figure(1.96, { ...GROWTH, levels: [2] })).toBe('1.96%')
  })
  it('stands so in a sentence, and a target below nought too', () => {
    const metric = aMetric({
      unit: GROWTH,
      measure: 'level',
      direction: 'increase',
      targets: [aTarget({ value: -1, due: '2021-12-31', published: '2018-12-31' })],
      readings: [
        aReading('2018-12-31', -4.2),
        aReading('2019-06-30', -3.1),
        aReading('2019-12-31', -2.6),
        aReading('2020-06-30', -1.8),
      ],
    })
    const asAt = day('2020-07-01')
    expect(targetFigure(metric.targets[0]!, metric.unit)).toBe('-1%')
    // From -1.8 to -1 in 549 days is 0.53 a year; 2.4 points in the 547 days before are 1.6 a year.
    expect(whySentence(metric, assess(metric, asAt))).toBe(
      'With -1.8% growth on 30 June 2020, it needs to add 0.5 percentage points a year to reach -1% by 31 December 2021 and has added 1.6 percentage points a year so far.',
    )
  })
})

describe('a difference that is there', () => {
  it('is never told as nought, however coarse the unit is', () => {
    const billions = {
      kind: 'number',
      noun: 'of spending',
      before: '£',
      after: ' billion',
      decimals: 1,
      levels: [5],
    } as const
    expect(gapFigure(5, 4.96, billions)).toBe('£0.04 billion')
    expect(gapFigure(5, 4.6, billions)).toBe('£0.4 billion')
  })
  it('a figure that is just short of what a round promise comes down to does not read like it', () => {
    const made = makeMetric({
      ...metricFile('online-passport-share'),
      targets: [{ ...metricFile('online-passport-share').targets[0], precision: 'about' }],
    } as unknown as MetricInput)
    if (!made.ok) throw new Error(JSON.stringify(made.fault))
    expect([0.8949, 0.895].map((value) => figure(value, made.value.unit))).toEqual(['89.49%', '89.5%'])
  })
})
