// @vitest-environment jsdom
/** The queries that pages ask, end to end: the record in, or one failure that leaves the others standing. */
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  ApiFailure,
  failureOf,
  metricListQuery,
  metricQuery,
  type Failure,
  type MetricEntry,
} from '../../src/api/index.ts'
import { queryDefaults } from '../../src/api/query-defaults.ts'
import { readResource } from '../../src/api/read-resource.ts'
import { listFile, METRIC_IDS, metricFile } from '../fixtures/record.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  server.use(
    http.get('/api/v1/metrics.json', () => HttpResponse.json(listFile())),
    http.get('/api/v1/metrics/:file', ({ params }) =>
      HttpResponse.json(metricFile(String(params.file).replace('.json', ''))),
    ),
  )
})
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const entry = (id: string): MetricEntry => ({ id, title: id, href: `api/v1/metrics/${id}.json` })
/** A client that does not wait before it tries again. */
const ask = async (id: string) => new QueryClient().fetchQuery({ ...metricQuery(entry(id)), retryDelay: 0 })
const failureFrom = async (id: string): Promise<Failure> => failureOf(await ask(id).catch((error: unknown) => error))

/** Answers each request for the academy with the next of these. */
function academyAnswers(...answers: readonly (() => Response)[]): { readonly asked: () => number } {
  let count = 0
  server.use(http.get('/api/v1/metrics/academy-graduates.json', () => (answers[count++] ?? answers.at(-1)!)()))
  return { asked: () => count }
}

test('the list gives the metrics in order, from the address the page itself came from', async () => {
  const { data } = await new QueryObserver(new QueryClient(), metricListQuery()).refetch()
  expect(data?.map(({ id }) => id)).toEqual(METRIC_IDS)
})

test.each(METRIC_IDS)('%s is fetched and read whole', async (id) => {
  expect((await ask(id)).id).toBe(id)
})

test('a record of another metric than the list says is refused, with both ids', async () => {
  academyAnswers(() => HttpResponse.json(metricFile('verify-users')))
  expect(await failureFrom('academy-graduates')).toEqual({
    kind: 'unreadable',
    because: {
      kind: 'faults',
      faults: [
        {
          field: 'id',
          problem: 'It is "verify-users", where the list of metrics says "academy-graduates". Make the two agree.',
        },
      ],
    },
  })
})

test('a record of the wrong shape is refused with the field named, and the other metrics still arrive', async () => {
  academyAnswers(() => HttpResponse.json({ ...metricFile('academy-graduates'), direction: 'sideways' }))
  const [broken, sound] = await Promise.all([failureFrom('academy-graduates'), ask('verify-users')])
  expect(broken).toEqual({
    kind: 'unreadable',
    because: {
      kind: 'faults',
      faults: [{ field: 'direction', problem: 'It should be one of "increase", "decrease", and is "sideways".' }],
    },
  })
  expect(sound.id).toBe('verify-users')
})

test.each([
  ['a broken connection', () => HttpResponse.error()],
  ['a fault at the server', () => new HttpResponse(null, { status: 500 })],
  ['a server that is too busy', () => new HttpResponse(null, { status: 429 })],
])('%s is tried once more', async (_, bad) => {
  const academy = academyAnswers(bad, () => HttpResponse.json(metricFile('academy-graduates')))
  expect((await ask('academy-graduates')).id).toBe('academy-graduates')
  expect(academy.asked()).toBe(2)
})

test('a server that is down is asked twice, then told of', async () => {
  const academy = academyAnswers(() => new HttpResponse(null, { status: 503 }))
  expect(await failureFrom('academy-graduates')).toEqual({ kind: 'refused', status: 503 })
  expect(academy.asked()).toBe(2)
})

test.each([
  ['a metric that is not there', () => new HttpResponse(null, { status: 404 }), { kind: 'refused', status: 404 }],
  [
    'a web page in place of figures',
    () => HttpResponse.html('<p>Sign in'),
    { kind: 'unreadable', because: { kind: 'html' } },
  ],
])('%s is not asked for again', async (_, answer, failure) => {
  const academy = academyAnswers(answer)
  expect(await failureFrom('academy-graduates')).toEqual(failure)
  expect(academy.asked()).toBe(1)
})

const NETWORK: Failure = { kind: 'unreachable', because: 'network' }
test.each<
  readonly [
    title: string,
    then: 'tried again' | 'told at once',
    failure: Failure,
    afterMs: number,
    failuresBefore: number,
  ]
>([
  ['a quick failure', 'tried again', NETWORK, 1_000, 0],
  ['a second failure', 'told at once', NETWORK, 1_000, 1],
  ['a failure so slow that a second try could pass ten seconds', 'told at once', NETWORK, 1_300, 0],
  ['a time-out', 'told at once', { kind: 'unreachable', because: 'time-out' }, 1_000, 0],
])('%s is %s', (_, then, failure, afterMs, failuresBefore) => {
  expect(queryDefaults.retry(failuresBefore, new ApiFailure(failure, afterMs)) ? 'tried again' : 'told at once').toBe(
    then,
  )
})

test('an error of our own making is not tried again', () => {
  expect(queryDefaults.retry(0, new TypeError('oh'))).toBe(false)
})

test('a part of the app that cannot be fetched is unreachable, like the record itself', async () => {
  const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  const error: unknown = await readResource('api/v1/metrics.json', new AbortController().signal, lost).catch(
    (thrown: unknown) => thrown,
  )
  expect(failureOf(error)).toEqual(NETWORK)
})

test('a page left while waiting calls its request off, which is no failure', async () => {
  const client = new QueryClient()
  let calledOff = false
  server.use(
    http.get('/api/v1/metrics/academy-graduates.json', ({ request }) => {
      request.signal.addEventListener('abort', () => (calledOff = true))
      return new Promise<Response>(() => {})
    }),
  )
  const leave = new QueryObserver(client, metricQuery(entry('academy-graduates'))).subscribe(() => {})
  await vi.waitFor(() => expect(client.isFetching()).toBe(1))
  await new Promise((resolve) => setTimeout(resolve, 20))
  leave()
  await vi.waitFor(() => expect(calledOff).toBe(true))
  expect(client.getQueryState(metricQuery(entry('academy-graduates')).queryKey)).toMatchObject({
    error: null,
    fetchStatus: 'idle',
  })
})
