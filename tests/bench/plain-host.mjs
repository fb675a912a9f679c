/** Serves a folder as a plain host would: the best brotli, nothing clever. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
}
const IS_TEXT = /text|javascript|json|svg|xml/

/** A server of one folder, and its address. `headersFor` gives the headers of a path. */
export async function plainHost(folder, headersFor = () => ({})) {
  const packed = new Map()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const asked = join(folder, normalize(decodeURIComponent(pathname)))
    const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked
    const isThere = existsSync(file)
    const found = isThere ? file : join(folder, '404.html')
    if (!existsSync(found)) return response.writeHead(404).end()
    const type = TYPES[extname(found)] ?? 'application/octet-stream'
    const isPacked = IS_TEXT.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    if (isPacked && !packed.has(found)) packed.set(found, brotliCompressSync(readFileSync(found)))
    response.writeHead(isThere ? 200 : 404, {
      ...headersFor(pathname),
      'content-type': type,
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
    })
    return response.end(isPacked ? packed.get(found) : readFileSync(found))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
