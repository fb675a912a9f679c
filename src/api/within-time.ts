/** Gives a piece of work a time limit, and lets its caller call it off. */
import { ApiFailure } from './failure.ts'

/** Long enough for a slow phone, short enough for a person to wait. */
export const TIME_LIMIT_MS = 8_000

/**
 * Does the work, unless the caller calls it off (the caller's own reason is thrown) or time runs out.
 *
 * A timer of its own in place of `AbortSignal.any`, which Safari lacks before 17.4.
 */
export async function withinTime<Value>(
  signal: AbortSignal,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  signal.throwIfAborted()
  const started = performance.now()
  const ours = new AbortController()
  let stop = (): void => {}
  const stopped = new Promise<never>((_, reject) => {
    const end = (reason: unknown): void => {
      reject(reason)
      ours.abort(reason)
    }
    const timer = setTimeout(
      () => end(new ApiFailure({ kind: 'unreachable', because: 'time-out' }, performance.now() - started)),
      limitMs,
    )
    const onAbort = (): void => end(signal.reason)
    signal.addEventListener('abort', onAbort)
    stop = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
  })
  try {
    return await Promise.race([stopped, work(ours.signal)])
  } finally {
    stop()
  }
}
