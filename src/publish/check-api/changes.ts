/** Checks of what a service must take, and keep. What is changed of the record is white space at its end. */
import { isTaken, statusMisfit, type Desk } from './desk.ts'
import type { Misfit } from './outcome.ts'
import { noAnswer } from './read-as.ts'
import { isSameRecord } from './record-text.ts'
import type { Attempt } from './refusals.ts'

const TAKE_IT = 'Take a sound record whose If-Match is the ETag of the latest, and answer 200 or 204'

/** The record itself with a line more at its end, which changes no figure. */
const withLines = ({ text }: Desk, lines: number): string => text + '\n'.repeat(lines)

export const withLatestTag: Attempt = async (desk, tag) => {
  const answer = await desk.put(withLines(desk, 1), { 'if-match': tag })
  const misfit = statusMisfit(answer, [200, 204], TAKE_IT)
  if (misfit !== undefined || !answer.ok) return misfit
  const then = await desk.read()
  if (!then.ok) return noAnswer(then.fault)
  const [given, now] = [answer.value.header('etag') ?? 'no ETag', then.value.header('etag') ?? 'no ETag']
  if (!isSameRecord(then.value.text, desk.text))
    return { expected: 'the record that was sent', found: 'another', mend: 'Keep all that was sent' }
  if (given === now) return undefined
  return {
    expected: `the ETag that a reader then gets, ${now}`,
    found: given,
    mend: 'Answer a write with the new ETag, so that its writer can go on from there',
  }
}

/** Two writers who read the same: the second has not seen the change of the first. */
export const withTagBefore: Attempt = async (desk, tag) => {
  const first = await desk.put(withLines(desk, 1), { 'if-match': tag })
  const misfit = statusMisfit(first, [200, 204], TAKE_IT)
  if (misfit !== undefined || !first.ok || first.value.header('etag') === tag) return misfit
  const second = await desk.put(withLines(desk, 2), { 'if-match': tag })
  return statusMisfit(second, [412], 'Forget the ETags of earlier content: only that of the latest may be written over')
}

export const bothAtOnce: Attempt = async (desk, tag): Promise<Misfit | undefined> => {
  const both = await Promise.all([1, 2].map((lines) => desk.put(withLines(desk, lines), { 'if-match': tag })))
  const statuses = both.map((answer) => (answer.ok ? String(answer.value.status) : answer.fault))
  const taken = both.filter((answer) => answer.ok && isTaken(answer.value))
  const kept = new Set(taken.map((answer) => (answer.ok ? answer.value.header('etag') : undefined)))
  // A service that tidies what it is sent has not been changed by either.
  if (taken.length === 1 || (taken.length === 2 && kept.size === 1 && kept.has(tag))) return undefined
  return {
    expected: 'one of them taken and the other refused with 412',
    found: statuses.join(' and '),
    mend: 'Compare the ETag and write under one lock, or in one transaction',
  }
}

/** Browsers ask for compressed answers and cannot do otherwise. */
export const withCompressedTag: Attempt = async (desk) => {
  const packed = await desk.read({ 'accept-encoding': 'gzip' })
  if (!packed.ok) return noAnswer(packed.fault)
  const answer = await desk.put(desk.text, { 'if-match': packed.value.header('etag') ?? '' })
  return statusMisfit(
    answer,
    [200, 204],
    'Give compressed answers a strong ETag too, and know it again in If-Match: browsers get no other',
  )
}
