import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startStaging } from '../../src/publish/staging.ts'

describe('pages on their way into the site', () => {
  it('come into it finished, with the pictures as they were made', async () => {
    const dist = await mkdtemp(join(tmpdir(), 'staging-'))
    const staging = await startStaging()
    await staging.keepPage('targets/one/index.html', '<p class="first">One</p>')
    await staging.keepPage('index.html', '<p class="second">All</p>')
    await staging.keepPicture('charts/one.png', new Uint8Array([1, 2, 3]))
    expect(new Set(staging.words().split(' '))).toEqual(new Set(['p', 'class', 'first', 'One', 'second', 'All']))
    await staging.moveTo(dist, (path, page) => `${path} ${page}`)
    expect(await readFile(join(dist, 'targets/one/index.html'), 'utf8')).toBe(
      'targets/one/index.html <p class="first">One</p>',
    )
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('index.html <p class="second">All</p>')
    expect([...(await readFile(join(dist, 'charts/one.png')))]).toEqual([1, 2, 3])
    await staging.clear()
    await rm(dist, { recursive: true })
  })
  it('are kept apart where two builds run at once', async () => {
    const dist = await mkdtemp(join(tmpdir(), 'staging-'))
    const [one, other] = [await startStaging(), await startStaging()]
    await one.keepPage('index.html', 'one')
    await other.keepPage('index.html', 'other')
    await other.clear()
    await one.moveTo(dist, (_, page) => page)
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('one')
    await one.clear()
    await rm(dist, { recursive: true })
  })
})
