/** Rows under the headings of the record, and the few that come before all others. */
import type { StatusKind } from '../../../progress/index.ts'
import { STATUS_CATALOGUE } from '../../text/status-catalogue.ts'
import { sorted } from './filters.ts'
import { isSet, kindOf, type Row } from './rows.ts'

export type Group = { readonly name: string; readonly rows: readonly Row[] }

const ALONE = 'All targets'
const NONE = 'In no group'

/** As the record says, in its order; else by owner; else all in one. */
export function groupsOf(rows: readonly Row[]): readonly Group[] {
  const [groups, owners] = [rows.map(({ course }) => course.group), rows.map(({ course }) => course.owner)]
  const hasGroups = groups.some((group) => group !== undefined)
  if (!hasGroups && new Set(owners).size < 2) return rows.length === 0 ? [] : [{ name: ALONE, rows }]
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const { group = NONE, owner } = row.course
    const name = hasGroups ? group : owner
    const held = found.get(name)
    if (held === undefined) found.set(name, [row])
    else held.push(row)
  }
  return [...found].map(([name, held]) => ({ name, rows: held }))
}

/** How many stand how, worst first. */
export const countsOf = (rows: readonly Row[]): readonly (readonly [StatusKind, number])[] =>
  kinds
    .map((kind) => [kind, rows.filter((row) => isSet(row) && kindOf(row) === kind).length] as const)
    .filter(([, count]) => count > 0)

const isKind = (name: string): name is StatusKind => Object.hasOwn(STATUS_CATALOGUE, name)
const kinds: readonly StatusKind[] = Object.keys(STATUS_CATALOGUE).filter(isKind)

/** A screen of them. */
export const MOST_EXCEPTIONS = 10

/** What can still be helped, or was lost most lately: those that are off track or at risk, and those without a figure. */
const CONCERNS: ReadonlySet<StatusKind> = new Set(['off-track', 'at-risk', 'out-of-date', 'awaiting'])

/** Worst first: a target that is missed is past help, and listed in its group. */
export const exceptionsIn = (rows: readonly Row[]): readonly Row[] =>
  sorted(
    rows.filter((row) => isSet(row) && CONCERNS.has(kindOf(row))),
    'worst',
  )
