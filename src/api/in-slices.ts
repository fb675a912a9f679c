/** Long work in slices, so that a page answers to its reader meanwhile. */
import type { Steps } from '../progress/index.ts'

/** A third of what makes a page feel stuck: a step may be long too. */
const SLICE_MS = 16

const aBreak = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The first slice is one of its own: what is at hand has just been read, or drawn. */
export async function inSlices<Answer>(steps: Steps<Answer>): Promise<Answer> {
  for (;;) {
    await aBreak()
    for (const began = performance.now(); performance.now() - began < SLICE_MS;) {
      const { done, value } = steps.next()
      if (done === true) return value
    }
  }
}
