/** The server that keeps the record in a folder is killed in the middle of writes, again and again. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { emptyFolder } from './folder.ts'
import { figuresIn, recordOf } from './kills/growing-record.ts'
import { bundledServer, start } from './kills/server-process.ts'
import { writerOf, type Writer } from './kills/writer.ts'
import { storeInFolder } from './server/folder-store.ts'

const KILLS = 200
/** So many at a time, each with a folder and writers of its own: a start is mostly waiting. */
const SERVERS = 4
const KILLS_EACH = KILLS / SERVERS
const METRICS = ['tea', 'coffee', 'cocoa'] as const
/** From the first figure that is acknowledged to the kill, at most: time for a few writes of each writer. */
const WAIT_MS = 15

const workshop = emptyFolder()
const folders = Array.from({ length: SERVERS }, emptyFolder)
let server = ''
beforeAll(async () => void (server = await bundledServer(workshop.path)))
afterAll(() => [workshop, ...folders].forEach(({ remove }) => remove()))

const someTime = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * WAIT_MS))

/** All write until the server is killed, some time after one of them was acknowledged. */
async function life(folder: string, writers: readonly Writer[]): Promise<void> {
  const { address, kill } = await start(server, folder)
  try {
    let begin = (): void => {}
    const begun = new Promise<void>((resolve) => void (begin = resolve))
    const writing = Promise.all(writers.map((writer) => writer.writeOn(address, begin)))
    await Promise.race([begun, writing])
    await someTime()
    await kill()
    await writing
  } finally {
    await kill()
  }
}

/** Files that a write has not given their name. */
const unfinishedIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'api/v1/metrics')).filter((file) => !file.endsWith('.json'))

/** What stands on the disk after so many kills, without any server. */
function expectNothingLost(folder: string, { path, acknowledged }: Writer, kills: number): void {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(parseMetric(JSON.parse(text)).ok).toBe(true)
  const there = new Set(figuresIn(text))
  expect(acknowledged.filter((figure) => !there.has(figure))).toEqual([])
  // What was on its way when the server was killed may have come to stand or not: of each life one figure at most.
  expect(there.size - acknowledged.length).toBeLessThanOrEqual(kills)
}

/** How many of the kills were in the middle of a write, and how many figures were acknowledged. */
async function manyLives(folder: string): Promise<{ readonly hits: number; readonly written: number }> {
  await storeInFolder(folder)
  for (const id of METRICS) writeFileSync(join(folder, `api/v1/metrics/${id}.json`), recordOf(id, []))
  const writers = METRICS.map(writerOf)
  let hits = 0
  for (let kills = 1; kills <= KILLS_EACH; kills += 1) {
    await life(folder, writers)
    hits += unfinishedIn(folder).length > 0 ? 1 : 0
    for (const writer of writers) expectNothingLost(folder, writer, kills)
  }
  await storeInFolder(folder)
  expect(unfinishedIn(folder)).toEqual([])
  return { hits, written: writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0) }
}

it(`after ${KILLS} kills in the middle of writes no record is torn, and no acknowledged figure is lost`, async () => {
  const lives = folders.map(({ path }) => manyLives(path))
  // One that fails leaves the others their folders until they are through.
  await Promise.allSettled(lives)
  const told = await Promise.all(lives)
  const sum = (count: 'hits' | 'written'): number => told.reduce((total, one) => total + one[count], 0)
  expect(sum('hits')).toBeGreaterThan(0)
  expect(sum('written')).toBeGreaterThanOrEqual(KILLS)
}, 300_000)
