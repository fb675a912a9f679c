/** The worker: whatever the size of a file, the page answers to its reader meanwhile. */
import { answer, type Asked } from './messages.ts'
import { makeSession } from './session.ts'

const session = makeSession()

// Only the page that began it can send it anything.
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page, and no origin to name
  self.postMessage(answer(session, data))
})
