/** Checks of what lies around the record: what is not there, and pages that stand elsewhere. */
import type { Ask } from './ask.ts'
import { closedMisfit, ELSEWHERE } from './elsewhere.ts'
import { judged, type Misfit, type Outcome } from './outcome.ts'
import { noAnswer } from './read-as.ts'
import { METRIC_LIST_PATH } from '../../api/parsers.ts'

/** The path of a metric that no list has. */
export function missingPath(ids: readonly string[]): { readonly id: string; readonly path: string } {
  let id = 'there-is-no-such-metric'
  while (ids.includes(id)) id += '-either'
  return { id, path: `api/v1/metrics/${id}.json` }
}

async function missing(ask: Ask, path: string): Promise<Misfit | undefined> {
  const answer = await ask(path)
  if (!answer.ok) return noAnswer(answer.fault)
  const { status, header } = answer.value
  if (status === 404) return undefined
  return {
    expected: '404',
    found: `${status} (${header('content-type') ?? 'no content type'})`,
    mend: 'Answer 404 where there is no file, and never a page of the app in its place',
  }
}

async function open(ask: Ask): Promise<Misfit | undefined> {
  const answer = await ask(METRIC_LIST_PATH, { headers: { origin: ELSEWHERE } })
  if (!answer.ok) return noAnswer(answer.fault)
  return closedMisfit(
    answer.value,
    'Send it if the pages are served from another origin than the record: their browser refuses the record without it',
  )
}

export const checkBorders = async (ask: Ask, ids: readonly string[]): Promise<readonly Outcome[]> => {
  const { path } = missingPath(ids)
  return [
    judged({ check: 'A metric that is not there is answered 404', where: `GET ${path}` }, await missing(ask, path)),
    judged({ check: 'Pages elsewhere may read it', where: `GET ${METRIC_LIST_PATH}` }, await open(ask), 'warning'),
  ]
}
