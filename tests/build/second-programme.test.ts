/** The site of another programme: its own pages, briefing and feed, and no word of the first. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createBuilder } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const FOLDER = resolve('node_modules/.cache/canada')
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')

async function build(publicDir: string, outDir: string, day: string): Promise<void> {
  const env = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  process.env['BUILD_DAY'] = day
  await rm(outDir, { recursive: true, force: true })
  const builder = await createBuilder({ logLevel: 'error', mode: 'production', publicDir, build: { outDir } })
  await builder.buildApp()
  delete process.env['BUILD_DAY']
  process.env['NODE_ENV'] = env
}

describe('the site of another programme', () => {
  beforeAll(() => build(resolve('mocks/canada'), FOLDER, '2026-07-31'), 120_000)
  it('has a page for each of its targets, a briefing, a feed and the judgements', () => {
    expect(readdirSync(join(FOLDER, 'targets'))).toHaveLength(12)
    expect(read('briefing/index.html')).toContain('Sea and coast conserved')
    expect(read('feed.xml')).toContain('xml:lang="en-CA"')
    expect(JSON.parse(read('api/v1/status.json')).metrics).toHaveLength(12)
  })
  it('is named, described, coloured and licensed by its programme', () => {
    const page = read('index.html')
    expect(page).toMatch(/<html [^>]*lang="en-CA" data-colours="purple"/)
    expect(page).toContain('<title>Targets as at 31 July 2026 - Canadian targets tracker</title>')
    expect(page).toContain('Statistics Canada Open Licence</a>')
    expect(page).toContain('This is where each stands on what has been published by 31 July 2026.')
  })
  it('says of no page or file what is only true of the first programme', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:html|js|json|xml|csv|svg|txt)$/.test(file),
    )
    expect(files.length).toBeGreaterThan(60)
    for (const file of files)
      expect([
        file,
        read(file).match(/GOV\.UK Verify|2020 targets tracker|UK government|Cabinet Office/g) ?? [],
      ]).toEqual([file, []])
  })
  it('shows stages of a promise, and what its publisher concludes', () => {
    const page = read('targets/zero-emission-vehicle-share/index.html').replace(/<[^>]+>/g, '')
    expect(page).toContain('Stages of the promise')
    expect(page).toContain('Statistics Canada has said “substantial progress” since 16 February 2023.')
    expect(page).toContain('the one ÷ the other = 0.9504')
  })
})

describe('a programme made by the README', () => {
  const room = mkdtempSync(join(tmpdir(), 'readme-'))
  const [ours, out] = [join(room, 'ours'), join(room, 'out')]
  const inOurs = (file: string): string => join(ours, 'api/v1', file)
  afterAll(() => rm(room, { recursive: true }))

  it('from the empty one and the shortest target comes a site', async () => {
    expect(spawnSync(process.execPath, [resolve('src/publish/new-programme.mjs'), ours]).status).toBe(0)
    const readme = readFileSync('README.md', 'utf8')
    const [, target = ''] = /```json\n(\{[^]*?)```/.exec(readme) ?? []
    const [, line = ''] = /it is listed as `(\{[^`]*\})`/.exec(readme) ?? []
    writeFileSync(inOurs('metrics/trees.json'), target)
    const list = JSON.parse(readFileSync(inOurs('metrics.json'), 'utf8')) as object
    writeFileSync(inOurs('metrics.json'), JSON.stringify({ ...list, metrics: [JSON.parse(line)] }))
    await build(ours, out, '2026-11-30')
    expect(readFileSync(join(out, 'targets/trees/index.html'), 'utf8')).toContain('310 trees')
  }, 120_000)
})
