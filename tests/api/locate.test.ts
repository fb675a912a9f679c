/** Each fault that a parser names can be found in the answer by a program, whatever the keys on the way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/api/locate.ts'
import { parseMetric } from '../../src/api/parsers.ts'
import { brokenRecords } from './fuzz/broken-records.ts'
import { RUNS } from '../progress/runs.ts'

const at = (answer: unknown, field: string) => {
  const { pointer, found } = locate(answer, { field, problem: 'It is wrong.' })
  return [pointer, found]
}

/** As RFC 6901 says, a pointer is followed. */
const follow = (answer: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<any>((held, step) => held?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], answer)

const LONG = 'k'.repeat(80)

describe('a fault', () => {
  it.each([
    ['of a field', { title: 5 }, 'title', '/title', 5],
    [
      'deep in lists',
      { series: [{ readings: [{ value: 'x' }] }] },
      'series[0].readings[0].value',
      '/series/0/readings/0/value',
      'x',
    ],
    ['of what is not there', { series: [{}] }, 'series[0].title', '/series/0/title', undefined],
    ['of what has nothing around it', {}, 'licence.url', '/licence/url', undefined],
    ['of a list', { readings: [1] }, 'readings', '/readings', undefined],
    ['of null', { title: null }, 'title', '/title', null],
    ['of the whole', [], 'the whole answer', '', undefined],
    [
      'under a key with dots',
      { sources: { 'a.b': { title: 5 }, a: { b: {} } } },
      'sources.a.b.title',
      '/sources/a.b/title',
      5,
    ],
    ['under a key with a slash and a tilde', { sources: { 'a/~b': 5 } }, 'sources.a/~b', '/sources/a~1~0b', 5],
    ['under a key without letters', { '': 5 }, '""', '/', 5],
    ['under a key that was shortened', { [LONG]: 5 }, `${LONG.slice(0, 60)}…`, `/${LONG}`, 5],
    ['under a name that every object has', {}, 'constructor', '/constructor', undefined],
    ['with long text', { title: LONG }, 'title', '/title', `${LONG.slice(0, 60)}…`],
  ])('%s', (_, answer, field, pointer, found) => expect(at(answer, field)).toEqual([pointer, found]))

  it('of any broken record leads to where it lies', () =>
    fc.assert(
      fc.property(brokenRecords, ({ record }) => {
        const read = parseMetric(record)
        for (const fault of read.ok ? [] : read.fault) {
          const { pointer, found } = locate(record, fault)
          if (found === undefined || (typeof found === 'string' && found.endsWith('…'))) continue
          expect(follow(record, pointer)).toBe(found)
        }
      }),
      { numRuns: RUNS },
    ))
})
