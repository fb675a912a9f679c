/** Serves the built site as a host should: with the headers it should send, and 404.html where there is nothing. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { headersFor, type HeaderRules } from './headers.ts'

type Next = () => void

const fileAt = (dist: string, path: string): string | undefined => {
  const file = join(dist, normalize(path))
  const isFolder = existsSync(file) && statSync(file).isDirectory()
  const found = isFolder ? join(file, 'index.html') : file
  return existsSync(found) ? found : undefined
}

function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `rulesNow`: the site may be built anew while it is served. */
export const asHost =
  (dist: string, rulesNow: () => HeaderRules) =>
  (request: Pick<IncomingMessage, 'url'>, response: ServerResponse, next: Next): void => {
    const path = pathOf(request.url ?? '/')
    for (const [name, value] of Object.entries(headersFor(path, rulesNow()))) response.setHeader(name, value)
    const file = fileAt(dist, path)
    if (file === undefined) {
      response.statusCode = 404
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(readFileSync(join(dist, '404.html')))
      return
    }
    // A page is found with or without its last slash, but its links are counted from the slash.
    if (file.endsWith('index.html') && !path.endsWith('/') && !path.endsWith('index.html')) {
      response.writeHead(301, { location: `${path}/${/\?.*$/.exec(request.url ?? '')?.[0] ?? ''}` }).end()
      return
    }
    next()
  }
