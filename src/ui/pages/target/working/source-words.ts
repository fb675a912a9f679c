/** Where a published figure of a working comes from, in words. */
import type { Metric } from '../../../../progress/index.ts'

/** Empty for a number that nobody published. */
export function sourceWords({ sources }: Metric, id: string | undefined): string {
  if (id === undefined) return ''
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined
  return source === undefined ? 'unnamed source' : `${source.title}, ${source.publisher}`
}
