/**
 * How well the forecast does on real public series that were cut short: its scores, beside those of other methods on the
 * same windows. Run with `npm run backtest`; the series are kept beside the project, in oracles/tournament.json and season/
 * of the folder that EVIDENCE names (else ../shared); or the yearly ones in the file named on the command line.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { built } from './built.mjs'

const evidence = process.env.EVIDENCE ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const file = process.argv[2] ?? join(evidence, 'oracles/tournament.json')
if (!existsSync(file)) {
  console.error(`There are no windows at ${file}. Name the file: npm run backtest -- path/to/tournament.json`)
  process.exit(1)
}
const { madeTotals, rowOf, rowsOf, score, scoreWindow, totalOf, totalsOf } = await built('tests/bench/scored.ts')
const { windows, scoresOfBaselines } = JSON.parse(readFileSync(file, 'utf8'))
const scored = windows.map(score)

const places = (x, n) => (x === undefined ? '' : x.toFixed(n))
const row = (name, count, scores) => ({
  method: name,
  windows: count,
  'scaled error': places(scores.meanScaledError, 3),
  'in 80%': places(scores.coverage80, 3),
  'in 95%': places(scores.coverage95, 3),
  IS80: places(scores.intervalScore80, 2),
  IS95: places(scores.intervalScore95, 2),
  Brier: places(scores.brier, 4),
})
const part = (name, isIn) => {
  const some = scored.filter(({ window }) => isIn(window))
  return row(name, some.length, totalOf(some))
}

console.log('All windows, held against simpler methods')
console.table([
  row('local trend, eight settings (this code)', windows.length, totalOf(scored)),
  ...Object.entries(scoresOfBaselines)
    .filter(([name]) => !name.startsWith('climatology'))
    .map(([name, scores]) => row(name, windows.length, scores)),
])

console.log('By kind, and by how many figures there were')
console.table([
  ...['level', 'share', 'count'].map((kind) => part(kind, (window) => window.kind === kind)),
  ...[
    [4, 5],
    [6, 8],
    [9, 12],
    [13, 30],
  ].map(([least, most]) => part(`${least} to ${most} figures`, ({ t }) => t.length >= least && t.length <= most)),
])

console.log('The chance that was given, and how often it happened')
const edges = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.000001]
console.table(
  edges.slice(1).map((to, i) => {
    const some = scored.filter(({ chance }) => chance >= edges[i] && chance < to)
    const mean = (of) =>
      some.length === 0 ? '' : (some.reduce((sum, one) => sum + of(one), 0) / some.length).toFixed(2)
    return {
      given: mean((one) => one.chance),
      happened: mean((one) => Number(one.window.outcome.met)),
      windows: some.length,
    }
  }),
)

const seasonal = ['windows', 'peers', 'series'].map((name) => join(evidence, `season/${name}.json`))
if (seasonal.some((path) => !existsSync(path))) {
  console.log(`There are no quarterly and monthly series at ${join(evidence, 'season')}: they were not scored.`)
  process.exit(0)
}
const [seasonWindows, peers, series] = seasonal.map((path) => JSON.parse(readFileSync(path, 'utf8')))
const lineOf = (name, { count, coverage80, score: score80, brier, green, falseGreen, greenAt80, peers: others }) => ({
  figures: name,
  windows: count,
  'in 80%': places(coverage80, 3),
  IS80: places(score80, 2),
  'ETS, seasonal': places(others.ets, 2),
  'seasonal naive': places(others.sn, 2),
  theta: places(others.th, 2),
  Brier: places(brier, 3),
  'on track or better': green,
  'of these not met': places(falseGreen, 3),
  ...(Number.isNaN(greenAt80) ? {} : { 'green at 80% of the pace': places(greenAt80, 2) }),
})
const table = (all) =>
  console.table([...[...rowsOf(all)].map(([name, some]) => lineOf(name, some)), lineOf('all', rowOf(all))])

console.log('Quarterly and monthly series, held against R: ets, snaive and thetaf of forecast 8.20')
table(seasonWindows.map((one, i) => scoreWindow(one, peers[i])))

console.log('Running totals: the same series added up, and totals made to grow evenly; IS80 in paces')
table([...totalsOf(series), ...madeTotals(600)])
