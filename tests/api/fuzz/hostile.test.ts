/** Answers that no JSON can hold but `unknown` can: they are refused like any other. */
import { expect, test } from 'vitest'
import { parseMetricList } from '../../../src/api/wire/metric-list.ts'
import { parseMetric } from '../../../src/api/wire/metric.ts'
import { listFile, METRIC_IDS, metricFile } from '../../fixtures/record.ts'

type Json = Record<string, any>

const fails = (): never => {
  throw new Error('Nobody may look at this.')
}
const shut = new Proxy(
  {},
  { get: fails, has: fails, ownKeys: fails, getPrototypeOf: fails, getOwnPropertyDescriptor: fails },
)
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  return proxy
}
const withGetter = (holder: Json, key: string): Json =>
  Object.defineProperty(holder, key, { enumerable: true, get: fails })

/** What hostile thing is put where: a thing for any field, put into each field in turn. */
const THINGS: readonly (readonly [name: string, put: (holder: Json, key: string, whole: Json) => void])[] = [
  ['a getter that throws', withGetter],
  ['a proxy that lets nobody look', (holder, key) => (holder[key] = shut)],
  ['a proxy that was revoked', (holder, key) => (holder[key] = revoked())],
  ['the whole answer again, without end', (holder, key, whole) => (holder[key] = whole)],
  ['a list that holds itself', (holder, key) => void (holder[key] = []).push(holder[key] as never)],
  ['a symbol', (holder, key) => (holder[key] = Symbol('x'))],
  [
    'words that throw when read',
    (holder, key) => (holder[key] = { toString: fails, valueOf: fails, [Symbol.toPrimitive]: fails }),
  ],
  ['four thousand million holes', (holder, key) => (holder[key] = Array(2 ** 32 - 1))],
]

/** Every field of an object, and of the first item of each list in it. */
function fieldsOf(holder: Json, found: [holder: Json, key: string][] = []): [holder: Json, key: string][] {
  for (const [key, value] of Object.entries(holder)) {
    if (!Array.isArray(holder) || key === '0') found.push([holder, key])
    if (typeof value === 'object' && value !== null) fieldsOf(value, found)
  }
  return found
}

test.each(THINGS)('%s in any field of a metric or of the list is refused, and never breaks the door', (_, put) => {
  const wholes = [...METRIC_IDS.map((id) => () => metricFile(id)), listFile]
  wholes.forEach((read, which) => {
    const count = fieldsOf(read()).length
    for (let i = 0; i < count; i += 1) {
      const whole = read()
      const [holder, key] = fieldsOf(whole)[i]!
      put(holder, key, whole)
      const answer = which < METRIC_IDS.length ? parseMetric(whole) : parseMetricList(whole)
      expect([key, answer.ok]).toEqual([key, false])
      expect(!answer.ok && answer.fault.length).toBeGreaterThan(0)
    }
  })
})

test.each([
  ['a proxy that lets nobody look', () => shut],
  ['a proxy that was revoked', revoked],
  ['a list of holes', () => Array(2 ** 32 - 1)],
])('%s in place of the whole answer is refused', (_, make) => {
  for (const answer of [parseMetric(make()), parseMetricList(make())])
    expect(answer).toMatchObject({ ok: false, fault: [{ field: 'the whole answer' }] })
})

test('a field that this version does not know is refused by its name, and never looked at', () => {
  expect(parseMetric(withGetter(metricFile('verify-users'), 'mood'))).toMatchObject({
    ok: false,
    fault: [{ field: 'mood', problem: expect.stringContaining('No field of this name') as string }],
  })
})

test('the name of a field is cut short before it fills the page', () => {
  const metric = metricFile('academy-graduates')
  metric['sources']['k'.repeat(1e6)] = 1
  const answer = parseMetric(metric)
  expect(!answer.ok && answer.fault.map(({ field }) => field.length)).toEqual([
    expect.toSatisfy((length: number) => length < 100),
  ])
})
