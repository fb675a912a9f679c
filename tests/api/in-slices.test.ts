/** Long work in slices: the same answer, with breaks in which others have their turn. */
import { expect, it, vi } from 'vitest'
import { inSlices } from '../../src/api/in-slices.ts'
import type { Steps } from '../../src/progress/index.ts'

function* work(steps: number, onStep: () => void): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    onStep()
    yield
  }
  return 'done'
}

it('gives way to others before it begins and once it has taken its time, and answers as if it had not', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const order: string[] = []
  const answer = inSlices(
    work(4, () => {
      now += 10
      order.push('step')
    }),
  )
  // Two others, who ask for a turn after it.
  setTimeout(() => {
    order.push('other')
    setTimeout(() => order.push('another'))
  })
  order.push('at once')
  expect(await answer).toBe('done')
  // Two steps of 10 are more than a slice.
  expect(order).toEqual(['at once', 'step', 'step', 'other', 'step', 'step', 'another'])
  vi.restoreAllMocks()
})
