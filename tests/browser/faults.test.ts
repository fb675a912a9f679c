/**
 * Any one file of the site may fail, on any page, fresh or in the middle of a visit: the page stays readable, nobody waits
 * for more than ten seconds, and no other day is shown without a word.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import {
  FAULTS,
  LINKS,
  MACHINE_MS,
  NOTHING_YET,
  PAGES,
  PATIENCE_MS,
  QUICK,
  dated,
  expectSoon,
  inTurns,
  isEvery,
  isHonest,
  isOurFile,
  isReached,
  nameOf,
  readScreen,
  triesOn,
  type Fault,
  type Link,
  type Seen,
} from './faults.ts'
import { inBrowser, openPage } from './site.ts'

const PARTS = 3

/** The files that a page sends for, until it is live. */
async function filesOf(path: string): Promise<readonly string[]> {
  const urls = new Set<string>()
  const page = await openPage(path, {
    expectErrors: /./,
    before: async (opened) => {
      await Promise.resolve()
      opened.on('request', (request) => {
        if (isOurFile(request.url())) urls.add(request.url())
      })
    },
  })
  await page.waitForSelector('html[data-live]')
  await page.close()
  return [...urls]
}

async function failing(page: Page, url: string, fault: Fault): Promise<void> {
  await page.route(url, async (route) => {
    const answer = FAULTS[fault]
    if (answer !== undefined) await route.fulfill(answer)
  })
}

const seen = (page: Page): Promise<Seen> => page.evaluate(readScreen).catch(() => NOTHING_YET)

async function tryOne(path: string, url: string, fault: Fault): Promise<void> {
  const page = await openPage(path, {
    expectErrors: /./,
    until: 'commit',
    before: (opened) => failing(opened, url, fault),
  })
  try {
    await expectSoon(() => seen(page), isHonest)
  } catch (error) {
    throw new Error(`${nameOf(url)} ${fault} on ${path}: ${String(error)}`, { cause: error })
  } finally {
    await page.close()
  }
}

inBrowser('a file of the site fails as a page is opened under a date', () => {
  it.each(PAGES.map((page, place) => [page, place] as const))(
    '%s',
    async (page, place) => {
      const path = dated(page)
      const files = await filesOf(path)
      expect(files.length).toBeGreaterThan(5)
      const tries = triesOn(place, PARTS, files)
      await inTurns(tries, 6, ([url, fault]) => tryOne(path, url, fault))
    },
    600_000,
  )
  it.each(isEvery ? PAGES : ['/'])(
    '%s, and where it hangs nobody waits for more than ten seconds',
    async (page) => {
      const path = dated(page)
      const files = await filesOf(path)
      await inTurns(files, isEvery ? 8 : files.length, (url) => tryOne(path, url, 'hangs'))
    },
    600_000,
  )
  it('where no script runs at all, the line is there at once', async () => {
    const page = await openPage(dated('/embed/verify-users/'), { javaScript: false })
    expect(await page.locator('.shows-day').isVisible()).toBe(true)
  })
  it('a page that is what its address asks for never says so', async () => {
    const page = await openPage('/')
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => document.documentElement.dataset['asks'])).toBe('this')
    expect(await page.locator('.shows-day').isVisible()).toBe(false)
  })
})

/** The files of the pages that a link may lead to, by the page that sends for them. */
const lateFiles = (): readonly string[] =>
  readdirSync(join(inject('siteFolder'), 'assets')).filter((file) => /^late-.*\.(?:js|css)$/.test(file))

describe('in the middle of a visit', () => {
  /** Opened, live, and then led on by a link. */
  async function visit(file: string, fault: Fault, link: Link): Promise<void> {
    const page = await openPage(dated('/'), {
      expectErrors: /./,
      before: (opened) => failing(opened, `**/assets/${file}`, fault),
    })
    try {
      await page.waitForSelector('html[data-live]')
      await page.getByRole('link', { name: link[0], exact: true }).first().click()
      await expect.poll(() => new URL(page.url()).pathname, { timeout: MACHINE_MS }).toBe(link[1])
      await expectSoon(() => seen(page), isReached(link))
    } catch (error) {
      throw new Error(`${file} ${fault}, on the way to ${link[1]}: ${String(error)}`, { cause: error })
    } finally {
      await page.close()
    }
  }

  inBrowser('the file of a page fails when a link leads there', () => {
    it.each(isEvery ? QUICK : (['is gone', 'is a page in its place'] as const))(
      'it %s',
      async (fault) => {
        const tries = lateFiles().flatMap((file) => LINKS.map((link) => [file, link] as const))
        await inTurns(tries, 4, ([file, link]) => visit(file, fault, link))
      },
      600_000,
    )
    it('what every page is made of hangs, and a link is followed before it has come: the page that it leads to stands', async () => {
      const page = await openPage('/', {
        expectErrors: /./,
        before: (opened) => failing(opened, '**/assets/app-*.js', 'hangs'),
      })
      const begun = page.waitForRequest(/\/assets\/app-.*\.js$/)
      await page.mouse.move(200, 200)
      await page.mouse.move(210, 210)
      await begun
      await page.getByRole('link', { name: 'Method', exact: true }).first().click()
      await expect
        .poll(async () => (await seen(page)).says, { timeout: PATIENCE_MS + MACHINE_MS, interval: 100 })
        .toMatch(/How targets are judged[^]{1500}/)
      expect((await seen(page)).line).toBe(false)
    }, 60_000)
    it('it hangs', async () => {
      const tries = lateFiles().flatMap((file) => LINKS.slice(0, 2).map((link) => [file, link] as const))
      // All at once they would keep one another waiting.
      await inTurns(tries, 8, ([file, link]) => visit(file, 'hangs', link))
    }, 600_000)
  })
})
