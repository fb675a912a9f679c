/** Figures that would break a rule of the record are told in the words of whoever keeps a table. */
import { describe, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { findTables } from '../../src/intake/find-table.ts'
import { NO_ANSWERS, review, type Answers } from '../../src/intake/review.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { day } from '../progress/a-metric.ts'
import { aRecord } from './a-record.ts'
import { aSheet, dated, percent, type Written } from './a-table.ts'

const FIGURES = [
  { on: '2019-01-31', value: 10 },
  { on: '2019-02-28', value: 20 },
]
const share: Partial<MetricInput> = { unit: { kind: 'share', noun: 'of users' }, measure: 'share' }
const ofShares = { ...aRecord([{ on: '2019-01-31', value: 0.5 }], share) }
const shares: MetricInput = { ...ofShares, targets: ofShares.targets.map((target) => ({ ...target, value: 0.9 })) }

type Table = readonly (readonly Written[])[]

function problems(record: MetricInput, table: Table, answers: Partial<Answers> = {}): readonly string[] {
  const metric = parseMetric(record)
  const [found] = findTables([aSheet(table)])
  if (!metric.ok || found === undefined) throw new Error('There is no record, or no table.')
  const given = { ...NO_ANSWERS, publishedOn: '2019-06-10', ...answers }
  return review({ table: found, record, metric: metric.value, today: day('2019-06-30'), answers: given })
    .findings.filter(({ code }) => code === 'rule')
    .map((finding) => `${finding.found}. ${finding.problem} ${finding.remedy}`)
}

const on = (text: string, ...more: readonly Written[]): readonly Written[] => [dated(text), ...more]
const long = 'x'.repeat(100_000)

const BROKEN: readonly (readonly [string, () => readonly string[], RegExp])[] = [
  [
    'a total that falls',
    () => problems(aRecord(FIGURES, { measure: 'cumulative' }), [['Date', 'Users'], on('2019-03-31', 5)]),
    /^the figure 5\. A running total never falls.*mark this one as corrected\.$/,
  ],
  [
    'a count below zero',
    () => problems(aRecord(FIGURES), [['Date', 'Users'], on('2019-03-31', -5)]),
    /^the figure -5\. It is below zero/,
  ],
  [
    'a share above one, as the cell has it',
    () => problems(shares, [['Date', 'Share'], on('2019-03-31', percent(1.2))]),
    /^the figure 120%\. A share runs from 0% to 100%\./,
  ],
  [
    'another word of the same day',
    () => problems(aRecord(FIGURES), [['Date', 'Users'], on('2019-02-28', 21)], { publishedOn: '2019-02-28' }),
    /^the figure\b.*Another figure of the same date was published on the same day.*its own day of publication\.$/,
  ],
  [
    'a figure that came out before its time',
    () => problems(aRecord(FIGURES), [['Date', 'Users'], on('2019-03-31', 5)], { publishedOn: '2019-03-01' }),
    /^the day of publication 2019-03-01\. The figure would be published before/,
  ],
  [
    'a part that is larger than the whole',
    () => problems(shares, [['Date', 'Share', 'Numerator', 'Denominator'], on('2019-03-31', percent(0.5), 9, 4)]),
    /^the part 9\. The part is larger than the whole\./,
  ],
  [
    'a source that nobody named',
    () => problems(aRecord(FIGURES), [['Date', 'Users'], on('2019-03-31', 30)], { source: 'hearsay' }),
    /^the source hearsay\. The record has no such source\./,
  ],
  [
    'a note that no record holds',
    () => problems(aRecord(FIGURES), [['Date', 'Users', 'Note'], on('2019-03-31', 30, long)]),
    /^the note\. It is too long: \d+ characters at most\. Mend it in the table/,
  ],
]

describe('a rule that figures would break', () => {
  it.each(BROKEN)('is told of %s, with what stands there and what to do', (_, told, words) =>
    expect(told()).toEqual([expect.stringMatching(words)]),
  )
  it.each(BROKEN)('names no field of the file, and no word of a program, for %s', (_, told) => {
    const program = /["`{}[\]]|\b(?:string|null|object|boolean|undefined|readings|[a-z]+[A-Z]\w*)\b/
    expect(told().join(' ')).not.toMatch(program)
  })
})
