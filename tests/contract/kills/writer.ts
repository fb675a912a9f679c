/** One writer of one metric: adds figure after figure, and knows which were acknowledged. */
import { figuresIn, recordOf } from './growing-record.ts'

export type Writer = {
  readonly id: string
  readonly path: string
  /** Figures that the server said it has. */
  readonly acknowledged: readonly number[]
  /** Adds figures until the server is gone. `onFirst` is told once that one was acknowledged. */
  readonly writeOn: (address: string, onFirst: () => void) => Promise<void>
}

async function read(url: string): Promise<{ readonly figures: readonly number[]; readonly tag: string }> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  return { figures: figuresIn(await answer.text()), tag: answer.headers.get('etag')! }
}

/** What the server answers; nothing where it was gone before it could. */
async function put(url: string, body: string, tag: string): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      method: 'PUT',
      body,
      headers: { 'content-type': 'application/json', 'if-match': tag },
    })
  } catch {
    return undefined
  }
}

export function writerOf(id: string): Writer {
  const acknowledged: number[] = []
  const path = `api/v1/metrics/${id}.json`
  let next = 1
  return {
    id,
    path,
    acknowledged,
    async writeOn(address, onFirst) {
      let { figures, tag } = await read(address + path)
      for (;;) {
        const [figure, more] = [next, [...figures, next]]
        next += 1
        const answer = await put(address + path, recordOf(id, more), tag)
        if (answer === undefined) return
        if (answer.status !== 204) throw new Error(`${answer.status} to figure ${figure}: ${await answer.text()}`)
        acknowledged.push(figure)
        ;[figures, tag] = [more, answer.headers.get('etag')!]
        onFirst()
      }
    },
  }
}
