/**
 * Opens the built site in real Chromium. `openPage('/?as-at=2019-03-05', { width: 390, scenario: 'slow' })` gives a
 * page
 * that fails its test on any console error; `axeViolations(page)` lists what axe finds, each with where.
 *
 * MSW is no part of the built site, so a scenario is played by answering the browser's requests from the same handlers.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { getResponse } from 'msw'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, afterEach, describe, expect, inject } from 'vitest'
import { todayIn } from '../../src/clock.ts'
import { handlersFor } from '../../mocks/server.ts'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import { canChooseFonts, fontEnvironment, FONT_SETS, type FontSet } from '../setup/fonts.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Opening = {
  readonly width?: number
  readonly height?: number
  readonly scenario?: ScenarioName
  readonly javaScript?: boolean
  /** The fonts of the machine; those with Arial's widths unless TEST_FONTS=wide. */
  readonly fonts?: FontSet
  /** With the spacing that a reader may ask for: WCAG 1.4.12. */
  readonly isSpaced?: boolean
  /** What the reader's clock says, and goes on saying. */
  readonly at?: Date
  /** Another site than the built one. */
  readonly site?: string
  /** Console errors that belong to the scenario, such as the browser's own line about an answer of 500. */
  readonly expectErrors?: RegExp
  /** How much of it is waited for: all that its own markup names, unless told. */
  readonly until?: 'commit'
  /** What is done to the page before it is opened. */
  readonly before?: (page: Page) => Promise<void>
}

const complaints: string[] = []
const browsers = new Map<FontSet, Promise<Browser>>()

const forced = process.env['TEST_FONTS']
const usualFonts: FontSet = FONT_SETS.find((set) => set === forced) ?? 'arial'
if (forced !== undefined && forced !== usualFonts)
  throw new Error(`TEST_FONTS is ${forced}; give ${FONT_SETS.join(' or ')}.`)

/** The sets of fonts that a promise about the layout is held to: both, where a set can be chosen. */
export const FONTS: readonly FontSet[] = canChooseFonts ? FONT_SETS : [usualFonts]

/** Each case in each set of fonts, for `it.each`. */
export const inEachFont = <Case>(cases: readonly Case[]): readonly (readonly [FontSet, Case])[] =>
  FONTS.flatMap((fonts) => cases.map((one) => [fonts, one] as const))

const launch = (fonts: FontSet): Promise<Browser> =>
  chromium.launch({
    executablePath: inject('chromePath'),
    env: { ...process.env, ...fontEnvironment(fonts) },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      // A page lives for a second here: to compile its scripts a second time, for speed, costs more than it saves.
      '--js-flags=--no-opt --no-maglev',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

function browserWith(fonts: FontSet): Promise<Browser> {
  const running = browsers.get(fonts) ?? launch(fonts)
  browsers.set(fonts, running)
  return running
}

/** The least spacing that a page must bear without loss: WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** A reader's own style sheet, which no policy of a page stops. */
export const spaceOut = (page: Page): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, SPACING)

/** The day that the built site speaks for. */
const builtOn = (): string =>
  /data-built-on="([^"]+)"/.exec(readFileSync(join(inject('siteFolder'), 'index.html'), 'utf8'))?.[1] ?? ''

/** Noon, so many days after the built site was built. */
export function daysAfterBuild(days: number): Date {
  const noon = new Date(`${builtOn()}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() + days)
  return noon
}

/** Midnight may pass between the build and a test: the pages of the tests stay on the day of the build. */
const timeUnlessGiven = (): Date | undefined => (todayIn('Europe/London') === builtOn() ? undefined : daysAfterBuild(0))

/** Answers requests for the record as the scenario does. An answer that never comes leaves the request waiting. */
async function play(page: Page, scenario: ScenarioName): Promise<void> {
  await page.route('**/api/v1/**', async (route) => {
    const response = await getResponse([...handlersFor(scenario)], new Request(route.request().url())).catch(
      () => undefined,
    )
    if (response === undefined || response.type === 'error')
      await route.abort('connectionfailed').catch(() => undefined)
    else
      await route
        .fulfill({
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: Buffer.from(await response.arrayBuffer()),
        })
        .catch(() => undefined)
  })
}

export async function openPage(
  path: string,
  {
    width = 1280,
    height = 900,
    scenario,
    javaScript = true,
    fonts = usualFonts,
    isSpaced = false,
    at = timeUnlessGiven(),
    site = inject('siteUrl'),
    expectErrors,
    until,
    before,
  }: Opening = {},
): Promise<Page> {
  const browser = await browserWith(fonts)
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  if (at !== undefined) await context.clock.setFixedTime(at)
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    if (expectErrors?.test(String(error)) !== true) complaints.push(String(error))
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && expectErrors?.test(message.text()) !== true)
      complaints.push(message.text())
  })
  if (scenario !== undefined) await play(page, scenario)
  await before?.(page)
  await page.goto(site + path, until === undefined ? {} : { waitUntil: until })
  if (isSpaced) await spaceOut(page)
  return page
}

/** A page once its headline is there, for the date that its address asks for. */
export async function openReady(path: string, opening: Opening = {}): Promise<Page> {
  const page = await openPage(path, opening)
  if (path.includes('as-at=') && opening.javaScript !== false)
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasNotText: /Loading|still loading/ })
    .waitFor()
  return page
}

/** Moves the mouse as a hand does: the first that a browser tells of it is where it is, and only the next that it moves. */
export async function moveMouse(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.move(x + 10, y + 10)
}

/** How far anything on the page has moved by itself since it opened: the sum that Chromium gives, 0 for nothing. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let shift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        // What is buffered comes before the frame after next.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shift), 50)))
      }),
  )

/** What axe finds against WCAG 2.2 AA and its own best practice: "rule: element" each. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

/** A group of tests that need the browser. Where none could be had, that has been said, and they do not run. */
export function inBrowser(name: string, tests: () => void): void {
  describe.runIf(inject('chromePath') !== '')(name, () => {
    afterAll(async () => {
      const running = [...browsers.values()]
      browsers.clear()
      for (const browser of running) await (await browser).close()
    })
    afterEach(async () => {
      for (const browser of browsers.values())
        await Promise.all((await browser).contexts().map((context) => context.close()))
      expect(complaints.splice(0)).toEqual([])
    })
    tests()
  })
}
