/** Which rows a reader asks to see, and in what order: all of it stands in the address. */
import { addDays, dayOf, type Day, type StatusKind } from '../../../progress/index.ts'
import { STATUS_CATALOGUE } from '../../text/status-catalogue.ts'
import { kindOf, type Row } from './rows.ts'

/** In the order in which they are asked. */
export const FILTER_NAMES = ['owner', 'status', 'since', 'group', 'due', 'overdue', 'sort', 'find'] as const
export type FilterName = (typeof FILTER_NAMES)[number]

/** What the address says of each; absent where it says nothing. */
export type Filters = { readonly [Name in FilterName]?: string }

export function readFilters(search: string): Filters {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = params.get(name)
      return value === null || value.trim() === '' ? [] : [[name, value]]
    }),
  )
}

/** So long ago a status began at the most, by the name that the address has for it. */
export const SINCE: Readonly<Record<string, { readonly label: string; readonly from: (asAt: Day) => Day }>> = {
  '30-days': { label: 'The last 30 days', from: (asAt) => addDays(asAt, -30) },
  '90-days': { label: 'The last 90 days', from: (asAt) => addDays(asAt, -90) },
  'this-year': { label: 'Since January', from: (asAt) => dayOf(Number(asAt.slice(0, 4)), 1, 1) },
  '12-months': { label: 'The last 12 months', from: (asAt) => addDays(asAt, -365) },
}

export const SORTS: Readonly<Record<string, string>> = {
  worst: 'Worst first',
  name: 'Name',
  newest: 'Newest status first',
  longest: 'Longest in its status first',
  due: 'Due first',
  next: 'Next figure first',
}

const ORDER: readonly string[] = Object.keys(STATUS_CATALOGUE)

const rank = (kind: StatusKind): number => ORDER.indexOf(kind)

const compare = <Value extends string | number>(one: Value, other: Value): number =>
  Number(one > other) - Number(one < other)

/** What is not there comes last. */
const compareSome = (one: string | undefined, other: string | undefined): number =>
  one === undefined || other === undefined
    ? compare(Number(one === undefined), Number(other === undefined))
    : compare(one, other)

const byName = (one: Row, other: Row): number =>
  compare(one.course.title.toLowerCase(), other.course.title.toLowerCase())

const chanceOf = ({ moment }: Row): number => moment?.standing.chance ?? 1

const ORDERS: Readonly<Record<string, (one: Row, other: Row) => number>> = {
  worst: (one, other) => compare(rank(kindOf(one)), rank(kindOf(other))) || compare(chanceOf(one), chanceOf(other)),
  name: byName,
  newest: (one, other) => -compareSome(one.since, other.since),
  longest: (one, other) => compareSome(one.since, other.since),
  due: (one, other) => compareSome(one.target?.due, other.target?.due),
  next: (one, other) => compareSome(one.moment?.standing.nextDueDay, other.moment?.standing.nextDueDay),
}

export const isSort = (name: string | undefined): boolean => name !== undefined && Object.hasOwn(SORTS, name)

/** The same rows in an order; of equals, as the record has them. */
export const sorted = (rows: readonly Row[], sort: string | undefined): readonly Row[] =>
  rows.toSorted(ORDERS[sort ?? 'worst'] ?? ORDERS['worst'])

const wordsOf = ({ course: { title, owner, group = '', tags = [] } }: Row): string =>
  [title, owner, group, ...tags].join(' ').toLowerCase()

/** Every word that is looked for is found somewhere. */
const isFound = (row: Row, find: string): boolean => {
  const words = wordsOf(row)
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word))
}

const dueYear = ({ target }: Row): string | undefined => target?.due.slice(0, 4)

type Test = (row: Row, value: string, asAt: Day) => boolean

const TESTS: Readonly<Partial<Record<FilterName, Test>>> = {
  owner: ({ course }, value) => course.owner === value,
  group: ({ course }, value) => course.group === value,
  status: (row, value) => kindOf(row) === value,
  since: ({ since }, value, asAt) => {
    const from = SINCE[value]?.from(asAt)
    return from === undefined || (since !== undefined && since >= from)
  },
  due: (row, value) => dueYear(row) === value,
  overdue: ({ isOverdue }) => isOverdue,
  find: isFound,
}

/** Those that pass every filter of the address. */
export const filtered = (rows: readonly Row[], filters: Filters, asAt: Day): readonly Row[] =>
  rows.filter((row) =>
    FILTER_NAMES.every((name) => {
      const value = filters[name]
      return value === undefined || TESTS[name]?.(row, value, asAt) !== false
    }),
  )

/** Whether rows are chosen or put in an order: then they are one list. */
export const isAsked = (filters: Filters): boolean => Object.keys(filters).length > 0

export type Choice = { readonly value: string; readonly label: string }

const inOrder = (values: Iterable<string | undefined>): readonly Choice[] =>
  [...new Set([...values].filter((value) => value !== undefined))].sort().map((value) => ({ value, label: value }))

/** What can be chosen: only what there is. */
export const choicesIn = (
  rows: readonly Row[],
): Readonly<Record<'owner' | 'group' | 'status' | 'due', readonly Choice[]>> => ({
  owner: inOrder(rows.map(({ course }) => course.owner)),
  group: inOrder(rows.map(({ course }) => course.group)),
  status: Object.entries(STATUS_CATALOGUE)
    .filter(([kind]) => rows.some((row) => kindOf(row) === kind))
    .map(([value, { word }]) => ({ value, label: word })),
  due: inOrder(rows.map(dueYear)),
})
