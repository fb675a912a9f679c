/** The figures that an upload brought, each beside the one that stood there. */
import { expect, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { newReadings } from '../../src/intake/new-readings.ts'
import { uploadTo } from '../../src/intake/upload.ts'
import { aRecord } from './a-record.ts'

const YEAR = { start: '2018-01-01', end: '2018-12-31' }
const QUARTER = { start: '2018-10-01', end: '2018-12-31' }

it('a quarter is no revision of the year that ends on the same day', () => {
  const record = aRecord([{ period: YEAR, value: 100 }])
  const revised = aRecord([
    { period: YEAR, value: 100 },
    { period: YEAR, value: 101, publishedOn: '2019-06-10' },
    { period: QUARTER, value: 30, publishedOn: '2019-06-10' },
  ])
  const [metric, after] = [parseMetric(record), parseMetric(revised)]
  if (!metric.ok || !after.ok) throw new Error('The record does not parse.')
  const [before] = metric.value.series[0]!.readings
  const upload = uploadTo(record, metric.value, [], { publishedOn: '2019-06-10', source: 'report' })
  const cell = { sheet: 'Data', row: 2, column: 2 }
  const one = { proposed: { cell } as never, reading: revised.series[0]!.readings[1]!, place: 1, before: before! }
  expect(
    newReadings(metric.value, after.value, { ...upload, revised: [one] }).map((news) => [
      news.reading.value,
      news.before?.value,
    ]),
  ).toEqual([
    [101, 100],
    [30, undefined],
  ])
})
