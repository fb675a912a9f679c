/** The findings of cells that should hold a figure, in words. */
import type { Unit } from '../progress/index.ts'
import type { CellRef, Finding } from './finding.ts'
import { problem, question, shownText } from './make-finding.ts'

export const noNumber = (where: CellRef, text: string): Finding =>
  problem(
    'no-number',
    where,
    `“${shownText(text)}”`,
    'This is no number, and no mark for a figure that is not there.',
    'Put the number alone, or a mark such as [x].',
    '1234.5, 90% or [x]',
  )

export const askDecimalSign = (where: CellRef, text: string): Finding =>
  problem(
    'decimal-sign',
    where,
    `“${shownText(text)}”`,
    'The comma or point here may part off decimals or thousands.',
    'Say which, or write the number without it.',
    '12.5',
  )

export const noFigure = (where: CellRef): Finding =>
  question(
    'no-figure',
    where,
    'nothing',
    'There is a date and no figure: the row is left out.',
    'Put the figure, or a mark for why there is none, such as [x].',
  )

export const errorCell = (where: CellRef, error: string): Finding =>
  problem(
    'error-cell',
    where,
    `the error ${error}`,
    'The formula of this cell gave no number.',
    'Mend the formula, save the file, and take it again.',
  )

export const noResult = (where: CellRef): Finding =>
  problem(
    'no-result',
    where,
    'a formula without its result',
    'The file was saved without working it out; no formula is run here.',
    'Open the file in a spreadsheet, save it, and take it again.',
  )

export const textNumber = (where: CellRef, text: string): Finding =>
  question(
    'text-number',
    where,
    `the text “${shownText(text)}”`,
    'It is stored as text and was read as a number.',
    'If it is one, leave it.',
  )

export const unknownMark = (where: CellRef, text: string): Finding =>
  question(
    'mark',
    where,
    `“${shownText(text)}”`,
    'It was read as: there is no figure.',
    'If a reason is known, write [c] for suppressed or [z] for not applicable; nought is written 0.',
  )

export const hiddenCell = (where: CellRef): Finding =>
  question(
    'hidden',
    where,
    'a row or column that is hidden',
    'Its figures are left out.',
    'Say that hidden rows count, or show them in the spreadsheet.',
  )

export const mixedShare = (where: CellRef, number: number): Finding =>
  problem(
    'mixed-share',
    where,
    String(number),
    'Other cells of this column are in per cent, this one is a bare number.',
    'Write all of them in one way.',
    '90%',
  )

export const askShare = (where: CellRef, isPerCent: boolean): Finding =>
  question(
    'share-as',
    where,
    isPerCent ? 'numbers above 1' : 'numbers from 0 to 1',
    isPerCent ? 'They were read as per cent.' : 'They were read as parts of 1: 0.9 is 90%.',
    'If that is wrong, say so.',
  )

export const wrongUnit = (where: CellRef, unit: string, wanted: string): Finding =>
  problem(
    'wrong-unit',
    where,
    `“${shownText(unit)}”`,
    `The metric counts ${wanted}.`,
    'Put figures of that unit, or choose another metric.',
  )

export const multiplied = (where: CellRef, words: string): Finding =>
  question(
    'multiplied',
    where,
    `“${shownText(words)}”`,
    'The figures were multiplied by that.',
    'If they are in full already, take the column out.',
  )

export const unknownSize = (where: CellRef, words: string): Finding =>
  problem(
    'unknown-size',
    where,
    `“${shownText(words)}” beside the figure`,
    'It is not plain what the figure is to be multiplied by.',
    'Put the figure in full, or one of these beside it: units, thousands, millions, billions.',
    'thousands',
  )

/** `where`: absent for the name of a sheet. */
const over = (where: CellRef | undefined, finding: (cell: CellRef) => Finding): Finding =>
  where === undefined ? { ...finding({ sheet: '', row: 1, column: 1 }), where: [] } : finding(where)

const IN_FULL = 'Say what a number in this column counts: itself, a thousand or a million.'

export const askSize = (where: CellRef | undefined, words: string): Finding =>
  over(where, (cell) =>
    problem(
      'multiplier',
      cell,
      `“${shownText(words)}”`,
      'The figures may be in thousands or millions, as this says, or in full already.',
      IN_FULL,
    ),
  )

/** The same, where figures of the record have answered it. */
export const toldSize = (asked: Finding, isMultiplied: boolean): Finding => ({
  ...asked,
  kind: 'question',
  problem: isMultiplied
    ? 'The figures were multiplied by that: so they are the same as those on the record.'
    : 'The figures were left as they stand: so they are the same as those on the record.',
  remedy: 'If that is wrong, say what a number in this column counts.',
})

export const askParts = (where: CellRef, number: number, noun: string): Finding =>
  question(
    'parts',
    where,
    String(number),
    `The metric counts ${noun}, and this is no whole number of them.`,
    'If it is in thousands or millions, put the figure in full.',
  )

export const unitOver = (where: CellRef | undefined, words: string, { kind, noun }: Unit): Finding =>
  over(where, (cell) =>
    problem(
      'wrong-unit',
      cell,
      `“${shownText(words)}” over the figures`,
      `The metric counts ${kind === 'share' ? `per cent ${noun}` : noun}.`,
      'Choose the column that has them; or, if the header is wrong, put the right one.',
    ),
  )

export const hiddenSheet = (sheet: string): Finding => ({
  kind: 'problem',
  code: 'hidden-sheet',
  where: [],
  found: `sheet “${shownText(sheet)}”, which is hidden`,
  problem: 'Figures of a hidden sheet may be old, or not meant to be seen.',
  remedy: 'Say that they count, or choose another sheet.',
})
