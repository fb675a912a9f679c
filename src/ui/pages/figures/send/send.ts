/** Sends a metric, then the list that names it, to a service that takes them. */
import {
  METRIC_LIST_PATH,
  readRecordFile,
  writeRecordFile,
  type RecordFile,
  type Written,
} from '../../../../api/index.ts'
import { listFile } from '../../../../intake/index.ts'
import type { ReadyWork } from './PublishStep.tsx'

export type Sent =
  | { readonly kind: 'done' }
  /** Somebody wrote in between; `theirs` is what stands there now. */
  | { readonly kind: 'conflict'; readonly theirs: RecordFile }
  /** `isMetricThere`: the metric was written, and the list was not. */
  | { readonly kind: 'stopped'; readonly because: Written; readonly what: 'metric' | 'list' }

/** Others write the list too, and no line of theirs is touched: a few tries find a gap. */
const MOST_TRIES = 5

async function sendList({ id, title, after }: ReadyWork, signal: AbortSignal): Promise<Sent> {
  let last: Written = { kind: 'not-taken' }
  for (let i = 0; i < MOST_TRIES; i += 1) {
    const { text, etag } = await readRecordFile(METRIC_LIST_PATH, signal)
    const list = listFile(text, [{ id, title, text: after.text, publishedOn: after.publishedOn }])
    if (!list.ok) return { kind: 'stopped', because: { kind: 'faults', faults: list.fault }, what: 'list' }
    if (list.value === text) return { kind: 'done' }
    last = await writeRecordFile(METRIC_LIST_PATH, list.value, { ifMatch: etag }, signal)
    if (last.kind === 'written') return { kind: 'done' }
    if (last.kind !== 'changed-meanwhile') break
  }
  return { kind: 'stopped', because: last, what: 'list' }
}

/** @throws ApiFailure where the list cannot be read. */
export async function send(work: ReadyWork, signal: AbortSignal): Promise<Sent> {
  const { id, after, base } = work
  const condition = base === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: base.etag }
  const written = await writeRecordFile(`api/v1/metrics/${id}.json`, after.text, condition, signal)
  if (written.kind === 'changed-meanwhile' && written.theirs !== undefined)
    return { kind: 'conflict', theirs: written.theirs }
  return written.kind === 'written' ? sendList(work, signal) : { kind: 'stopped', because: written, what: 'metric' }
}
