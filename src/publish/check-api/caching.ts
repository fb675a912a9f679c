/** Checks of what spares readers a download: ETag, 304, gzip. */
import type { Ask } from './ask.ts'
import { judged, skipped, type Misfit, type Outcome } from './outcome.ts'
import { noAnswer } from './read-as.ts'
import type { Held } from './reads.ts'

const TAG = /^(?:W\/)?"[^"]*"$/
/** Less is hardly worth the work of packing it. */
const WORTH_PACKING = 2_000

const tagMisfit = (tag: string | undefined): Misfit | undefined =>
  tag !== undefined && TAG.test(tag)
    ? undefined
    : {
        expected: 'an ETag in quotation marks',
        found: tag === undefined ? 'none' : tag,
        mend: 'Send an ETag made from the content, such as a hash of it, in quotation marks',
      }

async function newsOnly(ask: Ask, { path }: Held, tag: string): Promise<Misfit | undefined> {
  const answer = await ask(path, { headers: { 'if-none-match': tag } })
  if (!answer.ok) return noAnswer(answer.fault)
  const { status, text } = answer.value
  if (status === 304 && text === '') return undefined
  return {
    expected: '304 without content',
    found: status === 304 ? '304 with content' : String(status),
    mend: 'Compare If-None-Match with the ETag of the file, and answer 304 alone when they agree',
  }
}

async function newsForOthers(ask: Ask, { path, answer: held }: Held): Promise<Misfit | undefined> {
  const answer = await ask(path, { headers: { 'if-none-match': '"the-etag-of-another-file"' } })
  if (!answer.ok) return noAnswer(answer.fault)
  const { status, text } = answer.value
  if (status === 200 && text === held.text) return undefined
  return {
    expected: '200 and the file',
    found: status === 200 ? '200 and other content' : String(status),
    mend: 'Answer 304 only where an ETag in If-None-Match is that of the file',
  }
}

async function packed(ask: Ask, { path, answer: held }: Held): Promise<Misfit | undefined> {
  const answer = await ask(path, { headers: { 'accept-encoding': 'gzip' } })
  if (!answer.ok) return noAnswer(answer.fault)
  const encoding = answer.value.header('content-encoding') ?? 'none'
  if (encoding === 'gzip' && answer.value.text === held.text) return undefined
  return {
    expected: 'Content-Encoding: gzip and the same file',
    found: encoding === 'gzip' ? 'gzip and other content' : `encoding ${encoding}`,
    mend: 'Have the server compress JSON where Accept-Encoding names gzip: the record becomes a fifth of its size',
  }
}

/** All about one file. */
export async function checkCaching(ask: Ask, held: Held): Promise<readonly Outcome[]> {
  const tag = held.answer.header('etag')
  const where = `GET ${held.path}`
  const has = { check: 'It comes with an ETag', where }
  const repeats = { check: 'Who has it already is answered 304', where }
  const differs = { check: 'Who has another is sent it', where }
  const gzip = { check: 'It comes compressed to whoever asks', where }
  const misfit = tagMisfit(tag)
  const conditional =
    tag === undefined || misfit !== undefined
      ? [skipped(repeats, 'it has no ETag'), skipped(differs, 'it has no ETag')]
      : [judged(repeats, await newsOnly(ask, held, tag)), judged(differs, await newsForOthers(ask, held))]
  const isSmall = held.answer.text.length < WORTH_PACKING
  return [
    judged(has, misfit),
    ...conditional,
    isSmall ? skipped(gzip, 'it is too small to matter') : judged(gzip, await packed(ask, held), 'warning'),
  ]
}
