/** What is kept in the browser outlives the page, and what cannot be kept lasts as long as the page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_ANSWERS, type Work } from '../../../src/intake/index.ts'
import { dropWork, isAllKept, keepWork, keepWorkOn, keptInput, keptWorks } from '../../../src/ui/data/drafts.ts'
import { FROZEN_FOLDER } from '../../fixtures/folder.ts'
import { openAt } from '../open-app.tsx'

/** jsdom has no IndexedDB: this has what is kept there, and may be full. */
const disk = vi.hoisted(() => ({ kept: new Map<string, unknown>(), isFull: false }))
vi.mock('idb-keyval', () => ({
  createStore: () => disk.kept,
  get: (key: string) => Promise.resolve(disk.kept.get(key)),
  entries: () => Promise.resolve([...disk.kept]),
  setMany: (pairs: readonly [string, unknown][]) => {
    if (disk.isFull) return Promise.reject(new Error('full'))
    for (const [key, data] of pairs) disk.kept.set(key, data)
    return Promise.resolve()
  },
  delMany: (keys: readonly string[]) => {
    for (const key of keys) disk.kept.delete(key)
    return Promise.resolve()
  },
}))

const work = (id: string): Work => ({
  version: 1,
  id,
  title: id,
  table: 0,
  answers: NO_ANSWERS,
  isConfirmed: false,
})

beforeEach(async () => {
  window.scrollTo = () => {}
  disk.isFull = false
  for (const { id } of await keptWorks()) await dropWork(id)
  disk.kept.clear()
})

describe('what is kept', () => {
  it('is found again, in order of the metrics', async () => {
    await keepWork(work('trees'))
    await keepWork(work('bridges'))
    expect(await keptWorks()).toEqual([
      { id: 'bridges', work: { ok: true, value: work('bridges') } },
      { id: 'trees', work: { ok: true, value: work('trees') } },
    ])
    expect(isAllKept()).toBe(true)
  })
  it('has what was uploaded apart from the rest, to the byte, and is thrown away with it', async () => {
    const input = { kind: 'files' as const, files: [{ name: 'a.csv', bytes: new Uint8Array([0, 255, 10]) }] }
    await keepWorkOn(work('trees'), input)
    expect(await keptInput('trees')).toEqual({ ok: true, value: input })
    await dropWork('trees')
    expect(await keptInput('trees')).toEqual({ ok: true, value: undefined })
    expect(disk.kept.size).toBe(0)
  })
  it('lasts as long as the page where the disk is full, and is kept once it is not', async () => {
    await keepWork(work('trees'))
    disk.isFull = true
    await keepWork({ ...work('trees'), isConfirmed: true })
    expect(isAllKept()).toBe(false)
    expect(await keptWorks()).toMatchObject([{ work: { value: { isConfirmed: true } } }])
    disk.isFull = false
    await keepWork({ ...work('trees'), isConfirmed: true })
    expect(isAllKept()).toBe(true)
    expect(disk.kept.get('work trees')).toMatchObject({ isConfirmed: true })
  })
  it('of another version is not to be read', async () => {
    disk.kept.set('work trees', { ...work('trees'), version: 2 })
    disk.kept.set('input trees', { kind: 'cloud' })
    expect(await keptWorks()).toEqual([
      { id: 'trees', work: { ok: false, fault: expect.stringContaining('Throw it away, and begin again.') } },
    ])
    expect(await keptInput('trees')).toMatchObject({ ok: false })
  })
})

describe('what is kept of another version', () => {
  beforeEach(() => void disk.kept.set('work academy-graduates', { ...work('academy-graduates'), version: 2 }))
  it('is said not to be readable, and can be thrown away', async () => {
    openAt('/figures/')
    expect(await screen.findByText(/^The work that is kept in this browser cannot be read/)).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: /^Go on/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /^Throw away/ }))
    await userEvent.click(screen.getByRole('button', { name: /^Yes, throw it away/ }))
    await waitFor(() => expect(screen.queryByText('In progress in this browser')).toBeNull())
    expect(disk.kept.size).toBe(0)
  })
  it('is said in the preview not to be readable', async () => {
    openAt('/?preview=draft')
    expect(await screen.findByRole('region', { name: 'Preview' })).toHaveTextContent(
      /^The draft that is kept in this browser cannot be read/,
    )
  })
  it('does not keep another draft from the preview', async () => {
    const text = readFileSync(join(FROZEN_FOLDER, 'api/v1/metrics/verify-users.json'), 'utf8')
    const after = { text, publishedOn: '2026-11-23', added: 0, revised: 0, withdrawn: 0 }
    await keepWork({ ...work('verify-users'), after })
    openAt('/?preview=draft')
    expect(await screen.findByRole('region', { name: 'Preview' })).toHaveTextContent(
      /^Preview: not published\..*“GOV\.UK Verify users”/,
    )
  })
})
