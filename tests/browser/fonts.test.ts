/** The fonts that the browser under test sees: were they not these, each promise held in both would be held in one. */
import { expect, it } from 'vitest'
import { canChooseFonts } from '../setup/fonts.ts'
import { FONTS, inBrowser, openPage } from './site.ts'

/**
 * How far a small n takes the pen, in units of 1/2048 em, and so in pixels at that size: the hmtx tables of Arimo (as Arial has it) and of DejaVu Sans.
 * Smaller letters would be rounded to whole pixels.
 */
const ADVANCE_OF_N = { arial: 1139, wide: 1298 } as const

inBrowser('the fonts of the tests', () => {
  it.runIf(canChooseFonts).each(FONTS)(
    '%s: a word of the page is as wide as in the font of that set',
    async (fonts) => {
      const page = await openPage('/', { fonts })
      const width = await page.evaluate(() => {
        const word = document.createElement('span')
        word.textContent = 'n'
        word.style.cssText = 'position: absolute; font-size: 2048px; letter-spacing: 0'
        document.querySelector('main')!.append(word)
        word.style.fontFamily = getComputedStyle(document.querySelector('h1')!).fontFamily
        return word.getBoundingClientRect().width
      })
      expect(width).toBeCloseTo(ADVANCE_OF_N[fonts], 0)
    },
  )
})
