/** Services that keep the contract but for one thing: how that is changed. */
import { entityTag } from '../../../mocks/service/entity-tag.ts'
import { makeService, type Service } from '../../../mocks/service/service.ts'
import { storeInMemory, type Store } from '../../../mocks/service/store.ts'
import { fileText } from '../../fixtures/record.ts'

export type Named = Record<string, string | undefined>
export type Changed = (request: Request, service: Service, store: Store) => Promise<Response>

export function changedHeaders(headers: Headers, change: Named): Headers {
  const changed = new Headers(headers)
  for (const [name, value] of Object.entries(change))
    if (value === undefined) changed.delete(name)
    else changed.set(name, value)
  return changed
}

export const asked = (request: Request, change: Named): Request =>
  new Request(request, { headers: changedHeaders(request.headers, change) })
export const told = async (answer: Promise<Response>, change: Named, body?: string): Promise<Response> => {
  const { status, headers, body: own } = await answer
  return new Response(status === 304 || status === 204 ? null : (body ?? own), {
    status,
    headers: changedHeaders(headers, change),
  })
}

export const pathOf = ({ url }: Request): string => /api\/v1\/.*$/.exec(url)?.[0] ?? ''
export const tagNow = async (request: Request, store: Store): Promise<string | undefined> => {
  const bytes = await store.read(pathOf(request))
  return bytes && (await entityTag(bytes))
}
export const isPut = ({ method }: Request): boolean => method === 'PUT'
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))
export const html = (): Response =>
  new Response('<!doctype html><title>The app</title>', { headers: { 'content-type': 'text/html' } })

/** Of an answer of 422 only. */
export const refusal =
  (change: Named, body: (text: string) => string): Changed =>
  async (request, service) => {
    const answer = await service(request)
    return answer.status === 422 ? told(Promise.resolve(answer.clone()), change, body(await answer.text())) : answer
  }

/** Takes a write whatever its condition says, and whoever writes meanwhile. */
export async function taken(request: Request, service: Service, store: Store): Promise<Response> {
  for (;;) {
    const tag = (await tagNow(request, store)) ?? '"none"'
    const answer = await service(asked(request.clone(), { 'if-none-match': undefined, 'if-match': tag }))
    if (answer.status !== 412) return answer
  }
}

/** What goes wrong, the checks that must fail for it, in order, and how. */
export type Broken = Readonly<Record<string, readonly [failing: readonly string[], Changed]>>

/** Each in a record of its own. */
export function brokenService(change: Changed): { readonly service: Service; readonly store: Store } {
  const store = storeInMemory(async (path) => {
    try {
      return new Uint8Array(Buffer.from(fileText(path)))
    } catch {
      return undefined
    }
  })
  const service = makeService(store)
  return { store, service: (request) => change(request, service, store) }
}
