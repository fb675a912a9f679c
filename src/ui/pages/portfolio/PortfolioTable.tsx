/** A table of targets, a row each. */
import { useId } from 'react'
import type { Day } from '../../../progress/index.ts'
import { PortfolioRow } from './PortfolioRow.tsx'
import type { Row } from './rows.ts'

const HEADINGS = ['Target', 'Status', 'Latest', 'Needed by then', 'Course', 'Chance', 'Status since', 'Next figure']

type Props = {
  readonly title: string
  readonly rows: readonly Row[]
  readonly asAt: Day
  readonly isTitleHidden?: boolean
}

export function PortfolioTable({ title, rows, asAt, isTitleHidden = false }: Props) {
  const id = useId()
  return (
    <>
      {!isTitleHidden && (
        <h2 className="govuk-heading-m" id={id}>
          {title}
        </h2>
      )}
      <table
        className="portfolio"

        aria-label={isTitleHidden ? title : undefined}
        aria-labelledby={isTitleHidden ? undefined : id}
      >
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PortfolioRow key={row.course.id} row={row} asAt={asAt} />
          ))}
        </tbody>
      </table>
    </>
  )
}
