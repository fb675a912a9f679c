/** The service behind the contract: what it answers to each request, and that what it refuses changes nothing. */
import { getResponse } from 'msw'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { handlersOfService } from '../../mocks/server.ts'
import { MOST_BYTES } from '../../mocks/service/write.ts'
import { FAULTS_EXAMPLE } from '../../src/publish/contract-writes.ts'
import { fileText, metricFile } from '../fixtures/record.ts'

const METRIC = 'api/v1/metrics/academy-graduates.json'
const LIST = 'api/v1/metrics.json'
const TEXT = fileText(METRIC)
const JSON_TYPE = { 'content-type': 'application/json' }

let handlers = handlersOfService()
beforeEach(() => void (handlers = handlersOfService()))

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await getResponse([...handlers], new Request(`http://localhost/folder/${path}`, init))
  if (answer === undefined) throw new Error(`Nobody answers for ${path}.`)
  return answer
}
const tagOf = async (path: string): Promise<string> => (await ask(path)).headers.get('etag')!
const put = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  ask(path, { method: 'PUT', body, headers: { ...JSON_TYPE, ...headers } })
const changed = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...metricFile('academy-graduates'), ...change })
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return (await answer.json()) as { status: number; detail: string; faults?: { pointer: string; problem: string }[] }
}
const expectAsBefore = async () => expect(await (await ask(METRIC)).text()).toBe(TEXT)

describe('who reads', () => {
  it.each([METRIC, LIST, 'api/v1/programme.json'])('has %s as it is published, with a strong ETag', async (path) => {
    const answer = await ask(path)
    expect([answer.status, await answer.text()]).toEqual([200, fileText(path)])
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })
  it.each([
    ['its ETag', (tag: string) => tag, 304],
    ['its ETag among others', (tag: string) => `"a", ${tag}`, 304],
    ['its ETag made weak', (tag: string) => `W/${tag}`, 304],
    ['the ETag of its compressed form', (tag: string) => tag.replace(/"$/, '-gzip"'), 304],
    ['a star', () => '*', 304],
    ['the ETag of another', () => '"another"', 200],
  ])('and has %s already, is answered %3$i', async (_, held, status) => {
    const answer = await ask(METRIC, { headers: { 'if-none-match': held(await tagOf(METRIC)) } })
    expect([answer.status, (await answer.text()) === '']).toEqual([status, status === 304])
  })
  it.each([
    ['gzip', 'gzip'],
    ['br, GZIP;q=0.5', 'gzip'],
    ['gzip;q=0', null],
    ['gzip; q=0.0, br', null],
    ['identity', null],
  ])('and takes %s, gets encoding %s', async (accepted, encoding) => {
    const answer = await ask(METRIC, { headers: { 'accept-encoding': accepted } })
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([encoding, 'Accept-Encoding'])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect((encoding === null ? Buffer.from(bytes) : gunzipSync(bytes)).toString()).toBe(TEXT)
  })
  it('is told of a file that is not there, without a page in its place', async () => {
    for (const path of ['api/v1/metrics/nonsense.json', 'api/v1/metrics/Nonsense.json', 'api/v1/nonsense.json'])
      expect(await problemOf(await ask(path))).toMatchObject({ status: 404 })
  })
  it('has the headers alone with HEAD', async () => {
    const answer = await ask(METRIC, { method: 'HEAD' })
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([200, await tagOf(METRIC), ''])
  })
})

describe('a page that stands elsewhere', () => {
  const expectOpen = ({ headers }: Response) =>
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-expose-headers')]).toEqual([
      '*',
      'ETag',
    ])
  it.each([METRIC, LIST])('may write %s: its browser, which asks first, is told so', async (path) => {
    const answer = await ask(path, { method: 'OPTIONS', headers: { 'access-control-request-method': 'PUT' } })
    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expectOpen(answer)
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, PUT')
    expect(answer.headers.get('access-control-allow-headers')).toBe('Content-Type, If-Match, If-None-Match')
  })
  it('is let see every answer, refusals too, and its ETag', async () => {
    const tag = await tagOf(METRIC)
    for (const answer of [
      await ask(METRIC),
      await ask(METRIC, { headers: { 'if-none-match': tag } }),
      await ask('api/v1/metrics/nonsense.json'),
      await ask('api/v1/Nonsense'),
      await put(METRIC, TEXT, { 'if-match': '"stale"' }),
      await put(METRIC, '{}', { 'if-match': tag }),
      await put(METRIC, TEXT, { 'if-match': tag }),
    ])
      expectOpen(answer)
  })
  it('is told no more of what else could be asked for than others', async () => {
    const answer = await ask(METRIC, { method: 'OPTIONS' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT'])
  })
})

describe('who writes', () => {
  it('with the latest ETag changes the record, and may go on with the ETag of the answer', async () => {
    const text = changed({ title: 'Another' })
    const answer = await put(METRIC, text, { 'if-match': await tagOf(METRIC) })
    expect([answer.status, await (await ask(METRIC)).text()]).toEqual([204, text])
    expect(answer.headers.get('etag')).toBe(await tagOf(METRIC))
    expect((await put(METRIC, TEXT, { 'if-match': answer.headers.get('etag')! })).status).toBe(204)
    await expectAsBefore()
  })
  it('may do so with the ETag of a compressed answer, which is all that a browser has', async () => {
    const { headers } = await ask(METRIC, { headers: { 'accept-encoding': 'gzip' } })
    expect((await put(METRIC, TEXT, { 'if-match': headers.get('etag')! })).status).toBe(204)
  })
  it('changes the list likewise', async () =>
    expect((await put(LIST, fileText(LIST), { 'if-match': await tagOf(LIST) })).status).toBe(204))
  it('makes a metric where there is none, once', async () => {
    const path = 'api/v1/metrics/second-academy.json'
    const once = await put(path, changed({ id: 'second-academy' }), { 'if-none-match': '*' })
    expect([once.status, once.headers.get('etag')]).toEqual([201, await tagOf(path)])
    const twice = await put(path, changed({ id: 'second-academy' }), { 'if-none-match': '*' })
    expect([twice.status, twice.headers.get('etag')]).toEqual([412, await tagOf(path)])
  })
  it('at the same time as another with the same ETag, is refused or the other is', async () => {
    const tag = await tagOf(METRIC)
    const both = await Promise.all(
      ['One', 'Other'].map((title) => put(METRIC, changed({ title }), { 'if-match': tag })),
    )
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 412])
  })
  it.each([
    ['without a condition', {}, 428],
    ['with a star for a condition', { 'if-match': '*' }, 428],
    ['with a stale ETag', { 'if-match': '"stale"' }, 412],
    ['with text in place of JSON', { 'if-match': '"any"', 'content-type': 'text/plain' }, 415],
  ])('%s is refused, and nothing changes', async (_, headers: Record<string, string>, status) => {
    const answer = await put(METRIC, changed({ title: 'Another' }), headers)
    if (status === 412) expect(answer.headers.get('etag')).toBe(await tagOf(METRIC))
    expect(await problemOf(answer)).toMatchObject({ status, detail: expect.stringMatching(/\.$/) })
    await expectAsBefore()
  })
  it('with the latest ETag made weak is refused', async () =>
    expect((await put(METRIC, TEXT, { 'if-match': `W/${await tagOf(METRIC)}` })).status).toBe(412))
  it('a record that does not fit is told every fault, in the words of those who read it', async () => {
    const answer = await put(METRIC, changed({ title: 5, colour: 'red' }), { 'if-match': await tagOf(METRIC) })
    expect(await problemOf(answer)).toMatchObject({ status: 422, faults: FAULTS_EXAMPLE })
    await expectAsBefore()
  })
  it.each([
    ['half a record', Buffer.from(TEXT.slice(0, 100)), ''],
    ['what is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), ''],
    ['a list in place of a metric', Buffer.from('[]'), ''],
    ['the record of another metric', Buffer.from(fileText('api/v1/metrics/verify-users.json')), '/id'],
  ])('%s is refused, with a pointer', async (_, body, pointer) => {
    const answer = await put(METRIC, new Uint8Array(body), { 'if-match': await tagOf(METRIC) })
    expect(await problemOf(answer)).toMatchObject({ status: 422, faults: [{ pointer }] })
    await expectAsBefore()
  })
  it('more than the service takes is told how much it takes', async () => {
    const answer = await put(METRIC, TEXT + ' '.repeat(MOST_BYTES), { 'if-match': await tagOf(METRIC) })
    expect((await problemOf(answer)).detail).toContain(`${MOST_BYTES} bytes at most`)
    await expectAsBefore()
  })
  it('to what is not there or is not to be written is told so', async () => {
    const missing = await put('api/v1/metrics/nonsense.json', changed({ id: 'nonsense' }), { 'if-match': '"any"' })
    expect(missing.status).toBe(404)
    const programme = await put('api/v1/programme.json', '{}', { 'if-match': '"any"' })
    expect([programme.status, programme.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await ask(METRIC, { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD, PUT')
  })
})
