/** Services that keep the contract of writing but for one thing. */
import { entityTag } from '../../../mocks/service/entity-tag.ts'
import { asked, isPut, pathOf, pause, refusal, tagNow, taken, told, type Broken } from './change.ts'

/** By path. What one test has seen does another no harm: each begins with the same record. */
const everKnown = new Map<string, Set<string>>()

export const BROKEN_WRITES: Broken = {
  'takes a write without a condition': [
    ['A write without a condition is refused', 'A write without a condition is refused'],
    async (request, service, store) =>
      isPut(request) && !request.headers.has('if-match') && !request.headers.has('if-none-match')
        ? taken(request, service, store)
        : service(request),
  ],
  'takes any ETag': [
    [
      'A write with a stale ETag is refused',
      'A write with the ETag from before another change is refused',
      'Of two writes at once one is refused',
      'A write with a stale ETag is refused',
      'A write with the ETag from before another change is refused',
    ],
    async (request, service, store) =>
      isPut(request) && request.headers.has('if-match') ? taken(request, service, store) : service(request),
  ],
  'takes every ETag that it ever gave': [
    [
      'A write with the ETag from before another change is refused',
      'Of two writes at once one is refused',
      'A write with the ETag from before another change is refused',
    ],
    async (request, service, store) => {
      const [tag, path] = [await tagNow(request, store), pathOf(request)]
      const known = everKnown.get(path) ?? new Set()
      everKnown.set(path, tag === undefined ? known : known.add(tag))
      return isPut(request) && known.has(request.headers.get('if-match') ?? '')
        ? taken(request, service, store)
        : service(request)
    },
  ],
  'compares first and writes later': [
    ['Of two writes at once one is refused'],
    async (request, service, store) => {
      const isLatest = request.headers.get('if-match') === (await tagNow(request, store))
      if (!isPut(request) || !isLatest) return service(request)
      await pause()
      return taken(request, service, store)
    },
  ],
  'keeps the latest ETag to itself': [
    ['A write with a stale ETag is refused', 'A write with a stale ETag is refused'],
    async (request, service) => {
      const answer = await service(request)
      return answer.status === 412 ? told(Promise.resolve(answer), { etag: undefined }) : answer
    },
  ],
  'says that it took a write and did not': [
    [
      'A write with the latest ETag is taken and kept',
      'A write with the ETag from before another change is refused',
      'Of two writes at once one is refused',
      'Half a record is refused as a whole',
      'A record that does not fit is refused with every fault',
      'A write with the latest ETag is taken and kept',
      'A write with the ETag from before another change is refused',
    ],
    async (request, service, store) =>
      request.headers.has('if-match') && request.headers.get('if-match') === (await tagNow(request, store))
        ? service(new Request(request.url, { method: 'PUT', headers: request.headers, body: '{}' })).then((answer) =>
            answer.status === 422 && request.headers.get('content-type') === 'application/json'
              ? new Response(null, { status: 204, headers: { etag: '"new"' } })
              : answer,
          )
        : service(request),
  ],
  'makes the ETag of a compressed answer weak': [
    ['A write with the ETag of a compressed answer is taken'],
    async (request, service) => {
      const answer = await service(request)
      const tag = answer.headers.get('etag')?.replace('-gzip', '')
      return answer.headers.has('content-encoding') ? told(Promise.resolve(answer), { etag: `W/${tag}` }) : answer
    },
  ],
  'writes over what was to be made': [
    ['Making what is there already is refused'],
    async (request, service, store) =>
      isPut(request) && request.headers.has('if-none-match') ? taken(request, service, store) : service(request),
  ],
  'makes what was to be changed': [
    ['Changing what is not there is refused'],
    async (request, service, store) =>
      isPut(request) && (await tagNow(request, store)) === undefined
        ? service(asked(request, { 'if-match': undefined, 'if-none-match': '*' }))
        : service(request),
  ],
  'takes whatever is sent for JSON': [
    ['Text that is not sent as JSON is refused'],
    (request, service) => service(isPut(request) ? asked(request, { 'content-type': 'application/json' }) : request),
  ],
  'checks nothing before it writes': [
    ['Half a record is refused as a whole', 'A record that does not fit is refused with every fault'],
    async (request, service, store) => {
      const answer = await service(request.clone())
      if (answer.status !== 422) return answer
      const bytes = new Uint8Array(await request.arrayBuffer())
      await store.write(pathOf(request), bytes)
      return new Response(null, { status: 204, headers: { etag: await entityTag(bytes) } })
    },
  ],
  'refuses without a word': [
    ['Half a record is refused as a whole', 'A record that does not fit is refused with every fault'],
    refusal({}, () => '{ "title": "Unprocessable Content" }'),
  ],
  'names the first fault alone': [
    ['A record that does not fit is refused with every fault'],
    refusal({}, (text) => {
      const said = JSON.parse(text)
      return JSON.stringify({ ...said, faults: said.faults.slice(0, 1) })
    }),
  ],
  'says where a fault is and not what': [
    ['Half a record is refused as a whole', 'A record that does not fit is refused with every fault'],
    refusal({}, (text) => text.replaceAll('"problem"', '"wrong"')),
  ],
  'tells faults as plain JSON': [
    ['Half a record is refused as a whole', 'A record that does not fit is refused with every fault'],
    refusal({ 'content-type': 'application/json' }, (text) => text),
  ],
  'gives weak ETags, and would take writes': [
    ['The record can be written'],
    async (request, service) => {
      const answer = await service(request)
      return answer.headers.has('etag')
        ? told(Promise.resolve(answer), { etag: `W/${answer.headers.get('etag')}` })
        : answer
    },
  ],
}
