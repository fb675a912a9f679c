/** A plain host of the built site that can do what a preview cannot: hold it in a folder, or send a page in pieces. */
import { readFileSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}
/** Long enough that a browser paints what has come. */
const BETWEEN_PIECES_MS = 60

type Host = {
  /** The folder that it stands in, such as `/sub`. There is nothing anywhere else. */
  readonly folder?: string
  /** How a page is cut; each piece comes a while after the one before. */
  readonly cut?: (page: string) => readonly string[]
  /** Scripts beside the site, by path. */
  readonly scripts?: Readonly<Record<string, string>>
}

/** Starts a host. Give its address to `openPage` as `site`, and close it at the end. */
export async function startHost({
  folder = '',
  cut,
  scripts = {},
}: Host): Promise<{ readonly site: string; readonly server: Server }> {
  const fileOf = (pathname: string): string | undefined => {
    if (!pathname.startsWith(`${folder}/`)) return undefined
    const path = pathname.slice(folder.length)
    const file = join(inject('siteFolder'), path.endsWith('/') ? `${path}index.html` : path)
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined
  }
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(url, 'http://localhost')
    if (Object.hasOwn(scripts, pathname)) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(scripts[pathname])
      return
    }
    const file = fileOf(pathname)
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here')
      return
    }
    const type = extname(file)
    response.writeHead(200, { 'content-type': TYPES[type] ?? 'text/plain' })
    if (cut === undefined || type !== '.html') {
      response.end(readFileSync(file))
      return
    }
    for (const piece of cut(readFileSync(file, 'utf8'))) {
      response.write(piece)
      await wait(BETWEEN_PIECES_MS)
    }
    response.end()
  }
  const server = createServer(({ url = '' }, response) => void answer(url, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
