/** Why nothing is forecast of a target. */
import type { Status } from '../../progress/index.ts'
import { plural } from './figure.ts'
import { STATUS_CATALOGUE } from './status-catalogue.ts'

export function whyNoForecast({ kind, because }: Status): string {
  if (because.kind === 'reached-early' && because.canFall)
    return 'The target had been reached. It could still fall back, which is not forecast.'
  if (because.kind === 'too-few-readings')
    return `A forecast needs at least three figures, and ${plural(because.count, 'figure')} had been published.`
  return STATUS_CATALOGUE[kind].noForecast
}
