import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright'
import { scenarioNames } from '../../mocks/scenarios.ts'
import { axeViolations, inBrowser, moveMouse, openPage, openReady, shiftOf } from './site.ts'

const CARDS = [
  'GOV.UK Verify users',
  'Passport applications made online',
  'Civil servants trained by the digital academy',
]
/** The browser's own line about an answer that a bad day brings. */
const BAD_ANSWER = /Failed to load resource/

/** The front page, with what takes it over late in coming. */
async function openWithSlowStart(path = '/'): Promise<Page> {
  const page = await openPage(path)
  await page.route('**/assets/start-*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  return page
}

inBrowser('the front page of the built site', () => {
  it.each([
    ['2017-03-31', 'None of the three targets can be judged.'],
    ['2019-03-05', 'One target is off track and two cannot be judged.'],
    ['2020-12-31', 'All three targets came due without a final figure.'],
  ])('as at %s says: %s', async (asAt, sentence) => {
    const page = await openReady(`/?as-at=${asAt}`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(sentence)
    for (const name of CARDS) expect(await page.getByRole('region', { name, exact: true }).isVisible()).toBe(true)
  })

  it.each([1280, 390, 320])('at %i px nothing sticks out sideways', async (width) => {
    const page = await openReady('/?as-at=2019-03-05', { width })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  })

  it('the outline reads as the page: one headline, then a heading for each target', async () => {
    const page = await openReady('/?as-at=2019-03-05')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(CARDS)
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(landmark).count()).toBe(1)
  })

  it('nothing moves while the page loads, is taken over, and its charts are drawn to explore', async () => {
    const page = await openPage('/')
    await moveMouse(page, 300, 300)
    await page.locator('.recharts-wrapper').nth(2).waitFor()
    await page.waitForTimeout(300)
    expect(await shiftOf(page)).toBe(0)
  })

  it('no request leaves the site, and no service worker is there', async () => {
    const page = await openPage('/')
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('siteUrl'))) elsewhere.push(request.url())
    })
    await page.reload()
    await page.getByRole('region', { name: CARDS[2]!, exact: true }).waitFor()
    expect(elsewhere).toEqual([])
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  })

  it('on the day it speaks for, asks for its first step alone until there is a sign of a reader', async () => {
    const page = await openPage('/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/-.{8}\.js$/, '')))
    await page.reload()
    await page.waitForTimeout(500)
    expect([...new Set(asked)].filter((path) => path !== '/assets/favicon')).toEqual(['/', '/assets/index'])
    await page.mouse.wheel(0, 300)
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    expect(asked).toContain('/assets/start')
  })

  it('keeps what is typed while the rest is on its way, and goes to that day', async () => {
    const page = await openWithSlowStart()
    await page.getByLabel('As at').fill('')
    await page.keyboard.type('5 March 2019')
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    expect(await page.getByLabel('As at').inputValue()).toBe('5 March 2019')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
    expect(new URL(page.url()).searchParams.get('as-at')).toBe('2019-03-05')
  })

  it('stands when the rest fails to come, and the next sign of a reader fetches it again', async () => {
    const page = await openPage('/', { expectErrors: /ERR_FAILED/ })
    let failures = 0
    await page.route('**/assets/start-*', async (route) => {
      failures += 1
      await (failures === 1 ? route.abort() : route.continue())
    })
    await Promise.all([page.waitForEvent('requestfailed'), moveMouse(page, 300, 300)])
    await page.waitForTimeout(200)
    expect(
      await page
        .getByRole('heading', { level: 1, name: 'One target was missed and two cannot be judged.' })
        .isVisible(),
    ).toBe(true)
    await moveMouse(page, 310, 310)
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
  })

  it.each(['/?asat=2019-03-05', '/targets/verify-users/?date=2019', '/method/?foo=1'])(
    '%s: what the address asks for in vain is said, without a sign of a reader',
    async (path) => {
      const page = await openPage(path)
      await page.getByText(/^The web address asks for “(asat|date|foo)”, which this page does not know/).waitFor()
    },
  )

  it('what mailers add for their own counting wakes nothing', async () => {
    const page = await openPage('/?utm_source=letter')
    await page.waitForTimeout(700)
    expect(await page.locator('html[data-live]').count()).toBe(0)
  })

  it('a mouse that only rests on the page wakes nothing, and the least move does', async () => {
    const page = await openPage('/')
    const pointer = (movementX: number): Promise<void> =>
      page.evaluate((x) => {
        document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, movementX: x }))
      }, movementX)
    await pointer(0)
    await page.waitForTimeout(700)
    expect(await page.locator('html[data-live]').count()).toBe(0)
    await pointer(1)
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
  })

  it('on a past day too, what is typed while the rest is on its way stays', async () => {
    const page = await openWithSlowStart('/?as-at=2019-03-05')
    await page.reload()
    await page.getByLabel('As at').fill('2018')
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    expect(await page.getByLabel('As at').inputValue()).toBe('2018')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
    expect(new URL(page.url()).searchParams.get('as-at')).toBe('2018')
  })

  it('what is entered before the rest has come is shown all the same', async () => {
    const page = await openWithSlowStart()
    await page.getByLabel('As at').fill('5 March 2019')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
  })

  it('before any sign of a reader, the charts to explore are not asked for; after it, they are', async () => {
    const page = await openPage('/?as-at=2019-03-05')
    const scripts: string[] = []
    page.on(
      'request',
      (request) =>
        request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname.replace(/-.{8}\.js$/, '')),
    )
    await page.reload()
    await page.locator('.chart svg[role="img"]:visible').nth(2).waitFor()
    await page.waitForTimeout(500)
    expect(scripts).toEqual(expect.arrayContaining(['/assets/index', '/assets/start', '/assets/app']))
    expect(scripts).not.toContain('/assets/ExplorerChart')
    await page.keyboard.press('Tab')
    await page.locator('.recharts-wrapper').nth(2).waitFor()
    expect(scripts).toContain('/assets/ExplorerChart')
  })

  it('a file that is not there is 404, never the page in its place', async () => {
    const page = await openPage('/', { expectErrors: BAD_ANSWER })
    const statuses = await page.evaluate(async () =>
      Promise.all(
        ['api/v1/metrics/nonsense.json', 'assets/gone.js', 'mockServiceWorker.js'].map(
          async (path) => (await fetch(`/${path}`)).status,
        ),
      ),
    )
    expect(statuses).toEqual([404, 404, 404])
  })

  it('printed, it keeps the pictures and drops the controls', async () => {
    const page = await openReady('/?as-at=2019-03-05')
    await moveMouse(page, 300, 300)
    await page.locator('.recharts-wrapper').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByLabel('As at').isVisible()).toBe(false)
    expect(await page.locator('.chart svg[role="img"]:visible').count()).toBe(3)
    expect(await page.locator('.recharts-wrapper:visible').count()).toBe(0)
  })
})

inBrowser('axe finds nothing', () => {
  const expectNothingAtAnyWidth = async (page: Page): Promise<void> => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect([width, await axeViolations(page)]).toEqual([width, []])
    }
  }

  it.each(['2017-03-31', '2019-03-05', '2020-12-31', '2026-11-23'])('as at %s, tables open', async (asAt) => {
    const page = await openReady(`/?as-at=${asAt}`)
    await page.keyboard.press('Tab')
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.locator('.recharts-wrapper').first().waitFor()
    await expectNothingAtAnyWidth(page)
  })
  it('with an as-at date that cannot be', async () => {
    const page = await openReady('/?as-at=2019-02-30')
    expect(await axeViolations(page)).toEqual([])
  })
  it.each(scenarioNames)('in the scenario %s', async (scenario) => {
    const page = await openPage('/?as-at=2019-03-05', { scenario, expectErrors: BAD_ANSWER })
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    await page
      .getByRole('alert')
      .or(page.getByRole('region', { name: /Verify|Passport|passport/ }))
      .or(page.getByText('The list came back empty'))
      .first()
      .waitFor({ timeout: 15_000 })
    await expectNothingAtAnyWidth(page)
  })
})

inBrowser('bad days on the built site', () => {
  it.each(['server-down', 'not-found', 'login-page', 'unreachable', 'unreadable-field'] as const)(
    '%s: the finished page stands, and a date that is asked for is answered in words',
    async (scenario) => {
      const page = await openPage('/', { scenario, expectErrors: BAD_ANSWER })
      await moveMouse(page, 300, 300)
      await page.waitForTimeout(2500)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'One target was missed and two cannot be judged.',
      )
      expect(await page.getByRole('alert').count()).toBe(0)
      await page.getByLabel('As at').fill('5 March 2019')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').first().waitFor()
    },
  )
  it.each([
    ['server-down', 'The fault is at the server.'],
    ['not-found', 'The server answered 404, not found.'],
    ['login-page', 'A web page came back in place of figures.'],
    ['unreachable', 'Check your connection and try again.'],
    ['never-answers', 'took too long to arrive'],
  ] as const)('%s: within ten seconds the page says "%s" and offers to try again', async (scenario, words) => {
    const page = await openPage('/?as-at=2019-03-05', { scenario, expectErrors: BAD_ANSWER })
    await page.getByRole('alert').filter({ hasText: words }).waitFor({ timeout: 10_500 })
    expect(await page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true)
  })
  it('one broken metric leaves the others standing', async () => {
    const page = await openPage('/?as-at=2019-03-05', { scenario: 'one-broken', expectErrors: BAD_ANSWER })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('region', { name: CARDS[0]!, exact: true }).isVisible()).toBe(true)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'One target is off track, one cannot be judged and one could not be loaded.',
    )
  })
  it('a field that cannot be read is named', async () => {
    const page = await openPage('/?as-at=2019-03-05', { scenario: 'unreadable-field' })
    await page.getByRole('alert').filter({ hasText: 'series[0].readings[0].value' }).waitFor()
  })
  it('slow answers arrive in the end, and the page says that it is loading', async () => {
    const page = await openPage('/?as-at=2019-03-05', { scenario: 'slow' })
    await page.getByRole('heading', { level: 1, name: 'Loading the targets' }).waitFor()
    await page
      .getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' })
      .waitFor({ timeout: 12_000 })
  })
  it('invented weekly figures are labelled and drawn', async () => {
    const page = await openReady('/?as-at=2019-03-05', { scenario: 'weekly' })
    expect(await page.getByRole('region', { name: 'Illustrative figures', exact: true }).isVisible()).toBe(true)
    expect(await page.locator('.chart svg[role="img"]:visible').count()).toBe(3)
  })
})
