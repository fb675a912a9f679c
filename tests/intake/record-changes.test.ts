/** What a record that was opened changes of the one that is published: every figure and every field, and nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../src/intake/index.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { recordInputs } from '../progress/generators.ts'
import { figure, withFigures } from './some-record.ts'

const BEFORE = withFigures([figure('2019-01', 1), figure('2019-02', 2), figure('2019-03', 3)])
const after = (...readings: Parameters<typeof withFigures>[0]) => changesOf(BEFORE, withFigures(readings))

describe('the figures', () => {
  it('of a new date are added, revised where published later, changed where they stand, or gone', () => {
    const revision = figure('2019-02-28', 5, { publishedOn: '2019-07-10' })
    const withdrawn = figure('2019-01', 1, { withdrawnOn: '2019-07-10' })
    expect(after(withdrawn, figure('2019-02', 2), revision, figure('2019-04', 4))).toEqual({
      series: [
        {
          seriesId: 'counted',
          title: 'Users counted',
          added: [figure('2019-04', 4)],
          revised: [{ before: figure('2019-02', 2), after: revision }],
          changed: [{ before: figure('2019-01', 1), after: withdrawn }],
          gone: [figure('2019-03', 3)],
        },
      ],
      fields: [],
    })
  })
  it('in another order, or with their fields in another, are the same', () => {
    const { value, ...rest } = figure('2019-01', 1)
    expect(after(figure('2019-03', 3), figure('2019-02', 2), { ...rest, value })).toEqual({ series: [], fields: [] })
  })
  it('are revised against the last official word, not a press report that came later', () => {
    const press = figure('2019-01', 9, { basis: 'indicative', publishedOn: '2019-08-01' })
    const revision = figure('2019-01', 2, { publishedOn: '2019-09-01' })
    const before = withFigures([figure('2019-01', 1), press])
    expect(changesOf(before, withFigures([figure('2019-01', 1), press, revision])).series[0]?.revised).toEqual([
      { before: figure('2019-01', 1), after: revision },
    ])
  })
  it('are revised against what was published last, wherever it stands', () => {
    const [early, late] = [figure('2019-01', 1), figure('2019-01', 2, { publishedOn: '2019-08-01' })]
    const revision = figure('2019-01', 3, { publishedOn: '2019-09-01' })
    expect(changesOf(withFigures([late, early]), withFigures([late, early, revision])).series[0]?.revised).toEqual([
      { before: late, after: revision },
    ])
  })
  it('of the press in place of official ones are no change of those, which are gone', () => {
    const press = figure('2019-01', 1, { basis: 'indicative' })
    expect(changesOf(withFigures([figure('2019-01', 1)]), withFigures([press])).series[0]).toMatchObject({
      changed: [],
      gone: [figure('2019-01', 1)],
    })
  })
  it('that stand twice and then once are gone once', () => {
    const twice = withFigures([figure('2019-01', 1), figure('2019-01', 1)])
    expect(changesOf(twice, withFigures([figure('2019-01', 1)])).series[0]?.gone).toEqual([figure('2019-01', 1)])
  })
  it('of a month and of a year that ends with it are of two dates', () => {
    const year = figure('', 12, { on: undefined, period: { start: '2018-04-01', end: '2019-03-31' } })
    expect(after(...BEFORE.series[0]!.readings, year).series[0]?.added).toEqual([year])
  })
})

describe('the other fields', () => {
  const fields = (more: Partial<MetricInput>) => changesOf(BEFORE, { ...BEFORE, ...more }).fields
  const [target] = BEFORE.targets
  const [series] = BEFORE.series
  it.each<[string, Partial<MetricInput>, object[]]>([
    ['a title', { title: 'People' }, [{ field: 'title', kind: 'changed', before: 'Users', after: 'People' }]],
    [
      'a unit',
      { unit: { kind: 'count', noun: 'people' } },
      [{ field: 'unit.noun', kind: 'changed', before: 'users', after: 'people' }],
    ],
    [
      'a due date',
      { targets: [{ ...target!, due: '2021' }] },
      [{ field: 'targets.end.due', kind: 'changed', before: '2020-12-31', after: '2021' }],
    ],
    [
      'another target',
      { targets: [target!, { ...target!, id: 'later' }] },
      [
        {
          field: 'targets.later',
          kind: 'added',
          after: 'later, level, 100, 2020-12-31, 2018-12-31, report, 100 users',
        },
      ],
    ],
    [
      'no target',
      { targets: [] },
      [{ field: 'targets.end', kind: 'gone', before: expect.stringContaining('100 users') }],
    ],
    [
      'an event',
      { events: [{ on: '2019-02', title: 'A launch', source: 'report' }] },
      [{ field: 'events', kind: 'added', after: '2019-02, A launch, report' }],
    ],
    [
      'a source, and another',
      {
        sources: {
          report: { title: 'A report', publisher: 'An office', url: 'https://a.example' },
          news: { title: 'News', publisher: 'A paper' },
        },
      },
      [
        { field: 'sources.report.url', kind: 'added', after: 'https://a.example' },
        { field: 'sources.news', kind: 'added', after: 'News, A paper' },
      ],
    ],
    [
      'a rhythm',
      { series: [{ ...series!, expectedEvery: 'P1M' }] },
      [{ field: 'series.counted.expectedEvery', kind: 'added', after: 'P1M' }],
    ],
    [
      'a target under an id that is taken',
      { targets: [target!, { ...target!, value: 50 }] },
      [{ field: 'targets', kind: 'added', after: expect.stringContaining('50') }],
    ],
    [
      'a source under a name that every object has',
      { sources: { ...BEFORE.sources, constructor: { title: 'News', publisher: 'A paper' } } },
      [{ field: 'sources.constructor', kind: 'added', after: 'News, A paper' }],
    ],
    ['a mark', { illustrative: true }, [{ field: 'illustrative', kind: 'added', after: 'true' }]],
  ])('%s is told where it stands, before and after', (_, more, told) => expect(fields(more)).toEqual(told))
  it('of a record that is new are all told, and its figures', () => {
    const { series: figures, fields: all } = changesOf(undefined, BEFORE)
    expect(figures).toMatchObject([{ seriesId: 'counted', added: { length: 3 }, revised: [], changed: [], gone: [] }])
    expect(all.map(({ field, kind }) => `${kind} ${field}`)).toEqual([
      'added id',
      'added title',
      'added question',
      'added owner',
      'added unit',
      'added measure',
      'added direction',
      'added targets.end',
      'added series.counted',
      'added sources.report',
    ])
  })
})

describe('of any two records', () => {
  it('the same changes nothing', () =>
    fc.assert(
      fc.property(recordInputs, (record) => {
        expect(changesOf(record, structuredClone(record))).toEqual({ series: [], fields: [] })
      }),
      { numRuns: 200 },
    ))
  it('what one way adds the other way takes out, and nothing is left untold', () =>
    fc.assert(
      fc.property(recordInputs, recordInputs, (one, other) => {
        const [there, back] = [changesOf(one, other), changesOf(other, one)]
        const [forth, home] = [there.series[0], back.series[0]]
        const [had, has] = [one.series[0]!.readings.length, other.series[0]!.readings.length]
        const count = (lists: typeof forth) =>
          (lists?.added.length ?? 0) + (lists?.revised.length ?? 0) - (lists?.gone.length ?? 0)
        expect(count(forth)).toBe(has - had)
        expect(forth?.gone ?? []).toEqual(expect.arrayContaining([...(home?.added ?? [])]))
        expect(there.fields.map(({ field, before, after: now }) => [field, now, before])).toEqual(
          expect.arrayContaining(back.fields.map(({ field, before, after: now }) => [field, before, now])),
        )
      }),
      { numRuns: 300 },
    ))
})
