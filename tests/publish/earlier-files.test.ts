/** Files of earlier builds stay for a while, for pages that are still being read. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { earlierFiles, putBack } from '../../src/publish/earlier-files.ts'
import { day } from '../progress/a-metric.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'earlier-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const TODAY = day('2026-11-30')
function written(name: string, content: string, on: string): void {
  writeFileSync(join(folder, name), content)
  utimesSync(join(folder, name), new Date(`${on}T12:00:00Z`), new Date(`${on}T12:00:00Z`))
}
const empty = (): void => readdirSync(folder).forEach((file) => rmSync(join(folder, file)))

it('those of the last thirty days are put back, as old as they were; older ones are gone', async () => {
  written('app-1.js', 'one', '2026-10-31')
  written('app-0.js', 'nought', '2026-10-30')
  const earlier = await earlierFiles(folder, TODAY)
  empty()
  await putBack(earlier)
  expect(readdirSync(folder)).toEqual(['app-1.js'])
  expect(statSync(join(folder, 'app-1.js')).mtime.toISOString()).toBe('2026-10-31T12:00:00.000Z')
})
it('what was built again stays as it was built', async () => {
  written('app-1.js', 'one', '2026-11-20')
  const earlier = await earlierFiles(folder, TODAY)
  written('app-1.js', 'the same, and younger', '2026-11-30')
  await putBack(earlier)
  expect(readFileSync(join(folder, 'app-1.js'), 'utf8')).toBe('the same, and younger')
  expect(statSync(join(folder, 'app-1.js')).mtime.toISOString()).toBe('2026-11-30T12:00:00.000Z')
})
it('before the first build there are none', async () => {
  expect(await earlierFiles(join(folder, 'nowhere'), TODAY)).toEqual([])
})
it('what cannot be written is not passed over', async () => {
  await expect(
    putBack([{ path: join(folder, 'nowhere', 'app.js'), content: new Uint8Array(), writtenOn: new Date() }]),
  ).rejects.toThrow('ENOENT')
})
