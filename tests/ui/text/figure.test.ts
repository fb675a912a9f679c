import { describe, expect, it } from 'vitest'
import { allWord, moreAre } from '../../../src/ui/text/counts.ts'
import {
  axisFigure,
  chanceWords,
  difference,
  differenceOverTime,
  figure,
  plural,
  publishedFigure,
  publishedInFull,
  roundedFigure,
  times,
} from '../../../src/ui/text/figure.ts'

const people = { kind: 'count', noun: 'people' } as const
const share = { kind: 'share', noun: 'of applications' } as const

describe('counts in words', () => {
  it.each([
    [2, 'both'],
    [3, 'all three'],
    [11, 'all 11'],
  ])('%d of them are %s', (count, words) => expect(allWord(count)).toBe(words))
  it.each([
    [1, 'One more is'],
    [2, 'Two more are'],
    [1234, '1,234 more are'],
  ])('%d that are left out: %s', (count, words) => expect(moreAre(count)).toBe(words))
})

describe('figures in words', () => {
  it.each([
    [25000000, people, '25 million'],
    [3600000, people, '3.6 million'],
    [1401979, people, '1.4 million'],
    [10000, people, '10,000'],
    [0, people, '0'],
    [0.211934, share, '21.2%'],
    [0.9, share, '90%'],
    [0, share, '0%'],
    [1, share, '100%'],
  ] as const)('%d is %s %s', (value, unit, words) => expect(figure(value, unit)).toBe(words))
  it.each([
    ['about', 'about 3.6 million'],
    ['more-than', 'more than 3.6 million'],
    ['almost', 'almost 3.6 million'],
    ['exact', '3.6 million'],
  ] as const)('the precision %s is carried', (precision, words) =>
    expect(publishedFigure({ value: 3600000, precision }, people)).toBe(words),
  )
  it.each([
    [3_612_345, people, 'about 3,612,345'],
    [3_612_346, people, 'about 3,612,346'],
    [12_345_678_901, people, 'about 12,345,678,901'],
    [0.417_53, share, 'about 41.753%'],
    [0.57, share, 'about 57%'],
    [0.07, share, 'about 7%'],
    [-0.000_001, people, 'about -0.000001'],
    [3612.345, { kind: 'count', noun: 'pounds', before: '£', multiplier: 1000 }, 'about £3,612,345'],
  ] as const)('%d of %o is in full %s', (value, unit, words) =>
    expect(publishedInFull({ value, precision: 'about' }, unit)).toBe(words),
  )
  it('a worked-out figure is rounded to what it can bear', () => {
    expect([
      roundedFigure(13544365, people),
      roundedFigure(2964.69, people),
      roundedFigure(15671.4, people),
      roundedFigure(0.4567, share),
    ]).toEqual(['13.5 million', '2,960', '15,700', '45.7%'])
  })
  it('a worked-out figure is rounded once: 15.46 is nearer to 15 than to 16', () =>
    expect([roundedFigure(15.46, people), roundedFigure(9.996, people), roundedFigure(99.6, people)]).toEqual([
      '15',
      '10',
      '100',
    ]))
  it('axis figures are short', () =>
    expect([
      axisFigure(25e6, people),
      axisFigure(5000, people),
      axisFigure(0.75, share),
      axisFigure(2.5e6, people),
    ]).toEqual(['25m', '5,000', '75%', '2.5m']))
  it('differences between shares are percentage points', () =>
    expect([difference(-0.688066, share), difference(0.01, share), difference(-9944365, people)]).toEqual([
      '68.8 percentage points',
      '1 percentage point',
      '9.9 million',
    ]))
  it('a chance is never 0% or 100%', () =>
    expect([0, 0.0036, 0.25166, 0.994, 1].map(chanceWords)).toEqual([
      'less than 1%',
      'less than 1%',
      '25%',
      'more than 99%',
      'more than 99%',
    ]))
  it('small counts are words', () =>
    expect([plural(1, 'figure'), plural(2, 'figure'), plural(11, 'figure')]).toEqual([
      'one figure',
      'two figures',
      '11 figures',
    ]))
  it('ratios read as times', () =>
    expect([times(8.07), times(2), times(13.6)]).toEqual(['8.1 times', 'twice', '14 times']))
})

describe('a pace', () => {
  const whole = { kind: 'share', noun: 'of people', decimals: 0 } as const
  it.each([
    [0.0147, whole, '1.5 percentage points'],
    [0.0067, whole, '0.7 percentage points'],
    [0.00041, whole, '0.041 percentage points'],
    [0.101, whole, '10 percentage points'],
    [0, whole, '0 percentage points'],
    [0.0147, { ...whole, decimals: 2 }, '1.47 percentage points'],
    [4.44, { kind: 'count', noun: 'stations', decimals: 0 }, '4.4'],
    [1234.5, people, '1,230'],
  ] as const)('of %d %o is %s a year, however few decimals its figures have', (value, unit, words) =>
    expect(differenceOverTime(value, unit)).toBe(words),
  )
})
