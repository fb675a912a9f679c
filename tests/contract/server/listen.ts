/** The service over HTTP, by Node alone. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Service } from '../../../mocks/service/service.ts'
import { MOST_BYTES } from '../../../mocks/service/write.ts'

/** A little more than is taken is read, and no more: enough to see that it is too much. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue
    parts.push(part)
    size += part.length
    if (size > MOST_BYTES) break
  }
  return new Uint8Array(Buffer.concat(parts))
}

async function requestFrom(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(incoming)
  return new Request(new URL(url, 'http://localhost/'), { method, headers: given, body })
}

async function send(answer: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer())
  // The rest of what was too much is not waited for.
  const more = answer.status === 413 ? { connection: 'close' } : {}
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...more }).end(body)
}

async function answerTo(incoming: IncomingMessage, outgoing: ServerResponse, service: Service): Promise<void> {
  try {
    await send(await service(await requestFrom(incoming)), outgoing)
  } catch {
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
  }
}

export type Listening = { readonly address: string; readonly close: () => Promise<void> }

/** At a free port of this machine, or at one where it was before. */
export async function listen(service: Service, at = 0): Promise<Listening> {
  const server: Server = createServer((incoming, outgoing) => void answerTo(incoming, outgoing, service))
  await new Promise<void>((resolve) => void server.listen(at, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
