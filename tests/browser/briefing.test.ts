/**
 * The weekly meeting in a real browser: on one screen, presented to a room, on paper, in the clipboard and as slides.
 */
import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { axeViolations, FONTS, inBrowser, inEachFont, moveMouse, type Opening, openPage, openReady } from './site.ts'

const MEETINGS = ['2017-12-14', '2019-03-05', '2019-05-08', '2019-06-28', '2021-01-01', '2022-09-29'] as const
const ROOM = { width: 1280, height: 720 } as const
const TARGETS = [
  'GOV.UK Verify users',
  'Passport applications made online',
  'Civil servants trained by the digital academy',
]

/** The briefing of a date, with all three targets judged. */
async function openMeeting(asAt: string, opening: Opening = ROOM): Promise<Page> {
  const page = await openReady(`/briefing/?as-at=${asAt}`, opening)
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasNotText: /still loading/ })
    .waitFor()
  return page
}

const overflowOf = (page: Page) =>
  page.evaluate(() => ({
    down: document.documentElement.scrollHeight - window.innerHeight,
    across: document.documentElement.scrollWidth - window.innerWidth,
  }))

async function openLiveToday(fonts: Opening['fonts']): Promise<Page> {
  const page = await openReady('/briefing/', { ...ROOM, ...(fonts === undefined ? {} : { fonts }) })
  await moveMouse(page, 300, 300)
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  return page
}

/** How many paragraphs show less than their whole text. */
const shortenedIn = (page: Page) =>
  page
    .locator('.exception p, .briefing__lines > li')
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length)

inBrowser('the briefing on one screen', () => {
  /** Today's is the finished page, whose date the address does not ask for. */
  it.each(inEachFont([...MEETINGS, 'today']))(
    '%s, of %s: three targets without scrolling at 1280 by 720',
    async (fonts, asAt) => {
      const page = asAt === 'today' ? await openLiveToday(fonts) : await openMeeting(asAt, { ...ROOM, fonts })
      expect(await overflowOf(page)).toEqual({ down: 0, across: 0 })
      for (const name of TARGETS) expect(await page.getByRole('main').getByText(name).first().count()).toBe(1)
      for (const part of ['.exceptions', '.briefing__note', '#actions']) {
        const box = await page.locator(part).first().boundingBox()
        expect(box!.y + box!.height).toBeLessThanOrEqual(ROOM.height)
      }
    },
  )
  it('has its slight frame from its first line on, wherever a link leads', async () => {
    const heightOf = (page: Page) => page.locator('.masthead').evaluate((header) => header.clientHeight)
    const usual = await heightOf(await openPage('/', ROOM))
    const slight = await heightOf(await openPage('/briefing/', { ...ROOM, javaScript: false }))
    expect(slight).toBeLessThan(usual)
    const page = await openLiveToday(undefined)
    await page.getByRole('link', { name: 'Targets', exact: true }).click()
    await page.locator('.headline').waitFor()
    expect(await heightOf(page)).toBe(usual)
    await page.getByRole('link', { name: 'Briefing', exact: true }).click()
    await page.locator('.briefing').waitFor()
    expect(await heightOf(page)).toBe(slight)
  })
  it.each(inEachFont(['2018-08-14', '2019-03-12', '2020-02-04']))(
    '%s, of %s on the weekly record, with its actions: no scrolling either',
    async (fonts, asAt) => {
      const page = await openMeeting(asAt, { ...ROOM, fonts, scenario: 'weekly' })
      await page.getByRole('table').waitFor()
      expect(await overflowOf(page)).toEqual({ down: 0, across: 0 })
    },
  )
  it('where words must yield, every line is one press away, and one press back', async () => {
    const page = await openMeeting('2020-03-10', { ...ROOM, fonts: 'wide', scenario: 'weekly' })
    const button = page.getByRole('button', { name: 'Every line' })
    expect(await shortenedIn(page)).toBeGreaterThan(0)
    await button.press('Enter')
    expect([await shortenedIn(page), await button.getAttribute('aria-pressed')]).toEqual([0, 'true'])
    await button.press('Enter')
    expect(await shortenedIn(page)).toBeGreaterThan(0)
    expect((await overflowOf(page)).down).toBe(0)
  })
  it('what is asked yields before a forecast and its chance', async () => {
    const page = await openMeeting('2020-03-10', { ...ROOM, fonts: 'wide', scenario: 'weekly' })
    const shortened = await page
      .locator('.exception p')
      .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent))
    expect(shortened.some((words) => words.startsWith('Asked:'))).toBe(true)
    expect(shortened.filter((words) => words.startsWith('Forecast:'))).toEqual([])
  })
  it('nothing yields where there is room, nor where no step would be enough', async () => {
    const page = await openMeeting('2020-03-10', { width: 1280, height: 1200, fonts: 'wide', scenario: 'weekly' })
    expect(await shortenedIn(page)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 420 })
    expect(await shortenedIn(page)).toBe(0)
    expect(await page.getByRole('button', { name: 'Every line' }).isVisible()).toBe(false)
    await page.setViewportSize(ROOM)
    await page.getByRole('button', { name: 'Every line' }).waitFor()
  })
  it.each(inEachFont([1280, 390]))('%s, at %i: with a reader’s spacing no word is lost', async (fonts, width) => {
    const page = await openMeeting('2019-05-08', { width, height: 720, fonts, isSpaced: true })
    await page.setViewportSize({ width, height: 719 })
    expect((await overflowOf(page)).across).toBe(0)
    expect(await shortenedIn(page)).toBe(0)
  })
  it.each(MEETINGS)('of %s: nothing is wider than a screen of 390, or of 320', async (asAt) => {
    const page = await openMeeting(asAt, { width: 390, height: 800 })
    expect((await overflowOf(page)).across).toBe(0)
    await page.setViewportSize({ width: 320, height: 800 })
    expect((await overflowOf(page)).across).toBe(0)
  })
  it.each([1280, 390])('is accessible at %i', async (width) => {
    expect(await axeViolations(await openMeeting('2019-05-08', { width, height: 800 }))).toEqual([])
  })
  it('by night too, with actions', async () => {
    const page = await openMeeting('2019-03-12', { ...ROOM, scenario: 'weekly' })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeViolations(page)).toEqual([])
    expect(await page.getByRole('cell', { name: '56 days overdue' }).isVisible()).toBe(true)
  })
})

inBrowser('the briefing on paper', () => {
  const PAPER = { format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } } as const
  const sheetsOf = async (page: Page): Promise<number> =>
    (await page.pdf(PAPER)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

  it.each(inEachFont(MEETINGS))(
    '%s, of %s: at most two sheets of A4, with both dates, the method and the link',
    async (fonts, asAt) => {
      const page = await openMeeting(asAt, { ...ROOM, fonts })
      const sheets = await sheetsOf(page)
      expect(sheets).toBeGreaterThan(0)
      expect(sheets).toBeLessThanOrEqual(2)
      await page.emulateMedia({ media: 'print' })
      const printed = await page.locator('.briefing').innerText()
      expect(printed).toMatch(/Briefing, \d+ \w+ \d{4}, against \d+ \w+ \d{4}\./)
      expect(printed).toContain('Judged by method 4')
      expect(printed).toContain(`/briefing/?as-at=${asAt}&since=`)
      expect(printed).not.toContain('Copy for minutes')
    },
  )
  it.each(FONTS)('%s: the weekly record with its actions fits too, and what is folded lies open', async (fonts) => {
    const page = await openMeeting('2019-03-12', { ...ROOM, fonts, scenario: 'weekly' })
    expect(await sheetsOf(page)).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.getByText('Invented: civil servants trained by the academy', { exact: true }).first().isVisible(),
    ).toBe(true)
  })
  it.each([
    ['the published record', '/briefing/?as-at=2026-11-24&since=2017-01-01', undefined],
    ['the weekly record', '/briefing/?as-at=2019-03-12&since=2017-01-01', 'weekly'],
  ] as const)('years of %s fit too, and say how much is left out', async (_, path, scenario) => {
    const page = await openReady(path, { ...ROOM, ...(scenario === undefined ? {} : { scenario }) })
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: /still loading/ })
      .waitFor()
    expect(await sheetsOf(page)).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .getByText(/^\d+ more on the page\.$/)
        .first()
        .isVisible(),
    ).toBe(true)
  })
  it('needs no colour: each status is a word and a shape, in a rim', async () => {
    const page = await openMeeting('2022-09-29')
    await page.emulateMedia({ media: 'print' })
    for (const tag of await page.locator('.exception .status').all()) {
      expect((await tag.innerText()).length).toBeGreaterThan(3)
      expect(await tag.locator('svg').isVisible()).toBe(true)
      expect(await tag.evaluate((one) => getComputedStyle(one).borderStyle)).toBe('solid')
    }
  })
})

inBrowser('the briefing presented', () => {
  const slide = (page: Page) => page.locator('.slide h2').innerText()
  const place = (page: Page) => page.locator('.deck__steps span').innerText()
  /** A browser takes its time to fill the screen. */
  const fillsTheScreen = (page: Page) =>
    page.waitForFunction(() => document.fullscreenElement?.className === 'deck__frame')
  async function present(asAt: string, opening: Opening = ROOM): Promise<Page> {
    const page = await openMeeting(asAt, opening)
    await page.getByRole('button', { name: 'Present' }).click()
    await page.locator('.slide').waitFor()
    return page
  }

  it('goes through every slide by arrows, by clicker, and by Home and End; `?` shows the keys; Esc ends', async () => {
    const page = await present('2019-05-08')
    await fillsTheScreen(page)
    expect(await slide(page)).toBe('One target is off track and two cannot be judged.')
    const walked: string[] = []
    for (const key of [
      'ArrowRight',
      'PageDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowLeft',
      'PageUp',
      'ArrowUp',
      'ArrowLeft',
      'End',
      'Home',
    ]) {
      await page.keyboard.press(key)
      walked.push(await place(page))
    }
    expect(walked).toEqual([
      '2 of 4',
      '3 of 4',
      '4 of 4',
      '4 of 4',
      '3 of 4',
      '2 of 4',
      '1 of 4',
      '1 of 4',
      '4 of 4',
      '1 of 4',
    ])
    await page.keyboard.press('?')
    expect(await page.getByText('the slide before').isVisible()).toBe(true)
    await page.keyboard.press('?')
    expect(await page.getByText('the slide before').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.locator('.slide').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => [document.fullscreenElement, document.activeElement?.textContent])).toEqual([
      null,
      'Present',
    ])
  })
  it('ends too when the browser leaves the full screen by itself', async () => {
    const page = await present('2019-05-08')
    await fillsTheScreen(page)
    await page.evaluate(() => document.exitFullscreen())
    await page.locator('.slide').waitFor({ state: 'detached' })
  })
  it('fills the window where there is no full screen', async () => {
    const page = await openMeeting('2019-05-08')
    await page.evaluate(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }))
    await page.getByRole('button', { name: 'Present' }).click()
    expect(await page.locator('.deck').boundingBox()).toEqual({ x: 0, y: 0, ...ROOM })
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull()
    await page.keyboard.press('Escape')
    await page.locator('.slide').waitFor({ state: 'detached' })
  })
  it('has the numbers of the page', async () => {
    const page = await openMeeting('2022-09-29')
    const findings = await page.locator('.exception__finding').allInnerTexts()
    await page.getByRole('button', { name: 'Present' }).click()
    for (const finding of findings) {
      await page.getByRole('button', { name: 'Next' }).click()
      expect(await slide(page)).toBe(finding)
      expect(await page.locator('.slide svg[role="img"]').isVisible()).toBe(true)
    }
  })
  describe.each([
    [1280, 720],
    [1920, 1080],
    [1024, 768],
    [390, 844],
  ])('on a screen of %i by %i', (width, height) => {
    it.each(
      inEachFont(['2019-05-08', '2022-09-29']).flatMap(([fonts, asAt]) =>
        [false, true].map((isSpaced) => [fonts, asAt, isSpaced] as const),
      ),
    )(
      '%s, of %s, spaced by its reader: %s: nothing is cut off, nothing scrolls, and the type is large',
      async (fonts, asAt, isSpaced) => {
        const page = await present(asAt, { width, height, fonts, isSpaced })
        for (let i = 0; i < 4; i += 1) {
          const { cut, size, scrolls } = await page.evaluate(() => {
            const whole = (one: Element): boolean =>
              one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1
            const parts = [...document.querySelectorAll('.deck__frame, .slide, .slide__words')]
            return {
              cut: parts.filter((one) => !whole(one)).map((one) => one.className),
              scrolls: [document.documentElement, ...parts]
                .filter((one) => getComputedStyle(one).overflowY !== 'hidden')
                .map((one) => one.className),
              size: Number.parseFloat(getComputedStyle(document.querySelector('.slide__words')!).fontSize),
            }
          })
          expect({ cut, scrolls }).toEqual({ cut: [], scrolls: [] })
          // Letters and lines set apart need the room of larger ones.
          expect(size).toBeGreaterThanOrEqual((width > 1000 ? 18 : 14) * (isSpaced ? 0.7 : 1))
          await page.keyboard.press('ArrowRight')
        }
      },
    )
  })
  it('is accessible', async () => {
    const page = await present('2019-05-08')
    await page.keyboard.press('End')
    expect(await axeViolations(page)).toEqual([])
  })
})

inBrowser('what is taken away from the briefing', () => {
  it('the clipboard holds clean text, and rich text with its tables', async () => {
    const page = await openMeeting('2019-03-12', { ...ROOM, scenario: 'weekly' })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy for minutes' }).click()
    await page.getByText('Copied.').waitFor()
    const { text, html } = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string): Promise<string> => (await item!.getType(type)).text()
      return { text: await read('text/plain'), html: await read('text/html') }
    })
    expect(text).toContain('BRIEFING, 12 MARCH 2019, AGAINST 5 MARCH 2019')
    expect(text).toContain('State: 56 days overdue')
    expect(html.match(/<table/g)).toHaveLength(2)
    expect(html).toMatch(/<td[^>]*>56 days overdue<\/td>/)
  })
  const TEXTS = (all: readonly string[]) =>
    all.map((xml) => {
      const made = new DOMParser().parseFromString(xml, 'application/xml')
      if (made.querySelector('parsererror') !== null) throw new Error('A slide cannot be read.')
      return {
        words: Array.from(made.getElementsByTagName('a:t'), (text) => text.textContent).join(''),
        pictures: made.getElementsByTagName('p:pic').length,
      }
    })
  /** The slides of the file that the page gives. They are read on an empty page, where no policy stops the parser. */
  async function slidesOf(page: Page) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PowerPoint' }).click(),
    ])
    const zip = await JSZip.loadAsync(await readFile(await file.path()))
    const names = Object.keys(zip.files)
      .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .sort()
    const xml = await Promise.all(names.map((name) => zip.file(name)!.async('string')))
    const empty = await page.context().newPage()
    return { name: file.suggestedFilename(), slides: await empty.evaluate(TEXTS, xml) }
  }
  it('the PowerPoint file has a slide that sums up and one for each target, with a picture of each chart', async () => {
    const page = await openMeeting('2019-05-08')
    const { name, slides } = await slidesOf(page)
    expect(name).toBe('briefing-2019-05-08-since-2019-05-01.pptx')
    const said = [
      ['One target is off track and two cannot be judged.', 'New figure: 1. Only time passing: 3.'],
      ['Out of date', 'Passport applications made online', 'Figure 1,288 days overdue', 'No action recorded.'],
      ['Cannot be judged', 'Civil servants trained by the digital academy', 'Figure 55 days overdue'],
      [
        'Off track',
        'GOV.UK Verify users',
        'Off track: heading for about 9.7 million',
        'the chance of meeting the target is less than 1%',
      ],
    ]
    expect(slides).toHaveLength(said.length)
    for (const [i, words] of said.entries())
      for (const word of [...words, 'Judged by method 4', '/briefing/?as-at=2019-05-08&since=2019-05-01'])
        expect(slides[i]!.words).toContain(word)
    expect(slides.map(({ pictures }) => pictures)).toEqual([3, 2, 2, 2])
    await page.getByText('The slides have been saved.').waitFor()
  })
  it('text of the record is text on a slide too', async () => {
    const page = await openPage('/briefing/?as-at=2019-05-08', ROOM)
    await page.route('**/metrics/verify-users.json', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace(
          '"title": "GOV.UK Verify users"',
          '"title": "Users <a:t>& \\"all\\" of ]]> them"',
        ),
      })
    })
    await page.reload()
    await page.locator('html[data-live]').waitFor({ state: 'attached' })
    await page.getByRole('link', { name: 'Users <a:t>' }).waitFor()
    const { slides } = await slidesOf(page)
    expect(slides[3]!.words).toContain('Users <a:t>& "all" of ]]> them')
  })
})
