/** Holds a service to the contract: every check of reading, and where asked of writing. */
import { asker } from './ask.ts'
import { checkBorders } from './borders.ts'
import { checkCaching } from './caching.ts'
import type { Options } from './options.ts'
import { skipped, type Outcome } from './outcome.ts'
import { checkReads } from './reads.ts'
import { checkWrites } from './writes.ts'

export async function checkApi({ base, headers, isWriting }: Omit<Options, 'isJson'>): Promise<readonly Outcome[]> {
  const ask = asker(base, headers)
  const reads = await checkReads(ask)
  const { list, metrics, outcomes } = reads
  const cached = [list, metrics[0]].filter((held) => held !== undefined)
  const caching: Outcome[] = []
  for (const held of cached) caching.push(...(await checkCaching(ask, held)))
  const borders = await checkBorders(
    ask,
    metrics.map(({ id }) => id),
  )
  const writes = isWriting
    ? await checkWrites(ask, reads)
    : [skipped({ check: 'The record can be written', where: 'PUT' }, 'nothing is written without --write')]
  return [...outcomes, ...caching, ...borders, ...writes]
}
