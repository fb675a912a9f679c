/** The slides of a briefing: what is on them, what the keys do, and what fits. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { slideAfter, stepOf } from '../../../../src/ui/pages/briefing/deck/deck-keys.ts'
import { sizeThatFits, TONE_INK } from '../../../../src/ui/pages/briefing/deck/powerpoint-parts.tsx'
import { deckOf } from '../../../../src/ui/pages/briefing/deck/slides.ts'
import { briefingWords } from '../../../../src/ui/pages/briefing/words/briefing-words.ts'
import { aMetric, aReading } from '../../../progress/a-metric.ts'
import { meeting, published, weekly } from './briefings.ts'

function deckAt(asAt: string, metrics = published) {
  const briefed = meeting(metrics, asAt)
  return deckOf(briefed, briefingWords(briefed), 'https://example.org/')
}

describe('the slides', () => {
  it('are one for the whole and one for each target, in the order of the meeting', () => {
    const { summary, targets, foot } = deckAt('2022-09-29')
    expect(summary).toMatchObject({
      headline: 'One target was missed, one came due without a final figure and one cannot be judged.',
      worst: 'First to look at: GOV.UK Verify users.',
      sinceLast: 'Since the last meeting, 22 September 2022',
      changes: 'New figure: 1.',
      more: undefined,
    })
    expect(summary.rows.map(({ title }) => title)).toEqual([
      'GOV.UK Verify users',
      'Passport applications made online',
      'Civil servants trained by the digital academy',
    ])
    expect(targets.map(({ words }) => words.id)).toEqual(['verify-users', 'online-passport-share', 'academy-graduates'])
    expect(foot).toBe(
      'Briefing, 29 September 2022, against 22 September 2022. Judged by method 4, on what had been published by the end of each day.',
    )
  })
  it('have the words of the page, those of a target that is unchanged too', () => {
    const briefed = meeting(published, '2019-03-05')
    const words = briefingWords(briefed)
    const { targets } = deckOf(briefed, words, '')
    expect(targets.slice(0, 2).map((slide) => slide.words)).toEqual(words.exceptions)
    expect(targets[2]?.words.headline).toBe('Cannot be judged: two figures so far, the latest about 6,500.')
  })
  it('each say what changed for that target alone', () => {
    const [, verify, academy] = deckAt('2019-03-05').targets
    expect(verify?.changes.map((words) => words.split(':')[0])).toEqual([
      'New figure, 5 Mar 2019',
      'Outside forecast, 5 Mar 2019',
      'Only time passing, 5 Mar 2019',
    ])
    expect(academy?.changes).toEqual(['Only time passing, 5 Mar 2019: The required path rose by 57, to 10,200.'])
  })
  it('of many changes, say those that moved the status, then the latest, and how many more there are', () => {
    const briefed = meeting(weekly, '2019-03-12', '2017-01-03')
    const graduates = deckOf(briefed, briefingWords(briefed), '').targets.find(
      ({ words }) => words.id === 'weekly-academy-graduates',
    )
    expect(graduates?.changes).toHaveLength(5)
    const days = graduates!.changes.slice(0, 4).map((change) => /^New figure, ([^:]*): .* From /.exec(change)?.[1])
    expect(days).toEqual(['31 Jul 2018', '21 Aug 2018', '18 Sept 2018', '16 Oct 2018'])
    expect(graduates?.changes[4]).toMatch(/^\d{3} more on the page\.$/)
  })
  it('name who published what is drawn, and say what is hollow', () => {
    const [passports, verify] = deckAt('2019-03-05').targets
    expect(verify?.caption).toMatch(
      /^Users reported at the time: running total of people\. Hollow: indicative, not judged\. Source: National Audit Office; /,
    )
    expect(passports?.caption).not.toContain('Hollow')
  })
  it('say that invented figures are invented', () => {
    expect(deckAt('2019-03-12', weekly).targets.every(({ words }) => words.isIllustrative)).toBe(true)
  })
  it('of many targets, the first slide has the first eight, and says how many more there are', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      aMetric({ id: `metric-${i}`, title: `Things of kind ${i}`, readings: [aReading('2019-01-31', i)] }),
    )
    const { summary, targets } = deckAt('2019-03-05', many)
    expect(summary.rows).toHaveLength(8)
    expect(summary.more).toBe('12 more on the page.')
    expect(targets).toHaveLength(20)
  })
})

describe('the keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
    stepOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })
  it('of the keyboard and of a clicker', () => {
    expect(['ArrowRight', 'ArrowDown', 'PageDown'].map((key) => press(key))).toEqual(['next', 'next', 'next'])
    expect(['ArrowLeft', 'ArrowUp', 'PageUp'].map((key) => press(key))).toEqual(['back', 'back', 'back'])
    expect(['Home', 'End', '?'].map((key) => press(key))).toEqual(['first', 'last', 'keys'])
    expect(['a', 'Enter', ' ', 'toString'].map((key) => press(key))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
  it('held with another key are the browser’s own', () => {
    expect([
      press('ArrowLeft', { altKey: true }),
      press('Home', { ctrlKey: true }),
      press('ArrowRight', { metaKey: true }),
    ]).toEqual([undefined, undefined, undefined])
  })
  it('lead no further than either end', () => {
    expect([
      slideAfter('back', 0, 4),
      slideAfter('next', 0, 4),
      slideAfter('next', 3, 4),
      slideAfter('first', 3, 4),
      slideAfter('last', 0, 4),
    ]).toEqual([0, 1, 3, 0, 3])
  })
})

describe('the PowerPoint file', () => {
  it('has the colours that the tags have by day', () => {
    const sheet = readFileSync(join(import.meta.dirname, '../../../../src/ui/styles/_colours.scss'), 'utf8')
    const colourOf = (name: string) =>
      sheet.slice(0, sheet.indexOf('@media')).match(new RegExp(`--${name}: #([0-9a-f]{6});`))?.[1]
    expect([TONE_INK.good, TONE_INK.risk, TONE_INK.bad, TONE_INK.quiet]).toEqual(
      ['good', 'risk', 'bad', 'quiet'].map(colourOf),
    )
  })
  it('type is as large as fits: smaller for more words, never too small to read', () => {
    const room = { x: 0, y: 0, w: 4, h: 1 }
    const size = (words: number) => sizeThatFits([[{ text: 'words '.repeat(words) }]], room, 20)
    expect(size(1)).toBe(20)
    expect(size(30)).toBeLessThan(20)
    expect(size(60)).toBeLessThan(size(30))
    expect(size(1000)).toBe(8)
  })
})
