/** The page for new figures at every step, with and without faults: as it is read aloud, and as it is seen. */
import type { Locator, Page } from 'playwright'
import { expect, inject, it } from 'vitest'
import { hasFocus } from './by-keyboard.ts'
import { button, csvFile, h1, ID, link, mend, preview, record, summaryOf, TITLE } from './figures-page.ts'
import { axeViolations, inBrowser, openPage } from './site.ts'

/** By day and by night nothing is at fault, one heading says the step, and nothing but a table's own box scrolls. */
async function look(page: Page, step: string): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([expect.stringContaining(step)])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect([step, colorScheme, await axeViolations(page)]).toEqual([step, colorScheme, []])
  }
  expect([step, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([step, 0])
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main a, main button, main input, main select')]
      .filter(
        (one) => one.checkVisibility() && !(getComputedStyle(one).display === 'inline' && one.closest('p, td, li')),
      )
      .map((one) => ({ what: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ what }) => what),
  )
  expect([step, small]).toEqual([step, []])
}

/** The accessibility tree of the main part, without what leads where. */
const readAloud = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('main').ariaSnapshot())
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^- /, '')
        .replace(/^'(.*)'(:?)$/, '$1$2'),
    )
    .filter((line) => !line.startsWith('/url'))

/** In this order, with whatever else between them. */
function expectInOrder(lines: readonly string[], wanted: readonly (string | RegExp)[]): void {
  let from = 0
  for (const one of wanted) {
    const place = lines.findIndex(
      (line, i) => i >= from && (typeof one === 'string' ? line.startsWith(one) : one.test(line)),
    )
    expect(place, `${String(one)} after line ${from} of:\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0)
    from = place + 1
  }
}

/** What describes a field besides its label, as it is read out with it. */
const described = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )

/** Every field has a name of its own. */
async function expectNames(page: Page): Promise<void> {
  const names = await page
    .locator('main')
    .locator('input, select, textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? ''))
  expect(names).not.toContain('')
  expect(new Set(names).size).toBe(names.length)
}

type Stop = {
  readonly step: string
  /** What is done to come there. */
  readonly go: (page: Page) => Promise<void>
  /** What is read aloud there, in this order. */
  readonly hears: readonly (string | RegExp)[]
  readonly also?: (page: Page) => Promise<void>
}

const again = (page: Page) => button(page, /^Continue$|go on to publish$/).click()

/** The way through every step, and every step with what is at fault. */
const STOPS: readonly Stop[] = [
  {
    step: 'Choose a metric',
    go: (page) => button(page, 'Continue').waitFor(),
    hears: [
      'heading "Step 1 of 5 Choose a metric" [level=1]',
      'group "What are the figures of?"',
      'radio "GOV.UK Verify users"',
      'radio "A whole file of the record, or a saved draft"',
      'button "Continue"',
    ],
  },
  {
    step: 'Choose a metric',
    go: again,
    hears: [
      'heading "Step 1 of 5 Choose a metric" [level=1]',
      'alert',
      'heading "There is a problem" [level=2]',
      'link "Choose a metric, or one of the last two ways"',
      'group "What are the figures of?"',
      'paragraph: "Error: Choose a metric, or one of the last two ways"',
      'radio "GOV.UK Verify users"',
    ],
    also: async (page) =>
      expect(await described(page.getByRole('group'))).toMatch(/Error: Choose a metric, or one of the last two ways/),
  },
  {
    step: 'Upload the figures',
    go: async (page) => {
      await page.getByRole('radio', { name: TITLE }).check()
      await again(page)
      await h1(page, 'Upload the figures').waitFor()
    },
    hears: [
      'link "Back"',
      /^heading "Step 2 of 5: Civil servants .* Upload the figures" \[level=1\]/,
      'button "Upload a file"',
      'textbox "Or paste cells"',
      'button "as XLSX , a table to fill in"',
      'button "as CSV , a table to fill in"',
      'button "Continue"',
    ],
    also: async (page) =>
      expect(await described(page.getByLabel('Upload a file'))).toMatch(/read in this browser and sent nowhere/),
  },
  {
    step: 'Upload the figures',
    go: async (page) => {
      await again(page)
      await summaryOf(page).waitFor()
    },
    hears: ['alert', 'link "Choose a file, or paste the cells with the figures"', 'button "Upload a file"'],
    also: async (page) =>
      expect(await described(page.getByLabel('Upload a file'))).toMatch(/Error: Choose a file, or paste the cells/),
  },
  {
    step: 'Check the figures',
    go: async (page) => {
      await page.getByLabel('Upload a file').setInputFiles(csvFile())
      await again(page)
      await mend(page).waitFor()
    },
    hears: [
      /^heading "Step 3 of 5: .* Check the figures" \[level=1\]/,
      'alert',
      /^link "Sheet “academy”, cell B4: “twelve thousand”/,
      'paragraph: academy.csv has one new figure, one revised figure and one figure that is on the record already.',
      'region "One problem"',
      'heading "One problem" [level=2]',
      'listitem',
      'table "Mend cells here"',
      'columnheader "Cell"',
      'columnheader "Found"',
      'columnheader "Put in its place"',
      'rowheader "B4 of sheet academy"',
      'textbox "B4 of sheet academy"',
      'region "One question"',
      'heading "One question" [level=2]',
      'button "as XLSX , the list of problems and questions"',
      'group "How the file was read"',
      'combobox "Dates are in"',
      'combobox "Figures are in"',
      'group "Where they come from"',
      'textbox "Published on"',
      'combobox "Source"',
      'button "Continue"',
    ],
    also: async (page) => {
      expect(await page.getByRole('table', { name: 'Mend cells here' }).locator('tbody input').count()).toBe(1)
      expect(await described(mend(page))).toBe('“twelve thousand”')
    },
  },
  {
    step: 'Check the figures',
    go: async (page) => {
      await mend(page).fill('13,000')
      await again(page)
      await summaryOf(page).getByText('Look at the questions').waitFor()
    },
    hears: [
      'alert',
      'link "Look at the questions, and say that the figures are right"',
      'button "Undo the change of B4"',
      'heading "One question" [level=2]',
      'paragraph: "Error: Look at the questions, and say that the figures are right"',
      'checkbox "I have looked at it: the figures are right" [invalid]',
    ],
    also: async (page) => expect(await described(page.getByRole('checkbox'))).toMatch(/Error: Look at the questions/),
  },
  {
    step: 'Compare before and after',
    go: async (page) => {
      await page.getByRole('checkbox').check()
      await again(page)
      await page.getByRole('table', { name: /^Added/ }).waitFor()
    },
    hears: [
      /^heading "Step 4 of 5: .* Compare before and after" \[level=1\]/,
      'heading "What changes" [level=2]',
      'heading "Added: 2" [level=3]',
      'table "Added: 2"',
      'rowheader "30 June 2020"',
      'heading "Revised: 1" [level=3]',
      'rowheader "28 June 2019"',
      'textbox "Why were they revised?"',
      'heading "No longer there: 1" [level=3]',
      'group "Do they still count?"',
      'radio "Yes: the table only leaves them out"',
      'heading "How the target stands" [level=2]',
      'term: Now',
      'strong: Out of date',
      'term: With these figures',
      'strong: Met',
      'heading "Look at it before it counts" [level=2]',
      'link "the page of this target"',
      'button "It is right: go on to publish"',
    ],
  },
  {
    step: 'Compare before and after',
    go: async (page) => {
      await again(page)
      await summaryOf(page).waitFor()
    },
    hears: [
      'alert',
      'link "Say why the figures were revised"',
      'link "Say whether the figures that are no longer there still count"',
      'textbox "Why were they revised?" [invalid]',
      'paragraph: "Error: Say whether',
      'radio "Yes',
    ],
    also: async (page) => {
      expect(await described(page.getByLabel('Why were they revised?'))).toMatch(/Error: Say why the figures/)
      expect(await described(page.getByRole('group', { name: 'Do they still count?' }))).toMatch(/Error: Say whether/)
    },
  },
  {
    step: 'Publish',
    go: async (page) => {
      await page.getByLabel('Why were they revised?').fill('A late return was added')
      await page.getByRole('radio', { name: /^No: they are withdrawn/ }).check()
      await page.getByText('A late return was added').waitFor()
      await again(page)
      await h1(page, 'Publish').waitFor()
    },
    hears: [
      'heading "Step 5 of 5 Publish" [level=1]',
      'heading "Save the files" [level=2]',
      'button "Save both files as a zip"',
      `button "Save api/v1/metrics/${ID}.json"`,
      'button "Save api/v1/metrics.json"',
    ],
  },
  {
    step: 'Publish',
    go: async (page) => {
      await Promise.all([page.waitForEvent('download'), button(page, /as a zip$/).click()])
      await button(page, /throw the drafts away/).waitFor()
    },
    hears: ['button "They are published: throw the drafts away"'],
  },
  {
    step: 'Choose a metric',
    go: async (page) => {
      await link(page, 'add figures of another metric').click()
      await h1(page, 'Choose a metric').waitFor()
    },
    hears: [
      'heading "Step 1 of 5 Choose a metric" [level=1]',
      'heading "In progress in this browser" [level=2]',
      `term: ${TITLE}`,
      'definition: "ready to publish: 2 added, 1 revised, 1 withdrawn"',
      `link "Go on with ${TITLE}"`,
      `button "Throw away ${TITLE}"`,
      'link "Publish one metric that is ready"',
      'button "Save the drafts as a file"',
      'group "What are the figures of?"',
    ],
  },
  {
    step: 'One target was missed, one has been met and one cannot be judged.',
    go: async (page) => {
      await link(page, 'See every page with them').click()
      await preview(page).waitFor()
    },
    hears: ['region "Preview"', 'link "Back to the figures"', 'link "Leave the preview"', 'heading'],
  },
]

inBrowser('the page for new figures, at every step', () => {
  it('is read aloud in order, each field with its name and with what is wrong', async () => {
    const page = await openPage('/figures/')
    for (const { go, hears, also } of STOPS) {
      await go(page)
      expectInOrder(await readAloud(page), hears)
      await expectNames(page)
      await also?.(page)
    }
  })
  it('at 320 px shows the figures of a table without scrolling, and breaks a long name of a file', async () => {
    const page = await openPage('/figures/?metric=academy-graduates&step=upload', { width: 320 })
    await page.getByLabel('Upload a file').setInputFiles(csvFile(undefined, `${'long'.repeat(30)}.csv`))
    await again(page)
    const field = page.getByRole('textbox', { name: /^B4/ })
    await field.waitFor()
    await look(page, 'Check the figures')
    expect((await field.boundingBox())!.width).toBeGreaterThan(80)
    await field.fill('13,000')
    await page.getByRole('checkbox').check()
    await again(page)
    const figure = await page.getByRole('cell', { name: '10,500' }).boundingBox()
    expect(figure!.x + figure!.width).toBeLessThanOrEqual(320)
    await look(page, 'Compare before and after')
  })
  it.each([1280, 320])('at %i px: axe finds nothing, by day and by night, and nothing sticks out', async (width) => {
    const page = await openPage('/figures/', { width })
    for (const { go, step } of STOPS) {
      await go(page)
      await look(page, step)
    }
    for (const [search, step] of [
      ['?step=new', 'A new metric'],
      ['?step=file', 'Open a file of the record'],
      ['?metric=nowhere&step=check', 'There is no such metric'],
    ] as const) {
      await page.goto(`${inject('siteUrl')}/figures/${search}`)
      await h1(page, step).waitFor()
      await look(page, step)
    }
    // A whole file: one that is none, then one that lacks a figure and says other things besides.
    const open = async (text: string) => {
      await page.getByLabel('Upload a file').setInputFiles(csvFile(text, 'record.json'))
      await again(page)
    }
    await page.goto(`${inject('siteUrl')}/figures/?step=file`)
    await open('[')
    await summaryOf(page).waitFor()
    await look(page, 'Open a file of the record')
    const [series] = record.series
    const readings = series!.readings.slice(1)
    await open(JSON.stringify({ ...record, question: 'How many?', series: [{ ...series!, readings }] }))
    await h1(page, 'Compare before and after').waitFor()
    await look(page, 'Compare before and after')
    await button(page, 'Go on although figures are lost').press('Enter')
    expect(await hasFocus(button(page, /go on to publish$/))).toBe(true)
  })
})
