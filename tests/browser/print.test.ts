import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { inBrowser, inEachFont, openReady, type Opening } from './site.ts'

const MM = 96 / 25.4
const PAPER = {
  width: '210mm',
  height: '297mm',
  margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
} as const
const ROOM = { width: Math.floor(190 * MM), height: Math.floor(277 * MM) }

/** The page as it is laid out for paper: as wide as the room between the margins. */
async function onPaper(asAt: string, opening: Opening = {}): Promise<Page> {
  const page = await openReady(`/?as-at=${asAt}`, { ...ROOM, ...opening })
  await page.emulateMedia({ media: 'print' })
  return page
}

const pagesOf = async (page: Page): Promise<number> =>
  (await page.pdf(PAPER)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

inBrowser('on paper', () => {
  it.each(inEachFont(['2017-02-08', '2019-03-05', '2026-11-23']))(
    '%s, as at %s each target stands on one page of A4, with its table',
    async (fonts, asAt) => {
      const page = await onPaper(asAt, { fonts })
      const heights = await page
        .locator('.target')
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().height))
      expect(heights).toHaveLength(3)
      for (const height of heights.slice(1)) expect(height).toBeLessThanOrEqual(ROOM.height)
      const first = page.locator('.target').first()
      expect(await first.evaluate((card) => card.getBoundingClientRect().bottom)).toBeLessThanOrEqual(ROOM.height)
      expect(await pagesOf(page)).toBe(3)
    },
  )

  it('the first page holds the first target: its words, its chart and its facts', async () => {
    const page = await onPaper('2019-03-05')
    const verify = page.getByRole('region', { name: 'GOV.UK Verify users', exact: true })
    const facts = await verify.locator('.facts').boundingBox()
    expect(facts!.y + facts!.height).toBeLessThan(ROOM.height)
    for (const part of ['.target__words', '.chart', '.facts'])
      expect(await verify.locator(part).evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid')
  })

  it('the events are printed in full, since their numbers stand on the chart', async () => {
    const page = await onPaper('2019-03-05')
    const verify = page.getByRole('region', { name: 'GOV.UK Verify users', exact: true })
    expect(await verify.locator('.events').getByText('Government Transformation Strategy published').isVisible()).toBe(
      true,
    )
    expect(await verify.getByText('Show the numbered events').isVisible()).toBe(false)
    expect(await verify.getByText('Show the figures as a table').isVisible()).toBe(false)
    expect(
      await verify.getByRole('table', { name: 'GOV.UK Verify users: figures published by 5 March 2019' }).isVisible(),
    ).toBe(true)
  })
})
