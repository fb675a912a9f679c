/** Which rows of the record are shown, and in which order. */
import type { FigureRow, Standing } from './figure-rows.ts'

export type SortKey = 'on' | 'figure' | 'published'
export type Arrangement = {
  readonly find: string
  /** Title of a series; empty for all. */
  readonly series: string
  readonly which: 'all' | 'official' | 'indicative' | Standing
  readonly sortedBy: SortKey
  readonly isFalling: boolean
}

export const EVERYTHING: Arrangement = { find: '', series: '', which: 'all', sortedBy: 'on', isFalling: false }

const placeOf = ({ reading }: FigureRow, key: SortKey): string | number => {
  switch (key) {
    case 'on':
      return reading.day
    case 'figure':
      return reading.value
    case 'published':
      return reading.publishedDay
  }
}

function isWanted({ find, series, which }: Arrangement, row: FigureRow): boolean {
  const isKind = which === 'all' || row.standing === which || row.reading.basis === which
  const text = [row.series, row.on, row.figure, row.basis, row.published, row.fate, row.source].join(' ').toLowerCase()
  return isKind && (series === '' || row.series === series) && text.includes(find.trim().toLowerCase())
}

/** Of two that are alike the one that stands first in the record stays first. */
export function arranged(rows: readonly FigureRow[], arrangement: Arrangement): readonly FigureRow[] {
  const { sortedBy, isFalling } = arrangement
  const way = isFalling ? -1 : 1
  return rows
    .filter((row) => isWanted(arrangement, row))
    .toSorted((one, other) => {
      const [a, b] = [placeOf(one, sortedBy), placeOf(other, sortedBy)]
      return a === b ? 0 : a < b ? -way : way
    })
}
