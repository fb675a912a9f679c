import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gcInfobase, type GcInfobaseInputs } from '../../../src/progress/peer-methods/gc-infobase.ts'
import { csvRows } from '../csv.ts'
import { published, textBesideTheProject } from '../oracle.ts'
import { anythingAtAll, expectPlain } from '../plain.ts'

describe('GC InfoBase publishes the same status for each of its departmental results', () => {
  const text = published(textBesideTheProject('peers/gc-infobase-results.csv'), 'The published results of GC InfoBase')
  const rows = text === undefined ? [] : csvRows(text)
  it('all 29 are there, where any are', () => expect([0, 29]).toContain(rows.length))
  it.each(rows.map((row) => [row['id']!, row['name']!, row['expected_status']!, row] as const))(
    '%s %s: %s',
    (_id, _name, status, row) => {
      const answer = gcInfobase({
        isDue: row['status_period'] === 'past',
        ...(row['target_min'] === '' ? {} : { least: Number(row['target_min']) }),
        ...(row['target_max'] === '' ? {} : { most: Number(row['target_max']) }),
        ...(row['actual'] === '' ? {} : { result: Number(row['actual']) }),
      })
      expect(answer.kind).toBe(status.replaceAll('_', '-'))
    },
  )
})

describe('GC InfoBase, by hand', () => {
  it.each<[string, GcInfobaseInputs, object]>([
    ['at the least that counts: met', { isDue: true, least: 90, result: 90 }, { kind: 'met' }],
    ['just short of it: not met', { isDue: true, least: 90, result: 89.9 }, { kind: 'not-met' }],
    ['at the most that counts: met', { isDue: true, most: 5, result: 5 }, { kind: 'met' }],
    ['above it: not met', { isDue: true, most: 5, result: 5.1 }, { kind: 'not-met' }],
    ['within a range: met', { isDue: true, least: 90, most: 100, result: 95 }, { kind: 'met' }],
    ['below the range: not met', { isDue: true, least: 90, most: 100, result: 85 }, { kind: 'not-met' }],
    ['above the range: not met', { isDue: true, least: 90, most: 100, result: 101 }, { kind: 'not-met' }],
    ['before the date, even if reached: future', { isDue: false, least: 90, result: 95 }, { kind: 'future' }],
    ['no result: not available', { isDue: true, least: 90 }, { kind: 'not-available', because: 'no-result' }],
    ['no target: not available', { isDue: true, result: 3 }, { kind: 'not-available', because: 'no-target' }],
    ['a result of zero is a result', { isDue: true, most: 5, result: 0 }, { kind: 'met' }],
  ])('%s', (_, inputs, answer) => expect(gcInfobase(inputs)).toEqual(answer))
  it('the answer is plain, and a falling target is the mirror of a rising one', () => {
    fc.assert(
      fc.property(fc.boolean(), anythingAtAll, anythingAtAll, (isDue, limit, result) => {
        expectPlain(gcInfobase({ isDue, least: limit, result }))
        expect(gcInfobase({ isDue, most: -limit, result: -result })).toEqual(
          gcInfobase({ isDue, least: limit, result }),
        )
      }),
    )
  })
})
