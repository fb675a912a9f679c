/** Two people change one record at once: nothing that is published is lost, and of mine each figure can be chosen. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { textOf } from '../../src/intake/figures-of-record.ts'
import {
  checkMerged,
  conflictOf,
  mergedWith,
  metricFile,
  type Conflict,
  type MergeChoice,
  type ReadingInput,
} from '../../src/intake/index.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { recordInputs } from '../progress/generators.ts'
import { figure, withFigures } from './some-record.ts'

const OLD = [figure('2019-01', 1), figure('2019-02', 2)]
const BASE = withFigures(OLD)
const NOTHING: ReadonlyMap<string, MergeChoice> = new Map()

const withMore = (...readings: ReadingInput[]): MetricInput => withFigures([...OLD, ...readings])
const all = ({ figures }: Conflict, choice: MergeChoice) => new Map(figures.map(({ key }) => [key, choice]))
const readingsOf = (record: MetricInput, place = 0): readonly ReadingInput[] => record.series[place]?.readings ?? []
const merge = (mine: MetricInput, theirs: MetricInput, choice?: MergeChoice, base: MetricInput | undefined = BASE) => {
  const conflict = conflictOf(base, mine, theirs)
  return mergedWith(conflict, choice === undefined ? NOTHING : all(conflict, choice))
}

describe('a figure', () => {
  const march = figure('2019-03', 3)
  const april = figure('2019-04', 4)
  it('that only mine has is taken, beside one that only theirs has, which stays', () => {
    const conflict = conflictOf(BASE, withMore(march), withMore(april))
    expect(conflict.figures).toMatchObject([
      { seriesId: 'counted', when: { on: '2019-04' }, kind: 'only-theirs', theirs: april, mustChoose: false },
      { seriesId: 'counted', when: { on: '2019-03' }, kind: 'only-mine', mine: march, mustChoose: false },
    ])
    expect(readingsOf(mergedWith(conflict, NOTHING))).toEqual([...OLD, april, march])
  })
  it('of mine can be left out', () =>
    expect(merge(withMore(march), withMore(april), 'theirs')).toEqual(withMore(april)))
  it('that both have is there once', () => {
    const { value, ...rest } = march
    const conflict = conflictOf(BASE, withMore({ ...rest, value }), withMore(march, april))
    expect(conflict.figures.map(({ kind }) => kind)).toEqual(['both-same', 'only-theirs'])
    expect(mergedWith(conflict, all(conflict, 'mine'))).toEqual(withMore(march, april))
  })
  it('that each has another way is theirs until one is chosen, and what mine would take out is told', () => {
    const other = figure('2019-03', 30)
    const conflict = conflictOf(BASE, withMore(other), withMore(march))
    expect(conflict.figures).toEqual([
      expect.objectContaining({
        kind: 'differ',
        mine: other,
        theirs: march,
        mustChoose: true,
        canKeepBoth: false,
        lostWithMine: [march],
      }),
    ])
    expect(conflict.figures[0]).not.toHaveProperty('base')
    expect(mergedWith(conflict, NOTHING)).toEqual(withMore(march))
    expect(mergedWith(conflict, all(conflict, 'mine'))).toEqual(withMore(other))
  })
  it('said twice on one day, and both kept, is told as a fault of that figure', () => {
    const conflict = conflictOf(BASE, withMore(figure('2019-03', 30)), withMore(march))
    const checked = checkMerged(conflict, all(conflict, 'both'))
    expect(checked).toMatchObject({
      ok: false,
      fault: [
        { field: 'series[0].readings[3].value', key: conflict.figures[0]!.key, pointer: '/series/0/readings/3/value' },
      ],
    })
  })
  it('published on different days may be kept as two words', () => {
    const later = figure('2019-03', 30, { publishedOn: '2019-07-10' })
    const conflict = conflictOf(BASE, withMore(later), withMore(march))
    expect(conflict.figures).toMatchObject([{ canKeepBoth: true, lostWithMine: [march] }])
    expect(readingsOf(mergedWith(conflict, all(conflict, 'both')))).toEqual([...OLD, march, later])
    expect(checkMerged(conflict, all(conflict, 'both')).ok).toBe(true)
  })
  it('may be kept beside theirs also where both entered a third alike', () => {
    const shared = figure('2019-03', 2)
    const [mine, theirs] = ['2019-07-10', '2019-08-10'].map((publishedOn) => figure('2019-03', 30, { publishedOn }))
    expect(conflictOf(BASE, withMore(shared, mine!), withMore(shared, theirs!)).figures).toMatchObject([
      { canKeepBoth: true, lostWithMine: [theirs] },
    ])
  })
  it('written as a month by one and as its last day by the other is of the same date', () =>
    expect(conflictOf(BASE, withMore(figure('2019-03-31', 3)), withMore(march)).figures).toMatchObject([
      { kind: 'differ' },
    ]))
  it('that I withdraw is withdrawn where it stands', () => {
    const withdrawn = { ...OLD[0]!, withdrawnOn: '2019-07-01' }
    const mine = withFigures([withdrawn, OLD[1]!])
    const conflict = conflictOf(BASE, mine, withMore(april))
    expect(conflict.figures).toMatchObject([{ kind: 'only-mine', mustChoose: false }, { kind: 'only-theirs' }])
    expect(readingsOf(mergedWith(conflict, NOTHING))).toEqual([withdrawn, OLD[1], april])
  })
  it('that I withdraw and they revise is withdrawn and revised, where both are kept', () => {
    const withdrawn = { ...OLD[0]!, withdrawnOn: '2019-07-01' }
    const revision = figure('2019-01', 9, { publishedOn: '2019-08-01' })
    const mine = withFigures([withdrawn, OLD[1]!])
    expect(readingsOf(merge(mine, withMore(revision), 'both'))).toEqual([withdrawn, OLD[1], revision])
  })
  it('that I take out or write over stays until that is chosen', () => {
    const overwritten = withFigures([figure('2019-01', 100)])
    const conflict = conflictOf(BASE, overwritten, BASE)
    expect(conflict.figures).toMatchObject([
      { kind: 'only-mine', mustChoose: true, lostWithMine: [OLD[0]] },
      { kind: 'only-mine', mustChoose: true, canKeepBoth: false, lostWithMine: [OLD[1]] },
    ])
    expect(mergedWith(conflict, NOTHING)).toEqual(BASE)
    expect(mergedWith(conflict, all(conflict, 'mine'))).toEqual(overwritten)
  })
  it('that they take out stays out, unless I changed it and choose mine', () => {
    const theirs = withFigures([OLD[1]!])
    expect(merge(withMore(march), theirs, 'both')).toEqual(withFigures([OLD[1]!, march]))
    const revised = withMore(figure('2019-01', 9, { publishedOn: '2019-08-01' }))
    expect(merge(revised, theirs)).toEqual(theirs)
    expect(readingsOf(merge(revised, theirs, 'mine'))).toEqual([OLD[1], OLD[0], readingsOf(revised)[2]])
    expect(readingsOf(merge(revised, theirs, 'both'))).toEqual([OLD[1], readingsOf(revised)[2]])
  })
  it('chosen against one change of theirs is not chosen against another', () => {
    const first = conflictOf(BASE, withMore(figure('2019-03', 30)), withMore(march))
    const second = conflictOf(BASE, withMore(figure('2019-03', 30)), withMore(figure('2019-03', 5)))
    expect(mergedWith(second, all(first, 'mine'))).toEqual(withMore(figure('2019-03', 5)))
  })
  it('that makes a total fall is told by its date', () => {
    const total = (record: MetricInput): MetricInput => ({ ...record, measure: 'cumulative' })
    const conflict = conflictOf(total(BASE), total(withMore(figure('2019-03', 50))), total(withMore(april)))
    expect(checkMerged(conflict, NOTHING)).toMatchObject({ ok: false, fault: [{ key: conflict.figures[0]!.key }] })
  })
})

describe('what is not figures', () => {
  const march = figure('2019-03', 3)
  it('comes from theirs; what only I changed is taken, and what both changed is told', () => {
    const mine = { ...withMore(march), title: 'People', owner: 'Me' }
    const theirs = { ...BASE, title: 'Accounts', question: 'How many?' }
    const conflict = conflictOf(BASE, mine, theirs)
    expect(conflict.fields).toEqual([{ field: 'title', kind: 'changed', before: 'Accounts', after: 'People' }])
    expect(mergedWith(conflict, NOTHING)).toEqual({
      ...withMore(march),
      title: 'Accounts',
      question: 'How many?',
      owner: 'Me',
    })
  })
  const news = { title: 'June release', publisher: 'An office' }
  const named = figure('2019-03', 3, { source: 'june' })
  const mineWith = (source: typeof news, key = 'june') => ({
    ...withMore(named),
    sources: { ...BASE.sources, [key]: source },
  })
  it('a source that my figure names comes with it, and not without it', () => {
    const theirs = { ...BASE, title: 'Accounts' }
    expect(merge(mineWith(news), theirs).sources).toEqual({ ...BASE.sources, june: news })
    expect(merge(mineWith(news), theirs, 'theirs')).toEqual(theirs)
  })
  it('a source of mine under a key that theirs gave another gets a key of its own', () => {
    const other = { title: 'Another', publisher: 'Somebody' }
    const theirs = { ...BASE, sources: { ...BASE.sources, june: other, 'june-2': other } }
    const conflict = conflictOf(BASE, mineWith(news), theirs)
    const { series, sources } = mergedWith(conflict, NOTHING)
    expect(sources).toEqual({ ...theirs.sources, 'june-3': news })
    expect(series[0]?.readings.at(-1)?.source).toBe('june-3')
    expect(conflict.fields).toEqual([])
    expect(checkMerged(conflict, NOTHING).ok).toBe(true)
  })
  it('a source under a key of its own is named by my figure in the place of theirs too', () => {
    const theirs = {
      ...withMore(figure('2019-03', 30, { source: 'june' })),
      sources: { june: { title: 'Another', publisher: 'Somebody' } },
    }
    const chosen = merge(
      { ...mineWith(news), sources: { ...BASE.sources, june: news } },
      { ...theirs, sources: { ...BASE.sources, ...theirs.sources } },
      'mine',
    )
    expect(readingsOf(chosen)).toEqual([...OLD, { ...named, source: 'june-2' }])
  })
  it('a source that I took out stays while theirs names it', () => {
    const base = { ...BASE, sources: { ...BASE.sources, june: news } }
    expect(
      merge(
        withMore(march),
        { ...withMore(figure('2019-04', 4, { source: 'june' })), sources: base.sources },
        undefined,
        base,
      ).sources,
    ).toEqual(base.sources)
  })
  it('a series of mine comes with its figures, and one of theirs stays', () => {
    const [counted] = BASE.series
    const another = (id: string, readings: readonly ReadingInput[]): MetricInput => ({
      ...BASE,
      series: [counted!, { ...counted!, id, primary: false, readings }],
    })
    const [mine, theirs] = [another('mine', [march]), another('theirs', [figure('2019-04', 4)])]
    expect(merge(mine, theirs).series.map(({ id, readings }) => [id, readings.length])).toEqual([
      ['counted', 2],
      ['theirs', 1],
      ['mine', 1],
    ])
    expect(merge(mine, theirs, 'theirs')).toEqual(theirs)
    // Taken out by one, and untouched by the other or not.
    expect(merge(BASE, mine, undefined, mine)).toEqual(mine)
    expect(merge(BASE, { ...mine, title: 'X' }, 'mine', mine)).toEqual({ ...BASE, title: 'X' })
    expect(merge({ ...mine, title: 'X' }, BASE, undefined, mine)).toEqual({ ...BASE, title: 'X' })
    const retitled = { ...mine, series: [counted!, { ...mine.series[1]!, title: 'Others' }] }
    expect(merge(BASE, retitled, 'mine', mine).series[1]).toMatchObject({ title: 'Others', readings: [] })
    const more = another('mine', [march, figure('2019-05', 5)])
    expect(merge(more, BASE, 'mine', mine).series.map(({ id, readings }) => [id, readings.length])).toEqual([
      ['counted', 2],
      ['mine', 1],
    ])
  })
  it('of a metric that both made at once, theirs stands with my figures beside', () => {
    const mine = { ...withFigures([figure('2019-03', 3)]), title: 'People' }
    const conflict = conflictOf(undefined, mine, BASE)
    expect(mergedWith(conflict, NOTHING)).toEqual(withMore(figure('2019-03', 3)))
    expect(conflict.fields).toMatchObject([{ field: 'title', before: 'Users', after: 'People' }])
  })
})

it('of as many figures as a record may have, two changes are merged in good time', () => {
  const dates = Array.from({ length: 9000 }, (_, i) => String(1000 + i))
  const base = withFigures(dates.map((on) => figure(on, 1, { publishedOn: '9999' })))
  const changed = (value: number) => withFigures(readingsOf(base).map((one) => ({ ...one, value })))
  const began = performance.now()
  expect(merge(changed(2), changed(3), 'mine', base)).toEqual(changed(2))
  expect(performance.now() - began).toBeLessThan(5_000)
})

/** A record, and what two people made of it: figures added, revised, withdrawn, mended, taken out, and other fields. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'revise', 'withdraw', 'mend', 'take out', 'title', 'source', 'remark'),
    place: fc.nat({ max: 9 }),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 4 },
)
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never

function edited(record: MetricInput, list: Edits): MetricInput {
  return list.reduce<MetricInput>((held, { kind, place, value }) => {
    const [series, ...rest] = held.series
    const { readings } = series!
    const at = place % Math.max(1, readings.length)
    const put = (news: readonly ReadingInput[], more: Partial<MetricInput> = {}): MetricInput => ({
      ...held,
      ...more,
      series: [{ ...series!, readings: news }, ...rest],
    })
    const change = (more: Partial<ReadingInput>) =>
      put(readings.map((one, i) => (i === at ? { ...one, ...more } : one)))
    const key = `source-${value}`
    switch (kind) {
      case 'add':
        return put([
          ...readings,
          figure(`2031-0${(place % 9) + 1}`, 1e9, {
            value: series!.readings[0]?.value ?? 0,
            publishedOn: `2035-01-0${value + 1}`,
            source: 'report',
          }),
        ])
      case 'revise':
        return readings[at] === undefined
          ? held
          : put([...readings, { ...readings[at], publishedOn: `2036-01-0${value + 1}` }])
      case 'withdraw':
        return change({ withdrawnOn: `2037-01-0${value + 1}` })
      case 'mend':
        return change({ value: value / 3 })
      case 'take out':
        return put(readings.filter((_, i) => i !== at))
      case 'title':
        return { ...held, title: `Title ${value}` }
      case 'source':
        return put([...readings, figure(`2032-0${(place % 9) + 1}`, 0, { publishedOn: '2038-01-01', source: key })], {
          sources: { ...held.sources, [key]: { title: `Report ${place}`, publisher: 'A publisher' } },
        })
      case 'remark':
        return change({ note: `Remark ${value}` })
    }
  }, record)
}
const ADDING = new Set(['add', 'revise', 'withdraw', 'title', 'source', 'remark'])
const three = fc
  .tuple(recordInputs, edits, edits)
  .map(([base, ours, others]) => ({ base, mine: edited(base, ours), theirs: edited(base, others) }))
const choices = fc.constantFrom<MergeChoice | undefined>('mine', 'theirs', 'both', undefined)
const RUNS = { numRuns: 500 }
const listed = (record: MetricInput): readonly string[] =>
  record.series.flatMap(({ id, readings }) => readings.map((one) => `${id} ${textOf(one)}`))

describe('of any two changes of any record', () => {
  it('where nothing of theirs changed, mine stands byte for byte', () =>
    fc.assert(
      fc.property(recordInputs, edits, (base, list) => {
        const adding = edited(
          base,
          list.filter(({ kind }) => ADDING.has(kind)),
        )
        expect(metricFile(merge(adding, base, undefined, base))).toBe(metricFile(adding))
        const mine = edited(base, list)
        expect(metricFile(merge(mine, structuredClone(base), 'mine', base))).toBe(metricFile(mine))
      }),
      RUNS,
    ))
  it('where nothing of mine changed, theirs stands byte for byte', () =>
    fc.assert(
      fc.property(recordInputs, edits, choices, (base, list, choice) => {
        const theirs = edited(base, list)
        expect(metricFile(merge(structuredClone(base), theirs, choice, base))).toBe(metricFile(theirs))
      }),
      RUNS,
    ))
  it('no figure of theirs is lost unless mine was chosen for that very figure, or only remarked on or withdrawn', () =>
    fc.assert(
      fc.property(three, fc.infiniteStream(choices), ({ base, mine, theirs }, chosen) => {
        const conflict = conflictOf(base, mine, theirs)
        const made = new Map(
          conflict.figures.flatMap(({ key }): [string, MergeChoice][] => {
            const choice = chosen.next().value
            return choice === undefined ? [] : [[key, choice]]
          }),
        )
        const result = listed(mergedWith(conflict, made))
        const bare = (text: string) => text.replace(/"note":"[^"]*",?|,"withdrawnOn":"[^"]*"/g, '')
        // The same line twice says nothing that it does not say once.
        const left = new Set(result.map(bare))
        for (const { id, readings } of theirs.series)
          for (const one of readings) {
            if (!left.has(bare(`${id} ${textOf(one)}`))) {
              const lost = conflict.figures.find(({ lostWithMine }) =>
                lostWithMine.some((gone) => textOf(gone) === textOf(one)),
              )
              expect(made.get(lost?.key ?? '')).toBe('mine')
            }
          }
      }),
      RUNS,
    ))
  it('every figure of mine is there where mine or both was chosen', () =>
    fc.assert(
      fc.property(three, fc.constantFrom<MergeChoice>('mine', 'both'), ({ base, mine, theirs }, choice) => {
        const bare = (text: string) => text.replace(/"source":"source-\d[-\d]*"/, '"source":""')
        const result = listed(merge(mine, theirs, choice, base)).map(bare)
        const before = new Set(listed(base))
        for (const one of listed(mine)) if (!before.has(one)) expect(result).toContain(bare(one))
      }),
      RUNS,
    ))
  it('the result fits wherever both do, or its faults are told', () =>
    fc.assert(
      fc.property(three, choices, ({ base, mine, theirs }, choice) => {
        const conflict = conflictOf(base, mine, theirs)
        const made = choice === undefined ? NOTHING : all(conflict, choice)
        const checked = checkMerged(conflict, made)
        expect(parseMetric(mergedWith(conflict, made)).ok).toBe(checked.ok)
        if (!checked.ok) expect(checked.fault.every(({ problem }) => problem.length > 0)).toBe(true)
        // No source is ever named that is not there.
        if (!checked.ok)
          expect(checked.fault.filter(({ problem }) => problem.startsWith('No source has this key'))).toEqual([])
        if (choice === 'theirs' && parseMetric(theirs).ok) expect(checked.ok).toBe(true)
      }),
      RUNS,
    ))
})
