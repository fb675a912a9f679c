/** Why nothing is forecast of a target. */
import type { Status } from '../../progress/index.ts'
import { plural } from './figure.ts'
import { STATUS_CATALOGUE } from './status-catalogue.ts'

export function whyNoForecast({ kind, because }: Status): string {
  if (because.kind === 'unmoved-at-target') return 'The figure has never moved: there is nothing to forecast from.'
  if (because.kind === 'too-few-readings')
    return `A forecast needs at least three figures, and ${plural(because.count, 'figure')} had been published.`
  return STATUS_CATALOGUE[kind].noForecast
}
