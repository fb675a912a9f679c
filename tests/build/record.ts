/** The record as it is published: the list that the pages are made from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Listed = { readonly metrics: readonly { readonly id: string; readonly title: string }[] }

export const RECORD = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../public/api/v1/metrics.json'), 'utf8')) as Listed
).metrics
export const entryIds = RECORD.map(({ id }) => id)
