import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FROZEN_FOLDER } from '../fixtures/folder.ts'
import { inBrowser, openPage } from './site.ts'

let server: ViteDevServer
let address = ''

inBrowser('while developing', () => {
  beforeAll(async () => {
    server = await createServer({
      mode: 'development',
      logLevel: 'error',
      publicDir: FROZEN_FOLDER,
      server: { port: 0, host: '127.0.0.1', open: false },
    })
    await server.listen()
    address = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '')
  })
  afterAll(() => server.close())

  const open = (path: string) =>
    openPage(path, { site: address, expectErrors: /Failed to load resource|React DevTools/ })

  it('the ordinary day shows the real record, answered by the pretend server', async () => {
    const page = await open('/?as-at=2019-03-05')
    await page
      .getByRole('heading', { level: 1, name: 'One target is off track and two cannot be judged.' })
      .waitFor({ timeout: 40_000 })
    expect(
      await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map((one) => new URL(one.active?.scriptURL ?? '').pathname),
      ),
    ).toEqual(['/mockServiceWorker.js'])
  })
  it('a named day shows what it is named for: the invented weekly record', async () => {
    const page = await open('/?scenario=weekly')
    await page.getByRole('region', { name: 'Illustrative figures', exact: true }).waitFor({ timeout: 40_000 })
    await page.getByRole('heading', { level: 2, name: 'Invented: GOV.UK Verify users' }).waitFor()
  })
  it('a bad day is a bad day', async () => {
    const page = await open('/?scenario=one-broken')
    await page.getByRole('alert').filter({ hasText: 'The server answered 500.' }).waitFor({ timeout: 40_000 })
  })
})
