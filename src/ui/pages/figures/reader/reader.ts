/** The reader of files, as the page asks it: in a worker; in the page itself where a browser lets none start. */
import type { Input } from '../../../../intake/index.ts'
import type { Result } from '../../../../progress/index.ts'
import { answer, type Answered, type Asked } from './messages.ts'
import type { ReviewShown } from './review-shown.ts'
import type { Opened, ReviewRequest } from './session.ts'
import { startWorker } from './start-worker.ts'

export type Reader = {
  readonly open: (input: Input) => Promise<Result<Opened, string>>
  readonly review: (request: ReviewRequest) => Promise<Result<ReviewShown, string>>
}

type Ask = (asked: Asked) => Promise<Answered>

async function askHere(): Promise<Ask> {
  const { makeSession } = await import('./session.ts')
  const session = makeSession()
  return async (asked) => answer(session, asked)
}

/** A worker whose script does not come gives its work back. */
function askWorker(worker: Worker): Ask {
  const open = new Map<number, { readonly asked: Asked; readonly done: (answered: Answered) => void }>()
  let here: Promise<Ask> | undefined
  const takeOver = async (ask: Promise<Ask>): Promise<void> => {
    const left = [...open.values()]
    open.clear()
    for (const { asked, done } of left) done(await (await ask)(asked))
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    open.get(data.number)?.done(data)
    open.delete(data.number)
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    here ??= askHere()
    void takeOver(here)
  })
  return async (asked) => {
    if (here !== undefined) return (await here)(asked)
    return new Promise((done) => {
      open.set(asked.number, { asked, done })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(asked)
    })
  }
}

export function startReader(): Reader {
  const worker = startWorker()
  const asking = worker.ok ? Promise.resolve(askWorker(worker.value)) : askHere()
  let number = 0
  const ask = async (asked: Asked): Promise<Answered> => (await asking)(asked)
  const unexpected = (): Error => new Error('The reader answered another question.')
  return {
    async open(input) {
      number += 1
      const answered = await ask({ kind: 'open', number, input })
      if (answered.kind !== 'open') throw unexpected()
      return answered.answer
    },
    async review(request) {
      number += 1
      const answered = await ask({ kind: 'review', number, request })
      if (answered.kind !== 'review') throw unexpected()
      return answered.answer
    },
  }
}
