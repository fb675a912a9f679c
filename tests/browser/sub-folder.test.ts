import { afterAll, beforeAll, expect, it } from 'vitest'
import { startHost } from './plain-host.ts'
import { inBrowser, moveMouse, openReady } from './site.ts'

inBrowser('the built site in a folder of a server, as it was built', () => {
  let host: Awaited<ReturnType<typeof startHost>>
  beforeAll(async () => {
    host = await startHost({ folder: '/sub' })
  })
  afterAll(() => void host.server.close())

  it('shows the record, explores a chart, changes the date, and asks for nothing outside its folder', async () => {
    const page = await openReady('/sub/?as-at=2019-03-05', { site: host.site })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    await moveMouse(page, 300, 300)
    await page.locator('.recharts-wrapper').first().waitFor()
    await page.getByRole('button', { name: /Go to today/ }).click()
    await page.getByRole('heading', { level: 1, name: 'One target was missed and two cannot be judged.' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sub/')
    expect(asked).toContain('/sub/api/v1/metrics.json')
    expect(asked.filter((path) => !path.startsWith('/sub/'))).toEqual([])
  })
  it('its links lead to the record in that folder, with JavaScript and without', async () => {
    const page = await openReady('/sub/', { site: host.site })
    expect(
      await page
        .getByRole('link', { name: 'The record as JSON' })
        .evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname),
    ).toBe('/sub/api/v1/metrics.json')
    const still = await openReady('/sub/', { site: host.site, javaScript: false })
    await still.getByRole('link', { name: 'GOV.UK Verify users', exact: true }).click()
    expect(await still.getByRole('heading', { level: 1 }).textContent()).toBe('GOV.UK Verify users')
    await still.getByRole('link', { name: '2020 targets tracker' }).click()
    expect(new URL(still.url()).pathname).toBe('/sub/')
  })
})
