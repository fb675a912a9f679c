/** Figures that a table proposes for a metric. */
import type { AbsenceReason, FigureStatus } from '../progress/index.ts'
import type { DateChoices, When } from './date-words.ts'
import type { PeriodLength } from './choose-periods.ts'
import type { CellRef } from './finding.ts'
import type { NumberChoices } from './number-words.ts'

export type Proposed = {
  readonly when: When
  /** Absent where `missing` says that there is none. */
  readonly value: number | undefined
  readonly missing: AbsenceReason | undefined
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly status: FigureStatus | undefined
  readonly note: string | undefined
  /** As the table has it; else the day of the whole file counts. */
  readonly publishedOn: string | undefined
  readonly source: string | undefined
  readonly cell: CellRef
}

/** What whoever keeps the figures has said of a table: which columns and rows, and what its cells mean. */
export type Choices = {
  readonly dates: DateChoices
  readonly numbers: NumberChoices
  /** Name of the column with the figures, and of that with the dates; absent: the best guess. */
  readonly valueColumn?: string
  readonly dateColumn?: string
  /** Which rows count, by the name of a column that tells them apart; absent: those of the whole. */
  readonly only?: Readonly<Record<string, string>>
  /** Whether a share of 0.9 is written 90 or 0.9, where the cells do not say. */
  readonly shareAs?: 'per-cent' | 'part'
  /** What one of the column of figures counts, where it may be a thousand or a million: 1 for cells as they stand. */
  readonly multiplier?: number
  /** Whether a table of a hidden sheet counts. */
  readonly hiddenSheet?: 'count'
  /** Which figures count, where those for years stand beside those for quarters or months. */
  readonly period?: PeriodLength
  /** Whether rows and columns that are hidden count. */
  readonly hidden?: 'count' | 'leave-out'
}

export const NO_CHOICES: Choices = { dates: {}, numbers: {} }
