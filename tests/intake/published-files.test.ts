/** The files that publish a draft. */
import { describe, expect, it } from 'vitest'
import { listFile, publishedFiles, type ReadyMetric } from '../../src/intake/published-files.ts'
import { fileText } from '../fixtures/record.ts'

const LIST = fileText('api/v1/metrics.json')
const list = JSON.parse(LIST)
const [first] = list.metrics

const ready = (more: Partial<ReadyMetric> = {}): ReadyMetric => ({
  id: first.id,
  title: first.title,
  text: '{}\n',
  publishedOn: '2030-05-06',
  ...more,
})
const written = (...metrics: readonly ReadyMetric[]) => {
  const made = publishedFiles(LIST, metrics)
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  return made.value
}
const listOf = (...metrics: readonly ReadyMetric[]) => JSON.parse(written(...metrics).at(-1)!.text)

describe('the files of a draft', () => {
  it('are each metric as it is to stand, then the list that names it, later by the day of publication', () => {
    const files = written(ready(), ready({ id: 'trees', title: 'Trees', text: '{"id":"trees"}\n' }))
    expect(files.map(({ path }) => path)).toEqual([
      `api/v1/metrics/${first.id}.json`,
      'api/v1/metrics/trees.json',
      'api/v1/metrics.json',
    ])
    expect(files[1]!.text).toBe('{"id":"trees"}\n')
    expect(JSON.parse(files[2]!.text)).toEqual({
      ...list,
      updatedOn: '2030-05-06',
      metrics: [...list.metrics, { id: 'trees', title: 'Trees', href: 'api/v1/metrics/trees.json' }],
    })
  })
  it('leave the day of the list where the figures came out earlier', () => {
    expect(listOf(ready({ publishedOn: '2001-01-01' })).updatedOn).toBe(list.updatedOn)
  })
  it.each([
    ['2030-05', '2030-05-31'],
    ['2030', '2030-12-31'],
  ])('say a whole day where figures are published in %s', (publishedOn, day) => {
    expect(listOf(ready({ publishedOn })).updatedOn).toBe(day)
  })
  it('rename a metric in its place', () => {
    expect(listOf(ready({ title: 'Renamed' })).metrics[0]).toEqual({ ...first, title: 'Renamed' })
  })
  it('are none where the list is at fault, and say where', () => {
    expect(listFile('{', [ready()])).toMatchObject({ ok: false, fault: [{ field: 'the list' }] })
    expect(listFile('{"version":1,"updatedOn":"soon","metrics":[]}', [ready()])).toMatchObject({
      ok: false,
      fault: [{ field: 'updatedOn' }],
    })
  })
})
