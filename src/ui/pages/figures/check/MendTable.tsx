/** A few cells to mend in place: one input a cell, with its name as the spreadsheet has it. */
import { useState } from 'react'
import { cellName } from '../../../../spreadsheet/index.ts'
import type { CellRef, Correction, Finding } from '../../../../intake/index.ts'
import { mendId } from './finding-ids.ts'

/** More than that is easier in the spreadsheet. */
const MOST_CELLS = 20

type Props = {
  readonly id: string
  readonly problems: readonly Finding[]
  readonly corrections: readonly Correction[]
  readonly onCorrections: (corrections: readonly Correction[]) => void
}

const isSame = (one: CellRef, other: CellRef): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column

const inOrder = (one: CellRef, other: CellRef): number =>
  Number(one.sheet > other.sheet) - Number(one.sheet < other.sheet) || one.row - other.row || one.column - other.column

type Row = { readonly cell: CellRef; readonly found: string; readonly text: string | undefined }

/** Cells that are wrong, and those that were mended or are as they were: a cell keeps its place while it is typed in. */
function rowsOf(
  problems: readonly Finding[],
  corrections: readonly Correction[],
  undone: readonly CellRef[],
): readonly Row[] {
  const wrong = problems.flatMap(({ where, found }) => where.map((cell) => ({ cell, found })))
  const rows = new Map<string, Row>()
  for (const cell of undone) rows.set(JSON.stringify(cell), { cell, found: '', text: undefined })
  for (const { text, ...cell } of corrections)
    rows.set(JSON.stringify(cell), {
      cell,
      text,
      found: wrong.find((one) => isSame(one.cell, cell))?.found ?? 'mended',
    })
  for (const { cell, found } of wrong)
    if (!corrections.some((one) => isSame(one, cell))) rows.set(JSON.stringify(cell), { cell, found, text: undefined })
  return [...rows.values()].sort((one, other) => inOrder(one.cell, other.cell))
}

export function MendTable({ id, problems, corrections, onCorrections }: Props) {
  const [undone, setUndone] = useState<readonly CellRef[]>([])
  const rows = rowsOf(problems, corrections, undone)
  if (rows.length === 0 || rows.length > MOST_CELLS) return null
  const handleText = (cell: CellRef, text: string): void =>
    onCorrections([...corrections.filter((one) => !isSame(one, cell)), { ...cell, text }])
  const handleBack = (cell: CellRef): void => {
    onCorrections(corrections.filter((one) => !isSame(one, cell)))
    setUndone([...undone, cell])
    // The button that had the focus goes.
    document.getElementById(mendId(id, cell))?.focus()
  }
  return (
    <table className="govuk-table mend">
      <caption className="govuk-table__caption govuk-table__caption--m">Mend cells here</caption>
      <thead>
        <tr>
          <th scope="col" className="govuk-table__header">
            Cell
          </th>
          <th scope="col" className="govuk-table__header">
            Found
          </th>
          <th scope="col" className="govuk-table__header">
            Put in its place
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cell, found, text }) => {
          const name = cellName(cell.row, cell.column)
          const field = mendId(id, cell)
          return (
            <tr key={field}>
              <th scope="row" className="govuk-table__header">
                <label htmlFor={field}>
                  {name}
                  <span className="govuk-visually-hidden"> of sheet {cell.sheet}</span>
                </label>
              </th>
              <td className="govuk-table__cell" id={`${field}-found`}>
                {found}
              </td>
              <td className="govuk-table__cell">
                <input
                  className="govuk-input govuk-input--width-10"
                  id={field}
                  type="text"
                  autoComplete="off"
                  spellCheck={false}
                  value={text ?? ''}
                  aria-describedby={`${field}-found`}
                  onChange={(event) => handleText(cell, event.target.value)}
                />{' '}
                {text !== undefined && (
                  <button type="button" className="link-button" onClick={() => handleBack(cell)}>
                    Undo<span className="govuk-visually-hidden"> the change of {name}</span>
                  </button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
