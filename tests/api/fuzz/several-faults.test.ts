/** Several things wrong with one record at once are all named, and nothing else is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMetric } from '../../../src/api/wire/metric.ts'
import { METRIC_IDS, metricFile } from '../../fixtures/record.ts'

type Json = Record<string, any>
type Injury = readonly [field: string, injure: (metric: Json) => void]

/** One field set to something; the field is found by its name, as in a fault. */
const set = (field: string, value: unknown): Injury => [
  field,
  (metric) => {
    const steps = field.split(/[.[\]]+/).filter((step) => step !== '')
    const holder = steps.slice(0, -1).reduce<Json>((inner, step) => inner[step], metric)
    if (value === undefined) delete holder[steps.at(-1)!]
    else holder[steps.at(-1)!] = value
  },
]

/** Of the wrong shape: missing, of another type, or not among the words allowed. */
const SHAPES: readonly Injury[] = [
  set('owner', undefined),
  set('question', 7),
  set('illustrative', 'no'),
  set('targets[1].kind', 'dream'),
  set('targets[1].wording', undefined),
  set('plans[0].points[0].value', '4400000'),
  set('outsideForecasts[0].precision', 'roughly'),
  set('series[0].readings[1].value', null),
  set('series[0].readings[2].basis', 'hearsay'),
  set('series[0].readings[3].note', 'x'.repeat(5_001)),
  set('series[0].publicationLagDays', 'P45D'),
  set('series[1].readings[0]', 'thirty thousand'),
  set('series[1].definition', []),
  set('events[2].on', 2017),
  set('events[3]', null),
]

/** Of the right shape, but against a rule. */
const RULES: readonly Injury[] = [
  set('id', 'Verify users'),
  set('title', ' '),
  set('targets[0].due', '2020-02-30'),
  set('targets[0].value', -25),
  set('targets[0].source', 'constructor'),
  set('plans[1].points[0].on', 'soon'),
  set('plans[1].source', '__proto__'),
  set('outsideForecasts[0].value', -1),
  set('series[0].expectedEvery', 'quarterly'),
  set('series[0].readings[4].source', 'hearsay'),
  set('series[0].readings[4].value', -3),
  set('series[0].readings[5].publishedOn', '2018-01'),
  set('series[0].readings[6].on', '2019-13'),
  set('series[0].readings[7].withdrawnOn', '2019-01-01'),
  set('series[1].id', 'a series'),
  set('series[1].readings[1].publishedOn', ''),
  set('events[0].title', ''),
  set('events[1].source', 'toString'),
  set('sources.computer-weekly-2018-09.url', 'javascript:alert(1)'),
]

const named = (injuries: readonly Injury[]): readonly string[] => {
  const metric = metricFile('verify-users')
  for (const [, injure] of injuries) injure(metric)
  const read = parseMetric(metric)
  return read.ok ? [] : [...new Set(read.fault.map(({ field }) => field))].sort()
}
const fieldsOf = (injuries: readonly Injury[]): string[] => injuries.map(([field]) => field)

test.each([...SHAPES, ...RULES].map((injury) => [injury[0], injury] as const))(
  'one fault alone is named, and only it: %s',
  (field, injury) => {
    expect(named([injury])).toEqual([field])
  },
)

test.each([
  ['of the wrong shape', SHAPES],
  ['against the rules', RULES],
  ['of both kinds together', [...SHAPES, ...RULES]],
])('several faults %s are all named, and nothing else is', (_, injuries) => {
  const several = fc.subarray(fieldsOf(injuries), { minLength: 2 })
  fc.assert(
    fc.property(several, (fields) => {
      expect(named(injuries.filter(([field]) => fields.includes(field)))).toEqual(fields.toSorted())
    }),
    { numRuns: 1_000 },
  )
})

/** The names of all fields of a record, as in a fault. */
const namesOf = (value: unknown, name = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = Array.isArray(value) ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`
    return [field, ...namesOf(inner, field)]
  })
}

test.each(
  METRIC_IDS.flatMap(
    (id) =>
      [
        [id, 7n],
        [id, null],
        [id, {}],
        [id, []],
      ] as const,
  ),
)('in the record of %s, %o in any one field of another kind accuses no other field', (id, thing) => {
  for (const field of namesOf(metricFile(id))) {
    const metric = metricFile(id)
    set(field, thing)[1](metric)
    const read = parseMetric(metric)
    // An empty list can be right in its place; what it held may then be missed elsewhere.
    const isOfItsKind =
      Array.isArray(thing) &&
      /^(?:targets|plans|outsideForecasts|events|series|series\[\d+\]\.readings|plans\[\d+\]\.points)$/.test(field)
    const isAllowed =
      field.endsWith('expectedEvery') ||
      (field === 'sources' && typeof thing === 'object' && !Array.isArray(thing) && thing !== null)
    if (isOfItsKind || isAllowed) continue
    const accused = read.ok ? [] : read.fault.map((fault) => fault.field)
    expect([
      field,
      accused.filter((one) => one !== field && !one.startsWith(`${field}.`) && !one.startsWith(`${field}[`)),
      accused.length > 0,
    ]).toEqual([field, [], true])
  }
})
