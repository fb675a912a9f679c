/**
 * How fast the public page shows its charts, against a page made by hand: Slow 4G, a processor four times slower, an
 * empty cache. Runs are interleaved, so that a busy machine slows both alike; medians. `npm run build` comes first.
 *
 *   npm run bench:page            seven runs of each
 *   npm run bench:page -- 3       three
 */
import { mkdtempSync, copyFileSync, existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { plainHost } from './plain-host.mjs'

const RUNS = Number(process.argv[2] ?? 7)
const CHROME = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find(
  (path) => path !== undefined && existsSync(path),
)
/** What browsers call Slow 4G, applied to each request as they do: 150 ms to and fro, 1.6 Mbit/s. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
}
const QUIET_MS = 2000

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Looks from the first moment on: when three charts are there, what was shifted, and how long the page was busy. */
function probe() {
  const seen = { ready: 0, shift: 0, long: [] }
  Object.assign(window, { seen })
  new PerformanceObserver((list) =>
    list.getEntries().forEach((entry) => entry.hadRecentInput || (seen.shift += entry.value)),
  ).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) =>
    list.getEntries().forEach((entry) => seen.long.push([entry.startTime, entry.duration])),
  ).observe({ type: 'longtask', buffered: true })
  const look = () => {
    const charts = [...document.querySelectorAll('figure svg')].filter((svg) => svg.getBoundingClientRect().height > 0)
    if (charts.length >= 3) seen.ready = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function load(browser, address) {
  const context = await browser.newContext({ viewport: { width: 412, height: 3000 } })
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  let bytes = 0
  let requests = 0
  network.on('Network.requestWillBeSent', ({ request }) => request.url.startsWith('data:') || (requests += 1))
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  await network.send('Network.emulateNetworkConditions', SLOW_4G)
  await network.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(probe)
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForFunction(() => window.seen.ready > 0)
  await page.waitForTimeout(QUIET_MS)
  const { ready, shift, long, paint } = await page.evaluate(() => ({
    ...window.seen,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }))
  await context.close()
  const blocked = long
    .filter(([start]) => start >= paint)
    .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0)
  return { ready, paint, blocked, shift, kB: bytes / 1000, requests }
}

const dist = join(import.meta.dirname, '../../dist')
const floorFolder = mkdtempSync(join(tmpdir(), 'floor-'))
copyFileSync(join(import.meta.dirname, 'floor.html'), join(floorFolder, 'index.html'))
const [floor, ours] = [await plainHost(floorFolder), await plainHost(dist)]
const results = { floor: [], ours: [] }
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, host] of [
    ['floor', floor],
    ['ours', ours],
  ]) {
    const browser = await chromium.launch({ executablePath: CHROME, args: ['--no-sandbox', '--disable-gpu'] })
    results[name].push(await load(browser, `${host.address}/`))
    await browser.close()
  }
}
await Promise.all([floor.close(), ours.close()])
rmSync(floorFolder, { recursive: true })

const of = (name, what) => median(results[name].map((run) => run[what]))
console.table({
  'charts visible, times the floor': {
    measured: (of('ours', 'ready') / of('floor', 'ready')).toFixed(2),
    goal: '1.25 at most',
  },
  'first paint, times the floor': { measured: (of('ours', 'paint') / of('floor', 'paint')).toFixed(2), goal: '' },
  'kB on the wire': { measured: of('ours', 'kB').toFixed(1), goal: '90 at most' },
  requests: { measured: of('ours', 'requests'), goal: '6 at most' },
  'ms blocked': { measured: Math.round(of('ours', 'blocked')), goal: '100 at most' },
  'layout shift': { measured: of('ours', 'shift'), goal: '0' },
})
console.log(
  `Medians of ${RUNS} runs of each, interleaved. The floor itself: ${Math.round(of('floor', 'ready'))} ms to its charts.`,
)
