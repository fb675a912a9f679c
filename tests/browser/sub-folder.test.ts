import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { inBrowser, openReady } from './site.ts'

const dist = inject('siteFolder')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}
let server: Server

inBrowser('the built site in a folder of a server, as it was built', () => {
  /** A plain server that holds the site below /sub/ and nothing anywhere else. */
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const { pathname } = new URL(url, 'http://localhost')
      const file = join(dist, pathname.endsWith('/') ? `${pathname.slice(4)}index.html` : pathname.slice(4))
      const isThere = pathname.startsWith('/sub/') && existsSync(file) && statSync(file).isFile()
      response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' })
      if (isThere) createReadStream(file).pipe(response)
      else response.end('not here')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const site = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  it('shows the record, explores a chart, changes the date, and asks for nothing outside its folder', async () => {
    const page = await openReady('/sub/?as-at=2019-03-05', { site: site() })
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' }).waitFor()
    await page.mouse.move(300, 300)
    await page.locator('.recharts-wrapper').first().waitFor()
    await page.getByRole('button', { name: /Go to today/ }).click()
    await page.getByRole('heading', { level: 1, name: 'One target was missed and two cannot be judged.' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sub/')
    expect(asked).toContain('/sub/api/v1/metrics.json')
    expect(asked.filter((path) => !path.startsWith('/sub/'))).toEqual([])
  })
  it('its links lead to the record in that folder, with JavaScript and without', async () => {
    const page = await openReady('/sub/', { site: site() })
    expect(
      await page
        .getByRole('link', { name: 'The record as JSON' })
        .evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname),
    ).toBe('/sub/api/v1/metrics.json')
    const still = await openReady('/sub/', { site: site(), javaScript: false })
    await still.getByRole('link', { name: 'GOV.UK Verify users', exact: true }).click()
    expect(await still.getByRole('heading', { level: 1 }).textContent()).toBe('GOV.UK Verify users')
    await still.getByRole('link', { name: '2020 targets tracker' }).click()
    expect(new URL(still.url()).pathname).toBe('/sub/')
  })
})
