import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figure, roundedFigure } from '../../../src/ui/text/figure.ts'
import { gapFigure } from '../../../src/ui/text/gap-figure.ts'

const people = { kind: 'count', noun: 'people' } as const
const share = { kind: 'share', noun: 'of applications' } as const

/** The number that a reader takes from the words: 13500000 from "13.5 million". */
const read = (words: string): number =>
  Number(words.replaceAll(',', '').replace(/ (million|percentage points?)|%/, '')) *
  (words.includes('million') ? 1e6 : 1)

describe('the gap between a worked-out figure and a published one', () => {
  it.each([
    ['to the hundred, as the needed figure is shown', 11142, 10000, people, '1,100'],
    ['in tenths of a million', 13544365, 3600000, people, '9.9 million'],
    ['as the two are shown, though the truth lies a little lower', 13560000, 3640000, people, '10 million'],
    ['a published figure to the last person counts no finer than the needed one', 11142, 10042, people, '1,100'],
    ['small counts', 45.67, 12, people, '34'],
    ['in tenths of a point', 0.9, 0.211934, share, '68.8 percentage points'],
    ['one tenth of a point', 0.5, 0.499, share, '0.1 percentage points'],
    ['one point', 0.5, 0.49, share, '1 percentage point'],
    ['smaller than the places shown: then the difference itself', 1204000, 1190000, people, '14,000'],
    ['none', 100, 100, people, '0'],
    ['from nothing', 0, 0, people, '0'],
  ] as const)('%s', (_, needed, published, unit, words) => expect(gapFigure(needed, published, unit)).toBe(words))

  it('adds up with what is shown, wherever it is larger than the places shown', () => {
    const value = fc.oneof(
      fc.double({ min: 10, max: 5e7, noNaN: true }),
      fc.double({ min: 10, max: 20_000, noNaN: true }),
    )
    fc.assert(
      fc.property(value, fc.oneof(value, fc.integer({ min: 0, max: 50_000_000 })), (needed, published) => {
        const coarsest =
          Math.max(needed, published) >= 1e6 ? 1e5 : Math.max(1, 10 ** (Math.floor(Math.log10(needed)) - 2))
        fc.pre(Math.abs(needed - published) > coarsest)
        const shown = Math.abs(read(roundedFigure(needed, people)) - read(figure(published, people)))
        expect(Math.abs(read(gapFigure(needed, published, people)) - shown)).toBeLessThanOrEqual(coarsest / 2 + 1e-6)
      }),
    )
  })
  it('adds up to the last place where both are shown alike', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e6, max: 5e7, noNaN: true }),
        fc.double({ min: 1e6, max: 5e7, noNaN: true }),
        (needed, published) => {
          fc.pre(Math.abs(needed - published) > 1.1e6)
          const shown = Math.abs(read(roundedFigure(needed, people)) - read(figure(published, people)))
          expect(read(gapFigure(needed, published, people))).toBeCloseTo(shown, 0)
        },
      ),
    )
  })
})
