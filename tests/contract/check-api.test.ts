/** `npm run check-api` passes on whatever keeps the contract: files, a service in memory, a real server. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { setupServer } from 'msw/node'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlersOfService } from '../../mocks/server.ts'
import { makeService } from '../../mocks/service/service.ts'
import { command } from '../../src/publish/check-api/command.ts'
import { FROZEN_FOLDER } from '../fixtures/folder.ts'
import { folderOfRecord } from './folder.ts'
import { storeInFolder } from './server/folder-store.ts'
import { listen } from './server/listen.ts'

const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'api/v1'), { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((file) => (file.endsWith('.json') ? `${file}\n${readFileSync(join(folder, 'api/v1', file), 'utf8')}` : file))

const linesOf = (text: string, kind: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(`${kind}:`))

describe('the published files, from a host of static files', () => {
  const starting = preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: FROZEN_FOLDER },
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  afterAll(async () => (await starting).close())
  const address = async (): Promise<string> => (await starting).resolvedUrls?.local[0] ?? ''

  it('pass every check of reading, with a warning that other origins may not read them', async () => {
    const { text, exitCode } = await command([await address()])
    expect([linesOf(text, 'failed'), exitCode]).toEqual([[], 0])
    expect(linesOf(text, 'warning')).toEqual([expect.stringContaining('Pages elsewhere may read it')])
    expect(text).toContain('skipped:  The record can be written (PUT): nothing is written without --write')
    expect(text).toMatch(/\n13 passed, 0 failed, 1 warning, 2 skipped\n$/)
  })
  it('are known as files where writes are asked for too', async () => {
    const { text, exitCode } = await command([await address(), '--write'])
    expect([linesOf(text, 'failed'), exitCode]).toEqual([[], 0])
    expect(text).toContain('The record can be written (PUT): it answers a PUT with the file')
  })
})

describe('the service in memory', () => {
  const server = setupServer(...handlersOfService())
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())
  it('passes every check, with nothing to warn of, and is left as it was found', async () => {
    const { text, exitCode } = await command(['http://service.example/folder', '--write'])
    expect([linesOf(text, 'failed'), linesOf(text, 'warning'), exitCode]).toEqual([[], [], 0])
    expect(linesOf(text, 'skipped')).toHaveLength(2)
    expect(await (await fetch('http://service.example/folder/api/v1/metrics/verify-users.json')).text()).toBe(
      readFileSync(join(FROZEN_FOLDER, 'api/v1/metrics/verify-users.json'), 'utf8'),
    )
  })
})

describe('the server that keeps the record in a folder', () => {
  const folder = folderOfRecord()
  const before = textsIn(folder.path)
  const starting = storeInFolder(folder.path).then((store) => listen(makeService(store)))
  afterAll(async () => {
    await (await starting).close()
    folder.remove()
  })

  it('passes every check, and its folder is left as it was found', async () => {
    const { text, exitCode } = await command([(await starting).address, '--write'])
    expect([linesOf(text, 'failed'), linesOf(text, 'warning'), exitCode]).toEqual([[], [], 0])
    expect(linesOf(text, 'passed').length).toBeGreaterThan(30)
    expect(textsIn(folder.path)).toEqual(before)
  })
  it('gives the outcomes to programs too', async () => {
    const { text } = await command([(await starting).address, '--json', '--read-only'])
    const told = JSON.parse(text) as { counts: Record<string, number>; outcomes: object[] }
    expect(told).toMatchObject({ isWriting: false, counts: { failed: 0, warning: 0 } })
    expect(told.outcomes).toContainEqual({
      kind: 'passed',
      check: 'The list of metrics can be read and fits',
      where: 'GET api/v1/metrics.json',
    })
  })
  it('is checked by the command as it is typed', async () => {
    const { address } = await starting
    const typed = spawn(process.execPath, ['src/publish/check-api.mjs', address], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const parts: string[] = []
    typed.stdout.setEncoding('utf8').on('data', (part: string) => parts.push(part))
    const exitCode = await new Promise((resolve) => typed.on('close', resolve))
    expect([parts.join('').split('\n').at(-2), exitCode]).toEqual(['14 passed, 0 failed, 0 warnings, 2 skipped', 0])
  })
})

describe('the command', () => {
  it.each([
    [[], 'Name the address'],
    [['public'], 'Name the address'],
    [['ftp://example.org/'], 'Name the address'],
    [['http://localhost/', 'http://localhost/'], 'Name the address'],
    [['http://localhost/', '--wriet'], 'Name the address'],
    [['http://localhost/', '--write', '--read-only'], 'Choose --write or --read-only.'],
    [['http://localhost/', '--header', 'token'], 'A header is written "Name: value".'],
  ])('asks for what it needs, given %j', async (args, words) => {
    const { text, exitCode } = await command(args)
    expect([text.startsWith(words), exitCode]).toEqual([true, 2])
  })
  it('says that nobody answers where nobody does', async () => {
    const { text, exitCode } = await command(['http://127.0.0.1:1/', '--write'])
    expect([exitCode, text]).toEqual([1, expect.stringContaining('Expected an answer; found no answer (')])
  })
})
