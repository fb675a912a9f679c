/**
 * The contrast of every pair of colours that is used, by day and by night, worked out from the style sheet itself (WCAG
 * 2.2).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '../../../src/api/programme.ts'
import { STATUS_CATALOGUE } from '../../../src/ui/text/status-catalogue.ts'
import { PAPER, PATH, READING_COLOUR, TONES } from '../../../src/ui/charts/svg/series-styles.ts'

const sheet = readFileSync(join(import.meta.dirname, '../../../src/ui/styles/_colours.scss'), 'utf8')
const namesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(Array.from(text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g), ([, name, colour]) => [name!, colour!]))
const day = namesIn(sheet.slice(0, sheet.indexOf('// The head')))
const night = new Map([
  ...day,
  ...namesIn(sheet.slice(sheet.indexOf('prefers-color-scheme: dark'), sheet.indexOf('forced-colors'))),
])

/** Relative luminance, as WCAG defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

/** Words need 4.5 to 1; lines, shapes and borders that mean something need 3 to 1. */
const WORDS = ['ink', 'quiet', 'good', 'bad', 'risk', 'failure', 'reading'].map((name) => [name, 'paper', 4.5] as const)
const ON_WASH = ['ink', 'quiet', 'failure'].map((name) => [name, 'wash', 4.5] as const)
const SHAPES = ['reading', 'path', 'ink', 'quiet', 'good', 'bad', 'risk'].map((name) => [name, 'paper', 3] as const)
const PAIRS = [...WORDS, ...ON_WASH, ...SHAPES, ['on-masthead', 'masthead', 4.5] as const]

/** GOV.UK Frontend's own colours by day, for links; by night they are ours. */
const LINKS = ['link', 'link-visited', 'link-hover'].map((name) => `govuk-${name}-colour`)
const GOVUK_DAY: Readonly<Record<string, string>> = {
  'govuk-link-colour': '#1a65a6',
  'govuk-link-visited-colour': '#54319f',
  'govuk-link-hover-colour': '#0f385c',
}

describe('contrast', () => {
  it('is worked out as WCAG does: black on white is 21 to 1, #767676 on white just passes, #777777 does not', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  })
  describe.each([
    ['by day', day],
    ['by night', night],
  ])('%s', (_, colours) => {
    it.each(PAIRS)('%s on %s is at least %f to 1', (front, back, least) =>
      expect(contrast(colours.get(front)!, colours.get(back)!)).toBeGreaterThanOrEqual(least),
    )
    it.each(LINKS)('%s can be read on paper and on the wash', (name) => {
      const link = colours.get(name) ?? GOVUK_DAY[name]!
      for (const back of ['paper', 'wash']) expect(contrast(link, colours.get(back)!)).toBeGreaterThanOrEqual(4.5)
    })
  })
  it.each([
    ['the button', '#0b0c0c', '#dfe2e5'],
    ['the button pointed at', '#0b0c0c', '#cdd1d5'],
    ['what has the focus', '#0b0c0c', '#ffdd00'],
  ])('%s can be read, by day and by night', (_, front, back) =>
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(Object.entries(COLOURS))('the head of a page in %s is so, and can be read', (name, colour) => {
    const rule = name === 'blue' ? sheet : sheet.slice(sheet.indexOf(`[data-colours='${name}']`))
    expect(namesIn(rule.slice(0, rule.indexOf('}'))).get('masthead')).toBe(colour)
    expect(contrast(day.get('on-masthead')!, colour)).toBeGreaterThanOrEqual(4.5)
  })
  it('by night every colour that means something is another than by day', () => {
    for (const name of ['paper', 'wash', 'ink', 'quiet', 'good', 'bad', 'risk', 'failure', 'reading', 'path', 'grid'])
      expect(night.get(name)).not.toBe(day.get(name))
  })
  it('a picture that stands alone has the colours of the day', () => {
    expect([READING_COLOUR, PAPER, TONES.ink, TONES.quiet, PATH.stroke].map((colour) => colour.toLowerCase())).toEqual(
      ['reading', 'paper', 'ink', 'quiet', 'path'].map((name) => day.get(name)),
    )
  })
})

describe('the colour of a status', () => {
  const tags = readFileSync(join(import.meta.dirname, '../../../src/ui/components/_status.scss'), 'utf8')
  it.each(Object.entries(STATUS_CATALOGUE))(
    'of %s is in the style sheet, or it is that of quiet words',
    (_, { tone }) => {
      expect(tags.includes(`.status--${tone} {\n  color: var(--${tone});`)).toBe(tone !== 'quiet')
    },
  )
})
