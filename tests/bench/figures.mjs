/**
 * How long the page for new figures takes over 20,000 rows, on a processor four times slower: 9,900 figures of a metric,
 * which may hold 10,000, and rows of its parts, as CSV and as XLSX. Main-thread time and the longest task as the browser
 * counts them, from the button until the check is shown, and from the next until the comparison is, and a while after;
 * and the wait for each. Medians; of the longest task, the longest of all runs.
 *
 *   npm run bench:figures            five runs of each
 *   npm run bench:figures -- 3       three
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { built } from './built.mjs'
import { dayAfter } from './made-up.mjs'
import { plainHost } from './plain-host.mjs'

const RUNS = Number(process.argv[2] ?? 5)
const [FIGURES, ROWS] = [9_900, 20_000]
const [MOST_MS, LONGEST_MS] = [1_500, 200]
const QUIET_MS = 1_500
const CHROME = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find(
  (path) => path !== undefined && existsSync(path),
)
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

const { csvOf, xlsxOf } = await built('src/spreadsheet/write.ts')

/** A share each other day, near the one before; then the same days by region. */
function rows() {
  const share = (i, part) => Math.round((0.5 + 0.05 * Math.sin(i / 400) + 0.002 * part) * 10_000) / 10_000
  return Array.from({ length: ROWS }, (_, i) => {
    const [place, part] = [i % FIGURES, Math.floor(i / FIGURES)]
    return [{ day: dayAfter(2 * place - 14_000) }, ['', 'North', 'South'][part], { percent: share(place, part) }]
  })
}
const TABLE = { header: ['Date', 'Region', 'Share'], rows: rows(), kinds: ['day', 'text', 'percent'] }
const file = (name, content) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
const FILES = [file('rows.csv', csvOf(TABLE)), file('rows.xlsx', xlsxOf([{ name: 'Figures', table: TABLE }]))]

async function watch(page) {
  await page.evaluate(() => {
    window.tasks = []
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await devTools.send('Performance.enable')
  const busy = async () =>
    (await devTools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  /** What it takes until something is shown. */
  return async (work, shown) => {
    await page.evaluate(() => void (window.tasks.length = 0))
    const [before, start] = [await busy(), performance.now()]
    await work()
    await shown.waitFor({ timeout: 120_000 })
    const wait = performance.now() - start
    // What it still does then holds its reader up too.
    await page.waitForTimeout(QUIET_MS)
    const main = (await busy()) - before
    return { main, longest: Math.max(0, ...(await page.evaluate(() => window.tasks))), wait }
  }
}

async function measure(browser, address, upload) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${address}/figures/?metric=online-passport-share&step=upload`)
  await page.getByLabel('Upload a file').setInputFiles(upload)
  // What the page asks for ahead of its reader has come.
  await page.waitForTimeout(QUIET_MS)
  const taken = await watch(page)
  const next = page.getByRole('button', { name: 'Continue' })
  const check = await taken(() => next.click(), page.getByLabel('Published on'))
  const looked = page.getByRole('checkbox', { name: /^I have looked/ })
  if ((await looked.count()) > 0) await looked.check()
  await page.waitForTimeout(QUIET_MS)
  const compare = await taken(() => next.click(), page.getByRole('table', { name: /^Added: 9\d{3}$/ }))
  await context.close()
  return { check, compare }
}

const host = await plainHost(join(import.meta.dirname, '../../dist'))
const browser = await chromium.launch({ executablePath: CHROME, args: ['--no-sandbox', '--disable-gpu'] })
const table = {}
for (const upload of FILES) {
  const runs = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure(browser, host.address, upload))
  for (const [step, words] of [
    ['check', 'until the check is shown'],
    ['compare', 'until the comparison is shown'],
  ]) {
    const all = (part) => runs.map((one) => one[step][part])
    table[`${upload.name}, ${words}`] = {
      'main thread ms': Math.round(median(all('main'))),
      'longest task ms': Math.max(...all('longest')),
      'wait ms': Math.round(median(all('wait'))),
    }
  }
}
await browser.close()
await host.close()
console.table(table)
console.log(
  `${ROWS} rows, ${RUNS} runs of each, processor four times slower. Goals: main thread ${MOST_MS} ms at most, no task over ${LONGEST_MS} ms.`,
)
