/** Why nothing is forecast of a target. */
import type { Status } from '../../progress/index.ts'
import { plural } from './figure.ts'
import { STATUS_CATALOGUE } from './status-catalogue.ts'

const TOO_LITTLE: ReadonlySet<string> = new Set([
  'no-target',
  'no-target-yet',
  'no-readings',
  'only-parts',
  'no-figure-this-year',
  'too-few-years',
])

export function whyNoForecast({ kind, because }: Status): string {
  if (because.kind === 'standard-kept' || because.kind === 'standard-not-kept')
    return 'Each figure is judged by itself: nothing is forecast.'
  if (because.kind === 'unmoved-at-target') return 'The figure has never moved: there is nothing to forecast from.'
  if (because.kind === 'too-few-readings')
    return `A forecast needs at least three figures, and ${plural(because.count, 'figure')} had been published.`
  if (because.kind === 'target-withdrawn') return 'The target no longer stands: nothing is forecast.'
  if (kind === 'cannot-be-judged' && !TOO_LITTLE.has(because.kind)) return 'What cannot be judged is not forecast.'
  return STATUS_CATALOGUE[kind].noForecast
}
