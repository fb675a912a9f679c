import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { inBrowser, openReady } from './site.ts'

const verify = (page: Page) => page.getByRole('region', { name: 'GOV.UK Verify users', exact: true })
const ribbon = (page: Page) => verify(page).locator('.ribbon')

/** The height of the whole page, and where everything after the ribbon begins. */
const places = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.scrollHeight,
    ...[...document.querySelectorAll('.ribbon ~ *, .ribbon .disclosure')].map(
      (element) => element.getBoundingClientRect().top + window.scrollY,
    ),
  ])

inBrowser('the history ribbon', () => {
  it.each([1280, 700, 390, 320])('%i px wide, reading out any month moves nothing', async (width) => {
    const page = await openReady('/?as-at=2019-03-05', { width })
    const reader = ribbon(page).getByRole('slider')
    await reader.focus()
    await page.keyboard.press('Home')
    const before = await places(page)
    for (let month = 1; month <= 47; month += 1) {
      expect(await places(page)).toEqual(before)
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Escape')
    expect(await places(page)).toEqual(before)
  })

  it.each([1280, 700, 390, 320])('%i px wide, its words keep apart and within it', async (width) => {
    const page = await openReady('/?as-at=2026-11-23', { width })
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll('.ribbon__picture')].flatMap((picture) => {
        const room = picture.getBoundingClientRect()
        const boxes = [...picture.querySelectorAll('text')]
          .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0)
        const outside = boxes.filter(({ box }) => box.left < room.left - 1 || box.right > room.right + 1)
        const over = boxes.filter((one, i) =>
          boxes
            .slice(i + 1)
            .some(
              ({ box }) =>
                box.left < one.box.right &&
                one.box.left < box.right &&
                box.top + 3 < one.box.bottom - 3 &&
                one.box.top + 3 < box.bottom - 3,
            ),
        )
        return [...outside, ...over].map(({ text }) => text)
      }),
    )
    expect(faults).toEqual([])
  })

  it('a click shows the page as at that month, and Back returns', async () => {
    const page = await openReady('/?as-at=2019-03-05')
    const picture = ribbon(page).locator('.ribbon__picture')
    await picture.scrollIntoViewIfNeeded()
    const box = await picture.boundingBox()
    // October 2018 is the 21st of 47 months.
    await page.mouse.click(box!.x + (box!.width * 20.5) / 47, box!.y + 30)
    await page.getByRole('heading', { level: 1, name: 'None of the three targets can be judged.' }).waitFor()
    expect(new URL(page.url()).search).toBe('?as-at=2018-10')
    expect(await ribbon(page).getByRole('status').textContent()).toMatch(/^October 2018, shown on this page/)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
  })

  it('on paper it is the picture and the sentence, without what was being read out', async () => {
    const page = await openReady('/targets/verify-users/?as-at=2019-03-05')
    await ribbon(page).getByRole('slider').hover()
    expect(await ribbon(page).locator('.ribbon__month').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await ribbon(page).locator('.ribbon__picture').isVisible()).toBe(true)
    expect(
      await ribbon(page)
        .getByText(/^Cannot be judged February 2017 to October 2018/)
        .isVisible(),
    ).toBe(true)
    for (const part of ['.ribbon__month', '.ribbon__shown', '.ribbon__reader', '.disclosure'])
      expect(await ribbon(page).locator(part).isVisible()).toBe(false)
  })
})
