/** What the maker of metrics accepts, what it refuses, and what it says about it. */
import { expect, test } from 'vitest'
import { makeMetric, makeMetricSteps, type Problem } from '../../src/progress/index.ts'
import type { MetricInput, ReadingInput } from '../../src/progress/record/validation/metric-input.ts'
import { metricFile } from '../fixtures/record.ts'

type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T
type Metric = Draft<MetricInput>

const record = (id: string): Metric => metricFile(id) as Metric

/** The academy's record after one small change. */
const academy = (change: (metric: Metric) => void = () => {}): Metric => {
  const metric = record('academy-graduates')
  change(metric)
  return metric
}
const passports = (change: (metric: Metric) => void): Metric => {
  const metric = record('online-passport-share')
  change(metric)
  return metric
}
const faultsOf = (metric: Metric) => {
  const made = makeMetric(metric)
  return made.ok ? [] : made.fault.map(({ field, problem }) => `${field} ${problem}`)
}
const made = (metric: Metric) => {
  const result = makeMetric(metric)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const exact = (on: string, value: number, rest: Partial<ReadingInput> = {}): Draft<ReadingInput> => ({
  on,
  value,
  precision: 'exact',
  basis: 'official',
  publishedOn: on,
  source: 'gds-blog-2017-12',
  ...rest,
})

test.each(['verify-users', 'online-passport-share', 'academy-graduates'])('the real record of %s is accepted', (id) => {
  expect(faultsOf(record(id))).toEqual([])
})

test('a group and tags are kept, and absent where the record has none', () => {
  const { group, tags } = made(academy((m) => Object.assign(m, { group: 'Skills', tags: ['Digital', 'People'] })))
  expect({ group, tags }).toEqual({ group: 'Skills', tags: ['Digital', 'People'] })
  expect(made(academy())).not.toHaveProperty('group')
  expect(made(academy())).not.toHaveProperty('tags')
})

test('a long series is made a few figures at a time, and comes out the same', () => {
  const long = academy((metric) => {
    const [first] = metric.series[0]!.readings
    metric.measure = 'level'
    metric.targets.splice(1)
    metric.targets[0]!.kind = 'level'
    delete metric.targets[0]!.from
    metric.series[0]!.readings = Array.from({ length: 600 }, (_, i) => {
      const on = `${1900 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`
      return { ...exact(on, i), source: first!.source, note: `${i}` }
    })
  })
  const steps = makeMetricSteps(long)
  let pauses = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) pauses += 1
  expect(pauses).toBeGreaterThanOrEqual(2)
  expect(step.value).toEqual(makeMetric(long))
  expect(step.value.ok && step.value.value.series[0]!.readings.map(({ value }) => value)).toEqual(
    Array.from({ length: 600 }, (_, i) => i),
  )
})

const REFUSALS: readonly (readonly [
  title: string,
  field: string,
  problem: Problem,
  change: (metric: Metric) => void,
])[] = [
  [
    'a count over a period that names no period',
    'series[0].readings[0].on',
    'no-period',
    (m) => {
      m.measure = 'flow'
      m.series[0]!.readings.splice(1)
    },
  ],
  [
    'a source published on no date',
    'sources.dwp-academy.publishedOn',
    'not-a-date',
    (m) => void (m.sources['dwp-academy'] = { title: 'T', publisher: 'P', publishedOn: 'soon' }),
  ],
  [
    'a plan published on no date',
    'plans[0].publishedOn',
    'not-a-date',
    (m) => void m.plans.push({ id: 'p', title: 'P', publishedOn: 'soon', source: 'gds-blog-2017-12', points: [] }),
  ],
  [
    "somebody's forecast for no date",
    'outsideForecasts[0].on',
    'not-a-date',
    (m) =>
      void m.outsideForecasts.push({
        title: 'F',
        on: 'soon',
        value: 1,
        precision: 'exact',
        publishedOn: '2018',
        source: 'gds-blog-2017-12',
      }),
  ],
  [
    'a reading on 30 February',
    'series[0].readings[1].on',
    'no-such-day',
    (m) => void (m.series[0]!.readings[1]!.on = '2017-02-30'),
  ],
  ['a date in words', 'events[0].on', 'not-a-date', (m) => void (m.events[0]!.on = 'last week')],
  [
    'a date of publication that does not exist',
    'series[0].readings[2].publishedOn',
    'no-such-day',
    (m) => void (m.series[0]!.readings[2]!.publishedOn = '2019-13'),
  ],
  [
    'a yearly rate that starts in a month, not on a day',
    'targets[0].from',
    'not-a-whole-day',
    (m) => void (m.targets[0]!.from = '2017-02'),
  ],
  [
    'a yearly rate that does not say when it starts',
    'targets[0].from',
    'no-start',
    (m) => void delete m.targets[0]!.from,
  ],
  [
    'a yearly rate due on the day it starts',
    'targets[0].due',
    'due-before-it-starts',
    (m) => void (m.targets[0]!.due = '2017-02-09'),
  ],
  [
    'a target due before it was published',
    'targets[0].due',
    'due-before-published',
    (m) => Object.assign(m.targets[0]!, { from: '2016-01-01', due: '2017-02-08' }),
  ],
  [
    'an action due before it was raised',
    'actions[0].due',
    'due-before-raised',
    (m) => void (m.actions = [{ raisedOn: '2019-03-05', ask: 'A', owner: 'O', due: '2019-03-04' }]),
  ],
  [
    'an action done before it was raised',
    'actions[0].doneOn',
    'done-before-raised',
    (m) =>
      void (m.actions = [{ raisedOn: '2019-03-05', ask: 'A', owner: 'O', due: '2019-03-05', doneOn: '2019-03-04' }]),
  ],
  [
    'an outcome of an action that is not done',
    'actions[0].outcome',
    'outcome-before-done',
    (m) => void (m.actions = [{ raisedOn: '2019-03-05', ask: 'A', owner: 'O', due: '2019-03-12', outcome: 'Done' }]),
  ],
  ['a group without words', 'group', 'empty', (m) => void (m.group = ' ')],
  ['a tag without words', 'tags[1]', 'empty', (m) => void (m.tags = ['Digital', ''])],
  ['a tag twice', 'tags[2]', 'duplicate', (m) => void (m.tags = ['Digital', 'Skills', 'Digital'])],
  [
    'an action with no words',
    'actions[0].ask',
    'empty',
    (m) => void (m.actions = [{ raisedOn: '2019-03-05', ask: ' ', owner: 'O', due: '2019-03-12' }]),
  ],
  [
    'an action due in a month, not on a day',
    'actions[0].due',
    'not-a-whole-day',
    (m) => void (m.actions = [{ raisedOn: '2019-03-05', ask: 'A', owner: 'O', due: '2019-03' }]),
  ],
  [
    'a figure published before its date',
    'series[0].readings[1].publishedOn',
    'published-before-it-happened',
    (m) => void (m.series[0]!.readings[1]!.publishedOn = '2017-12-13'),
  ],
  [
    'a figure for 2019 published in 2018',
    'series[0].readings[2].publishedOn',
    'published-before-it-happened',
    (m) => Object.assign(m.series[0]!.readings[2]!, { on: '2019', publishedOn: '2018-12-31' }),
  ],
  [
    'a figure withdrawn before it was published',
    'series[0].readings[1].withdrawnOn',
    'withdrawn-before-published',
    (m) => void (m.series[0]!.readings[1]!.withdrawnOn = '2017-12-13'),
  ],
  ['a figure without a date', 'series[0].readings[0].on', 'no-date', (m) => void delete m.series[0]!.readings[0]!.on],
  [
    'a figure with both a date and a period',
    'series[0].readings[0].on',
    'two-dates',
    (m) => void (m.series[0]!.readings[0]!.period = { start: '2017-01-01', end: '2017-02-09' }),
  ],
  [
    'a figure that is not a number',
    'series[0].readings[1].value',
    'not-finite',
    (m) => void (m.series[0]!.readings[1]!.value = NaN),
  ],
  [
    'a figure beyond anything that can be counted',
    'series[0].readings[2].value',
    'too-large',
    (m) => void (m.series[0]!.readings[2]!.value = 1.1e15),
  ],
  [
    'a target beyond anything that can be counted',
    'targets[0].value',
    'too-large',
    (m) => void (m.targets[0]!.value = 1e308),
  ],
  ['a count below zero', 'series[0].readings[0].value', 'negative', (m) => void (m.series[0]!.readings[0]!.value = -1)],
  ['a target below zero', 'targets[0].value', 'negative', (m) => void (m.targets[0]!.value = -3000)],
  [
    'a running total that falls',
    'series[0].readings[2].value',
    'falls',
    (m) => m.series[0]!.readings.push(exact('2018-06-01', 20_001)),
  ],
  ['no target', 'targets', 'none-given', (m) => void (m.targets = [])],
  ['no series', 'series', 'none-given', (m) => void (m.series = [])],
  [
    'an only target that says it is not the primary one',
    'targets',
    'no-primary',
    (m) => void (m.targets[0]!.primary = false),
  ],
  [
    'two targets, neither of them primary',
    'targets',
    'no-primary',
    (m) =>
      void (m.targets = [
        { ...m.targets[0]!, primary: undefined },
        { ...m.targets[0]!, id: 'other', primary: undefined },
      ]),
  ],
  [
    'two primary targets',
    'targets[1].primary',
    'second-primary',
    (m) => m.targets.push({ ...m.targets[0]!, id: 'other' }),
  ],
  ['two primary series', 'series[1].primary', 'second-primary', (m) => m.series.push({ ...m.series[0]!, id: 'other' })],
  ['no primary series', 'series', 'no-primary', (m) => void (m.series[0]!.primary = false)],
  ['two series with one id', 'series[1].id', 'duplicate', (m) => m.series.push({ ...m.series[0]!, primary: false })],
  [
    'two targets with one id',
    'targets[1].id',
    'duplicate',
    (m) => m.targets.push({ ...m.targets[0]!, primary: false }),
  ],
  [
    'two plans with one id',
    'plans[1].id',
    'duplicate',
    (m) =>
      m.plans.push(
        ...['a', 'b'].map((title) => ({
          id: 'plan',
          title,
          publishedOn: '2017',
          source: 'gds-blog-2017-12',
          points: [],
        })),
      ),
  ],
  [
    'a plan with a point on no day',
    'plans[0].points[0].on',
    'no-such-day',
    (m) =>
      m.plans.push({
        id: 'plan',
        title: 'Plan',
        publishedOn: '2017',
        source: 'gds-blog-2017-12',
        points: [{ on: '2018-02-29', value: 1 }],
      }),
  ],
  [
    'a source that is not listed',
    'series[0].readings[0].source',
    'unknown-source',
    (m) => void (m.series[0]!.readings[0]!.source = 'hearsay'),
  ],
  [
    'a source called constructor, which every object has',
    'events[2].source',
    'unknown-source',
    (m) => void (m.events[2]!.source = 'constructor'),
  ],
  [
    'a source called __proto__',
    'targets[0].source',
    'unknown-source',
    (m) => void (m.targets[0]!.source = '__proto__'),
  ],
  [
    'a source with a script for an address',
    'sources.hippo-2024.url',
    'not-a-web-address',
    (m) => void (m.sources['hippo-2024']!.url = 'javascript:alert(1)'),
  ],
  [
    'a source that hides its host behind a name',
    'sources.hippo-2024.url',
    'not-a-web-address',
    (m) => void (m.sources['hippo-2024']!.url = 'https://www.gov.uk@example.org/'),
  ],
  [
    'an expected interval in words',
    'series[0].expectedEvery',
    'not-an-interval',
    (m) => void (m.series[0]!.expectedEvery = 'yearly'),
  ],
  [
    'an expected interval of nothing',
    'series[0].expectedEvery',
    'not-an-interval',
    (m) => void (m.series[0]!.expectedEvery = 'P0D'),
  ],
  [
    'a publication lag of half a day',
    'series[0].publicationLagDays',
    'not-a-count-of-days',
    (m) => void (m.series[0]!.publicationLagDays = 0.5),
  ],
  ['a metric without an id', 'id', 'empty', (m) => void (m.id = '')],
  ['a blank title', 'title', 'empty', (m) => void (m.title = '  ')],
  [
    'a source with a blank title',
    'sources.hippo-2024.title',
    'empty',
    (m) => void (m.sources['hippo-2024']!.title = ' '),
  ],
  [
    'a source of nobody',
    'sources.hippo-2024.publisher',
    'empty',
    (m) => void (m.sources['hippo-2024']!.publisher = ''),
  ],
  ['a target without words', 'targets[0].wording', 'empty', (m) => void (m.targets[0]!.wording = '')],
  ['an event without a title', 'events[1].title', 'empty', (m) => void (m.events[1]!.title = '')],
  [
    'a plan without a title',
    'plans[0].title',
    'empty',
    (m) => m.plans.push({ id: 'plan', title: '', publishedOn: '2017', source: 'gds-blog-2017-12', points: [] }),
  ],
  [
    "somebody's forecast without a title",
    'outsideForecasts[0].title',
    'empty',
    (m) =>
      m.outsideForecasts.push({
        title: '',
        on: '2019',
        value: 1,
        precision: 'exact',
        publishedOn: '2018',
        source: 'gds-blog-2017-12',
      }),
  ],
  [
    'a yearly rate due before it starts',
    'targets[0].due',
    'due-before-it-starts',
    (m) => Object.assign(m.targets[0]!, { from: '2018-01-01', due: '2017-06-30' }),
  ],
  ['a blank unit', 'unit.noun', 'empty', (m) => void (m.unit.noun = '')],
  ['an id that cannot stand in an address', 'id', 'not-url-safe', (m) => void (m.id = '../Academy')],
  ['a target id with a capital', 'targets[0].id', 'not-url-safe', (m) => void (m.targets[0]!.id = 'Yearly')],
  [
    'a share counted as a count',
    'unit.kind',
    'unit-does-not-fit-measure',
    (m) =>
      Object.assign(m, {
        measure: 'share',
        series: [{ ...m.series[0]!, readings: [] }],
        targets: [{ ...m.targets[0]!, value: 0.5 }],
      }),
  ],
]
test.each(REFUSALS)('%s is refused, at %s', (_, field, problem, change) => {
  expect(faultsOf(academy(change))).toEqual([`${field} ${problem}`])
})

const SHARE_REFUSALS: readonly (readonly [
  title: string,
  faults: readonly string[],
  change: (metric: Metric) => void,
])[] = [
  [
    'a share of 90 in place of 0.9',
    ['series[0].readings[13].value share-out-of-range'],
    (m) => void (m.series[0]!.readings[13]!.value = 90),
  ],
  [
    'a target share of 90 in place of 0.9',
    ['targets[0].value share-out-of-range'],
    (m) => void (m.targets[0]!.value = 90),
  ],
  [
    'a share that its fraction does not give',
    ['series[0].readings[0].value share-unlike-its-fraction'],
    (m) => void (m.series[0]!.readings[0]!.value = 0.1284),
  ],
  [
    'a part larger than the whole',
    ['series[0].readings[0].numerator numerator-above-denominator'],
    (m) => void (m.series[0]!.readings[0]!.numerator = 1_278_485),
  ],
  [
    'a whole of nothing',
    ['series[0].readings[0].denominator not-above-zero'],
    (m) => void (m.series[0]!.readings[0]!.denominator = 0),
  ],
  [
    'a part below zero',
    ['series[0].readings[0].numerator negative'],
    (m) => void (m.series[0]!.readings[0]!.numerator = -1),
  ],
  [
    'an endless whole',
    ['series[0].readings[0].denominator not-finite'],
    (m) => void (m.series[0]!.readings[0]!.denominator = Infinity),
  ],
  [
    'a period that ends before it starts',
    ['series[0].readings[0].period.end ends-before-it-starts'],
    (m) => void (m.series[0]!.readings[0]!.period!.end = '2012-06-30'),
  ],
  [
    'a period of months, not days',
    ['series[0].readings[0].period.start not-a-whole-day'],
    (m) => void (m.series[0]!.readings[0]!.period!.start = '2012-07'),
  ],
  [
    'a quarter published before it was over',
    ['series[0].readings[10].publishedOn published-before-it-happened'],
    (m) => void (m.series[0]!.readings[10]!.publishedOn = '2015-03-30'),
  ],
]
test.each(SHARE_REFUSALS)('%s is refused', (_, faults, change) => {
  expect(faultsOf(passports(change))).toEqual(faults)
})

test('several faults at once are all named', () => {
  const metric = academy((m) => {
    m.title = ''
    m.targets[0]!.due = '2020-12-32'
    m.series[0]!.readings[0]!.value = -5
    m.series[0]!.readings[0]!.source = 'hearsay'
    m.sources['csw-2013-12']!.url = 'ftp://example.org'
  })
  expect(faultsOf(metric)).toEqual([
    'title empty',
    'sources.csw-2013-12.url not-a-web-address',
    'targets[0].due no-such-day',
    'series[0].readings[0].source unknown-source',
    'series[0].readings[0].value negative',
  ])
})

test('what stands around the readings is made whole', () => {
  const metric = made(
    academy((m) => {
      m.plans.push({
        id: 'plan',
        title: 'A plan',
        publishedOn: '2018-03',
        source: 'gds-blog-2017-12',
        points: [
          { on: '2019', value: 7_000 },
          { on: '2020-06-30', value: 9_000 },
        ],
      })
      m.outsideForecasts.push({
        title: 'A guess',
        on: '2020-03',
        value: 8_500,
        precision: 'about',
        publishedOn: '2018-05-01',
        source: 'gds-blog-2017-12',
      })
      m.events.push({ title: 'Late news', on: '2014-02', source: 'gds-blog-2017-12' })
      m.sources['a-source'] = {
        title: 'A title',
        publisher: 'A publisher',
        publishedOn: '2018',
        url: 'https://example.org/a',
      }
      m.sources['on-paper'] = { title: 'On paper', publisher: 'A publisher', publishedOn: '2018-02-03' }
      m.targets[0]!.note = 'A remark'
    }),
  )
  expect(metric.plans).toEqual([
    {
      id: 'plan',
      title: 'A plan',
      publishedOn: '2018-03',
      publishedDay: '2018-03-31',
      source: 'gds-blog-2017-12',
      points: [
        { on: '2019', day: '2019-12-31', value: 7_000 },
        { on: '2020-06-30', day: '2020-06-30', value: 9_000 },
      ],
    },
  ])
  expect(metric.outsideForecasts).toEqual([
    {
      title: 'A guess',
      on: '2020-03',
      day: '2020-03-31',
      value: 8_500,
      precision: 'about',
      publishedOn: '2018-05-01',
      publishedDay: '2018-05-01',
      source: 'gds-blog-2017-12',
    },
  ])
  // The blog came out on 14 December 2017, long after what it tells of.
  expect(metric.events.at(-1)).toEqual({
    on: '2014-02',
    day: '2014-02-28',
    title: 'Late news',
    source: 'gds-blog-2017-12',
    publishedDay: '2017-12-14',
  })
  expect([metric.sources['a-source'], metric.sources['on-paper']]).toEqual([
    { title: 'A title', publisher: 'A publisher', publishedOn: '2018', url: 'https://example.org/a' },
    { title: 'On paper', publisher: 'A publisher', publishedOn: '2018-02-03' },
  ])
  expect(metric.targets[0]).toMatchObject({
    id: metric.targets[0]!.id,
    kind: 'yearly-rate',
    value: 3_000,
    due: '2020-12-31',
    dueDay: '2020-12-31',
    fromDay: '2017-02-09',
    publishedOn: '2017-02-09',
    publishedDay: '2017-02-09',
    wording: 'train 3,000 civil servants each year',
    note: 'A remark',
    primary: true,
  })
})

test('a fault says what was found', () => {
  const result = makeMetric(academy((m) => void (m.targets[0]!.due = '2020-12-32')))
  expect(result).toEqual({
    ok: false,
    fault: [{ field: 'targets[0].due', problem: 'no-such-day', found: '2020-12-32' }],
  })
})

const TOTALS: readonly (readonly [
  title: string,
  readings: readonly Draft<ReadingInput>[],
  falls: readonly string[],
])[] = [
  ['that stays level', [exact('2018', 10), exact('2019', 10)], []],
  ['given in any order', [exact('2019', 20), exact('2018', 10)], []],
  ['that falls by one', [exact('2018', 10), exact('2019', 9)], ['series[0].readings[1].value falls']],
  [
    'that falls once and then rises again: one fault',
    [exact('2018', 10), exact('2019', 5), exact('2020', 7)],
    ['series[0].readings[1].value falls'],
  ],
  [
    'that falls below what came before the last figure',
    [exact('2018', 1000), exact('2019', 900, { precision: 'more-than' }), exact('2020', 950)],
    ['series[0].readings[2].value falls'],
  ],
  [
    'lowered by a revision of the same date',
    [exact('2018', 10), exact('2018', 8, { publishedOn: '2019-02' }), exact('2019', 9)],
    [],
  ],
  [
    'whose figure of a date was revised above the next',
    [exact('2018', 10), exact('2018', 12, { publishedOn: '2020' }), exact('2019', 11)],
    ['series[0].readings[2].value falls'],
  ],
  ['whose high figure was withdrawn', [exact('2018', 100, { withdrawnOn: '2019-01-01' }), exact('2019', 11)], []],
  ['almost 4,000, then 3,900', [exact('2018', 4000, { precision: 'almost' }), exact('2019', 3900)], []],
  [
    'almost 4,000, then 2,900',
    [exact('2018', 4000, { precision: 'almost' }), exact('2019', 2900)],
    ['series[0].readings[1].value falls'],
  ],
  [
    'about 3.6 million, then 3.55 million',
    [exact('2018', 3_600_000, { precision: 'about' }), exact('2019', 3_550_000)],
    [],
  ],
  [
    'about 3.6 million, then 3.5 million',
    [exact('2018', 3_600_000, { precision: 'about' }), exact('2019', 3_500_000)],
    ['series[0].readings[1].value falls'],
  ],
  ['of 12,000, then more than 10,000', [exact('2018', 12_000), exact('2019', 10_000, { precision: 'more-than' })], []],
  [
    'where only an indicative figure is lower',
    [exact('2018', 10), exact('2019', 9, { basis: 'indicative' }), exact('2020', 11)],
    [],
  ],
]
test.each(TOTALS)('a running total %s', (_, readings, falls) => {
  expect(faultsOf(academy((m) => void (m.series[0]!.readings = [...readings])))).toEqual(falls)
})

test('a thousand million million is the most that can be counted', () => {
  expect(faultsOf(academy((m) => void (m.series[0]!.readings[2]!.value = 1e15)))).toEqual([])
})

test('a level may fall', () => {
  expect(
    faultsOf(
      academy((m) =>
        Object.assign(m, {
          measure: 'level',
          series: [{ ...m.series[0]!, readings: [exact('2018', 10), exact('2019', 9)] }],
        }),
      ),
    ),
  ).toEqual([])
})

test('partial dates count as their last day, and are kept as published', () => {
  const reading = made(record('verify-users')).series[0]!.readings[0]!
  expect(reading).toMatchObject({
    when: { kind: 'on', date: '2017-02' },
    day: '2017-02-28',
    publishedOn: '2017-03',
    publishedDay: '2017-03-31',
  })
  expect(made(record('verify-users')).targets[1]).toMatchObject({
    due: '2020-04',
    dueDay: '2020-04-30',
    primary: false,
  })
})

test('a figure for a period counts from the last day of the period', () => {
  const reading = made(record('online-passport-share')).series[0]!.readings[0]!
  expect(reading).toMatchObject({ when: { kind: 'period', start: '2012-07-01', end: '2012-09-30' }, day: '2012-09-30' })
})

test('an event is public once it has happened and its source is out, whichever is later', () => {
  const events = made(academy()).events
  expect(events.find(({ day }) => day === '2014-02-28')?.publishedDay).toBe('2024-03-04')
  expect(events.find(({ day }) => day === '2022-11-30')?.publishedDay).toBe('2022-11-30')
})

test('a figure keeps the day it was withdrawn, and nothing that was not given', () => {
  const [reading] = made(
    academy((m) => void (m.series[0]!.readings = [exact('2018-01-05', 1, { withdrawnOn: '2019-02' })])),
  ).series[0]!.readings
  expect(reading).toEqual({
    when: { kind: 'on', date: '2018-01-05' },
    day: '2018-01-05',
    value: 1,
    precision: 'exact',
    basis: 'official',
    publishedOn: '2018-01-05',
    publishedDay: '2018-01-05',
    withdrawnDay: '2019-02-28',
    source: 'gds-blog-2017-12',
  })
  expect(Object.keys(reading!)).not.toContain('note')
})

test.each([
  ['P7D', { days: 7 }],
  ['P1W', { days: 7 }],
  ['P1M', { months: 1 }],
  ['P3M', { months: 3 }],
  ['P1Y', { months: 12 }],
  [null, undefined],
  [undefined, undefined],
])('a figure expected every %s is expected every %o', (expectedEvery, interval) => {
  expect(made(academy((m) => void (m.series[0]!.expectedEvery = expectedEvery))).series[0]!.expectedEvery).toEqual(
    interval,
  )
})

test('a series that states no publication lag has none, so that it is learned', () => {
  expect(made(academy((m) => void delete m.series[0]!.publicationLagDays)).series[0]).not.toHaveProperty(
    'publicationLagDays',
  )
})

test('the only target is the primary one without saying so', () => {
  expect(made(academy((m) => void delete m.targets[0]!.primary)).targets[0]!.primary).toBe(true)
})

test('figures are illustrative only where the record says so', () => {
  expect(made(academy()).illustrative).toBe(false)
  expect(made(academy((m) => void (m.illustrative = true))).illustrative).toBe(true)
})

test('a metric without readings is accepted: it cannot be judged, but it is no mistake', () => {
  expect(faultsOf(academy((m) => void (m.series[0]!.readings = [])))).toEqual([])
})
