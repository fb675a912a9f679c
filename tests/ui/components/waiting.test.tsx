/** A wait says after a while that it is long, and shows a way on. */
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Waiting } from '../../../src/ui/components/Waiting.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
  })
const wayOn = () => screen.queryByRole('link', { name: 'the page as it was last published' })

it('after six seconds, and not before', async () => {
  render(<Waiting what="the targets" isOffline={false} />)
  await pass(5_999)
  expect(wayOn()).toBeNull()
  await pass(1)
  expect(wayOn()?.getAttribute('href')).toBe(window.location.pathname)
})
it('one wait that goes on with another part is one wait to its reader', async () => {
  const { rerender } = render(<Waiting key="list" what="the list of targets" isOffline={false} />)
  await pass(4_000)
  rerender(<Waiting key="figures" what="the figures" isOffline={false} />)
  await pass(2_000)
  expect(wayOn()).not.toBeNull()
})
it('says nothing of it where the browser is offline', async () => {
  render(<Waiting what="the targets" isOffline />)
  await pass(60_000)
  expect(wayOn()).toBeNull()
})
