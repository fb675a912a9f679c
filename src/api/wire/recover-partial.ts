/**
 * What else is wrong with an answer that has the wrong shape in places: they are filled in, so that the rest can be
 * judged.
 */
import * as z from 'zod/mini'
import type { Fault, Problem } from '../../progress/index.ts'

type Issue = z.core.$ZodIssue

const OF_TYPE: Readonly<Record<string, unknown>> = {
  string: '',
  number: 0,
  boolean: false,
  array: [],
  object: {},
  record: {},
}

/** Something of the right shape. It is never shown, and no fault is found with it. */
function standInFor(issue: Issue): unknown {
  if (issue.code === 'invalid_value') return issue.values[0]
  if (issue.code === 'custom') return ''
  if (issue.code === 'too_big') return issue.origin === 'string' ? '' : []
  return issue.code === 'invalid_type' ? OF_TYPE[issue.expected] : undefined
}

/** The same object without the fields that nobody knows. */
const withoutUnknown = (value: unknown, issues: readonly Issue[]): unknown => {
  const unknown = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])))
  if (unknown.size === 0 || typeof value !== 'object' || value === null) return value
  const held = new Map<string, unknown>()
  // Only what is kept is looked at.
  for (const key of Object.keys(value)) if (!unknown.has(key)) held.set(key, Reflect.get(value, key))
  return Object.fromEntries(held)
}

function filledIn(given: unknown, issues: readonly Issue[], depth = 0): unknown {
  const atThis = issues.filter(({ path }) => path.length === depth)
  const here = atThis.find(({ code }) => code !== 'unrecognized_keys')
  if (here !== undefined) return standInFor(here)
  const value = withoutUnknown(given, atThis)
  const further = new Map<PropertyKey, Issue[]>()
  for (const issue of issues)
    for (const step of issue.path.slice(depth, depth + 1))
      further
        .set(step, further.get(step) ?? [])
        .get(step)
        ?.push(issue)
  const inner = (key: PropertyKey, held: unknown): unknown => {
    const within = further.get(key)
    return within === undefined ? held : filledIn(held, within, depth + 1)
  }
  if (Array.isArray(value)) return value.map((held: unknown, i) => inner(i, held))
  const held = new Map<PropertyKey, unknown>(Object.entries(value ?? {}))
  return Object.fromEntries([...held.keys(), ...further.keys()].map((key) => [key, inner(key, held.get(key))]))
}

/** A missing object is filled in, then its fields, then theirs. */
const ROUNDS = 3

/** The answer with every place of the wrong shape filled in; `undefined` when that leads nowhere. */
export function recoverPartial<Schema extends z.core.$ZodType>(
  schema: Schema,
  answer: unknown,
  issues: readonly Issue[],
): z.core.output<Schema> | undefined {
  if (issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys')) return undefined
  let [rest, open] = [answer, issues]
  for (let round = 0; round < ROUNDS; round += 1) {
    rest = filledIn(rest, open)
    const shape = z.safeParse(schema, rest, { reportInput: true })
    if (shape.success) return shape.data
    open = shape.error.issues
  }
  return undefined
}

/** Rules that look further than their own field: they prove nothing while a place that they look at is filled in. */
const LOOKS_AT: Readonly<Partial<Record<Problem, readonly string[]>>> = {
  falls: ['measure', 'series'],
  'share-unlike-its-fraction': ['series'],
  'numerator-above-denominator': ['series'],
  'no-primary': ['targets', 'series'],
  'two-values': ['series'],
  'unknown-source': ['sources'],
  'unit-does-not-fit-measure': ['measure', 'unit'],
  'start-of-a-level': ['targets'],
  'not-of-a-rate': ['targets'],
  'not-of-a-total': ['measure', 'targets'],
  'range-the-wrong-way': ['direction', 'targets'],
  'range-and-other': ['targets'],
  'growth-the-wrong-way': ['direction', 'targets'],
  'times-and-growth': ['targets'],
}

const isWithin = (field: string, place: string): boolean =>
  field === place || field.startsWith(`${place}.`) || field.startsWith(`${place}[`)

/** The faults that hold whatever stood in the places filled in. */
export const certainFaults = (faults: readonly Fault[], places: readonly string[]): readonly Fault[] =>
  faults.filter(
    ({ field, problem }) =>
      !places.some(
        (place) => isWithin(field, place) || LOOKS_AT[problem]?.some((part) => isWithin(place, part)) === true,
      ),
  )
