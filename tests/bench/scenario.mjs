/**
 * How long the page of a target takes to redraw a scenario for each step of a slider, on a processor four times slower:
 * from the key to the next picture, as the browser counts it. On the invented weekly record, and on 10,000 figures.
 *
 *   npm run bench:scenario
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { built } from './built.mjs'
import { aSeries, dayAfter } from './made-up.mjs'
import { plainHost } from './plain-host.mjs'

const STEPS = 60
const CHROME = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find(
  (path) => path !== undefined && existsSync(path),
)
const { weeklyIds, weeklyMetric } = await built('mocks/weekly.ts')
const weeklyRecord = weeklyMetric(weeklyIds[0])

/** As the API would send it: a figure a day, due eight weeks on. */
function longRecord(count) {
  const { values } = aSeries(count, 7)
  const readings = values.map((value, i) => ({
    on: dayAfter(i),
    value: Math.round(value * 1e6) / 1e6,
    precision: 'exact',
    basis: 'official',
    publishedOn: dayAfter(i),
    source: 'made-up',
  }))
  const due = dayAfter(count + 56)
  const asAt = dayAfter(count)
  const target = {
    ...weeklyRecord.targets[0],
    value: Math.ceil(values.at(-1)) + 500,
    due,
    publishedOn: dayAfter(0),
    source: 'made-up',
  }
  const series = [{ ...weeklyRecord.series[0], expectedEvery: 'P1D', readings }]
  return {
    asAt,
    metric: {
      ...weeklyRecord,
      targets: [target],
      series,
      events: [],
      sources: { 'made-up': { title: 'Made up', publisher: 'Nobody', publishedOn: dayAfter(0) } },
    },
  }
}

async function measure(browser, address, { metric, asAt }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const entry = { id: metric.id, title: metric.title, href: `api/v1/metrics/${metric.id}.json` }
  await page.route('**/api/v1/metrics.json', (route) =>
    route.fulfill({ json: { version: 1, updatedOn: '2026-01-01', metrics: [entry] } }),
  )
  await page.route('**/api/v1/metrics/*.json', (route) => route.fulfill({ json: metric }))
  await page.goto(`${address}/targets/verify-users/?as-at=${asAt}`)
  await page.evaluate((path) => {
    history.pushState(null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `/targets/${metric.id}/?as-at=${asAt}`)
  const slider = page.getByRole('slider', { name: /^Pace .*slider$/ })
  await slider.waitFor({ timeout: 60_000 })
  await slider.focus()
  // The charts to explore come first, so that only the slider is measured.
  await page.locator('.recharts-wrapper').first().waitFor()
  await page.waitForTimeout(3000)
  const throttle = await context.newCDPSession(page)
  await throttle.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => {
    window.took = []
    // Of one step the longest event counts: its duration ends with the next picture.
    new PerformanceObserver((list) =>
      list
        .getEntries()
        .forEach(({ interactionId, duration }) => interactionId > 0 && window.took.push([interactionId, duration])),
    ).observe({ type: 'event', durationThreshold: 16 })
  })
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press(step % 10 < 7 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(120)
  }
  await page.waitForTimeout(1000)
  const took = await page.evaluate(() => window.took)
  await context.close()
  const each = new Map()
  for (const [id, duration] of took) each.set(id, Math.max(each.get(id) ?? 0, duration))
  // What is below the threshold is not told: it took less.
  const sorted = [...each.values(), ...Array.from({ length: Math.max(0, STEPS - each.size) }, () => 15)].toSorted(
    (a, b) => a - b,
  )
  return {
    median: sorted[Math.floor(sorted.length / 2)],
    worst: sorted[Math.floor(sorted.length * 0.98)],
    counted: each.size,
  }
}

const host = await plainHost(join(import.meta.dirname, '../../dist'))
const browser = await chromium.launch({ executablePath: CHROME, args: ['--no-sandbox', '--disable-gpu'] })
const weekly = await measure(browser, host.address, { metric: weeklyRecord, asAt: '2019-03-05' })
const long = await measure(browser, host.address, longRecord(10_000))
await browser.close()
await host.close()
const row = ({ median, worst, counted }) => ({
  'median ms': median,
  'worst of 98% ms': worst,
  steps: counted,
  goal: 'under 50, and under 200',
})
console.table({ 'weekly record': row(weekly), '10,000 figures': row(long) })
