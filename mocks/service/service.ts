/** The whole service behind the contract, wherever it keeps the record: a request in, an answer out. */
import { openToPagesElsewhere } from './cross-origin.ts'
import { problem } from './problem.ts'
import { answerRead } from './read.ts'
import { resourceAt, type Resource } from './resource.ts'
import type { Store } from './store.ts'
import { answerWrite } from './write.ts'

export type Service = (request: Request) => Promise<Response>

/** Work on one file waits for the work before it, so that no two writers can both have seen the latest. */
function oneAtATime(): <Answer>(path: string, work: () => Promise<Answer>) => Promise<Answer> {
  const last = new Map<string, Promise<unknown>>()
  return async (path, work) => {
    const before = last.get(path) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(path, mine)
    try {
      return await mine
    } finally {
      if (last.get(path) === mine) last.delete(path)
    }
  }
}

async function read(request: Request, { path }: Resource, store: Store): Promise<Response> {
  const bytes = await store.read(path)
  return bytes === undefined ? problem(404, 'There is no such file of the record.') : answerRead(request, bytes)
}

async function answerTo(request: Request, store: Store, inTurn: ReturnType<typeof oneAtATime>): Promise<Response> {
  const resource = resourceAt(request.url)
  if (resource === undefined)
    return problem(404, 'The record has no file of this name. api/v1/metrics.json lists them.')
  if (request.method === 'GET' || request.method === 'HEAD') return read(request, resource, store)
  if (request.method === 'PUT' && resource.isWritable)
    return inTurn(resource.path, () => answerWrite(request, resource, store))
  const allow = resource.isWritable ? 'GET, HEAD, PUT' : 'GET, HEAD'
  return problem(405, `It can be asked for with ${allow}.`, { headers: { allow } })
}

export function makeService(store: Store): Service {
  const inTurn = oneAtATime()
  return (request) => openToPagesElsewhere(request, (asked) => answerTo(asked, store, inTurn))
}
