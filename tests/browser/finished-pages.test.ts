/**
 * The finished pages as any reader gets them: without JavaScript, under a strict policy, by night, in a frame, at an
 * odd address.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, inject, it } from 'vitest'
import { PAGE_KINDS, pathOf, routeTo } from '../../src/ui/routing/routes.ts'
import { startHost } from './plain-host.ts'
import { axeViolations, FONTS, inBrowser, moveMouse, openPage, openReady, shiftOf } from './site.ts'

const TARGETS = ['verify-users', 'online-passport-share', 'academy-graduates']
/** Every page of the site: that of each target, and of the other kinds one. */
const PAGES = PAGE_KINDS.filter((kind) => kind !== 'not-found').flatMap((kind) =>
  (kind === 'target' ? TARGETS : TARGETS.slice(0, 1)).map((id) => `/${pathOf(routeTo(kind, id))}`),
)
/** What takes figures in is nothing without a script: a form stands in place of the words that say so. */
const FINISHED = PAGES.filter((path) => path !== '/figures/')
/**
 * Controls that need a script are no part of what the page says. The chart to explore lies over its picture and says
 * the same.
 */
const WORDS_OF = () => {
  const main = document.querySelector('main')!.cloneNode(true) as HTMLElement
  for (const unseen of main.querySelectorAll('[hidden], .chart__explorer, .needs-script')) unseen.remove()
  return main.textContent.replaceAll(/\s+/g, ' ')
}

inBrowser('without JavaScript', () => {
  it('the front page is finished: headline, three targets with status, sentence, chart, history, table, sources and downloads', async () => {
    const page = await openPage('/', { javaScript: false })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'One target was missed and two cannot be judged.',
    )
    for (const picture of ['.chart', '.ribbon'])
      expect(await page.locator(`${picture} svg[role="img"]:visible`).count()).toBe(3)
    for (const name of [
      'GOV.UK Verify users',
      'Passport applications made online',
      'Civil servants trained by the digital academy',
    ]) {
      const card = page.getByRole('region', { name, exact: true })
      expect(await card.locator('.status').isVisible()).toBe(true)
      expect(await card.getByText('Show the figures as a table').isVisible()).toBe(true)
      await card.getByText('Show the figures as a table').click()
      expect(await card.getByRole('table').first().isVisible()).toBe(true)
      expect(await card.getByRole('link', { name: /^Whole record as CSV/ }).isVisible()).toBe(true)
      expect(await card.locator('.target__words a[href^="http"]').first().isVisible()).toBe(true)
    }
    expect(
      await page
        .getByText(/^This page shows .* For anything else it needs scripts, which are turned off or have not come\./)
        .isVisible(),
    ).toBe(true)
  })
  it.each(PAGES)('every link that %s shows works, and no control is there that does nothing', async (path) => {
    const page = await openPage(path, { javaScript: false })
    const links = await page
      .locator('a[href]:visible')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const own = [
      ...new Set(links.filter((link) => link.startsWith(inject('siteUrl'))).map((link) => link.replace(/#.*$/, ''))),
    ]
    expect(own.length).toBeGreaterThan(0)
    for (const link of own) expect((await page.request.get(link)).status()).toBe(200)
    expect(await page.locator('button:visible, input:visible, textarea:visible, [role="button"]:visible').count()).toBe(
      0,
    )
  })
  it.each(FINISHED)('%s says the same without JavaScript as with it', async (path) => {
    const still = await openPage(path, { javaScript: false })
    const before = await still.evaluate(WORDS_OF)
    const page = await openPage(path)
    await moveMouse(page, 200, 200)
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    expect(await page.evaluate(WORDS_OF)).toBe(before)
  })
})

inBrowser('under the headers that a host should send', () => {
  it('the policy is strict, and nothing on a walk through the site breaks it', async () => {
    const page = await openPage('/')
    const answer = await page.request.get(`${inject('siteUrl')}/`)
    const policy = answer.headers()['content-security-policy'] ?? ''
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types table-reader',
    ])
      expect(policy).toContain(part)
    expect(policy).not.toContain('unsafe')
    await page.evaluate(() => {
      const seen = window as unknown as { broken: string[] }
      seen.broken = []
      document.addEventListener('securitypolicyviolation', (event) =>
        seen.broken.push(`${event.violatedDirective} ${event.blockedURI}`),
      )
    })
    await moveMouse(page, 700, 700)
    await page.locator('.recharts-wrapper').nth(2).waitFor()
    await page.locator('.chart__stage').first().hover()
    await page
      .getByRole('button', { name: /^Embed/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: /HTML that shows/ }).waitFor()
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /^Chart as SVG/ })
        .first()
        .click(),
    ])
    expect(svg.suggestedFilename()).toMatch(/^verify-users-as-at-\d{4}-\d\d-\d\d\.svg$/)
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^PNG/ }).first().click(),
    ])
    expect(png.suggestedFilename()).toMatch(/\.png$/)
    await page.getByLabel('As at').fill('5 March 2019')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
    await page.getByRole('link', { name: 'GOV.UK Verify users', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'GOV.UK Verify users' }).waitFor()
    await page.getByRole('link', { name: 'Method', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'How targets are judged' }).waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([])
  })
  it('only the page to embed may be framed, and in its frame it keeps its date', async () => {
    const host = createServer((_, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><title>Elsewhere</title><iframe src="${inject('siteUrl')}/embed/verify-users/?as-at=2019-03-05" title="card"></iframe><iframe src="${inject('siteUrl')}/" title="page"></iframe>`,
        ),
    )
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    try {
      const page = await openPage('/', {
        site: `http://127.0.0.1:${(host.address() as AddressInfo).port}`,
        expectErrors: /frame-ancestors/,
      })
      await page.frameLocator('iframe[title="card"]').locator('.status', { hasText: 'Off track' }).waitFor()
      expect(await page.frameLocator('iframe[title="card"]').getByText('As at 5 March 2019.').isVisible()).toBe(true)
      expect(await page.frameLocator('iframe[title="page"]').getByRole('heading', { level: 1 }).count()).toBe(0)
    } finally {
      host.close()
    }
  })
  it('what is not there is 404 with a page that says what to do, at any depth', async () => {
    const page = await openPage('/targets/nowhere/at/all', { expectErrors: /404/ })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found')
    await page.getByRole('link', { name: 'All targets at a glance' }).click()
    await page.getByRole('heading', { level: 1, name: 'One target was missed and two cannot be judged.' }).waitFor()
  })
  it('a page without its last slash is sent to it, with the rest of its address', async () => {
    const page = await openReady('/targets/verify-users?as-at=2019-03-05')
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/targets/verify-users/?as-at=2019-03-05')
  })
})

inBrowser('every page', () => {
  it.each(PAGES.flatMap((path) => [1280, 320].map((width) => [path, width] as const)))(
    '%s at %i px: axe finds nothing, by day and by night, and nothing sticks out sideways',
    async (path, width) => {
      const page = await openPage(path, { width })
      await moveMouse(page, 100, 400)
      await page.locator('html[data-live]').waitFor({ state: 'attached' })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    },
  )
  it.each(FONTS)('%s: moves nothing when React and the charts take it over', async (fonts) => {
    for (const path of PAGES) {
      const page = await openPage(path, { fonts })
      await moveMouse(page, 300, 300)
      await page.locator('html[data-live]').waitFor({ state: 'attached' })
      await page.waitForTimeout(400)
      const shift = await shiftOf(page)
      expect([path, FINISHED.includes(path) ? shift : shift < 0.05 && 0]).toEqual([path, 0])
    }
  })
  it('moves nothing while it comes a piece at a time, as over a slow line', async () => {
    const { site, server } = await startHost({ cut: (page) => page.split(/(?=<svg)|(?<=<\/svg>|<strong[^>]*>)/) })
    for (const path of ['/', '/briefing/', '/targets/verify-users/']) {
      const page = await openPage(path, { site })
      expect([path, await shiftOf(page)]).toEqual([path, 0])
      // It still asks for files, which a host that is gone would refuse.
      await page.context().close()
    }
    server.close()
  })
})
