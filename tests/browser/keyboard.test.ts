import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { PAGE_KINDS, pathOf, routeTo } from '../../src/ui/routing/routes.ts'
import { daysAfterBuild, inBrowser, moveMouse, openReady } from './site.ts'

const verify = (page: Page) => page.getByRole('region', { name: 'GOV.UK Verify users', exact: true })

/** What has the focus, by role and name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const name = element?.getAttribute('aria-labelledby')
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase()}: ${name === null || name === undefined ? (element?.textContent ?? '').trim() : (document.getElementById(name)?.textContent ?? '')}`
  })

/** Presses Tab until the focus is on what is wanted, and counts the presses. */
async function tabTo(page: Page, wanted: RegExp): Promise<number> {
  for (let presses = 1; presses <= 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (wanted.test(await focused(page))) return presses
  }
  throw new Error(`Tab never came to ${String(wanted)}`)
}

inBrowser('the page by keyboard alone', () => {
  it('the first stop leads past the controls to the main part', async () => {
    const page = await openReady('/?as-at=2019-03-05')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('a: Skip to main content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })

  it('a chart has a name, is reached with Tab, and keeps the focus when Recharts takes its place', async () => {
    const page = await openReady('/?as-at=2019-03-05')
    await tabTo(page, /^(group|slider): Heading for about 8.9 million by 31 December 2020, not 25 million/)
    await verify(page).locator('.recharts-wrapper').waitFor()
    const chart = verify(page).getByRole('slider', {
      name: 'Heading for about 8.9 million by 31 December 2020, not 25 million',
    })
    expect(await chart.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(
      await chart.evaluate(
        (element) =>
          getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none',
      ),
    ).toBe(true)
  })

  it('arrow keys, Home and End move from reading to reading, and a live text says each', async () => {
    const page = await openReady('/?as-at=2019-03-05')
    await tabTo(page, /Heading for about 8.9 million/)
    const chart = verify(page).getByRole('slider', { name: /^Heading for about 8.9 million/ })
    const spoken = () => verify(page).getByRole('status').first().textContent()
    await page.keyboard.press('Home')
    expect(await chart.getAttribute('aria-valuetext')).toBe('February 2017')
    expect(await spoken()).toMatch(/about 1.1 million.*National Audit Office/)
    await page.keyboard.press('ArrowRight')
    expect(await chart.getAttribute('aria-valuetext')).toBe('16 April 2018')
    await page.keyboard.press('End')
    expect(await spoken()).toMatch(/about 3.6 million.*needed 13.5 million/)
    await page.keyboard.press('ArrowLeft')
    expect(await chart.getAttribute('aria-valuetext')).toBe('26 November 2018')
    await page.keyboard.press('Escape')
    expect(await page.locator('.chart__tooltip:visible').count()).toBe(0)
  })

  it('the table is one key away, and can be scrolled where it is wide', async () => {
    const page = await openReady('/?as-at=2019-03-05', { width: 390 })
    await tabTo(page, /^summary: Show the figures as a table/)
    await page.keyboard.press('Enter')
    const table = verify(page).getByRole('table')
    expect(await table.isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('region: GOV.UK Verify users: figures published by 5 March 2019')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0)
  })

  it.each([0, 1])(
    'the date is changed and the page shown again without a pointer, %i days after the build',
    async (days) => {
      const page = await openReady('/', { at: daysAfterBuild(days) })
      await tabTo(page, /^input:/)
      // Faster than any hand: before the page is taken over, the browser itself would send off what was typed.
      await page.locator('html[data-live]').waitFor({ state: 'attached' })
      await page.keyboard.type('3 March 2019')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
      expect(new URL(page.url()).search).toBe('?as-at=2019-03-03')
      expect(await page.getByText('Showing the page as at 3 March 2019.').count()).toBe(1)
      await page.goBack()
      await page.getByRole('heading', { level: 1, name: 'One target was missed and two cannot be judged.' }).waitFor()
    },
  )

  const PAGES = PAGE_KINDS.map((kind) =>
    kind === 'not-found' ? '/nowhere/' : `/${pathOf(routeTo(kind, 'verify-users'))}`,
  )

  it.each(PAGES)(
    'on %s everything that can be pressed is at least 24 px each way, but links within sentences',
    async (path) => {
      const page = await openReady(`${path}?as-at=2019-03-05`, { width: 390, expectErrors: /404/ })
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, input, summary, [role="slider"]')]
          .filter(
            (element) =>
              element.checkVisibility() &&
              !(getComputedStyle(element).display === 'inline' && element.closest('p, td, li') !== null),
          )
          .map((element) => ({ what: element.textContent, box: element.getBoundingClientRect() }))
          // The skip link has no size until it has the focus.
          .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
          .map(({ what }) => what),
      )
      expect(small).toEqual([])
    },
  )

  it.each(PAGES)('on %s Tab comes by every control once, and each shows that it has the focus', async (path) => {
    const page = await openReady(`${path}?as-at=2019-03-05`, { expectErrors: /404/ })
    // The brush comes after the first sign of a reader: nobody presses Tab as fast as a test.
    await moveMouse(page, 5, 5)
    if (path.startsWith('/targets/')) await page.locator('.recharts-brush').waitFor()
    const visited: string[] = []
    const hidden: string[] = []
    for (;;) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return undefined
        const isAgain = element.hasAttribute('data-visited')
        element.setAttribute('data-visited', '')
        // A radio button is drawn before its label, and shows there that it has the focus.
        const isDrawnThere = element.matches('[type="radio"], [type="checkbox"]')
        const label = isDrawnThere ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null
        const { outlineStyle, boxShadow } = getComputedStyle(label ?? element, label === null ? null : '::before')
        return {
          isAgain,
          name: element.outerHTML.slice(0, 80),
          isSeen: element.checkVisibility() && (outlineStyle !== 'none' || boxShadow !== 'none'),
        }
      })
      if (stop === undefined || stop.isAgain) break
      visited.push(stop.name)
      if (!stop.isSeen) hidden.push(stop.name)
    }
    expect(hidden).toEqual([])
    const controls = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, input, summary, [role="slider"]')]
        .filter((element) => element.checkVisibility() && !element.hasAttribute('data-visited'))
        // Of radio buttons Tab comes by one, and arrows by the others.
        .filter(
          (element) =>
            element.getAttribute('type') !== 'radio' ||
            document.querySelector(`[name="${CSS.escape(element.getAttribute('name') ?? '')}"][data-visited]`) === null,
        )
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(controls).toEqual([])
    expect(visited.length).toBeGreaterThan(5)
  })
})
