/**
 * How long the build takes and how much memory at its peak, against a checkout of another commit with its packages. The
 * records are invented, so many metrics of so many readings; builds are interleaved, so that a busy machine slows both
 * alike; medians of three.
 *
 *   npm run bench:build -- ../other-checkout                   12x60, 50x60, 100x60 and 3x2000
 *   npm run bench:build -- ../other-checkout 3x60 12x60        these
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const RUNS = 3
const DAY_MS = 86_400_000
const ours = fileURLToPath(new URL('../../', import.meta.url))
const [other, ...sizes] = process.argv.slice(2)

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** The first metric of the record, so many times, with figures by a fixed rule. */
function writeRecord(folder, metrics, readings) {
  const api = join(folder, 'api/v1')
  cpSync(join(ours, 'public'), folder, { recursive: true })
  const list = JSON.parse(readFileSync(join(api, 'metrics.json'), 'utf8'))
  const [entry] = list.metrics
  const first = JSON.parse(readFileSync(join(folder, entry.href), 'utf8'))
  const [series] = first.series
  const { source } = series.readings[0]
  let state = 7
  const random = () => (state = (state * 16807) % 2147483647) / 2147483647
  const entries = Array.from({ length: metrics }, (_, i) => {
    const id = `metric-${i}`
    let value = Math.round(1e6 * random())
    const figures = Array.from({ length: readings }, (_one, k) => {
      value += Math.round((4e7 / readings) * random())
      const days = k * Math.max(1, Math.floor(1400 / readings))
      const on = new Date(Date.UTC(2017, 1, 10) + days * DAY_MS).toISOString().slice(0, 10)
      return { on, value, precision: 'exact', publishedOn: on, basis: 'official', source }
    })
    const metric = { ...first, id, title: `Invented count ${i}`, illustrative: true }
    const href = entry.href.replace(entry.id, id)
    writeFileSync(join(folder, href), JSON.stringify({ ...metric, series: [{ ...series, readings: figures }] }))
    return { ...entry, id, title: metric.title, href }
  })
  writeFileSync(join(api, 'metrics.json'), JSON.stringify({ ...list, metrics: entries }))
}

/** Says at its end how much memory the build held. */
const WATCH = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`

function build(checkout, record, outDir) {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [
      '--import',
      WATCH,
      'node_modules/vite/bin/vite.js',
      'build',
      '--logLevel',
      'error',
      '--outDir',
      outDir,
      '--emptyOutDir',
    ],
    {
      cwd: checkout,
      env: { ...process.env, PROGRAMME: record, BUILD_DAY: '2026-12-01' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  child.stderr.on('data', (data) => (said += String(data)))
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      const peak = Number(/peak (\d+)/.exec(said)?.[1])
      if (code !== 0 || !(peak > 0)) failed(new Error(`The build in ${checkout} failed.\n${said}`))
      else done({ seconds: (performance.now() - began) / 1000, megabytes: peak / 1024 })
    })
  })
}

const halves = (runs) => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  megabytes: median(runs.map(({ megabytes }) => megabytes)),
})

async function compare(size, folder) {
  const [metrics, readings] = size.split('x').map(Number)
  const record = join(folder, size)
  writeRecord(record, metrics, readings)
  const checkouts = other === undefined ? [ours] : [resolve(other), ours]
  const runs = checkouts.map(() => [])
  for (let run = 0; run < RUNS; run += 1)
    for (const [i, checkout] of checkouts.entries())
      runs[i].push(await build(checkout, record, join(folder, `out-${i}`)))
  const [first, last] = [halves(runs[0]), halves(runs.at(-1))]
  const words = ({ seconds, megabytes }) => `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`
  if (other === undefined) return `${size}: ${words(last)}`
  const times = (first.seconds / last.seconds).toFixed(1)
  const share = (last.megabytes / first.megabytes).toFixed(2)
  return `${size}: ${words(first)} there; ${words(last)} here: ${times} times as fast, ${share} of the memory`
}

const folder = mkdtempSync(join(tmpdir(), 'bench-build-'))
try {
  for (const size of sizes.length === 0 ? ['12x60', '50x60', '100x60', '3x2000'] : sizes)
    console.log(await compare(size, folder))
} finally {
  rmSync(folder, { recursive: true })
}
