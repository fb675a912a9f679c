/** The worker: whatever the size of a file, the page answers to its reader meanwhile. */
import { answer, type Asked } from './messages.ts'
import { makeSession } from './session.ts'

const session = makeSession()

// Only the page that began it can send it anything.
self.onmessage = ({ data }: MessageEvent<Asked>) => self.postMessage(answer(session, data))
