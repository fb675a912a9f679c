/** Asks for one resource and reads it: fetched and checked, or a failure. */
import type { Result } from '../progress/index.ts'
import { ApiFailure, type FieldFault } from './failure.ts'
import { fetchJson } from './fetch-json.ts'
import { TIME_LIMIT_MS, withinTime } from './within-time.ts'

type Read<Value> = Result<Value, readonly FieldFault[]>
export type Parse<Value> = (answer: unknown) => Read<Value> | Promise<Read<Value>>

/** `loadParse` brings the parser, a part of the app that is fetched only when there is something to read. */
export async function readResource<Value>(
  path: string,
  signal: AbortSignal,
  loadParse: () => Promise<Parse<Value>>,
): Promise<Value> {
  const started = performance.now()
  const [answer, parse] = await Promise.all([
    fetchJson(path, signal),
    withinTime(signal, TIME_LIMIT_MS, () =>
      loadParse().catch(() =>
        Promise.reject(new ApiFailure({ kind: 'unreachable', because: 'network' }, performance.now() - started)),
      ),
    ),
  ])
  const read = await parse(answer)
  if (!read.ok)
    throw new ApiFailure(
      { kind: 'unreadable', because: { kind: 'faults', faults: read.fault } },
      performance.now() - started,
    )
  return read.value
}
