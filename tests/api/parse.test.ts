/** What the door lets in, and what it says of the rest: field by field, in plain English. */
import { expect, test } from 'vitest'
import { parseMetricList } from '../../src/api/wire/metric-list.ts'
import { metricSteps, parseMetric } from '../../src/api/wire/metric.ts'
import { addDays } from '../../src/progress/index.ts'
import { listFile, METRIC_IDS, metricFile } from '../fixtures/record.ts'
import { day } from '../progress/a-metric.ts'

const faultsOf = (metric: unknown) => {
  const read = parseMetric(metric)
  return read.ok ? [] : read.fault
}
const listFaultsOf = (change: (list: Record<string, any>) => void) => {
  const list = listFile()
  change(list)
  const read = parseMetricList(list)
  return read.ok ? [] : read.fault.map(({ field }) => field)
}

test.each(METRIC_IDS)('the real record of %s is read', (id) => {
  const read = parseMetric(metricFile(id))
  expect(read.ok && read.value.id).toBe(id)
})

test('the real list names the three metrics in order, with the titles of their own records', () => {
  const read = parseMetricList(listFile())
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  expect(read.value.metrics.map(({ id }) => id)).toEqual(METRIC_IDS)
  expect(read.value.metrics.map(({ title }) => title)).toEqual(METRIC_IDS.map((id) => metricFile(id).title))
  expect(read.value.metrics.map(({ href }) => href)).toEqual(METRIC_IDS.map((id) => `api/v1/metrics/${id}.json`))
})

const unseen = (mark: string): string => `It holds a mark that nobody sees, ${mark}. Take it out.`

const SHAPES: readonly (readonly [
  title: string,
  field: string,
  problem: string,
  change: (metric: Record<string, any>) => void,
])[] = [
  ['a missing title', 'title', 'It is missing. It should be text.', (m) => void delete m.title],
  [
    'a value in words',
    'series[0].readings[1].value',
    'It should be a number, and is text.',
    (m) => void (m.series[0].readings[1].value = '6500'),
  ],
  [
    'a value of null, which is not nought',
    'series[0].readings[1].value',
    'It should be a number, and is null.',
    (m) => void (m.series[0].readings[1].value = null),
  ],
  [
    'a precision it does not know',
    'series[0].readings[0].precision',
    'It should be one of "exact", "about", "more-than", "almost", and is "roughly".',
    (m) => void (m.series[0].readings[0].precision = 'roughly'),
  ],
  [
    'readings that are no list',
    'series[0].readings',
    'It should be a list, and is an object.',
    (m) => void (m.series[0].readings = {}),
  ],
  ['a bell in the title', 'title', unseen('U+0007'), (m) => void (m.title = 'Things\u0007 done')],
  ['half of a character in it', 'title', unseen('U+D83D'), (m) => void (m.title = 'Things \ud83d')],
  ['writing turned about in it', 'title', unseen('U+202E'), (m) => void (m.title = 'Things \u202edone')],
  ['an endless title', 'title', 'It is too long: 300 characters at most.', (m) => void (m.title = 'x'.repeat(301))],
  [
    'a source that is text',
    'sources.csw-2013-12',
    'It should be an object, and is text.',
    (m) => void (m.sources['csw-2013-12'] = 'CSW'),
  ],
  [
    'a date that does not exist',
    'targets[0].due',
    'No calendar has this date. Give a date as it was published: "2019", "2019-02" or "2019-02-28". Found: "2020-02-30".',
    (m) => void (m.targets[0].due = '2020-02-30'),
  ],
]
test.each(SHAPES)('%s is named at %s', (_, field, problem, change) => {
  const metric = metricFile('academy-graduates')
  change(metric)
  expect(faultsOf(metric)).toEqual([{ field, problem }])
})

test('every field of the wrong shape is named, not only the first', () => {
  const metric = metricFile('academy-graduates')
  delete metric.owner
  metric.series[0].primary = 'yes'
  metric.events[3].on = 2017
  expect(faultsOf(metric).map(({ field }) => field)).toEqual(['owner', 'series[0].primary', 'events[3].on'])
})

test.each([[null], [undefined], ['text'], [[]], [7]])('%o is no metric, and no list', (answer) => {
  expect(faultsOf(answer).map(({ field }) => field)).toEqual(['the whole answer'])
  expect(parseMetricList(answer).ok).toBe(false)
})

test('a field that nobody knows is refused by its name, wherever it stands, with what else is wrong', () => {
  const metric = metricFile('academy-graduates')
  const [target] = metric['targets'] as Record<string, unknown>[]
  target!['replacedOn'] = '2020-01-01'
  expect(
    faultsOf({ ...metric, mood: 'hopeful', title: '' })
      .map(({ field }) => field)
      .sort(),
  ).toEqual(['mood', 'targets[0].replacedOn', 'title'])
})

test.each([
  ['another site', 'https://example.org/tea.json'],
  ['another site without a scheme', '//example.org/tea.json'],
  ['a script', 'javascript:alert(1)'],
  ['the top of the site', '/tea.json'],
  ['a step upwards', 'api/../tea.json'],
  ['an encoded step upwards', 'api/%2e%2e/tea.json'],
  ['a backward slash', 'api\\..\\tea.json'],
  ['a query', 'api/tea.json?as=admin'],
  ['nothing', ''],
])('a list that points to %s is refused', (_, href) => {
  expect(listFaultsOf((list) => void (list.metrics[1].href = href))).toEqual(['metrics[1].href'])
})

test('a list is refused for a later version, a day that does not exist, an id used twice and a blank title', () => {
  expect(listFaultsOf((list) => void (list.version = 2))).toEqual(['version'])
  expect(listFaultsOf((list) => void (list.updatedOn = '2026-11-31'))).toEqual(['updatedOn'])
  expect(listFaultsOf((list) => void (list.metrics[2].id = 'verify-users'))).toEqual(['metrics[2].id'])
  expect(listFaultsOf((list) => Object.assign(list.metrics[0], { id: 'Verify users', title: ' ' }))).toEqual([
    'metrics[0].id',
    'metrics[0].title',
  ])
})

test('a list may be empty', () => {
  expect(listFaultsOf((list) => void (list.metrics = []))).toEqual([])
})

/** A running total with a figure for each of so many days. */
const longRecord = (days: number) => {
  const metric = metricFile('verify-users')
  const [series] = metric.series
  const [first] = series.readings
  const readings = Array.from({ length: days }, (_, i) => ({ ...first, ...dated(i), value: 1_000 + i }))
  return { ...metric, series: [{ ...series, readings }] }
}
const dated = (i: number) => {
  const on = addDays(day('2000-01-01'), i)
  return { on, publishedOn: on }
}

test('of a long answer no step reads more than some hundred figures, and the whole is as if read at once', () => {
  const long = longRecord(1_000)
  let steps = 0
  const taken = metricSteps(long)
  for (;;) {
    const { done, value } = taken.next()
    if (done === true) {
      expect(value.ok && value.value.series[0]!.readings.map((reading) => reading.value)).toEqual(
        long.series[0].readings.map(({ value: figure }: { value: number }) => figure),
      )
      break
    }
    steps += 1
  }
  // 1,000 figures are looked at in four steps and made in four.
  expect(steps).toBeGreaterThanOrEqual(8)
  expect([...metricSteps(metricFile('verify-users'))].length).toBeLessThan(8)
})

test('a fault far down in a long answer is named as in a short one, beside those elsewhere', () => {
  const long = longRecord(1_000)
  long.series[0].readings[700].value = 'many'
  long.series[0].readings[999].source = 'nowhere'
  expect(faultsOf(long).map(({ field }) => field)).toEqual([
    'series[0].readings[700].value',
    'series[0].readings[999].source',
  ])
})
