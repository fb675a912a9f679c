/** A programme of one's own begins with an empty one that is valid, and what is there already stays. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseMetric, parseMetricList, parseProgramme } from '../../src/api/parsers.ts'

const room = mkdtempSync(join(tmpdir(), 'programme-'))
afterAll(() => rmSync(room, { recursive: true }))

const begin = (...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('src/publish/new-programme.mjs'), ...args], { encoding: 'utf8', cwd: room })

describe('a new programme', () => {
  it('is empty and valid, and says what to do next', () => {
    const { status, stdout } = begin('ours')
    expect(status).toBe(0)
    expect(stdout).toContain('PROGRAMME=ours npm start')
    const file = (name: string): unknown => JSON.parse(readFileSync(join(room, 'ours/api/v1', name), 'utf8'))
    expect(parseProgramme(file('programme.json')).ok).toBe(true)
    expect(parseMetricList(file('metrics.json'))).toMatchObject({ ok: true, value: { metrics: [] } })
  })
  it('is not made where there is one', () => {
    const held = readFileSync(join(room, 'ours/api/v1/programme.json'), 'utf8')
    const { status, stderr } = begin('ours')
    expect([status, stderr]).toEqual([1, expect.stringContaining('There is a programme in')])
    expect(readFileSync(join(room, 'ours/api/v1/programme.json'), 'utf8')).toBe(held)
  })
  it('goes on with the shortest target, which the README shows', () => {
    const [, shown = ''] = /```json\n(\{[^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
    expect(parseMetric(JSON.parse(shown))).toMatchObject({ ok: true, value: { id: 'trees' } })
  })
  it('needs a folder', () =>
    expect(begin()).toMatchObject({
      status: 1,
      stderr: 'Name the folder to make: npm run new-programme ../our-targets\n',
    }))
})
