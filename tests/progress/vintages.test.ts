/** Real revision histories: what each day's reader saw, against the files that were published. */
import { describe, expect, it } from 'vitest'
import { addDays, assess, type Reading } from '../../src/progress/index.ts'
import { aMetric, aReading, aTarget, day } from './a-metric.ts'
import { besideTheProject } from './oracle.ts'

type Publication = {
  readonly period: string
  readonly value: number | null
  readonly published: string
  readonly withdrawn?: true
}
type Query = {
  readonly asAt: string
  readonly expected: readonly { readonly period: string; readonly value: number }[]
}
type Case = { readonly series: string; readonly records: readonly Publication[]; readonly queries: readonly Query[] }

const vintages = besideTheProject<{ readonly cases: readonly Case[] }>('oracles/as-at-vintages.json')
if (vintages === undefined)
  console.info('The revision histories are kept beside the project and are absent here: they were not compared.')

const ordered = (texts: readonly string[], rank: (text: string) => number | string): ReadonlyMap<string, string> => {
  const sorted = [...new Set(texts)].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return new Map(sorted.map((text, i) => [text, addDays(day('2030-01-01'), i)]))
}

/** Publications come several to a day there, so each instant stands for a day here, in the same order. */
function readingsOf(
  { records }: Case,
  days: ReadonlyMap<string, string>,
  dates: ReadonlyMap<string, string>,
): readonly Reading[] {
  const readings: Reading[] = []
  for (const { period, value, published } of records) {
    const [on, out] = [dates.get(period)!, days.get(published)!]
    if (value !== null) {
      readings.push(aReading(on, value, { published: out }))
      continue
    }
    const last = readings.findLastIndex((reading) => reading.day === on)
    readings[last] = { ...readings[last]!, withdrawnDay: day(out) }
  }
  return readings
}

describe('what was visible on a day agrees with the files of ONSdigital/sdg-data on that day', () => {
  it.each((vintages?.cases ?? []).map((one) => [one.series, one] as const))('%s', (_, one) => {
    const days = ordered(
      [...one.records.map(({ published }) => published), ...one.queries.map(({ asAt }) => asAt)],
      Date.parse,
    )
    const dates = new Map(
      [
        ...ordered(
          one.records.map(({ period }) => period),
          (period) => period,
        ),
      ].map(([period, on]) => [period, addDays(day(on), -5000)]),
    )
    const metric = aMetric({ readings: readingsOf(one, days, dates), targets: [aTarget({ due: '2040-01-01' })] })
    for (const { asAt, expected } of one.queries) {
      const seen = assess(metric, day(days.get(asAt)!)).judged.map(({ day: on, value }) => [on, value])
      expect(seen).toEqual(
        expected.map(({ period, value }) => [dates.get(period), value]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
      )
    }
  })
  it('is compared for ten series wherever the histories are at hand', () => {
    if (vintages !== undefined) expect(vintages.cases).toHaveLength(10)
  })
})
