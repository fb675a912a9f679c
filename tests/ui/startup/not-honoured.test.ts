/** What a page says of itself where its script does not come, and how long that is waited for. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FILE_LIMIT_MS, inTime } from '../../../src/ui/startup/in-time.ts'
import { sayNotHonoured, takeBackNotHonoured } from '../../../src/ui/startup/not-honoured.ts'
import { day } from '../../progress/a-metric.ts'

afterEach(() => {
  vi.useRealTimers()
  takeBackNotHonoured()
})

describe('a file of the site', () => {
  it('that comes is had, and one that fails fails as it did', async () => {
    await expect(inTime(Promise.resolve('there'))).resolves.toBe('there')
    await expect(inTime(Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  })
  it('that hangs has failed after eight seconds', async () => {
    vi.useFakeTimers()
    const answer = inTime(new Promise(() => {})).catch((error: unknown) => String(error))
    await vi.advanceTimersByTimeAsync(FILE_LIMIT_MS - 1)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await answer).toContain('did not come in time')
  })
})

describe('a page that cannot be what is asked for', () => {
  it('says which day it shows, once, and takes it back', () => {
    sayNotHonoured(day('2026-11-27'))
    sayNotHonoured(day('2026-11-27'))
    const lines = document.querySelectorAll('[role=alert]')
    expect([...lines].map(({ textContent }) => textContent)).toEqual([
      'This page shows 27 November 2026. Its address asks for something else, which needs a script that did not arrive. Load it again',
    ])
    takeBackNotHonoured()
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(0)
  })
  it('says nothing where it speaks for no day', () => {
    sayNotHonoured(undefined)
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(0)
  })
})
