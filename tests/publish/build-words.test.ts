import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { progressOf, summaryOf } from '../../src/publish/build-words.ts'

describe('what the build says of itself', () => {
  it('is nothing while it takes a few seconds, then how far it has come', () => {
    const said: string[] = []
    let time = 0
    const made = progressOf(
      (line) => said.push(line),
      () => time,
    )
    made('page', 3)
    time = 4000
    made('picture', 1)
    expect(said).toEqual([])
    time = 6000
    made('page', 3)
    time = 7000
    made('page', 3)
    expect(said).toEqual(['2 of 3 pages, 1 of 1 picture made in 6 s'])
  })
  it('ends with pages, files, bytes and seconds, in folders too', async () => {
    const dist = await mkdtemp(join(tmpdir(), 'build-words-'))
    await mkdir(join(dist, 'method'))
    await writeFile(join(dist, 'index.html'), 'x'.repeat(150_000))
    await writeFile(join(dist, 'method/index.html'), 'x'.repeat(50_000))
    await writeFile(join(dist, 'feed.xml'), 'x')
    expect(await summaryOf(dist, 7140)).toBe('2 pages, 3 files, 0.2 MB, built in 7.1 s')
    await rm(dist, { recursive: true })
  })
})
