/** What is said of a write: what happened, whether the record has changed, and what to do. */
import { describe, expect, it } from 'vitest'
import type { WriteFailure, Written } from '../../../src/api/index.ts'
import { writeWords } from '../../../src/ui/text/write-words.ts'

const WHAT = 'the record of Trees planted'
const failed = (because: WriteFailure): Written => ({ kind: 'failed', because })

/** Every outcome; `isLeft`: the record is known to be as it was. */
const OUTCOMES: readonly (readonly [Written, isLeft: boolean, detail: RegExp | undefined])[] = [
  [{ kind: 'changed-meanwhile', theirs: undefined }, false, undefined],
  [{ kind: 'not-taken' }, true, undefined],
  [{ kind: 'faults', faults: [{ field: 'title', problem: 'It is empty.' }] }, true, /^title: It is empty\.$/],
  [{ kind: 'too-large', detail: 'At most 5 MB.' }, true, /^At most 5 MB\.$/],
  [{ kind: 'too-large', detail: undefined }, true, undefined],
  [{ kind: 'not-allowed' }, true, undefined],
  [{ kind: 'no-etag', because: 'not-shown' }, true, /Access-Control-Expose-Headers/],
  [{ kind: 'no-etag', because: 'weak' }, true, /weak/],
  [failed({ kind: 'unreachable', because: 'network' }), false, undefined],
  [failed({ kind: 'unreachable', because: 'time-out' }), false, undefined],
  [failed({ kind: 'blocked' }), true, /OPTIONS.*PUT/],
  [failed({ kind: 'refused', status: 428, detail: 'No.' }), true, /428/],
  [failed({ kind: 'refused', status: 503, detail: undefined }), false, /503/],
  [failed({ kind: 'html' }), false, undefined],
  [failed({ kind: 'not-kept' }), false, undefined],
]

describe('a write that did not go well', () => {
  it.each(OUTCOMES)('%j is told with what to do, and whether the record is as it was', (written, isLeft, detail) => {
    const { title, advice, details } = writeWords(written, WHAT)
    expect(title).toContain(WHAT)
    expect(title).not.toMatch(/\.$/)
    expect(advice).toMatch(/publish|ask|tell|save/i)
    expect(advice.includes('The published record is as it was')).toBe(isLeft)
    expect(details.some((one) => detail?.test(one))).toBe(detail !== undefined)
    expect(details.length > 0).toBe(detail !== undefined)
  })
  it('has words of its own for each, of which none is said twice', () => {
    const titles = OUTCOMES.map(([written]) => JSON.stringify(writeWords(written, WHAT)))
    expect(new Set(titles).size).toBe(OUTCOMES.length)
  })
  it('may be sent again wherever it is not known what came of it', () => {
    for (const [written] of OUTCOMES)
      if (written.kind === 'failed' && written.because.kind === 'unreachable')
        expect(writeWords(written, WHAT).advice).toContain('publish again: nothing is written twice')
  })
  it('says what the service said', () =>
    expect(writeWords(failed({ kind: 'refused', status: 428, detail: 'Say which.' }), WHAT).details).toEqual([
      'The service answered 428.',
      'Say which.',
    ]))
})

it('a write that went well is said to be published', () =>
  expect(writeWords({ kind: 'written', etag: '"a"' }, WHAT).title).toBe(`You have published ${WHAT}`))
