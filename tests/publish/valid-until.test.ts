import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../src/progress/index.ts'
import { validUntil } from '../../src/publish/valid-until.ts'
import { longDate, shortDate } from '../../src/ui/text/date.ts'
import { day } from '../progress/a-metric.ts'

const BUILT = day('2026-11-23')

describe('how long a finished page stays true', () => {
  it('to the eve of the day on which a sentence would change', () =>
    expect(validUntil(BUILT, (on: Day) => `<p>${on < '2026-12-01' ? '10 years' : '11 years'}</p>`)).toBe('2026-11-30'))
  it('a page that changes every day is true on its own day alone', () => {
    let calls = 0
    expect(validUntil(BUILT, () => `<p>${(calls += 1)}</p>`)).toBe(BUILT)
  })
  it('a page may name the day it speaks for, however it is written', () =>
    expect(validUntil(BUILT, (on: Day) => `<p>By ${longDate(on)} (${shortDate(on)}), <time>${on}</time></p>`)).toBe(
      addDays(BUILT, 62),
    ))
  it('what moves on a picture without a word is not a change', () =>
    expect(validUntil(BUILT, (on: Day) => `<svg><path d="M${on.slice(8)} 0"/></svg>`)).toBe(addDays(BUILT, 62)))
})
