/** What somebody else has published since the work that is ready was begun: read anew before anything is given out. */
import { isSameFile, METRIC_LIST_PATH, readRecordFile, type RecordFile } from '../../../../api/index.ts'
import { isListed } from '../../../../intake/index.ts'
import { keptWorks } from '../../../data/drafts.ts'
import { isReady, metricPath } from './ready-work.ts'

export type PublishedSince = {
  readonly listText: string
  /** The first that is to be put together with work of this browser. */
  readonly theirs?: { readonly id: string; readonly file: RecordFile }
}

export const SINCE_KEY = ['published-since'] as const

/** Asks for what is kept now, as another tab may have made it ready. */
async function readSince(signal: AbortSignal): Promise<PublishedSince> {
  const { text: listText } = await readRecordFile(METRIC_LIST_PATH, signal)
  for (const { id, work } of await keptWorks()) {
    if (!work.ok || !isReady(work.value)) continue
    const { base, after } = work.value
    if (base === undefined && !isListed(listText, id)) continue
    const file = await readRecordFile(metricPath(id), signal)
    const isKnown = [base?.text, after.text].some((text) => text !== undefined && isSameFile(file.text, text))
    if (!isKnown) return { listText, theirs: { id, file } }
  }
  return { listText }
}

/** Never from what was read on an earlier visit; what is being chosen from is not changed under the reader's hands. */
export const sinceQuery = {
  queryKey: SINCE_KEY,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => readSince(signal),
  gcTime: 0,
  staleTime: ({ state }: { readonly state: { readonly data?: PublishedSince | undefined } }) =>
    state.data?.theirs === undefined ? 0 : Infinity,
  retry: 1,
} as const
