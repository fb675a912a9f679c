/** A new metric from what was typed of it, or all that is wrong, field by field. */
import { parseMetric } from '../api/parsers.ts'
import { bad, good, isDay, type Day, type MetricInput, type Result } from '../progress/index.ts'
import { readAmount } from './new-metric-amount.ts'
import { readDateTyped, readPast } from './new-metric-dates.ts'
import {
  chosen,
  DIRECTIONS,
  measureOf,
  NO_FIELDS,
  RHYTHMS,
  TARGET_KINDS,
  UNIT_KINDS,
  type NewMetricFault,
  type NewMetricField,
  type NewMetricFields,
} from './new-metric-fields.ts'
import { ruleFaults } from './new-metric-rules.ts'
import { recordOf } from './new-metric-record.ts'
import { readNumberWords } from './number-words.ts'

type Known = { readonly ids: readonly string[]; readonly today: Day }
type Say = (field: NewMetricField, problem: string) => void

/** Before any other day, so that a date that could not be read makes no other one wrong. */
const EARLIEST = '0001-01-01'

const ASKED: readonly (readonly [NewMetricField, string])[] = [
  ['title', 'Enter a title, for example Permit applications made online'],
  ['question', 'Enter the question that the figures answer, for example What share of applications are made online?'],
  ['owner', 'Enter who is responsible, for example Licensing Office'],
  ['wording', 'Enter the target in the words in which it was promised, for example 90% of applications online by 2030'],
  ['sourceTitle', 'Enter the title of the source, for example Digital Plan'],
  ['sourcePublisher', 'Enter who published the source, for example City Council'],
  ['seriesTitle', 'Enter a title for the figures, for example Applications made online, by quarter'],
  [
    'seriesDefinition',
    'Enter what the figures count and leave out, for example First applications and renewals, not replacements',
  ],
]

const NOUNS: Readonly<Record<string, string>> = {
  share: 'Enter what it is a share of, for example of applications',
  money: 'Enter what the money is for or does, for example saved a year',
}

function checkWords(fields: NewMetricFields, say: Say): void {
  for (const [field, problem] of ASKED) if (fields[field].trim() === '') say(field, problem)
  const { unitKind, noun, before } = fields
  // What is counted is asked once it is known to be counted.
  if (noun.trim() === '' && chosen(UNIT_KINDS, unitKind) !== undefined)
    say('noun', NOUNS[unitKind] ?? 'Enter what is counted, for example people')
  if (unitKind === 'money' && before.trim() === '') say('before', 'Enter the symbol of the currency, for example £')
}

function checkChoices(fields: NewMetricFields, say: Say): void {
  const measure = measureOf(fields)
  const kind = chosen(TARGET_KINDS, fields.targetKind)
  if (chosen(UNIT_KINDS, fields.unitKind) === undefined) say('unitKind', 'Choose what the figures are')
  if (measure === undefined) say('measure', 'Choose how the figures behave')
  if (chosen(DIRECTIONS, fields.direction) === undefined)
    say('direction', 'Choose whether the figure is to rise or fall')
  if (kind === undefined) say('targetKind', 'Choose what kind of target it is')
  if (kind === 'standing' && measure === 'cumulative')
    say('targetKind', 'Choose another kind of target: a running total never comes back to a standard')
  if (kind === 'yearly-rate' && (measure === 'share' || measure === 'level'))
    say('targetKind', 'Choose another kind of target: only what is counted up can be promised for every year')
  if (chosen(RHYTHMS, fields.rhythm) === undefined) say('rhythm', 'Choose how often figures are published')
}

/** What a result holds, its fault said. */
const said = <Value>(field: NewMetricField, read: Result<Value, string>, say: Say): Value | undefined => {
  if (read.ok) return read.value
  say(field, read.fault)
  return undefined
}

function readFrom(text: string, say: Say): string | undefined {
  const date = readDateTyped(text, 'the first day that counts')
  if (date.ok && isDay(date.value)) return date.value
  say('from', 'Enter the first day that counts as a whole day, for example 1 April 2026')
  return undefined
}

function readLag(text: string, say: Say): number | undefined {
  if (text.trim() === '') return undefined
  const read = readNumberWords(text)
  const isDays =
    read.kind === 'number' &&
    !read.isPerCent &&
    (read.unit === undefined || /^days?$/i.test(read.unit)) &&
    Number.isInteger(read.number) &&
    read.number >= 0
  if (isDays) return read.number
  say('lagDays', 'Enter how long figures take as a whole number of days, for example 45, or leave it blank')
  return undefined
}

/**
 * A metric without figures: they come as any others do. Its id is made from its title. All that is wrong is told at
 * once, in the order of the fields.
 */
export function newMetric(
  fields: NewMetricFields,
  { ids, today }: Known,
): Result<MetricInput, readonly NewMetricFault[]> {
  const faults: NewMetricFault[] = []
  const say: Say = (field, problem) => void faults.push({ field, problem })
  checkWords(fields, say)
  checkChoices(fields, say)
  const { targetKind, rhythm, sourceDate } = fields
  const read = {
    value: said('value', readAmount(fields), say) ?? 0,
    publishedOn: said('publishedOn', readPast(fields.publishedOn, 'the date of the promise', today), say) ?? EARLIEST,
    due: targetKind === 'standing' ? undefined : said('due', readDateTyped(fields.due, 'the due date'), say),
    from: targetKind === 'yearly-rate' ? readFrom(fields.from, say) : undefined,
    sourceDate:
      sourceDate.trim() === ''
        ? undefined
        : said('sourceDate', readPast(sourceDate, 'the date of the source', today), say),
    expectedEvery: rhythm === 'none' ? null : (chosen(RHYTHMS, rhythm) ?? null),
    lagDays: readLag(fields.lagDays, say),
  }
  const record = recordOf(fields, read, ids)
  const told = new Set(faults.map(({ field }) => field))
  const parsed = parseMetric(record)
  if (!parsed.ok) faults.push(...ruleFaults(parsed.fault).filter(({ field }) => !told.has(field)))
  const order = Object.keys(NO_FIELDS)
  return faults.length === 0
    ? good(record)
    : bad(faults.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field)))
}
