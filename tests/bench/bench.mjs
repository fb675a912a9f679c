/**
 * How fast the arithmetic is: ratios against named peers in one run, each pair measured in turns, medians of the
 * rounds.
 * Run with `npm run bench`; it installs the peers in this folder first. Nothing here is a test.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import initEts, { AutoETS } from '@bsull/augurs/ets'
import { TheilSenRegression } from 'ml-regression-theil-sen'
import { built } from './built.mjs'
import { aMetric, aSeries, dayAfter } from './made-up.mjs'

const { assess, chanceAt, changesBetween, fitTrendTo, history, medianSlope, rangeAt, trackRecord } =
  await built('tests/bench/measured.ts')
await initEts({
  module_or_path: readFileSync(
    createRequire(import.meta.url)
      .resolve('@bsull/augurs/ets')
      .replace(/ets\.js$/, 'ets_bg.wasm'),
  ),
})

const ROUNDS = 15
const WARMING = 3
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** Milliseconds of one core for one call, from enough calls to fill twenty of them. */
function cost(work) {
  let calls = 0
  const begin = process.cpuUsage()
  const start = performance.now()
  while (performance.now() - start < 20) {
    work()
    calls += 1
  }
  return process.cpuUsage(begin).user / 1000 / calls
}

/** The peer's cost over ours, in turns; the first rounds warm both up. */
function ratio(ours, peers) {
  const rounds = Array.from({ length: ROUNDS + WARMING }, () => [cost(ours), cost(peers)]).slice(WARMING)
  return { ours: median(rounds.map(([one]) => one)), times: median(rounds.map(([one, other]) => other / one)) }
}

const rows = []
const against = (what, { ours, times }, goal) =>
  rows.push({
    what,
    ours: `${(ours * 1000).toFixed(1)} us`,
    measured: `${times.toFixed(1)} times as fast`,
    goal: `${goal} times`,
  })
const alone = (what, ms, goal) =>
  rows.push({ what, ours: ms < 10 ? `${ms.toFixed(2)} ms` : `${ms.toFixed(0)} ms`, measured: '', goal })

for (const [n, goal] of [
  [30, 2],
  [1000, 3],
]) {
  const { times, values } = aSeries(n, 7)
  against(
    `Theil-Sen, n = ${n}; ml-regression-theil-sen`,
    ratio(
      () => medianSlope(times, values),
      () => new TheilSenRegression(times, values),
    ),
    goal,
  )
}
for (const [n, goal] of [
  [30, 10],
  [100, 15],
]) {
  const { times, values } = aSeries(n, 7)
  const readings = times.map((time, i) => ({ day: dayAfter(time * 30), value: values[i] }))
  const metric = { unit: { kind: 'count', noun: '' }, measure: 'level', direction: 'increase' }
  const due = 14_000 + (n + 5) * 30
  const ours = () => {
    const trend = fitTrendTo(metric, readings)
    return [rangeAt(trend, due), chanceAt(trend, 500, due)]
  }
  const peers = () => {
    const model = new AutoETS(1, 'AAN')
    model.fit(values)
    const forecast = model.predict(6, 0.95)
    model.free()
    return forecast
  }
  against(`forecast, n = ${n}, with both ranges and chance; augurs ETS AAN with one`, ratio(ours, peers), goal)
}

const metrics = Array.from({ length: 10_000 }, (_, i) => aMetric(40, 30, i + 1))
const asAt = dayAfter(40 * 30)
const assessAll = () => metrics.forEach((metric) => assess(metric, asAt))
const many = Array.from({ length: 5 }, () => {
  const begin = process.cpuUsage()
  assessAll()
  return process.cpuUsage(begin).user / 1000
})
alone('assess, 10,000 metrics of 40 readings', median(many), 'under 1,000 ms')

const monthly = aMetric(240, 30.44, 5)
const [from, to] = [dayAfter(0), dayAfter(240 * 30.44)]
alone(
  'history, 20 years of months',
  median(Array.from({ length: ROUNDS + WARMING }, () => cost(() => history(monthly, from, to))).slice(WARMING)),
  'under 10 ms',
)
alone(
  'changes between two days, 20 years of months',
  median(Array.from({ length: ROUNDS }, () => cost(() => changesBetween(monthly, from, to)))),
  '',
)
alone(
  'track record, 20 years of months',
  median(Array.from({ length: ROUNDS }, () => cost(() => trackRecord([monthly], to)))),
  '',
)

/** Cost of ten times the readings over cost of the readings: ten when linear. */
const sizes = [10_000, 100_000].map((n) => {
  const metric = aMetric(n, 1, 3)
  const last = dayAfter(n)
  return median(Array.from({ length: 5 }, () => cost(() => assess(metric, last))))
})
rows.push({
  what: 'assess, 100,000 readings over 10,000',
  ours: `${sizes[1].toFixed(0)} ms`,
  measured: `${(sizes[1] / sizes[0]).toFixed(1)} times the time`,
  goal: 'about 10: linear',
})

const large = aMetric(100_000, 1, 3)
globalThis.gc?.()
const before = process.memoryUsage()
const answer = assess(large, dayAfter(100_000))
const after = process.memoryUsage()
const grown = (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / 2 ** 20
rows.push({
  what: `assess, 100,000 readings (${answer.status.kind}): memory taken`,
  ours: `${grown.toFixed(0)} MB`,
  measured: globalThis.gc ? '' : 'without --expose-gc',
  goal: 'under 64 MB',
})

console.table(rows)
