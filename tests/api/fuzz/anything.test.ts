/**
 * Whatever a server answers, the door neither breaks nor hangs, and nothing wrong comes through it: 100,000 answers.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMetric } from '../../../src/api/wire/metric.ts'
import { parseMetricList } from '../../../src/api/wire/metric-list.ts'
import { BREAKS, brokenRecords } from './broken-records.ts'
import { complaintsAbout } from './soundness.ts'

const PATIENCE_MS = 180_000
const LONGEST_NAME = 1_000

const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
})

const FIELDS = [
  'id',
  'title',
  'question',
  'owner',
  'unit',
  'measure',
  'direction',
  'targets',
  'plans',
  'outsideForecasts',
  'series',
  'events',
  'sources',
  'illustrative',
  'updatedOn',
  'metrics',
  'version',
  '__proto__',
  'constructor',
]
/** The right fields with anything in them. */
const rightFields = fc.dictionary(fc.constantFrom(...FIELDS), anything, { maxKeys: FIELDS.length })

/** A refusal names at least one field, and says what is wrong with each, at a length that can be shown. */
function isWellSaid(faults: readonly { readonly field: string; readonly problem: string }[]): boolean {
  return (
    faults.length > 0 &&
    faults.every(
      ({ field, problem }) =>
        field !== '' && field.length < LONGEST_NAME && problem.length > 10 && problem.length < LONGEST_NAME,
    )
  )
}

test(
  '40,000 answers of any kind at all are refused, with the fault named',
  () => {
    fc.assert(
      fc.property(fc.oneof(anything, rightFields), (answer) => {
        const [metric, list] = [parseMetric(answer), parseMetricList(answer)]
        return !metric.ok && isWellSaid(metric.fault) && (list.ok || isWellSaid(list.fault))
      }),
      { numRuns: 40_000 },
    )
  },
  PATIENCE_MS,
)

test(
  '60,000 real records, broken in one to three places, are sound all the same, or refused with each fault named',
  () => {
    const counts = new Map(Object.keys(BREAKS).map((name) => [name, 0]))
    const named = new Set<string>()
    let accepted = 0
    fc.assert(
      fc.property(brokenRecords, ({ breaks, record }) => {
        for (const name of breaks) counts.set(name, counts.get(name)! + 1)
        const read = parseMetric(record)
        if (!read.ok) {
          for (const { field } of read.fault) named.add(field)
          return isWellSaid(read.fault)
        }
        accepted += 1
        const complaints = complaintsAbout(read.value)
        if (complaints.length > 0) throw new Error(`Let in with ${complaints.join(', ')}`)
        return true
      }),
      { numRuns: 60_000 },
    )
    expect([...counts].filter(([, count]) => count < 1_000)).toEqual([])
    expect(named.size).toBeGreaterThan(500)
    expect(accepted).toBeGreaterThan(3_000)
    expect(accepted).toBeLessThan(40_000)
  },
  PATIENCE_MS,
)
