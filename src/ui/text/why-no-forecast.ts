/** Why nothing is forecast of a target. */
import type { Status } from '../../progress/index.ts'
import { plural } from './figure.ts'

export function whyNoForecast(status: Status): string {
  switch (status.kind) {
    case 'met':
      return status.because.kind === 'reached-early' && status.because.canFall
        ? 'The target had been reached. It could still fall back, which is not forecast.'
        : 'The outcome is known: nothing is forecast any more.'
    case 'missed':
      return 'The outcome is known: nothing is forecast any more.'
    case 'awaiting':
      return 'The due date has come: nothing is forecast any more.'
    case 'out-of-date':
      return 'The figures are too old to forecast from.'
    case 'cannot-be-judged':
      return status.because.kind === 'too-few-readings'
        ? `A forecast needs at least three figures, and ${plural(status.because.count, 'figure')} had been published.`
        : 'Too little had been published to forecast from.'
    case 'ahead':
    case 'on-track':
    case 'at-risk':
    case 'off-track':
      return 'The figures do not vary enough to forecast from.'
  }
}
