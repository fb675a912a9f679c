/** What the rules of the record have against a new metric, told of the fields of its form. */
import type { NewMetricFault, NewMetricField } from './new-metric-fields.ts'

/** The path of a part of the record, the field that it is made from, and what that is called. */
const FIELDS: readonly (readonly [RegExp, NewMetricField, string])[] = [
  [/^question/, 'question', 'The question'],
  [/^owner/, 'owner', 'Who is responsible'],
  [/^unit\.kind/, 'unitKind', 'The unit'],
  [/^unit\.before/, 'before', 'The symbol'],
  [/^unit\.one/, 'one', 'What one more is called'],
  [/^unit/, 'noun', 'What is counted'],
  [/^measure/, 'measure', 'How the figures behave'],
  [/^direction/, 'direction', 'The direction'],
  [/^targets\[0\]\.(?:kind|standing)/, 'targetKind', 'The kind of target'],
  [/^targets\[0\]\.value/, 'value', 'The value of the target'],
  [/^targets\[0\]\.(?:precision|strictly)/, 'exactness', 'How exactly it is meant'],
  [/^targets\[0\]\.from/, 'from', 'The first day that counts'],
  [/^targets\[0\]\.(?:due|id)/, 'due', 'The due date'],
  [/^targets\[0\]\.publishedOn/, 'publishedOn', 'The date of the promise'],
  [/^targets/, 'wording', 'The wording'],
  [/^sources\..*\.publisher$/, 'sourcePublisher', 'Who published the source'],
  [/^sources\..*\.url$/, 'sourceUrl', 'The web address'],
  [/^sources\..*\.publishedOn$/, 'sourceDate', 'The date of the source'],
  [/^sources/, 'sourceTitle', 'The title of the source'],
  [/^series\[0\]\.definition/, 'seriesDefinition', 'What the figures count'],
  [/^series\[0\]\.expectedEvery/, 'rhythm', 'How often figures come'],
  [/^series\[0\]\.publicationLagDays/, 'lagDays', 'How long figures take'],
  [/^series/, 'seriesTitle', 'The title of the figures'],
]

/** As the parser of a record tells it. */
type RuleFault = { readonly field: string; readonly problem: string }

/** Faults of the record in its own words, which begin with "It" where they need a name. */
export const ruleFaults = (faults: readonly RuleFault[]): readonly NewMetricFault[] =>
  faults.map(({ field: path, problem }) => {
    const [, field, name] = FIELDS.find(([pattern]) => pattern.test(path)) ?? ([/^/, 'title', 'The title'] as const)
    const words = problem.replace(/\.$/, '')
    return { field, problem: words.startsWith('It ') ? `${name}: ${words.replace(/^It /, 'it ')}` : words }
  })
