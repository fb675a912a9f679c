/** The outside world for tests in Node: the ordinary day, with the frozen record read from disk. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HttpResponse, type HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import { FROZEN_FOLDER } from '../tests/fixtures/folder.ts'
import { ordinaryDay, type Serve } from './handlers.ts'
import { serviceHandlers } from './service/handlers.ts'
import { handlersOf, type ScenarioName } from './scenarios.ts'

const room = join(FROZEN_FOLDER, 'api/v1')

const fromDisk: Serve = async (path) => {
  try {
    return new HttpResponse(await readFile(join(room, path), 'utf8'), {
      headers: { 'content-type': 'application/json' },
    })
  } catch {
    return HttpResponse.json({ error: 'not found' }, { status: 404 })
  }
}

export const server = setupServer(...ordinaryDay(fromDisk))

export const handlersFor = (name: ScenarioName | 'ordinary'): readonly HttpHandler[] =>
  name === 'ordinary' ? ordinaryDay(fromDisk) : handlersOf(name, fromDisk)

/** The frozen record behind a service that takes writes, in memory. */
export const handlersOfService = (): readonly HttpHandler[] =>
  serviceHandlers(async (path) => {
    try {
      return new Uint8Array(await readFile(join(FROZEN_FOLDER, path)))
    } catch {
      return undefined
    }
  })
