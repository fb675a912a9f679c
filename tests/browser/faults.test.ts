/** Any one file of the site may fail: the page stays readable, and never shows another day without a word. */
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { inBrowser, openPage } from './site.ts'

/** How a file can fail. A page in its place is what some hosts send for what is gone. */
const FAULTS = {
  'is gone': { status: 404, contentType: 'text/plain', body: 'not here' },
  'is a page in its place': { status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title>' },
} as const

const CASES = [
  ['/?as-at=2019-03-05', 'is a page in its place'],
  ['/targets/verify-users/?as-at=2019-03-05', 'is gone'],
  ['/briefing/?as-at=2019-05-08&since=2019-05-01', 'is gone'],
] as const

/** The entry is left out: without it no script can say anything, and the page is as it is without JavaScript. */
const isScript = (url: string): boolean => /\/assets\/(?!index-)[^/]+\.js$/.test(url)
const nameOf = (url: string): string => url.replace(/^.*\/assets\//, '').replace(/-[\w-]{8}\.js$/, '.js')

/** The scripts that a page has sent for before it is live. */
async function scriptsOf(path: string): Promise<readonly string[]> {
  const urls = new Set<string>()
  const page = await openPage(path, {
    before: async (opened) => {
      await Promise.resolve()
      opened.on('request', (request) => {
        if (isScript(request.url())) urls.add(request.url())
      })
    },
  })
  await page.waitForSelector('html[data-live]')
  await page.close()
  return [...urls]
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)
const isSaid = (text: string): boolean =>
  /could not be loaded|needs a script that did not arrive|could not be reached|Try again/.test(text)

/** The page is what its address asks for, or says that it is not. */
async function expectHonest(page: Page, patience: number): Promise<void> {
  const isHonest = async (): Promise<boolean> =>
    (await page.evaluate(() => 'live' in document.documentElement.dataset)) || isSaid(await textOf(page))
  await expect.poll(isHonest, { timeout: patience, interval: 50 }).toBe(true)
  expect((await textOf(page)).length).toBeGreaterThan(200)
}

inBrowser('one file of the site fails', () => {
  it.each(CASES)(
    '%s, a script %s: whichever it is, the page is honoured or says so',
    async (path, fault) => {
      const open = (await scriptsOf(path)).map(async (url) => {
        const page = await openPage(path, {
          expectErrors: /./,
          before: async (opened) => void (await opened.route(url, (route) => route.fulfill(FAULTS[fault]))),
        })
        await expectHonest(page, 20_000).catch((error: unknown) => {
          throw new Error(`${nameOf(url)} ${fault}: ${String(error)}`)
        })
        await page.close()
      })
      await Promise.all(open)
    },
    60_000,
  )

  it('and when it hangs, nobody waits for more than ten seconds', async () => {
    const path = '/?as-at=2019-03-05'
    const urls = await scriptsOf(path)
    const open = urls.map(async (url) => {
      const page = await openPage(path, {
        expectErrors: /./,
        before: async (opened) => void (await opened.route(url, () => undefined)),
      })
      await expectHonest(page, 20_000).catch((error: unknown) => {
        throw new Error(`${nameOf(url)} hangs: ${String(error)}`)
      })
      await page.close()
    })
    await Promise.all(open)
  }, 60_000)
})
