/** Two tabs of one browser have the same work: what one of them keeps is not written over by the other. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Work } from '../../../../src/intake/index.ts'
import { check, nothingYet, step } from './open-figures.tsx'

/** jsdom has no IndexedDB: this is the disk of both tabs. */
const disk = vi.hoisted(() => new Map<string, unknown>())
vi.mock('idb-keyval', () => ({
  createStore: () => disk,
  get: (key: string) => Promise.resolve(disk.get(key)),
  entries: () => Promise.resolve([...disk]),
  setMany: (pairs: readonly [string, unknown][]) => {
    for (const [key, data] of pairs) disk.set(key, data)
    return Promise.resolve()
  },
  delMany: (keys: readonly string[]) => {
    for (const key of keys) disk.delete(key)
    return Promise.resolve()
  },
}))

beforeEach(nothingYet)

/** The module as another tab has loaded it. */
async function otherTab(): Promise<typeof import('../../../../src/ui/data/drafts.ts')> {
  vi.resetModules()
  return import('../../../../src/ui/data/drafts.ts')
}

it('what the other one keeps is here at once, and goes with what is kept here', async () => {
  await check('academy-graduates', 'date,value\n2019-07-31,12000')
  const tab = await otherTab()
  const workThere = async (): Promise<Work> => {
    const [kept] = await tab.keptWorks()
    if (kept?.work.ok !== true) throw new Error('Nothing is kept.')
    return kept.work.value
  }
  const began = await workThere()
  await tab.keepWork({ ...began, answers: { ...began.answers, publishedOn: '2019-09-09' } })
  await waitFor(() => expect(screen.getByLabelText('Published on')).toHaveValue('2019-09-09'))
  await userEvent.type(screen.getByLabelText('Published on'), '{Backspace}8')
  await waitFor(async () => expect((await workThere()).answers.publishedOn).toBe('2019-09-08'))
})

it('what the other one throws away is gone here too', async () => {
  await check('academy-graduates', 'date,value\n2019-07-31,12000')
  const tab = await otherTab()
  await tab.dropWork('academy-graduates')
  expect(await step(/Upload|Give|figures/i)).toBeVisible()
  await waitFor(() => expect(screen.queryByLabelText('Published on')).toBeNull())
})
