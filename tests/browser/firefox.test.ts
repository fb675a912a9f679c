/**
 * The same in Firefox: any one file of the site may fail, and the page stays readable and says which day it shows. Firefox
 * is driven through WebDriver BiDi, which it speaks by itself.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { launch, type Browser, type HTTPRequest, type Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  FAULTS,
  LINKS,
  MACHINE_MS,
  NOTHING_YET,
  PAGES,
  PATIENCE_MS,
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

const AT_ONCE = 4
/** A page costs more to open here: the whole is tried with FAULTS=all. */
const PARTS = 7

describe.runIf(inject('firefoxPath') !== '')('in Firefox', () => {
  let firefox: Browser
  beforeAll(async () => {
    firefox = await launch({ browser: 'firefox', executablePath: inject('firefoxPath') })
  })
  afterAll(() => firefox.close())
  afterEach(async () => {
    const [kept, ...rest] = await firefox.pages()
    await kept?.goto('about:blank')
    await Promise.all(rest.map((page) => page.close()))
  })

  /** A page whose requests are told to `on`, which answers some of them; the others go their way. */
  async function pageWith(on: (request: HTTPRequest) => Promise<void> | undefined): Promise<Page> {
    const page = await firefox.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    await page.setRequestInterception(true)
    page.on('request', (request) => void (on(request) ?? request.continue()))
    return page
  }

  const failing =
    (file: string, fault: Fault) =>
    (request: HTTPRequest): Promise<void> | undefined => {
      if (!request.url().endsWith(`/assets/${file}`)) return undefined
      const answer = FAULTS[fault]
      return answer === undefined ? Promise.resolve() : request.respond(answer)
    }

  const open = (page: Page, path: string): Promise<unknown> =>
    page.goto(inject('siteUrl') + path, { waitUntil: 'domcontentloaded', timeout: 1_000 }).catch(() => undefined)

  const seen = (page: Page): Promise<Seen> => page.evaluate(readScreen).catch(() => NOTHING_YET)

  /** The files that a page sends for, until it is live. */
  async function filesOf(path: string): Promise<readonly string[]> {
    const files = new Set<string>()
    const page = await pageWith((request) => {
      if (isOurFile(request.url())) files.add(nameOf(request.url()))
      return undefined
    })
    await open(page, path)
    await page.waitForSelector('html[data-live]')
    await page.close()
    return [...files]
  }

  async function tryOne(path: string, file: string, fault: Fault): Promise<void> {
    const page = await pageWith(failing(file, fault))
    try {
      await open(page, path)
      await expectSoon(() => seen(page), isHonest)
    } catch (error) {
      throw new Error(`${file} ${fault} on ${path}: ${String(error)}`, { cause: error })
    } finally {
      await page.close()
    }
  }

  it.each(PAGES.map((page, place) => [page, place] as const))(
    'a file fails as %s is opened under a date',
    async (page, place) => {
      const files = await filesOf(dated(page))
      expect(files.length).toBeGreaterThan(5)
      await inTurns(triesOn(place, PARTS, files), AT_ONCE, ([file, fault]) => tryOne(dated(page), file, fault))
    },
    600_000,
  )
  it.each(isEvery ? PAGES : ['/'])(
    'a file of %s hangs, and nobody waits for more than ten seconds',
    async (path) => {
      const opened = await Promise.all(
        (await filesOf(dated(path))).map(async (file) => {
          const page = await pageWith(failing(file, 'hangs'))
          await open(page, dated(path))
          return [file, page] as const
        }),
      )
      await sleep(PATIENCE_MS)
      for (const [file, page] of opened) {
        // Firefox lets the clock of a hidden page stand; it goes on where it should be once the page is looked at.
        await page.bringToFront()
        await expectSoon(() => seen(page), isHonest).catch((cause: unknown) => {
          throw new Error(`${file} hangs on ${path}: ${String(cause)}`, { cause })
        })
      }
    },
    600_000,
  )

  /** Opened, live, and then led on by a link to a page whose file fails. */
  async function visit([name, path]: Link, fault: Fault): Promise<void> {
    let isFailing = false
    const page = await pageWith((request) => {
      const answer = FAULTS[fault]
      if (!isFailing || !isOurFile(request.url())) return undefined
      return answer === undefined ? Promise.resolve() : request.respond(answer)
    })
    await open(page, dated('/'))
    await page.waitForSelector('html[data-live]')
    isFailing = true
    await page
      .locator(`::-p-aria([name="${name}"][role="link"])`)
      .map((link) => (link as HTMLElement).focus())
      .wait()
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).pathname, { timeout: MACHINE_MS }).toBe(path)
    await expectSoon(() => seen(page), isReached([name, path] as Link))
  }
  it.each(LINKS.flatMap((link) => (['is gone', 'hangs'] as const).map((fault) => [link[0], fault, link] as const)))(
    'a link leads to %s, and what that needs %s',
    (_name, fault, link) => visit(link, fault),
    60_000,
  )
})
