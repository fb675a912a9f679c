/**
 * Before each test of a screen: the ordinary day. After it: nothing left over, and nothing complained of in the
 * console.
 */
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { server } from '../../mocks/server.ts'

const complaints: unknown[][] = []

// What is waited for comes; on a busy machine it comes late.
configure({ asyncUtilTimeout: 20_000 })

// It lays nothing out, so there is nothing to scroll.
window.HTMLElement.prototype.scrollIntoView = () => undefined

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  complaints.length = 0
  for (const kind of ['error', 'warn'] as const)
    vi.spyOn(console, kind).mockImplementation((...words: unknown[]) => void complaints.push(words))
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})
afterAll(() => server.close())
