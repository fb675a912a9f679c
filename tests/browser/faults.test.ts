/**
 * Any one file of the site may fail, on any page, fresh or in the middle of a visit: the page stays readable, nobody waits
 * for more than ten seconds, and no other day is shown without a word. Of the files that a page asks for a third fails here,
 * another on the next page, so that those of every page fail on two at least; FAULTS=all has each fail in every way on every
 * page, which takes an hour.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { inBrowser, openPage } from './site.ts'

/** How a file can fail. A page in its place is what some hosts send for what is gone. */
const FAULTS = {
  'is gone': { status: 404, contentType: 'text/plain', body: 'not here' },
  'is a page in its place': { status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title>' },
  'is cut off': { status: 200, contentType: 'text/javascript', body: 'const a = {' },
  'is refused': { status: 500, contentType: 'text/plain', body: 'out of order' },
  hangs: undefined,
} as const
type Fault = keyof typeof FAULTS
const QUICK = ['is gone', 'is a page in its place', 'is cut off', 'is refused'] as const satisfies readonly Fault[]

const DAY = '2019-03-05'
const PAGES = [
  '/',
  '/targets/verify-users/',
  '/embed/verify-users/',
  '/briefing/',
  '/method/',
  '/accessibility/',
  '/nowhere/',
]
const dated = (page: string): string => `${page}?as-at=${DAY}`

/** A page is read after so long at the latest. */
const PATIENCE_MS = 10_000
/** For the machine that runs the tests, beside what a reader waits. */
const MACHINE_MS = 8_000

const THIRDS = 3

const isEvery = process.env['FAULTS'] === 'all'

const nameOf = (url: string): string => url.replace(/^.*\/assets\//, '')

/** The files that a page sends for, until it is live. */
async function filesOf(path: string): Promise<readonly string[]> {
  const urls = new Set<string>()
  const page = await openPage(path, {
    expectErrors: /./,
    before: async (opened) => {
      await Promise.resolve()
      opened.on('request', (request) => {
        if (/\/assets\/.*\.(?:js|css)$/.test(request.url())) urls.add(request.url())
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

type Seen = { readonly isLive: boolean; readonly says: string; readonly line: boolean; readonly notice: boolean }

/** What a reader has before them. */
const seen = (page: Page): Promise<Seen> =>
  page
    .evaluate(() => ({
      isLive: 'live' in document.documentElement.dataset,
      says: document.body.innerText,
      line: document.querySelector('.shows-day')?.checkVisibility({ visibilityProperty: true }) === true,
      notice: document.querySelector('.notice--failure') !== null,
    }))
    // In between two pages there is nothing to be asked.
    .catch(() => ({ isLive: false, says: '', line: false, notice: false }))

/** The page is what its address asks for, or says that it is not; and it is never emptied meanwhile. */
const isHonest = ({ isLive, says, line, notice }: Seen): boolean =>
  line || notice || (isLive && says.includes('5 March 2019'))

async function expectHonest(page: Page, patience: number): Promise<void> {
  let last: Seen | undefined
  await expect
    .poll(async () => isHonest((last = await seen(page))), { timeout: patience, interval: 100 })
    .toBe(true)
    .catch(() => {
      throw new Error(`After ${patience} ms it says: ${JSON.stringify(last)?.slice(0, 600)}`)
    })
  expect(last?.says.length).toBeGreaterThan(100)
}

async function tryOne(path: string, url: string, fault: Fault): Promise<void> {
  const page = await openPage(path, {
    expectErrors: /./,
    until: 'commit',
    before: (opened) => failing(opened, url, fault),
  })
  try {
    await expectHonest(page, PATIENCE_MS + MACHINE_MS)
    expect(new URL(page.url()).search).toBe(`?as-at=${DAY}`)
  } catch (error) {
    throw new Error(`${nameOf(url)} ${fault} on ${path}: ${String(error)}`, { cause: error })
  } finally {
    await page.close()
  }
}

/** Some at a time: each is a page of its own. */
async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(work))
}

inBrowser('a file of the site fails as a page is opened under a date', () => {
  it.each(PAGES.map((page, place) => [page, place] as const))(
    '%s',
    async (page, place) => {
      const path = dated(page)
      const files = await filesOf(path)
      expect(files.length).toBeGreaterThan(5)
      const tries = files.flatMap((url, i) =>
        isEvery
          ? QUICK.map((fault) => [url, fault] as const)
          : i % THIRDS === place % THIRDS
            ? [[url, QUICK[(i + place) % QUICK.length]!] as const]
            : [],
      )
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
  const LINKS = [
    ['Method', '/method/'],
    ['Briefing', '/briefing/'],
    ['Accessibility statement', '/accessibility/'],
  ] as const

  /** Opened, live, and then led on by a link. */
  async function visit(file: string, fault: Fault, [name, path]: (typeof LINKS)[number]): Promise<void> {
    const page = await openPage(dated('/'), {
      expectErrors: /./,
      before: (opened) => failing(opened, `**/assets/${file}`, fault),
    })
    try {
      await page.waitForSelector('html[data-live]')
      await page.getByRole('link', { name, exact: true }).first().click()
      await expect.poll(() => new URL(page.url()).pathname, { timeout: MACHINE_MS }).toBe(path)
      const isThere = async (): Promise<boolean> => {
        const { says, line, notice } = await seen(page)
        const isRead = says.includes(name === 'Method' ? 'How targets are judged' : name) && says.length > 1_500
        return (notice || line || isRead) && !/^Loading/m.test(says)
      }
      await expect.poll(isThere, { timeout: PATIENCE_MS + MACHINE_MS, interval: 100 }).toBe(true)
      expect(new URL(page.url()).search).toBe(`?as-at=${DAY}`)
    } catch (error) {
      throw new Error(
        `${file} ${fault}, on the way to ${path}: ${String(error)} ${JSON.stringify(await seen(page)).slice(0, 500)}`,
        { cause: error },
      )
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
      await inTurns(tries, tries.length, ([file, link]) => visit(file, 'hangs', link))
    }, 600_000)
  })
})
