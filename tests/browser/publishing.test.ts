/**
 * New figures are published from the built site on a service of another origin, which keeps the record in a folder:
 * under the policy of the site, by what the browser lets through, and beside somebody else who writes at the same time.
 */
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { createBuilder, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeService } from '../../mocks/service/service.ts'
import { metricFile, type MetricListInput, type ReadingInput } from '../../src/intake/index.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { folderOfRecord, type Folder } from '../contract/folder.ts'
import { storeInFolder } from '../contract/server/folder-store.ts'
import { listen, type Listening } from '../contract/server/listen.ts'
import { button, h1, link } from './figures-page.ts'
import { axeViolations, inBrowser, openPage } from './site.ts'

const SITE = resolve('node_modules/.cache/site-with-service')
const TODAY = '2026-12-01'
const [PASSPORTS, LIST] = ['api/v1/metrics/online-passport-share.json', 'api/v1/metrics.json']

let folder: Folder
let service: Listening
let site: PreviewServer

/** The service begins on the record that is in the folder, as it does after every end. */
const begin = async (port?: number): Promise<Listening> => listen(makeService(await storeInFolder(folder.path)), port)

async function build(): Promise<void> {
  const env = { ...process.env }
  Object.assign(process.env, { NODE_ENV: 'production', BUILD_DAY: TODAY, VITE_API_BASE_URL: service.address })
  await rm(SITE, { recursive: true, force: true })
  const builder = await createBuilder({ logLevel: 'error', mode: 'production', build: { outDir: SITE } })
  await builder.buildApp()
  process.env = env
}

async function read<Data>(path: string): Promise<{ readonly data: Data; readonly etag: string }> {
  const answer = await fetch(service.address + path)
  return { data: (await answer.json()) as Data, etag: answer.headers.get('etag') ?? '' }
}
const readings = async (): Promise<readonly ReadingInput[]> =>
  (await read<MetricInput>(PASSPORTS)).data.series[0]!.readings
const list = async (): Promise<MetricListInput> => (await read<MetricListInput>(LIST)).data

/** Somebody else publishes figures of the year 2017. */
async function elsewhere(figures: Readonly<Record<'Q1' | 'Q3', number>>): Promise<void> {
  const { data, etag } = await read<MetricInput>(PASSPORTS)
  const [first, ...others] = data.series
  const news = (
    [
      ['Q1', '01-01', '03-31'],
      ['Q3', '07-01', '09-30'],
    ] as const
  ).map(([name, start, end]) => ({
    ...first!.readings[0]!,
    numerator: undefined,
    denominator: undefined,
    period: { start: `2017-${start}`, end: `2017-${end}` },
    value: figures[name],
    publishedOn: TODAY,
  }))
  const series = [{ ...first!, readings: [...first!.readings, ...news] }, ...others]
  const answer = await fetch(service.address + PASSPORTS, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: metricFile({ ...data, series }),
  })
  expect(answer.status).toBe(204)
}

const open = (path: string, expectErrors?: RegExp): Promise<Page> =>
  openPage(path, {
    site: (site.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''),
    at: new Date(`${TODAY}T12:00:00Z`),
    ...(expectErrors !== undefined && { expectErrors }),
  })

/** From pasted cells to the last step; the questions are answered that come. */
async function bringIn(page: Page, cells: string, publishedOn = TODAY): Promise<void> {
  await page.getByLabel('Or paste cells').fill(cells)
  await button(page, 'Continue').click()
  await h1(page, 'Check the figures').waitFor()
  await page.getByLabel('Published on').fill(publishedOn)
  const looked = page.getByRole('checkbox', { name: /^I have looked/ })
  if ((await looked.count()) > 0) await looked.check()
  await button(page, 'Continue').click()
  await h1(page, 'Compare before and after').waitFor()
  await button(page, /go on to publish/).waitFor()
  const reason = page.getByLabel('Why were they revised?')
  if ((await reason.count()) > 0) {
    await reason.fill('Late returns were added')
    await page.getByRole('cell', { name: 'Late returns were added' }).waitFor()
  }
  await button(page, /go on to publish/).click()
  await button(page, 'Publish now').waitFor()
}
const publishNow = (page: Page) => button(page, 'Publish now').click()
const upload = '/figures/?metric=online-passport-share&step=upload'

inBrowser('on a service of another origin', () => {
  beforeAll(async () => {
    folder = folderOfRecord()
    service = await begin()
    await build()
    site = await preview({
      logLevel: 'warn',
      build: { outDir: SITE },
      preview: { port: 0, host: '127.0.0.1', open: false },
    })
  }, 180_000)
  afterAll(async () => {
    await site.close()
    await service.close()
    folder.remove()
  })

  it('figures are published with the list, and every page shows them at once, opened anew too', async () => {
    const page = await open(upload)
    await bringIn(page, 'Period\tShare\n2016 Q4\t42%\n2017 Q1\t45%\n', '2026-11-30')
    await publishNow(page)
    await h1(page, 'Published').waitFor()
    expect((await readings()).slice(-2).map(({ value }) => value)).toEqual([0.42, 0.45])
    expect((await list()).updatedOn).toBe('2026-11-30')
    await link(page, 'Passport applications made online').click()
    await page
      .getByText(/45% of applications/)
      .first()
      .waitFor()
    await page.goto(new URL('/', page.url()).href)
    await page
      .getByText(/45% of applications/)
      .first()
      .waitFor()
  })

  it('what somebody else publishes meanwhile is kept, chosen from figure by figure, and published with mine', async () => {
    const page = await open(upload, /status of 412/)
    await bringIn(page, 'Period\tShare\n2017 Q1\t46%\n2017 Q2\t48%\n')
    const before = await readings()
    await elsewhere({ Q1: 0.47, Q3: 0.51 })
    await publishNow(page)
    await page.getByRole('heading', { name: /^Somebody else has published/ }).waitFor()
    expect(await readings()).toHaveLength(before.length + 2)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('radio', { name: 'Yours: 46% (published 1 December 2026)' }).check()
    await button(page, 'Put them together').click()
    await publishNow(page)
    await h1(page, 'Published').waitFor()
    const after = await readings()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ value, period }) => [period?.start, value])).toEqual([
      ['2017-01-01', 0.46],
      ['2017-07-01', 0.51],
      ['2017-04-01', 0.48],
    ])
  })

  it('a new metric is made with its first figures, listed, and has a page at once', async () => {
    const page = await open('/figures/?step=new')
    const texts: Readonly<Record<string, string>> = {
      Title: 'Trees planted',
      'The question that its figures answer': 'How many trees have been planted?',
      'Who is responsible': 'Parks',
      'What is counted': 'trees',
      'The promise, in the words in which it was made': 'Ten thousand trees by 2030',
      'Value of the target': '10,000',
      Due: '2030',
      'When it was promised': 'January 2026',
      'Title of the source': 'Green plan',
      'Who published it': 'Town council',
      'Title of the figures': 'Trees planted',
      'What they count and leave out': 'Whether or not they live.',
    }
    for (const name of ['A count', 'A running total', 'Rise to the target', 'So much by a date'])
      await page.getByRole('radio', { name, exact: true }).check()
    for (const [name, text] of Object.entries(texts)) await page.getByRole('textbox', { name, exact: true }).fill(text)
    await page.getByRole('combobox', { name: 'How often figures come' }).selectOption('Every year')
    await button(page, 'Continue').click()
    await h1(page, 'Upload the figures').waitFor()
    await bringIn(page, 'Date\tTrees\n2026-06-30\t1,234\n')
    await publishNow(page)
    await h1(page, 'Published').waitFor()
    expect((await read<MetricInput>('api/v1/metrics/trees-planted.json')).data.series[0]!.readings).toMatchObject([
      { on: '2026-06-30', value: 1234 },
    ])
    expect((await list()).metrics.at(-1)).toMatchObject({ id: 'trees-planted', title: 'Trees planted' })
    await link(page, 'Trees planted').first().click()
    await h1(page, 'Trees planted').waitFor()
    await page
      .getByText(/1,234 trees/)
      .first()
      .waitFor()
  })

  it('nothing is lost where the service is down, nor by a reload, and it is published once it is back', async () => {
    const page = await open(upload, /ERR_CONNECTION_REFUSED/)
    await bringIn(page, 'Period\tShare\n2017 Q4\t55%\n')
    await page.reload()
    await button(page, 'Publish now').waitFor()
    const port = Number(new URL(service.address).port)
    await service.close()
    await publishNow(page)
    await page.getByRole('heading', { name: /^The service could not be reached/ }).waitFor()
    service = await begin(port)
    expect((await readings()).some(({ value }) => value === 0.55)).toBe(false)
    await publishNow(page)
    await h1(page, 'Published').waitFor()
    expect((await readings()).at(-1)).toMatchObject({ value: 0.55 })
  })
})
