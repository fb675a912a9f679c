/** A visit that goes on, and an address with a past. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'playwright'
import { expect, it } from 'vitest'
import { startHost } from './plain-host.ts'
import { inBrowser, moveMouse, openPage, openReady } from './site.ts'

/** Bytes in use once what nobody can reach is gone. */
async function inUse(session: CDPSession): Promise<{ readonly bytes: number; readonly nodes: number }> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const valueOf = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN
  return { bytes: valueOf('JSHeapUsedSize'), nodes: valueOf('Nodes') }
}

const LINKS = ['Method', 'Targets', 'Briefing', 'Targets'] as const

/** From page to page, and from day to day: the last ends where the first began. */
async function changeViews(page: Page, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const name = LINKS[count % LINKS.length]!
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
}

/** Once the charts of the front page are there to explore, and the browser has had a moment to itself. */
async function settledUse(page: Page, session: CDPSession): ReturnType<typeof inUse> {
  await expect.poll(() => page.locator('.recharts-wrapper').count(), { timeout: 20_000 }).toBe(3)
  await page.waitForTimeout(500)
  return inUse(session)
}

inBrowser('two hundred changes of view in one visit', () => {
  it('keep less than a tenth more in memory, and no part of a page that is gone', async () => {
    const page = await openReady('/?as-at=2019-03-05')
    await moveMouse(page, 300, 300)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    // What is worked out once is kept, so the first rounds are not counted.
    await changeViews(page, 40)
    await settledUse(page, session)
    await changeViews(page, 40)
    const before = await settledUse(page, session)
    await changeViews(page, 200)
    const after = await settledUse(page, session)
    expect(after.bytes / before.bytes).toBeLessThan(1.1)
    expect(after.nodes / before.nodes).toBeLessThan(1.1)
  }, 240_000)
})

inBrowser('an address where a pretend server once ran', () => {
  it('shows the site as any other, and its worker is gone', async () => {
    const script = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')
    const host = await startHost({ scripts: { '/mockServiceWorker.js': script } })
    try {
      const page = await openPage('/', { site: host.site })
      const count = (): Promise<number> =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/mockServiceWorker.js')
        await navigator.serviceWorker.ready
      })
      expect(await count()).toBe(1)
      await page.goto(`${host.site}/?as-at=2019-03-05`)
      await page.locator('html[data-live]').waitFor({ state: 'attached' })
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('off track')
      await expect.poll(count).toBe(0)
    } finally {
      host.server.close()
    }
  })
})
