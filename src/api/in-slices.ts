/** Long work in slices, so that a page answers to its reader meanwhile. */
import type { Steps } from '../progress/index.ts'

/** Half of what makes a page feel stuck: a step may be long too. */
const SLICE_MS = 25

const aBreak = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

export async function inSlices<Answer>(steps: Steps<Answer>): Promise<Answer> {
  for (;;) {
    for (const began = performance.now(); performance.now() - began < SLICE_MS;) {
      const { done, value } = steps.next()
      if (done === true) return value
    }
    await aBreak()
  }
}
