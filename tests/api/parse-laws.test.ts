/** Whatever a server answers, the door never breaks, and nothing wrong comes through it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMetricList } from '../../src/api/wire/metric-list.ts'
import { parseMetric } from '../../src/api/wire/metric.ts'
import { lastDayOf, parseDay, parsePartialDate, type Metric, type Reading } from '../../src/progress/index.ts'
import { METRIC_IDS, listFile, metricFile } from './record.ts'

const RUNS = { numRuns: 2_000 }

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Follows a walk of random steps through a record, and changes the field that it ends at. */
function changeAt(whole: Json, steps: readonly number[], change: (parent: Json, key: string) => void): void {
  let [parent, key] = [whole, '']
  for (const step of steps) {
    const keys = Object.keys(parent)
    if (keys.length === 0) return
    key = keys[step % keys.length]!
    const child = parent[key]
    if (!isObject(child)) break
    if (step === steps.at(-1)) break
    parent = child
  }
  if (Object.hasOwn(parent, key)) change(parent, key)
}

const awkward = fc.constantFrom<unknown>(NaN, Infinity, -Infinity, -0, -1, 1.01, 90, 1e308, '', ' ', '2017-02-30', '0000', '9999-12-31', '__proto__', 'constructor', 'javascript:alert(1)', null, undefined, [], {}, true)
const step = fc.nat({ max: 40 })
const walk = fc.array(step, { minLength: 1, maxLength: 7 })
const mutation = fc.oneof(
  walk.map((steps) => ({ steps, kind: 'delete' as const, value: undefined as unknown })),
  fc.record({ steps: walk, kind: fc.constant('replace' as const), value: fc.oneof({ weight: 3, arbitrary: awkward }, { weight: 1, arbitrary: fc.anything() }) }),
  fc.record({ steps: walk, kind: fc.constant('nudge' as const), value: fc.double({ min: -3, max: 3, noNaN: true }) }),
)
const mutated = fc.tuple(fc.constantFrom(...METRIC_IDS), fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([id, mutations]) => {
  const metric = metricFile(id)
  for (const { steps, kind, value } of mutations) {
    changeAt(metric, steps, (parent, key) => {
      if (kind === 'delete') delete parent[key]
      else if (kind === 'replace') parent[key] = value
      else if (typeof parent[key] === 'number') parent[key] *= value
    })
  }
  return metric as unknown
})

function expectSoundReading(reading: Reading, metric: Metric): void {
  const { when } = reading
  expect(Number.isFinite(reading.value)).toBe(true)
  if (metric.measure === 'share') expect(reading.value >= 0 && reading.value <= 1).toBe(true)
  if (metric.unit.kind === 'count') expect(reading.value).toBeGreaterThanOrEqual(0)
  expect(parseDay(reading.day).ok && parseDay(reading.publishedDay).ok && parsePartialDate(reading.publishedOn).ok).toBe(true)
  expect(reading.day).toBe(when.kind === 'on' ? lastDayOf(when.date) : when.end)
  if (when.kind === 'period') expect(when.start <= when.end && when.end <= reading.publishedDay).toBe(true)
  expect(Object.hasOwn(metric.sources, reading.source)).toBe(true)
}

function expectSound(metric: Metric): void {
  expect(metric.series.filter(({ primary }) => primary)).toHaveLength(1)
  expect(metric.targets.filter(({ primary }) => primary)).toHaveLength(1)
  for (const { readings } of metric.series) for (const reading of readings) expectSoundReading(reading, metric)
  for (const target of metric.targets) {
    expect(Number.isFinite(target.value) && parseDay(target.dueDay).ok && Object.hasOwn(metric.sources, target.source)).toBe(true)
    if (target.kind === 'yearly-rate') expect(target.fromDay < target.dueDay).toBe(true)
  }
  for (const { url } of Object.values(metric.sources)) if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/)
}

test('anything at all is read or refused by name, and never breaks the door', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSet: true, withBigInt: true }), (answer) => {
      for (const read of [parseMetric(answer), parseMetricList(answer)]) {
        expect(read.ok).toBe(false)
        expect(!read.ok && read.fault.length).toBeGreaterThan(0)
      }
    }),
    RUNS,
  )
})

test('a real record with random fields lost or replaced is sound, or refused with each fault named', () => {
  let accepted = 0
  let refused = 0
  fc.assert(
    fc.property(mutated, (answer) => {
      const read = parseMetric(answer)
      if (read.ok) {
        accepted += 1
        expectSound(read.value)
      } else {
        refused += 1
        for (const { field, problem } of read.fault) expect([field, problem].every((text) => text.length > 0)).toBe(true)
      }
    }),
    RUNS,
  )
  expect(accepted).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(50)
})

test('a list with random fields replaced never points outside the API', () => {
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string(), fc.webUrl(), fc.webPath()), fc.nat({ max: 2 }), (href, i) => {
      const list = listFile()
      list.metrics[i].href = href
      const read = parseMetricList(list)
      if (read.ok) for (const entry of read.value.metrics) expect(new URL(entry.href, 'https://record.test/app/').href).toMatch(/^https:\/\/record\.test\/app\/./)
    }),
    RUNS,
  )
})
