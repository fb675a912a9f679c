/**
 * How well the forecast does on real public series that were cut short: its scores, beside those of simpler methods on
 * the same windows. Run with `npm run backtest`; the windows are kept beside the project, in oracles/tournament.json of
 * the folder that EVIDENCE names (else ../shared), or in the file named on the command line.
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
const { score, totalOf } = await built('tests/bench/scored.ts')
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
  row('damped local trend, six settings (this code)', windows.length, totalOf(scored)),
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
