/** New figures go in, on the built site: from a spreadsheet to the files of the record, by keyboard alone. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Page } from 'playwright'
import { expect, inject, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { metricListFile } from '../../src/intake/index.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { xlsxOf } from '../../src/spreadsheet/write.ts'
import { day } from '../progress/a-metric.ts'
import { hasFocus, press, tabTo, typeIn } from './by-keyboard.ts'
import { button, csvFile, h1, ID, link, list, mend, preview, record, summaryOf, TITLE } from './figures-page.ts'
import { daysAfterBuild, inBrowser, openPage } from './site.ts'

/** Everything that the browser asks for, and whether it reads in a worker. */
async function watched(path: string, width = 1280) {
  const asked: string[] = []
  const sent: string[] = []
  let workers = 0
  const page = await openPage(path, {
    width,
    before: async (fresh) => {
      fresh.context().on('request', (request) => {
        asked.push(request.url())
        if (request.postData() !== null || request.method() !== 'GET') sent.push(request.url())
      })
      fresh.on('worker', () => (workers += 1))
      // A test fails on every complaint of the console.
      await fresh.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`The policy forbids it: ${violatedDirective} ${blockedURI}`),
        ),
      )
    },
  })
  const outside = () => asked.filter((url) => !url.startsWith(`${inject('siteUrl')}/`) && !/^(?:data|blob):/.test(url))
  return { page, asked, sent, outside, workers: () => workers }
}

/** With the arrow keys to the third, and on. */
async function chooseAcademy(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: TITLE }).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await h1(page, 'Upload the figures').waitFor()
}

async function upload(page: Page, file: ReturnType<typeof csvFile>): Promise<void> {
  const field = page.getByLabel('Upload a file')
  await tabTo(page, field)
  await field.setInputFiles(file)
  await press(page, button(page, 'Continue'))
  await h1(page, 'Check the figures').waitFor()
  await page.getByLabel('Published on').waitFor()
}

/** As far as the comparison, by keyboard. */
async function checkThrough(page: Page): Promise<void> {
  await typeIn(page, mend(page), '13,000')
  await tabTo(page, page.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await press(page, button(page, 'Continue'))
  await h1(page, 'Compare before and after').waitFor()
  await page.getByRole('table', { name: /^Added/ }).waitFor()
}

async function answerAll(page: Page): Promise<void> {
  await typeIn(page, page.getByLabel('Why were they revised?'), 'A late return was added')
  await tabTo(page, page.getByRole('radio', { name: /^Yes: the table only leaves them out/ }))
  await page.keyboard.press('ArrowDown')
  await page.getByText('A late return was added').waitFor()
}

const rowsOf = (page: Page, table: RegExp) =>
  page
    .getByRole('table', { name: table })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)))

async function saved(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button(page, name))])
  return download
}
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path())

/** What the test's own table adds to the record, on the day of the build. */
function expected(): MetricInput {
  const publishedOn = daysAfterBuild(0).toISOString().slice(0, 10)
  const [series] = record.series
  const source = series!.readings.at(-1)!.source
  const added = (on: string, value: number) => ({
    on,
    value,
    precision: 'exact' as const,
    publishedOn,
    basis: 'official' as const,
    source,
  })
  return {
    ...record,
    series: [
      {
        ...series!,
        readings: [
          ...series!.readings.map((reading) =>
            reading.on === '2017-12-14' ? { ...reading, withdrawnOn: publishedOn } : reading,
          ),
          { ...added('2019-06-28', 10_500), note: 'A late return was added' },
          added('2020-06-30', 13_000),
          added('2020-12-31', 17_000),
        ],
      },
    ],
  }
}

inBrowser('new figures, by keyboard alone', () => {
  it('go from a CSV file to the files of the record, with a reload in the middle, and nothing is sent', async () => {
    const { page, asked, sent, outside, workers } = await watched('/figures/')
    await chooseAcademy(page)
    expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true)
    await upload(page, csvFile())
    expect(workers()).toBe(1)

    // Check: one problem, told at once, with the way to it; one question.
    expect(await hasFocus(summaryOf(page))).toBe(true)
    expect(await page.title()).toMatch(/^Error: Check the figures/)
    await press(page, summaryOf(page).getByRole('link', { name: /cell B4: “twelve thousand”/ }))
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Sheet “academy”, cell B4/)
    await typeIn(page, mend(page), '13,000')
    await summaryOf(page).waitFor({ state: 'detached' })
    expect(await hasFocus(mend(page))).toBe(true)
    expect(await page.title()).toMatch(/^Check the figures/)

    await page.reload()
    await mend(page).waitFor()
    expect(await mend(page).inputValue()).toBe('13,000')
    // Without the answer there is no way on.
    await press(page, button(page, 'Continue'))
    await summaryOf(page).waitFor()
    expect(await hasFocus(summaryOf(page))).toBe(true)
    await press(page, summaryOf(page).getByRole('link'))
    expect(await hasFocus(page.getByRole('checkbox'))).toBe(true)
    await page.keyboard.press('Space')
    await press(page, button(page, 'Continue'))

    // Compare: what is added, revised and gone, and how the target stands.
    await h1(page, 'Compare before and after').waitFor()
    await page.getByRole('table', { name: /^Added/ }).waitFor()
    expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true)
    expect(await rowsOf(page, /^Added: 2/)).toEqual([
      ['30 June 2020', '13,000', ''],
      ['31 December 2020', '17,000', ''],
    ])
    expect(await rowsOf(page, /^Revised: 1/)).toEqual([['28 June 2019', 'more than 10,000', '10,500', '']])
    expect(await rowsOf(page, /^No longer there: 1/)).toEqual([['14 December 2017', 'about 6,500', '']])
    const stands = page.getByRole('region', { name: 'How the target stands' })
    expect(await stands.locator('dt').allTextContents()).toEqual(['Now', 'With these figures'])
    expect(await stands.locator('.status').allTextContents()).toEqual(['Out of date', 'Met'])
    expect(await stands.locator('dd p').allTextContents()).toEqual([
      expect.stringMatching(/^Nobody can say from official figures whether it was met/),
      expect.stringMatching(/^It stood at 17,000 civil servants on 31 December 2020/),
    ])
    await press(page, button(page, /go on to publish/))
    expect(await hasFocus(summaryOf(page))).toBe(true)
    expect(await summaryOf(page).getByRole('link').allTextContents()).toEqual([
      'Say why the figures were revised',
      'Say whether the figures that are no longer there still count',
    ])
    await answerAll(page)

    // Preview: every page with the figures, until it is left.
    await press(page, link(page, 'every page from the first'))
    await preview(page).waitFor()
    const card = page.getByRole('region', { name: TITLE, exact: true })
    await card.locator('.status', { hasText: 'Met' }).waitFor()
    expect(await preview(page).textContent()).toMatch(/^Preview: not published\..*“Civil servants trained/)
    await press(page, link(page, TITLE).first())
    await h1(page, TITLE).waitFor()
    expect(new URL(page.url()).search).toBe('?preview=draft')
    expect(await page.getByText(/^Latest official figure: 17,000 civil servants/).count()).toBe(1)
    await page.reload()
    await page.getByText(/^Latest official figure: 17,000 civil servants/).waitFor()
    expect(await preview(page).isVisible()).toBe(true)
    await press(page, page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Briefing' }))
    await page
      .getByText(/17,000 civil servants/)
      .first()
      .waitFor()
    expect(await preview(page).isVisible()).toBe(true)
    await press(page, link(page, 'Leave the preview'))
    await preview(page).waitFor({ state: 'detached' })
    await page
      .getByText(/17,000 civil servants/)
      .first()
      .waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('')

    // Publish: the files, twice the same.
    await press(page, link(page, 'Put new figures in'))
    await press(page, link(page, 'Publish one metric that is ready'))
    await h1(page, 'Publish').waitFor()
    const zip = await saved(page, /as a zip$/)
    expect(zip.suggestedFilename()).toBe('record.zip')
    const files = unzipSync(await bytesOf(zip))
    expect(Object.keys(files)).toEqual([`api/v1/metrics/${ID}.json`, 'api/v1/metrics.json'])
    const [metricText, listText] = Object.values(files).map((bytes) => strFromU8(bytes))
    expect(parseMetric(JSON.parse(metricText!)).ok).toBe(true)
    expect(metricText).toBe(`${JSON.stringify(expected(), null, 2)}\n`)
    expect(listText).toBe(metricListFile(list, record, daysAfterBuild(0).toISOString().slice(0, 10)))
    expect((await bytesOf(await saved(page, `Save api/v1/metrics/${ID}.json`))).toString()).toBe(metricText)
    expect((await bytesOf(await saved(page, 'Save api/v1/metrics.json'))).toString()).toBe(listText)
    expect((await bytesOf(await saved(page, /as a zip$/))).equals(await bytesOf(zip))).toBe(true)

    await press(page, button(page, 'They are published: throw the drafts away'))
    await h1(page, 'There is nothing to publish').waitFor()
    await page.goto(`${inject('siteUrl')}/?preview=draft`)
    await preview(page).getByText('No figures are waiting in this browser').waitFor()

    expect(asked.length).toBeGreaterThan(20)
    expect(outside()).toEqual([])
    expect(sent).toEqual([])
  })

  it('go in from an XLSX file too, each cell by the name that the spreadsheet has for it', async () => {
    const { page } = await watched('/figures/')
    await chooseAcademy(page)
    const sheet = {
      name: 'Figures',
      table: {
        header: ['Date', 'Figure'],
        rows: [
          [{ day: day('2019-06-28') }, 10_000],
          [{ day: day('2020-06-30') }, 'twelve thousand'],
          [{ day: day('2020-12-31') }, '17000'],
        ],
      },
    }
    await upload(page, { name: 'academy.xlsx', mimeType: '', buffer: Buffer.from(xlsxOf([sheet])) })
    expect(await summaryOf(page).getByRole('link').allTextContents()).toEqual([
      expect.stringMatching(/^Sheet “Figures”, cell B3: “twelve thousand”/),
    ])
    expect(await page.getByRole('region', { name: 'One question' }).getByRole('listitem').textContent()).toMatch(
      /^Sheet “Figures”, cell B4: the text “17000”/,
    )
    await typeIn(page, page.getByRole('textbox', { name: 'B3 of sheet Figures' }), '13000')
    await tabTo(page, page.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await press(page, button(page, 'Continue'))
    await page.getByRole('table', { name: /^Added/ }).waitFor()
    expect(await rowsOf(page, /^Added: 2/)).toEqual([
      ['30 June 2020', '13,000', ''],
      ['31 December 2020', '17,000', ''],
    ])
    expect(await page.getByText('One figure is the same as on the record, and left as it is.').count()).toBe(1)
    await press(page, button(page, /go on to publish/))
    await h1(page, 'Publish').waitFor()
  })

  it('can be saved as a draft, thrown away, and gone on with from the file', async () => {
    const { page, sent, outside } = await watched('/figures/')
    await chooseAcademy(page)
    await upload(page, csvFile())
    await typeIn(page, mend(page), '13,000')
    await summaryOf(page).waitFor({ state: 'detached' })
    await page.goto(`${inject('siteUrl')}/figures/`)
    const draft = await saved(page, 'Save the drafts as a file')
    expect(draft.suggestedFilename()).toBe('figures-draft.json')
    const bytes = await bytesOf(draft)

    await press(page, button(page, `Throw away ${TITLE}`))
    expect(await hasFocus(button(page, /^Yes, throw it away/))).toBe(true)
    await press(page, button(page, /^Keep it/))
    expect(await hasFocus(button(page, `Throw away ${TITLE}`))).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'In progress in this browser' }).waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await page.reload()
    await button(page, 'Continue').waitFor()
    expect(await page.getByText('In progress in this browser').count()).toBe(0)

    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await h1(page, 'Open a file of the record').waitFor()
    const field = page.getByLabel('Upload a file')
    await tabTo(page, field)
    await field.setInputFiles({ name: 'figures-draft.json', mimeType: 'application/json', buffer: bytes })
    await press(page, button(page, 'Continue'))
    await press(page, link(page, `Go on with ${TITLE}`))
    await mend(page).waitFor()
    expect(await mend(page).inputValue()).toBe('13,000')
    expect(outside()).toEqual([])
    expect(sent).toEqual([])
  })

  it('of another version of the pages are said not to be readable, and thrown away', async () => {
    const page = await openPage('/figures/')
    await button(page, 'Continue').waitFor()
    await page.evaluate(
      async ({ id }) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(`figures ${location.pathname.replace(/figures\/$/, '')}`)
          opening.addEventListener('error', () => reject(new Error('It does not open.')))
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('work', 'readwrite')
            writing.objectStore('work').put({ version: 2, id }, `work ${id}`)
            writing.addEventListener('complete', () => resolve())
          })
        }),
      { id: ID },
    )
    await page.reload()
    await page.getByText(/^The work that is kept in this browser cannot be read/).waitFor()
    expect(await link(page, /^Go on/).count()).toBe(0)
    await page.goto(`${inject('siteUrl')}/?preview=draft`)
    await preview(page).getByText('The draft that is kept in this browser cannot be read').waitFor()
    await page.goBack()
    await press(page, button(page, `Throw away ${ID}`))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'In progress in this browser' }).waitFor({ state: 'detached' })
    await page.goto(`${inject('siteUrl')}/?preview=draft`)
    await preview(page).getByText('No figures are waiting in this browser').waitFor()
  })

  it('are not to be published before what was asked is answered, by no other way', async () => {
    const { page } = await watched('/figures/')
    await chooseAcademy(page)
    await upload(page, csvFile())
    await checkThrough(page)
    await page.goto(`${inject('siteUrl')}/figures/`)
    await page.getByText('academy.csv, compared and not all answered').waitFor()
    expect(await link(page, /^Publish/).count()).toBe(0)
    await page.goto(`${inject('siteUrl')}/figures/?step=publish`)
    await h1(page, 'There is nothing to publish').waitFor()
  })
})

inBrowser('the page for new figures without JavaScript', () => {
  it('says what it needs, and names the command that does the same', async () => {
    const page = await openPage('/figures/', { javaScript: false })
    expect(await page.locator('main').innerText()).toMatch(
      /needs JavaScript.*Without it, the command npm run add-figures/s,
    )
    expect(await page.locator('main').locator('input, button, textarea, select').count()).toBe(0)
  })
})
