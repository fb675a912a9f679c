/** Work in progress: kept, taken away and brought back as it was; whatever else is kept is told, and never half read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftText,
  isDraftText,
  readDraftText,
  readInput,
  readWork,
  type KeptDraft,
  type Work,
} from '../../src/intake/draft.ts'

const aWork: Work = {
  version: 1,
  id: 'users',
  title: 'Users',
  base: { text: '{}\n', etag: '"a"' },
  inputName: 'figures.xlsx',
  table: 1,
  answers: {
    choices: {
      dates: { yearPair: '04-01', numberAfterYear: 'quarter', dayOrder: 'month-first' },
      numbers: { decimalSign: ',' },
      valueColumn: 'Users',
      dateColumn: 'Month',
      only: { Sex: 'Both' },
      shareAs: 'per-cent',
      period: 'month',
      hidden: 'count',
    },
    corrections: [{ sheet: 'Data', row: 3, column: 2, text: '90%' }],
    seriesId: 'monthly',
    publishedOn: '5 March 2019',
    source: 'new-source',
    newSource: { title: 'A release', publisher: 'An office', url: 'https://example.org/' },
    reason: 'Late returns.',
    withdrawGone: false,
  },
  isConfirmed: true,
  after: { text: '{"id":"users"}\n', publishedOn: '2019-03-05', added: 2, revised: 1, withdrawn: 0, others: ['title'] },
}

describe('kept work', () => {
  it('is read as it was written', () => {
    expect(readWork(structuredClone(aWork))).toEqual({ ok: true, value: aWork })
  })
  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['another version', { ...aWork, version: 2 }],
    ['a field too many', { ...aWork, colour: 'red' }],
    ['a table before the first', { ...aWork, table: -1 }],
    [
      'a choice that is none',
      { ...aWork, answers: { ...aWork.answers, choices: { dates: {}, numbers: {}, period: 'week' } } },
    ],
    [
      'a year that begins on no day',
      { ...aWork, answers: { ...aWork.answers, choices: { dates: { yearPair: 'soon' }, numbers: {} } } },
    ],
    [
      'a cell that no sheet has',
      { ...aWork, answers: { ...aWork.answers, corrections: [{ sheet: 'a', row: 0, column: 1, text: '' }] } },
    ],
  ])('of %s is told, with what to do', (_, data) => {
    expect(readWork(data)).toEqual({ ok: false, fault: expect.stringMatching(/Throw it away, and begin again\.$/) })
  })
  it('knows what was uploaded from anything else', () => {
    const input = { kind: 'files', files: [{ name: 'a.csv', bytes: new Uint8Array([1, 2]) }] }
    expect(readInput(input)).toEqual({ ok: true, value: input })
    expect(readInput({ kind: 'pasted', text: 'a' }).ok).toBe(true)
    expect(readInput({ kind: 'files', files: [{ name: 'a.csv', bytes: [1, 2] }] }).ok).toBe(false)
  })
})

describe('work in a file', () => {
  it('comes back as it went, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        const drafts: readonly KeptDraft[] = [
          { work: aWork, input: { kind: 'files', files: [{ name: 'a.xlsx', bytes }] } },
          {
            work: { ...aWork, id: 'b', title: text },
            input: { kind: 'pasted', text: text.replaceAll(/[\uD800-\uDFFF]/g, '') },
          },
          { work: { ...aWork, id: 'c' }, input: undefined },
        ]
        const written = draftText(drafts)
        expect(isDraftText(written)).toBe(true)
        expect(readDraftText(written)).toEqual({ ok: true, value: drafts })
      }),
    )
  })
  it.each([
    ['half of it', draftText([{ work: aWork, input: undefined }]).slice(0, 200), 'it is not whole'],
    ['a file of the record', '{"id":"users"}', 'not a file of work in progress of this version'],
    ['a later version', draftText([]).replace('"version":1', '"version":2'), 'of this version'],
  ])('of which there is %s is told', (_, text, words) => {
    expect(readDraftText(text)).toEqual({ ok: false, fault: expect.stringContaining(words) })
  })
})
