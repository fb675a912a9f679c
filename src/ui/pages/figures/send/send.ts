/** Sends a metric, then the list that names it, to a service that takes them. */
import {
  ApiFailure,
  METRIC_LIST_PATH,
  readRecordFile,
  writeRecordFile,
  type RecordFile,
  type Written,
} from '../../../../api/index.ts'
import { listFile } from '../../../../intake/index.ts'
import { failureWords, type FailureWords } from '../../../text/failure-words.ts'
import { writeWords } from '../../../text/write-words.ts'
import { isWritten, metricPath, readyMetric, writtenWork, type ReadyWork } from './ready-work.ts'

export type Sent =
  | { readonly kind: 'done' }
  /** Somebody wrote in between; `theirs` is what stands there now. */
  | { readonly kind: 'conflict'; readonly theirs: RecordFile }
  | { readonly kind: 'stopped'; readonly words: FailureWords }

/** Others write the list too, and no line of theirs is touched: a few tries find a gap. */
const MOST_TRIES = 5
const LIST = 'the list of the record'

/** `undefined` once it is written, or where nothing of it changes. */
async function sendList(work: ReadyWork, signal: AbortSignal): Promise<Written | undefined> {
  let last: Written = { kind: 'not-taken' }
  for (let i = 0; i < MOST_TRIES; i += 1) {
    const { text, etag } = await readRecordFile(METRIC_LIST_PATH, signal)
    const list = listFile(text, [readyMetric(work)])
    if (!list.ok) return { kind: 'faults', faults: list.fault }
    if (list.value === text) return undefined
    last = await writeRecordFile(METRIC_LIST_PATH, list.value, { ifMatch: etag }, signal)
    if (last.kind === 'written') return undefined
    if (last.kind !== 'changed-meanwhile') break
  }
  return last
}

async function listProblem(work: ReadyWork, signal: AbortSignal): Promise<FailureWords | undefined> {
  try {
    const last = await sendList(work, signal)
    return last === undefined ? undefined : writeWords(last, LIST)
  } catch (error) {
    if (error instanceof ApiFailure) return failureWords(error.failure, LIST)
    throw error
  }
}

/** The metric is published by now: that its list is not must not sound as if nothing were. */
const listWords = (title: string, { title: what, details }: FailureWords): FailureWords => ({
  title: what,
  advice: `The record of ${title} is published. The list of the record, which names every metric and says when one was last changed, is still as it was. Publish again: only the list is sent. If that fails too, tell whoever runs the service.`,
  details,
})

/** `onWritten` is told once the service has the metric, so that to send it again sends the list alone. */
export async function send(
  work: ReadyWork,
  onWritten: (work: ReadyWork) => Promise<void>,
  signal: AbortSignal,
): Promise<Sent> {
  const { id, title, after, base } = work
  if (!isWritten(work)) {
    const condition = base === undefined ? ({ ifNoneMatch: '*' } as const) : { ifMatch: base.etag }
    const written = await writeRecordFile(metricPath(id), after.text, condition, signal)
    if (written.kind === 'changed-meanwhile' && written.theirs !== undefined)
      return { kind: 'conflict', theirs: written.theirs }
    if (written.kind !== 'written') return { kind: 'stopped', words: writeWords(written, `the record of ${title}`) }
    await onWritten(writtenWork(work, written.etag))
  }
  const problem = await listProblem(work, signal)
  return problem === undefined ? { kind: 'done' } : { kind: 'stopped', words: listWords(title, problem) }
}
