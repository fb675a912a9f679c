/** Checks of writing, in their order. After each the record is put back as it was found. */
import { parseMetric } from '../../api/parsers.ts'
import type { Ask } from './ask.ts'
import { missingPath } from './borders.ts'
import { bothAtOnce, withCompressedTag, withLatestTag, withTagBefore } from './changes.ts'
import { deskAt, settled, statusMisfit, type Desk } from './desk.ts'
import { mayWrite, seesAnswers, seesTag } from './elsewhere.ts'
import { judged, skipped, type Outcome } from './outcome.ts'
import { withFields } from './record-text.ts'
import type { Held, Reads } from './reads.ts'
import { asText, halfOfIt, unfit, whereThereIsOne, withoutCondition, withStaleTag, type Attempt } from './refusals.ts'

/** `kind`: of a step that does not pass. */
type Step = readonly [check: string, attempt: Attempt, kind?: 'failed' | 'warning']

const GUARDED: readonly Step[] = [
  ['A write without a condition is refused', withoutCondition],
  ['A write with a stale ETag is refused', withStaleTag],
]

const OF_ANY: readonly Step[] = [
  ...GUARDED,
  ['A write with the latest ETag is taken and kept', withLatestTag],
  ['A write with the ETag from before another change is refused', withTagBefore],
]

const OF_METRIC: readonly Step[] = [
  ...OF_ANY,
  ['Of two writes at once one is refused', bothAtOnce],
  ['A write with the ETag of a compressed answer is taken', withCompressedTag],
  ['Making what is there already is refused', whereThereIsOne],
  ['Text that is not sent as JSON is refused', asText],
  ['Half a record is refused as a whole', halfOfIt],
  ['A record that does not fit is refused with every fault', unfit(parseMetric)],
  ['Pages elsewhere may write to it', mayWrite, 'warning'],
  ['Pages elsewhere are shown its ETag', seesTag, 'warning'],
  ['Pages elsewhere are shown how a write went', seesAnswers, 'warning'],
]

async function stepsAt(desk: Desk, steps: readonly Step[]): Promise<readonly Outcome[]> {
  const where = `PUT ${desk.path}`
  const outcomes: Outcome[] = []
  for (const [check, attempt, kind] of steps) {
    const tag = await settled(desk)
    if (!tag.ok) return [...outcomes, judged({ check: 'The record is put back as it was found', where }, tag.fault)]
    outcomes.push(judged({ check, where }, await attempt(desk, tag.value), kind))
  }
  const left = await settled(desk)
  const check = { check: 'The record stands as it was found', where: `GET ${desk.path}` }
  return [...outcomes, judged(check, left.ok ? undefined : left.fault)]
}

const isStrong = ({ answer }: Held): boolean => /^"[^"]*"$/.test(answer.header('etag') ?? '')

/** Why nothing is written there, told by a write of the same record that no service may take. */
async function unwilling(desk: Desk, held: Held): Promise<string | undefined> {
  const answer = await desk.put(desk.text, {})
  if (!answer.ok) return undefined
  const { status, text } = answer.value
  if (status === 200 && text === desk.text && !isStrong(held))
    return 'it answers a PUT with the file, as if it had been asked for: a static publisher'
  if (status === 401 || status === 403)
    return `it asks who writes (${status}): name yourself with --header "Authorization: …"`
  return [404, 405, 501].includes(status) ? `it takes no PUT (${status}): a static publisher` : undefined
}

/** Only where stale writes are refused: a metric that was made cannot be taken away again. */
async function toMissing(ask: Ask, { metrics }: Reads, text: string): Promise<Outcome> {
  const { id, path } = missingPath(metrics.map((metric) => metric.id))
  const body = JSON.stringify(withFields(text, { id }))
  const answer = await deskAt(ask, { path, answer: { status: 404, header: () => undefined, text } }).put(body, {
    'if-match': '"stale"',
  })
  return judged(
    { check: 'Changing what is not there is refused', where: `PUT ${path}` },
    statusMisfit(answer, [404, 412], 'With If-Match only change what is there; take away what this may have made'),
  )
}

export async function checkWrites(ask: Ask, reads: Reads): Promise<readonly Outcome[]> {
  const { list, metrics } = reads
  const [metric] = metrics
  const all = { check: 'The record can be written', where: 'PUT' }
  if (list === undefined || metric === undefined) return [skipped(all, 'there is no metric that could be read')]
  const desk = deskAt(ask, metric)
  const no = await unwilling(desk, metric)
  if (no !== undefined) return [skipped(all, no)]
  if (!isStrong(metric) || !isStrong(list))
    return [
      judged(all, {
        expected: 'a strong ETag of the list and of each metric',
        found: `${list.answer.header('etag') ?? 'none'} and ${metric.answer.header('etag') ?? 'none'}`,
        mend: 'Make the ETag from the content alone, without W/ before it: If-Match takes no other',
      }),
    ]
  const ofMetric = await stepsAt(desk, OF_METRIC)
  const isGuarded = ofMetric.slice(0, GUARDED.length).every(({ kind }) => kind === 'passed')
  const missing = { check: 'Changing what is not there is refused', where: 'PUT' }
  return [
    ...ofMetric,
    isGuarded
      ? await toMissing(ask, reads, desk.text)
      : skipped(missing, 'stale writes are taken, so this would make a metric that cannot be taken away'),
    ...(await stepsAt(deskAt(ask, list), OF_ANY)),
    skipped({ check: 'A metric can be made', where: 'PUT' }, 'what was made could not be taken away again'),
  ]
}
