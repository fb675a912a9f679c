/** The words on a chart: placed by their widths before any browser drew them, they must keep apart in any font. */
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { inBrowser, inEachFont, openReady, spaceOut } from './site.ts'

const PATHS = [
  '/?as-at=2017-03-31',
  '/?as-at=2019-03-05',
  '/?as-at=2020-12-31',
  '/targets/verify-users/?as-at=2019-03-05',
  '/targets/academy-graduates/?as-at=2019-06-28',
]

/** Texts that lie over another, or stick out of their picture. */
const misplacedOn = (page: Page): Promise<readonly string[]> =>
  page.locator('.chart svg[role="img"]:visible, .ribbon__picture:visible').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const room = picture.getBoundingClientRect()
      const words = [...picture.querySelectorAll('text')]
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
      const outside = words.filter(({ box }) => box.left < room.left - 1 || box.right > room.right + 1)
      const over = words.filter(({ box: one }, i) =>
        words
          .slice(i + 1)
          .some(
            ({ box }) =>
              box.left < one.right - 0.5 &&
              one.left < box.right - 0.5 &&
              box.top + 3 < one.bottom - 3 &&
              one.top + 3 < box.bottom - 3,
          ),
      )
      return [...outside, ...over].map(({ text }) => text)
    }),
  )

inBrowser('the words on charts and ribbons', () => {
  it.each(inEachFont(PATHS))(
    '%s, %s: keep apart and on the picture, also as a reader spaces them',
    async (fonts, path) => {
      const page = await openReady(path, { fonts })
      const expectWordsApart = async (as: string): Promise<void> => {
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await page.locator('.chart svg[role="img"]:visible').count()).toBeGreaterThan(0)
          expect([as, width, await misplacedOn(page)]).toEqual([as, width, []])
        }
      }
      await expectWordsApart('as it opens')
      await spaceOut(page)
      await expectWordsApart('as a reader spaces it')
    },
  )
})
