/** Wherever a list points, it points below the API. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMetricList } from '../../src/api/wire/metric-list.ts'
import { listFile } from '../fixtures/record.ts'

const RUNS = { numRuns: 2_000 }
const awkward = fc.constantFrom<unknown>(
  NaN,
  -0,
  90,
  '',
  ' ',
  '2017-02-30',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  null,
  undefined,
  [],
  {},
  true,
)

test('a list with random fields replaced never points outside the API', () => {
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string(), fc.webUrl(), fc.webPath()), fc.nat({ max: 2 }), (href, i) => {
      const list = listFile()
      list.metrics[i].href = href
      const read = parseMetricList(list)
      if (read.ok)
        for (const entry of read.value.metrics)
          expect(new URL(entry.href, 'https://record.test/app/').href).toMatch(/^https:\/\/record\.test\/app\/./)
    }),
    RUNS,
  )
})
