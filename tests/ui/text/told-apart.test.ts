/** Two numbers that differ, and decide something, never read the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type Metric } from '../../../src/progress/index.ts'
import { findingOf } from '../../../src/ui/text/chart-title.ts'
import { difference, figure, roundedFigure, times } from '../../../src/ui/text/figure.ts'
import { targetFigure } from '../../../src/ui/text/phrases.ts'
import { whySentence } from '../../../src/ui/text/status-sentence.ts'
import { factsOf } from '../../../src/ui/target-card/fact-list.ts'
import { day } from '../../progress/a-metric.ts'
import { RUNS } from '../../progress/runs.ts'
import { small } from '../charts/described.ts'

const people = (...levels: number[]) => ({ kind: 'count', noun: 'people', levels }) as const
const share = (...levels: number[]) => ({ kind: 'share', noun: 'of all', levels }) as const

describe('a figure beside a target that it has not reached', () => {
  it.each([
    [24_960_000, people(25e6), '24.96 million'],
    [24_999_999, people(25e6), '24.999999 million'],
    [25_000_000, people(25e6), '25 million'],
    [3_640_000, people(25e6), '3.6 million'],
    [0.8996, share(0.9), '89.96%'],
    [0.89996, share(0.9), '89.996%'],
    [0.9, share(0.9), '90%'],
    [0.57, share(1 - 0.43), '57%'],
    [9.996, people(10), '9.996'],
    [10.4, people(100), '10.4'],
    [10.44, people(10.4), '10.44'],
    [2999.6, people(3000), '2,999.6'],
  ])('%d is %o: %s', (value, unit, words) => expect(figure(value, unit)).toBe(words))
  it('a worked-out one is told apart too, and no finer than it takes', () => {
    expect(roundedFigure(24_970_123, people(25e6))).toBe('24.97 million')
    expect(roundedFigure(11_142.37, people(11_100))).toBe('11,142')
    expect(roundedFigure(99.7, people(100))).toBe('99.7')
  })
  it('a difference is never nought', () => {
    expect([difference(0.0004, share()), difference(0.00004, share()), difference(0, share())]).toEqual([
      '0.04 percentage points',
      '0.004 percentage points',
      '0 percentage points',
    ])
  })
  it('a ratio never reads as just enough', () =>
    expect([times(1.03), times(0.98), times(1.4)]).toEqual(['1.03 times', '0.98 times', '1.4 times']))
})

/** A figure close to its target on the due day, from either side. */
const close = fc.record({
  isShare: fc.boolean(),
  level: fc.integer({ min: 1, max: 999 }),
  power: fc.integer({ min: -1, max: 6 }),
  off: fc.integer({ min: -999, max: 999 }).filter((off) => off !== 0),
  by: fc.integer({ min: 3, max: 6 }),
  isRising: fc.boolean(),
})

function madeFrom({
  isShare,
  level,
  power,
  off,
  by,
  isRising,
}: typeof close extends fc.Arbitrary<infer Made> ? Made : never): Metric {
  const size = isShare ? 1e-3 : 10 ** power
  const plain = (value: number): number => Number(value.toPrecision(12))
  const [target, value] = [plain(level * size), plain(level * size + (off * size) / 10 ** by)]
  return small({
    ...(isShare && { unit: { kind: 'share', noun: 'of all' }, measure: 'share' as const }),
    direction: isRising ? 'increase' : 'decrease',
    targets: [
      {
        id: 'end',
        kind: 'level',
        value: target,
        due: '2018-12-31',
        publishedOn: '2017-01-01',
        source: 'report',
        wording: 'As promised',
      },
    ],
    readings: [
      { on: '2016-12-31', value: plain(target / 2) },
      { on: '2017-12-31', value: plain(target * 0.75) },
      { on: '2018-12-31', value: Math.max(0, isShare ? Math.min(1, value) : value), publishedOn: '2019-01-31' },
    ],
  })
}

describe('every maker of sentences', () => {
  it('writes a figure that is not its target otherwise than the target', () => {
    fc.assert(
      fc.property(close, (parts) => {
        const metric = madeFrom(parts)
        const [target] = metric.targets
        const { value } = metric.series[0]!.readings[2]!
        fc.pre(value !== target!.value)
        const assessment = assess(metric, day('2019-02-28'))
        expect(figure(value, metric.unit)).not.toBe(targetFigure(target!, metric.unit))
        const texts = [
          whySentence(metric, assessment),
          findingOf(metric, assessment),
          ...factsOf(metric, assessment).map(({ value: words }) => words),
        ]
        for (const text of texts) {
          expect(text).not.toMatch(/(?:^|[ ,])0(?: percentage points)? (?:short|over)/)
          expect(text).not.toBe('')
        }
        if (assessment.status.kind === 'missed') expect(texts[0]).toContain(figure(value, metric.unit))
      }),
      { numRuns: RUNS },
    )
  })
})
