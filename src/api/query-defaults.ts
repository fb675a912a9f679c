/** How long an answer stays fresh, and when asking once more may help. Spread into every query. */
import { ApiFailure, type Failure } from './failure.ts'

const TRY_AGAIN_AFTER_MS = 800
/** Only a failure this quick is tried again: 1 s, then 0.8 s, then a full time limit of 8 s, stays within 10 s. */
const QUICK_MS = 1_000

function mayPass(failure: Failure): boolean {
  switch (failure.kind) {
    case 'unreachable':
      return failure.because === 'network'
    case 'refused':
      return failure.status >= 500 || failure.status === 429
    case 'unreadable':
      return false
  }
}

export const queryDefaults = {
  staleTime: 5 * 60_000,
  retry: (failures: number, error: Error): boolean =>
    failures < 1 && error instanceof ApiFailure && error.afterMs <= QUICK_MS && mayPass(error.failure),
  retryDelay: TRY_AGAIN_AFTER_MS,
} as const
