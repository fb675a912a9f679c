/** How a bad day at the server reaches us: each kind of failure told apart from the others. */
import { delay, http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { failureOf } from '../../src/api/index.ts'
import { fetchJson } from '../../src/api/fetch-json.ts'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  vi.unstubAllEnvs()
})
afterAll(() => server.close())

const BASE = 'https://record.test/base'
const PATH = 'api/v1/tea.json'
const never = (): AbortSignal => new AbortController().signal

function answering(respond: () => Response | Promise<Response>, base = BASE): void {
  vi.stubEnv('VITE_API_BASE_URL', base)
  server.use(http.get(`${BASE}/${PATH}`, respond))
}
const failure = async (timeLimitMs?: number) =>
  failureOf(await fetchJson(PATH, never(), timeLimitMs).catch((error: unknown) => error))

test.each([BASE, `${BASE}/`])('JSON is fetched from below the address %s', async (base) => {
  answering(() => HttpResponse.json({ cups: 3 }), base)
  expect(await fetchJson(PATH, never())).toEqual({ cups: 3 })
})

test('JSON is read whatever type the server says it is, unless it says a web page', async () => {
  answering(() => HttpResponse.text('{"cups":3}'))
  expect(await fetchJson(PATH, never())).toEqual({ cups: 3 })
})

test.each([404, 500, 503, 403])('an answer of %i is a refusal with that status', async (status) => {
  answering(() => new HttpResponse('<!doctype html><h1>No</h1>', { status, headers: { 'content-type': 'text/html' } }))
  expect(await failure()).toEqual({ kind: 'refused', status })
})

test('a web page sent as a good answer is told from figures by its type', async () => {
  answering(() => HttpResponse.html('Sign in'))
  expect(await failure()).toEqual({ kind: 'unreadable', because: { kind: 'html' } })
})

test('a web page sent as JSON is told from figures by how it begins', async () => {
  answering(
    () => new HttpResponse('\n<!DOCTYPE html><html></html>', { headers: { 'content-type': 'application/json' } }),
  )
  expect(await failure()).toEqual({ kind: 'unreadable', because: { kind: 'html' } })
})

test.each(['', '{"cups":', 'cups'])('a good answer of %j is not JSON', async (body) => {
  answering(() => new HttpResponse(body, { headers: { 'content-type': 'application/json' } }))
  expect(await failure()).toEqual({ kind: 'unreadable', because: { kind: 'not-json' } })
})

test('a broken connection is unreachable', async () => {
  answering(() => HttpResponse.error())
  expect(await failure()).toEqual({ kind: 'unreachable', because: 'network' })
})

test('a server that never answers is unreachable once time is up', async () => {
  answering(async () => {
    await delay('infinite')
    return HttpResponse.json({})
  })
  expect(await failure(20)).toEqual({ kind: 'unreachable', because: 'time-out' })
})

test('a server that stops in the middle of its answer is unreachable once time is up', async () => {
  answering(
    () =>
      new HttpResponse(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"cups":')) })),
  )
  expect(await failure(20)).toEqual({ kind: 'unreachable', because: 'time-out' })
})

test('a request called off by the page stays called off, and is no failure', async () => {
  answering(async () => {
    await delay('infinite')
    return HttpResponse.json({})
  })
  const caller = new AbortController()
  const asked = fetchJson(PATH, caller.signal)
  caller.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  await expect(fetchJson(PATH, caller.signal)).rejects.toMatchObject({ name: 'AbortError' })
})

test('an error that nobody foresaw is still told in words', () => {
  expect(failureOf(new TypeError('oh'))).toEqual({
    kind: 'unreadable',
    because: {
      kind: 'faults',
      faults: [{ field: 'the whole answer', problem: 'This page could not make sense of it (oh).' }],
    },
  })
})
