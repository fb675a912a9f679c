/** Answers who writes: a record is taken only whole, sound, and in place of the one that its writer has seen. */
import { entityTag, matchesStrongly, type Bytes } from './entity-tag.ts'
import { problem } from './problem.ts'
import { faultsIn, type Resource } from './resource.ts'
import type { Store } from './store.ts'

/** In bytes. The largest record of the house is a tenth of it. */
export const MOST_BYTES = 5_000_000

const READ_AGAIN =
  'Read it again, make your change to what stands there now, and send it with the ETag that came with it.'

/** Before anything is read of what was sent. */
function refusedUnread({ headers }: Request): Response | undefined {
  if (!/^application\/json\s*(?:;|$)/i.test(headers.get('content-type') ?? ''))
    return problem(415, 'A record is JSON: send it as application/json.', { headers: { accept: 'application/json' } })
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) return tooLarge()
  const isBlind = headers.get('if-match')?.trim() === '*'
  if ((headers.has('if-match') && !isBlind) || headers.get('if-none-match')?.trim() === '*') return undefined
  return problem(
    428,
    'Say in If-Match which ETag the record had that you changed, so that nobody else’s change is lost; or send If-None-Match: * to make one that is not there.',
  )
}

const tooLarge = (): Response => problem(413, `A record may have ${MOST_BYTES} bytes at most. Split the metric in two.`)

/** By what stands there now. */
function refusedByState({ headers }: Request, tag: string | undefined): Response | undefined {
  const match = headers.get('if-match')
  if (tag === undefined)
    return match === null
      ? undefined
      : problem(404, 'There is nothing here to change. To make it, send If-None-Match: * in place of If-Match.')
  if (match === null)
    return problem(412, `There is one already, which was left as it is. ${READ_AGAIN}`, { headers: { etag: tag } })
  return matchesStrongly(match, tag)
    ? undefined
    : problem(412, `Somebody has changed it since you read it. ${READ_AGAIN}`, { headers: { etag: tag } })
}

/** `store` must let nobody else write the file meanwhile. What was sent is kept byte for byte, so its ETag holds. */
export async function answerWrite(request: Request, resource: Resource, store: Store): Promise<Response> {
  const unread = refusedUnread(request)
  if (unread !== undefined) return unread
  const bytes: Bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > MOST_BYTES) return tooLarge()
  const standing = await store.read(resource.path)
  const stale = refusedByState(request, standing && (await entityTag(standing)))
  if (stale !== undefined) return stale
  const faults = faultsIn(resource, bytes)
  if (faults.length > 0)
    return problem(
      422,
      'The record was left as it is: what was sent does not fit. Mend each fault and send it again.',
      {
        faults,
      },
    )
  await store.write(resource.path, bytes)
  return new Response(null, { status: standing === undefined ? 201 : 204, headers: { etag: await entityTag(bytes) } })
}
