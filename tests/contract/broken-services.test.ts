/** `npm run check-api` fails on a service that breaks the contract in one way, by the check of just that way. */
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkApi } from '../../src/publish/check-api/check-api.ts'
import { command } from '../../src/publish/check-api/command.ts'
import type { Outcome } from '../../src/publish/check-api/outcome.ts'
import type { Service } from '../../mocks/service/service.ts'
import { fileText } from '../fixtures/record.ts'
import { brokenService, isPut, told, type Changed } from './broken/change.ts'
import { BROKEN_READS } from './broken/reads.ts'
import { BROKEN_WRITES } from './broken/writes.ts'

const ADDRESS = 'http://service.example/'
const METRIC = 'api/v1/metrics/verify-users.json'
const network = setupServer()
beforeAll(() => network.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => network.resetHandlers())
afterAll(() => network.close())

const serve = (service: Service): void => network.use(http.all(`${ADDRESS}*`, ({ request }) => service(request)))
const check = (isWriting = true) => checkApi({ base: new URL(ADDRESS), headers: {}, isWriting })
const checksOf = (outcomes: readonly Outcome[], kind: Outcome['kind']): readonly string[] =>
  outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => outcome.check)

const isOptions = ({ method }: Request): boolean => method === 'OPTIONS'

describe('a service that', () => {
  it.each(Object.entries({ ...BROKEN_READS, ...BROKEN_WRITES }))(
    '%s is told so, and by no other line',
    async (_, [failing, change]) => {
      const { service, store } = brokenService(change)
      serve(service)
      const outcomes = await check()
      expect(checksOf(outcomes, 'failed')).toEqual(failing)
      const left = await store.read(METRIC)
      expect(Buffer.from(left!).toString()).toBe(fileText(METRIC))
    },
  )

  it.each([
    ['does not compress', 'accept-encoding', 'It comes compressed to whoever asks'],
    ['is closed to pages elsewhere', 'access-control-allow-origin', 'Pages elsewhere may read it'],
  ])('%s is warned, and passes', async (_, header, warning) => {
    const { service } = brokenService(async (request, sound) => {
      request.headers.delete(header)
      const answer = await sound(request)
      answer.headers.delete(header)
      return answer
    })
    serve(service)
    const { text, exitCode } = await command([ADDRESS])
    expect([exitCode, text.match(/^warning:.*$/gm)]).toEqual([0, [expect.stringContaining(warning)]])
  })

  const WARNED: readonly (readonly [string, readonly string[], Changed])[] = [
    [
      'answers no OPTIONS',
      ['Pages elsewhere may write to it'],
      async (request, sound) => (isOptions(request) ? new Response(null, { status: 405 }) : sound(request)),
    ],
    [
      'asks whose OPTIONS it is',
      ['Pages elsewhere may write to it'],
      async (request, sound) =>
        isOptions(request) && !request.headers.has('authorization')
          ? new Response(null, { status: 401 })
          : sound(request),
    ],
    [
      'lets pages elsewhere send no If-Match',
      ['Pages elsewhere may write to it'],
      (request, sound) => told(sound(request), { 'access-control-allow-headers': 'Content-Type' }),
    ],
    [
      'lets pages elsewhere send no PUT',
      ['Pages elsewhere may write to it'],
      (request, sound) => told(sound(request), { 'access-control-allow-methods': 'GET, POST' }),
    ],
    [
      'says nowhere in its answer to OPTIONS who may write',
      ['Pages elsewhere may write to it'],
      (request, sound) =>
        isOptions(request) ? told(sound(request), { 'access-control-allow-origin': undefined }) : sound(request),
    ],
    [
      'keeps its ETag from pages elsewhere',
      ['Pages elsewhere are shown its ETag', 'Pages elsewhere are shown how a write went'],
      (request, sound) => told(sound(request), { 'access-control-expose-headers': undefined }),
    ],
    [
      'keeps its refusals from pages elsewhere',
      ['Pages elsewhere are shown how a write went'],
      async (request, sound) => {
        const answer = await sound(request)
        return answer.ok ? answer : told(Promise.resolve(answer), { 'access-control-allow-origin': undefined })
      },
    ],
    [
      'keeps its word that a write was taken from pages elsewhere',
      ['Pages elsewhere are shown how a write went'],
      async (request, sound) => {
        const answer = await sound(request)
        return isPut(request) && answer.ok
          ? told(Promise.resolve(answer), { 'access-control-allow-origin': undefined })
          : answer
      },
    ],
  ]
  it.each(WARNED)('%s is warned that such pages cannot write, and passes', async (_, warnings, change) => {
    serve(brokenService(change).service)
    const outcomes = await checkApi({
      base: new URL(ADDRESS),
      headers: { authorization: 'Bearer tea' },
      isWriting: true,
    })
    expect([checksOf(outcomes, 'failed'), checksOf(outcomes, 'warning')]).toEqual([[], warnings])
  })
  it('names all to pages elsewhere by a star passes without a warning', async () => {
    serve(
      brokenService((request, sound) =>
        told(sound(request), { 'access-control-allow-headers': '*', 'access-control-expose-headers': '*' }),
      ).service,
    )
    expect(checksOf(await check(), 'warning')).toEqual([])
  })

  it('takes no writes is not held to them', async () => {
    for (const [status, because] of [
      [405, 'it takes no PUT (405): a static publisher'],
      [401, 'it asks who writes (401): name yourself with --header "Authorization: …"'],
    ] as const) {
      const { service } = brokenService(async (request, sound) =>
        request.method === 'PUT' ? new Response(null, { status }) : sound(request),
      )
      serve(service)
      const outcomes = await check()
      expect(checksOf(outcomes, 'failed')).toEqual([])
      expect(outcomes).toContainEqual({ kind: 'skipped', check: 'The record can be written', where: 'PUT', because })
    }
  })

  it('asks who is there is told by --header', async () => {
    const { service } = brokenService(async (request, sound) =>
      request.headers.get('authorization') === 'Bearer tea' ? sound(request) : new Response(null, { status: 401 }),
    )
    serve(service)
    expect((await command([ADDRESS])).exitCode).toBe(1)
    expect((await command([ADDRESS, '--write', '--header', 'Authorization: Bearer tea'])).text).toContain(' 0 failed')
  })

  it('is only asked, never written to, unless that is said', async () => {
    const methods = new Set<string>()
    const { service } = brokenService((request, sound) => (methods.add(request.method), sound(request)))
    serve(service)
    await command([ADDRESS])
    await command([ADDRESS, '--read-only', '--json'])
    expect([...methods]).toEqual(['GET'])
    await command([ADDRESS, '--write'])
    expect([...methods]).toEqual(['GET', 'PUT', 'OPTIONS'])
  })

  it('somebody else writes to meanwhile keeps what they wrote', async () => {
    const theirs = new Uint8Array(
      Buffer.from(fileText(METRIC).replace('"question"', ' "question"').replace('Verify', 'V')),
    )
    let puts = 0
    const { service, store } = brokenService(async (request, sound, held) => {
      const answer = await sound(request)
      if (request.method === 'PUT' && (puts += 1) === 4) await held.write(METRIC, theirs)
      return answer
    })
    serve(service)
    const outcomes = await check()
    expect(outcomes).toContainEqual(
      expect.objectContaining({ kind: 'failed', found: expect.stringContaining('somebody else writes') }),
    )
    expect(await store.read(METRIC)).toEqual(theirs)
  })

  it('cannot be reached, or not in time, is told so in each line', async () => {
    serve(async () => Response.error())
    const outcomes = await check()
    expect(checksOf(outcomes, 'failed')).toHaveLength(3)
    expect(outcomes[0]).toMatchObject({ expected: 'an answer', found: expect.stringMatching(/^no answer \(/) })
  })

  it('fails is told in one plain line what was expected, what came and how to mend it', async () => {
    const [, change] = BROKEN_READS['sends a page of the app for what is not there']!
    serve(brokenService(change).service)
    const { text, exitCode } = await command([ADDRESS])
    expect(exitCode).toBe(1)
    expect(text).toContain(
      '\nfailed:   A metric that is not there is answered 404 (GET api/v1/metrics/there-is-no-such-metric.json). Expected 404; found 200 (text/html). Answer 404 where there is no file, and never a page of the app in its place.\n',
    )
  })
})
