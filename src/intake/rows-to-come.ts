/** Rows that wait for figures: a date after all that have one, and nothing beside it. */
import type { Day } from '../progress/index.ts'
import type { Chosen } from './choose-columns.ts'
import type { When } from './date-words.ts'
import type { Finding } from './finding.ts'
import type { GridRow } from './grid.ts'
import { spanOf } from './in-style.ts'

/** What was read of a row that has a date and may have no figure. */
export type DatedRow = { readonly row: GridRow; readonly when: When | undefined; readonly findings: readonly Finding[] }

const FILLED_IN = ['numerator', 'denominator', 'status', 'note', 'published', 'source'] as const

const isEmpty = ({ cells }: GridRow, { value, others }: Chosen): boolean =>
  [value, ...FILLED_IN.map((role) => others[role])].every(
    (column) => column === undefined || cells.get(column.place) === undefined,
  )

const lastDay = (when: When): Day | undefined => spanOf(when)?.last

/**
 * The findings of rows but for those that wait. A template has the next dates in it, and whoever fills in one of three is
 * not asked about the other two; a gap before a figure is still asked about, and a table without any figure. A cell that
 * could not be read counts as a figure here, so that nothing follows from it.
 */
export function withoutThoseToCome(rows: readonly DatedRow[], columns: Chosen): readonly Finding[] {
  const last = rows
    .flatMap(({ row, when }) => (when !== undefined && row.cells.has(columns.value.place) ? (lastDay(when) ?? []) : []))
    .reduce<Day | undefined>((latest, one) => (latest === undefined || one > latest ? one : latest), undefined)
  const isToCome = ({ row, when }: DatedRow): boolean => {
    const own = when === undefined ? undefined : lastDay(when)
    return last !== undefined && own !== undefined && own > last && isEmpty(row, columns)
  }
  return rows.flatMap((one) => (isToCome(one) ? [] : one.findings))
}
