/** The site of another programme: its own pages, briefing and feed, and no word of the first. */
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createBuilder } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const FOLDER = resolve('node_modules/.cache/canada')
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')

beforeAll(async () => {
  const env = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  process.env['BUILD_DAY'] = '2026-07-31'
  await rm(FOLDER, { recursive: true, force: true })
  const builder = await createBuilder({
    logLevel: 'error',
    mode: 'production',
    publicDir: resolve('mocks/canada'),
    build: { outDir: FOLDER },
  })
  await builder.buildApp()
  delete process.env['BUILD_DAY']
  process.env['NODE_ENV'] = env
}, 120_000)

describe('the site of another programme', () => {
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
