/** What a page does where a file of the site does not come, and how long that is waited for. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fileFailed, loadAgain, markAsked } from '../../../src/ui/startup/failed-file.ts'
import { FILE_LIMIT_MS, inTime } from '../../../src/ui/startup/in-time.ts'

const { dataset } = document.documentElement
/** A host that has the page no more: it is not loaded again, which is what jsdom cannot do. */
const asking = () => vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }))

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  sessionStorage.clear()
  delete dataset['failed']
  delete dataset['asks']
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

describe('where one has failed', () => {
  it('the page is asked for again, once for each address', async () => {
    const fetched = asking()
    await loadAgain(new Error('gone'))
    await loadAgain(new Error('gone'))
    expect(fetched).toHaveBeenCalledExactlyOnceWith(window.location.href, { method: 'HEAD', cache: 'no-store' })
  })
  it('not where it hung, for it would hang again', async () => {
    vi.useFakeTimers()
    const fetched = asking()
    const late = inTime(new Promise(() => {})).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(FILE_LIMIT_MS)
    await loadAgain(await late)
    expect(fetched).not.toHaveBeenCalled()
  })
  it('not where the browser keeps no memory of it', async () => {
    const fetched = asking()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('no room')
    })
    await loadAgain(new Error('gone'))
    expect(fetched).not.toHaveBeenCalled()
  })
  it('the page says so, whether or not it can be had again', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no connection'))
    await fileFailed(new Error('gone'))
    expect(dataset['failed']).toBe('')
  })
})

it('a page is marked as what its address asks for, or not', () => {
  markAsked(false)
  expect(dataset['asks']).toBe('this')
  markAsked(true)
  expect(dataset['asks']).toBe('other')
})
