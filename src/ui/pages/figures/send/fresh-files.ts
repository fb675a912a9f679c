/** The files to publish, made from what is served now: whatever others published since is seen before it is written over. */
import { ApiFailure, failureOf, METRIC_LIST_PATH, readRecordFile, type RecordFile } from '../../../../api/index.ts'
import { publishedFiles, type PublishedFile } from '../../../../intake/index.ts'
import { failureWords, type FailureWords } from '../../../text/failure-words.ts'
import { readyMetric, type ReadyWork } from './ready-work.ts'

export type FreshFiles =
  | { readonly kind: 'files'; readonly files: readonly PublishedFile[] }
  /** Somebody published in between; `theirs` is what stands there now. */
  | { readonly kind: 'conflict'; readonly work: ReadyWork; readonly theirs: RecordFile }
  | { readonly kind: 'stopped'; readonly words: FailureWords }

const isNotThere = (error: unknown): boolean =>
  error instanceof ApiFailure && error.failure.kind === 'refused' && error.failure.status === 404

/** `undefined` where none stands there, as of a new metric none should. */
async function servedNow({ id, base }: ReadyWork, signal: AbortSignal): Promise<RecordFile | undefined> {
  try {
    return await readRecordFile(`api/v1/metrics/${id}.json`, signal)
  } catch (error) {
    if (base === undefined && isNotThere(error)) return undefined
    throw error
  }
}

const dataOf = (text: string): string => JSON.stringify(JSON.parse(text))

/** What the work stands on, or what it comes to, however it is laid out. */
const isKnown = ({ base, after }: ReadyWork, { text }: RecordFile): boolean =>
  [base?.text, after.text].some((known) => known !== undefined && (known === text || dataOf(known) === dataOf(text)))

export async function freshFiles(ready: readonly ReadyWork[], signal: AbortSignal): Promise<FreshFiles> {
  let reading = 'the list of the record'
  try {
    const list = await readRecordFile(METRIC_LIST_PATH, signal)
    for (const work of ready) {
      reading = `the file of ${work.title}`
      const served = await servedNow(work, signal)
      if (served !== undefined && !isKnown(work, served)) return { kind: 'conflict', work, theirs: served }
    }
    const files = publishedFiles(list.text, ready.map(readyMetric))
    return files.ok
      ? { kind: 'files', files: files.value }
      : {
          kind: 'stopped',
          words: {
            title: 'The list of the record is at fault',
            advice: 'Nothing can be added to it. Tell whoever keeps the record.',
            details: files.fault.map(({ field, problem }) => `${field}: ${problem}`),
          },
        }
  } catch (error) {
    return { kind: 'stopped', words: failureWords(failureOf(error), reading) }
  }
}
