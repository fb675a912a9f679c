/** A file of the record, read as it is served and written back to a service that keeps the contract, on good days and bad. */
import { delay, http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { handlersOfService } from '../../mocks/server.ts'
import { failureOf, readRecordFile, takesWrites, writeRecordFile, type WriteCondition } from '../../src/api/index.ts'
import { fileText } from '../fixtures/record.ts'

const BASE = 'https://record.test/base'
const METRIC = 'api/v1/metrics/academy-graduates.json'
const NEW = 'api/v1/metrics/second-academy.json'
const TEXT = fileText(METRIC)
const CHANGED = TEXT.replace('"title": "', '"title": "The ')

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  vi.stubEnv('VITE_API_BASE_URL', BASE)
  server.use(...handlersOfService())
})
afterEach(() => {
  server.resetHandlers()
  vi.useRealTimers()
  vi.unstubAllEnvs()
})
afterAll(() => server.close())

const never = (): AbortSignal => new AbortController().signal
const read = (path = METRIC) => readRecordFile(path, never())
const write = (text: string, condition: WriteCondition, path = METRIC) =>
  writeRecordFile(path, text, condition, never())
const onPut = (answer: (request: Request) => Response | Promise<Response>): void =>
  server.use(http.put(`${BASE}/${METRIC}`, ({ request }) => answer(request)))
const onGet = (answer: (request: Request) => Response | Promise<Response>): void =>
  server.use(http.get(`${BASE}/${METRIC}`, ({ request }) => answer(request)))
/** The service takes the write, and what it says of it is another thing. */
const taking = (answer: () => Response): void => {
  let isTaken = false
  onPut(async (request) => {
    if (isTaken) return HttpResponse.json({}, { status: 412 })
    isTaken = true
    const text = await request.text()
    onGet(() => new HttpResponse(text, { headers: { etag: '"kept"', 'content-type': 'application/json' } }))
    return answer()
  })
}

describe('a file that is read', () => {
  it('comes as it is served, byte for byte, with its data and its ETag', async () => {
    const file = await read()
    expect(file).toEqual({ text: TEXT, data: JSON.parse(TEXT), etag: expect.stringMatching(/^"[\w-]+"$/) })
  })
  it('is the one that stands there now, whatever the browser has kept', async () => {
    const asked: RequestCache[] = []
    onGet(({ cache }) => (asked.push(cache), HttpResponse.json({})))
    await read()
    expect(asked).toEqual(['no-store'])
  })
  it('has no ETag where none is shown', async () => {
    onGet(() => HttpResponse.json({}))
    expect((await read()).etag).toBeUndefined()
  })
  it.each([
    ['is not there', () => new HttpResponse(null, { status: 404 }), { kind: 'refused', status: 404 }],
    ['cannot be reached', () => HttpResponse.error(), { kind: 'unreachable', because: 'network' }],
    ['is a web page', () => HttpResponse.html('Sign in'), { kind: 'unreadable', because: { kind: 'html' } }],
    ['is no JSON', () => HttpResponse.text('{'), { kind: 'unreadable', because: { kind: 'not-json' } }],
  ])('and %s fails as any other file does', async (_, answer, failure) => {
    onGet(answer)
    expect(failureOf(await read().catch((error: unknown) => error))).toEqual(failure)
  })
})

it('writes are offered only where the record lives elsewhere', () => {
  expect(takesWrites()).toBe(true)
  vi.stubEnv('VITE_API_BASE_URL', '')
  expect(takesWrites()).toBe(false)
})

describe('a file that is written', () => {
  it('with the ETag that was read stands there, and its writer can go on with the ETag of the answer', async () => {
    const first = await write(CHANGED, { ifMatch: (await read()).etag })
    expect(first).toEqual({ kind: 'written', etag: (await read()).etag?.replace('-gzip', '') })
    expect((await read()).text).toBe(CHANGED)
    const second = await write(TEXT, { ifMatch: first.kind === 'written' ? first.etag : undefined })
    expect([second.kind, (await read()).text]).toEqual(['written', TEXT])
  })
  it('is made where there was none, once', async () => {
    const text = TEXT.replace('"academy-graduates"', '"second-academy"')
    expect(await write(text, { ifNoneMatch: '*' }, NEW)).toMatchObject({ kind: 'written' })
    expect((await read(NEW)).text).toBe(text)
    const other = await write(`${text} `.replace('"title": "', '"title": "A '), { ifNoneMatch: '*' }, NEW)
    expect(other).toMatchObject({ kind: 'changed-meanwhile', theirs: { text } })
  })
  it('that somebody else has changed meanwhile is left as it is, and theirs is told with its ETag', async () => {
    const mine = await read()
    await write(CHANGED, { ifMatch: mine.etag })
    const written = await write(TEXT.replace('"question": "', '"question": "So: '), { ifMatch: mine.etag })
    expect(written).toEqual({ kind: 'changed-meanwhile', theirs: await read() })
    expect((await read()).text).toBe(CHANGED)
  })
  it('that does not fit is told every fault by its field', async () => {
    const { etag } = await read()
    const written = await write(JSON.stringify({ ...JSON.parse(TEXT), title: 5, colour: 'red' }), { ifMatch: etag })
    expect(written).toMatchObject({ kind: 'faults', faults: [{ field: 'title' }, { field: 'colour' }] })
    expect((await read()).text).toBe(TEXT)
  })
  it('that is too large is told so', async () =>
    expect(await write(TEXT + ' '.repeat(5_000_000), { ifMatch: (await read()).etag })).toMatchObject({
      kind: 'too-large',
      detail: expect.stringContaining('5000000'),
    }))
  it('without an ETag to go by is not sent', async () => {
    onPut(() => new HttpResponse(null, { status: 500 }))
    expect(await write(CHANGED, { ifMatch: undefined })).toEqual({ kind: 'no-etag', because: 'not-shown' })
    expect(await write(CHANGED, { ifMatch: 'W/"weak"' })).toEqual({ kind: 'no-etag', because: 'weak' })
  })
  it('that no list has any more is told in the words of the service', async () =>
    expect(await write(TEXT, { ifMatch: '"any"' }, NEW)).toEqual({
      kind: 'failed',
      because: { kind: 'refused', status: 404, detail: expect.stringContaining('nothing here to change') },
    }))
  it.each([
    [404, 'not-taken'],
    [405, 'not-taken'],
    [501, 'not-taken'],
    [401, 'not-allowed'],
    [403, 'not-allowed'],
  ])('is answered %i and is %s', async (status, kind) => {
    onPut(() => HttpResponse.html('<!doctype html><h1>No</h1>', { status }))
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind })
  })
  it.each([400, 409, 415, 422, 428, 429, 500, 503])('is answered %i and has failed with that', async (status) => {
    onPut(() => new HttpResponse('{"detail": "No.", "faults": {}}', { status }))
    const because = { kind: 'refused', status, detail: 'No.' }
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'failed', because })
  })
  it.each<[string, unknown]>([
    ['no JSON', undefined],
    ['a list', []],
    ['null', null],
    ['faults that are no list', { faults: { problem: 'x' } }],
    ['faults without words', { faults: [{ pointer: '/title' }, null, 'x', { problem: 5 }] }],
  ])('is refused with %s, and has failed without a word', async (_, told) => {
    onPut(() => new HttpResponse(told === undefined ? '<' : JSON.stringify(told), { status: 422 }))
    const because = { kind: 'refused', status: 422, detail: undefined }
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'failed', because })
  })
  it('has faults told by pointer alone, or by neither', async () => {
    onPut(() =>
      HttpResponse.json({ faults: [{ pointer: '/title', problem: 'Short.' }, { problem: 'Odd.' }] }, { status: 422 }),
    )
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({
      kind: 'faults',
      faults: [
        { field: '/title', problem: 'Short.' },
        { field: 'the whole answer', problem: 'Odd.' },
      ],
    })
  })
})

describe('an answer that cannot be taken at its word', () => {
  it.each([200, 204])('of %i without an ETag is compared with what then stands there', async (status) => {
    taking(() => new HttpResponse(null, { status }))
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'written', etag: '"kept"' })
  })
  it('of a host of files, which sends the file as if it had been asked for, is no success', async () => {
    onPut(() => HttpResponse.json(JSON.parse(TEXT), { headers: { etag: 'W/"a"' } }))
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'failed', because: { kind: 'not-kept' } })
  })
  it('of a sign-in page is no success', async () => {
    onPut(() => HttpResponse.html('<!doctype html>Sign in'))
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'failed', because: { kind: 'html' } })
  })
  it('stands where what was written cannot be read again', async () => {
    onPut(() => new HttpResponse(null, { status: 204 }))
    onGet(() => HttpResponse.error())
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'written', etag: undefined })
  })
  it('a record that the service lays out anew is the same record', async () => {
    onPut(() => new HttpResponse(null, { status: 200 }))
    onGet(() => HttpResponse.json(Object.fromEntries(Object.entries(JSON.parse(CHANGED)).toReversed())))
    expect(await write(CHANGED, { ifMatch: '"a"' })).toMatchObject({ kind: 'written' })
  })
})

describe('an answer that is lost', () => {
  it('after the service wrote it: what stands there is what was sent, so it was written', async () => {
    taking(() => HttpResponse.error())
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'written', etag: '"kept"' })
  })
  it('by time: it is said, and sending it again finds it written', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let text = ''
    onPut(async (request) => {
      text = await request.text()
      await delay('infinite')
      return new HttpResponse()
    })
    const first = write(CHANGED, { ifMatch: '"a"' })
    await vi.waitFor(() => expect(text).toBe(CHANGED))
    await vi.advanceTimersByTimeAsync(8_000)
    expect(await first).toEqual({ kind: 'failed', because: { kind: 'unreachable', because: 'time-out' } })
    vi.useRealTimers()
    onPut(() => HttpResponse.json({}, { status: 412 }))
    onGet(() => new HttpResponse(text, { headers: { etag: '"kept"' } }))
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'written', etag: '"kept"' })
  })
  it('where nothing answers is told from a service that lets this page read and not write', async () => {
    onPut(() => HttpResponse.error())
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'failed', because: { kind: 'blocked' } })
    onGet(() => HttpResponse.error())
    const because = { kind: 'unreachable', because: 'network' }
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'failed', because })
  })
  it('and a change of somebody else that cannot be read is still a change', async () => {
    onPut(() => HttpResponse.json({}, { status: 412 }))
    onGet(() => HttpResponse.error())
    expect(await write(CHANGED, { ifMatch: '"a"' })).toEqual({ kind: 'changed-meanwhile', theirs: undefined })
  })
  it('a write called off by the page stays called off', async () => {
    onPut(async () => {
      await delay('infinite')
      return new HttpResponse()
    })
    const caller = new AbortController()
    const asked = writeRecordFile(METRIC, CHANGED, { ifMatch: '"a"' }, caller.signal)
    caller.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})
