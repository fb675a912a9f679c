/**
 * The live record, and nothing else that is live. A clerk's correct new figure keeps this green; so does a new metric.
 * Every other test reads the frozen copy in tests/fixtures.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMetric, parseMetricList, parseProgramme } from '../../src/api/parsers.ts'
import { fileText, METRIC_IDS } from '../fixtures/record.ts'

const room = join(import.meta.dirname, '../../public')
const live = (path: string): unknown => JSON.parse(readFileSync(join(room, path), 'utf8'))
const frozen = (path: string): unknown => JSON.parse(fileText(path))

type Sourced = { readonly source?: string }
type Parts = {
  readonly id: string
  readonly title: string
  readonly sources: Readonly<Record<string, unknown>>
  readonly targets: readonly Sourced[]
  readonly plans: readonly Sourced[]
  readonly outsideForecasts: readonly Sourced[]
  readonly events: readonly Sourced[]
  readonly series: readonly { readonly readings: readonly Sourced[] }[]
}
type List = { readonly updatedOn: string; readonly metrics: readonly { id: string; title: string; href: string }[] }

const LIST = 'api/v1/metrics.json'
const list = live(LIST) as List
const paths = readdirSync(join(room, 'api/v1/metrics')).map((file) => `api/v1/metrics/${file}`)
const partsAt = (path: string): Parts => live(path) as Parts

/** Where something that was in a record is in it no more, or is no more the same. What was added does not matter. */
function lost(before: unknown, now: unknown, where: string): readonly string[] {
  if (Array.isArray(before))
    return before.flatMap((one: unknown, i) =>
      Array.isArray(now) && now.some((other) => lost(one, other, where).length === 0) ? [] : [`${where}[${i}]`],
    )
  if (typeof before === 'object' && before !== null)
    return Object.entries(before).flatMap(([key, one]) =>
      lost(one, (now as Readonly<Record<string, unknown>> | undefined)?.[key], `${where}.${key}`),
    )
  return before === now ? [] : [where]
}

describe('the live record', () => {
  it('says whose targets these are', () =>
    expect(parseProgramme(live('api/v1/programme.json'))).toMatchObject({ ok: true }))
  it('has a list that can be read', () => expect(parseMetricList(live(LIST))).toMatchObject({ ok: true }))
  it.each(paths)('%s can be read', (path) => {
    const read = parseMetric(live(path))
    expect(read.ok ? [] : read.fault).toEqual([])
  })
  it('lists every file once, and no file that is not there', () =>
    expect(list.metrics.map(({ href }) => href).sort()).toEqual([...paths].sort()))
  it.each(list.metrics)('lists $id with the id and the title that its file has', ({ id, title, href }) =>
    expect(partsAt(href)).toMatchObject({ id, title }),
  )
  it.each(paths)(
    '%s names a source for every figure, target, plan, forecast and event, and has that source',
    (path) => {
      const { sources, targets, plans, outsideForecasts, events, series } = partsAt(path)
      const sourced = [
        ...targets,
        ...plans,
        ...outsideForecasts,
        ...events,
        ...series.flatMap(({ readings }) => readings),
      ]
      expect(sourced.length).toBeGreaterThan(0)
      for (const { source } of sourced) expect(Object.keys(sources)).toContain(source)
    },
  )
})

describe('the record is only ever added to', () => {
  it('the list still has every metric, and is no older', () => {
    const before = frozen(LIST) as List
    expect(lost(before.metrics, list.metrics, 'metrics')).toEqual([])
    expect(list.updatedOn >= before.updatedOn).toBe(true)
  })
  it.each(METRIC_IDS)('%s still has everything that the frozen copy has', (id) => {
    const path = `api/v1/metrics/${id}.json`
    expect(lost(frozen(path), live(path), id)).toEqual([])
  })
})

describe('what counts as lost', () => {
  const before = { title: 'Users', readings: [{ on: '2018', value: 1 }] }
  it.each([
    ['nothing, when a figure is added', { ...before, readings: [{ on: '2019', value: 2 }, ...before.readings] }, []],
    [
      'nothing, when a figure gains a date',
      { ...before, readings: [{ on: '2018', value: 1, withdrawnOn: '2020' }] },
      [],
    ],
    ['a figure that is changed', { ...before, readings: [{ on: '2018', value: 2 }] }, ['x.readings[0]']],
    ['a figure that is gone', { ...before, readings: [] }, ['x.readings[0]']],
    ['a title that is changed', { ...before, title: 'People' }, ['x.title']],
  ])('%s', (_, now, expected) => expect(lost(before, now, 'x')).toEqual(expected))
})
