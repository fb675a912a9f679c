/** A table under its title, in a box that scrolls sideways where the table is wider than the room. */
import { useId, type ReactNode } from 'react'

type Column = {
  readonly heading: string
  readonly isNumber?: boolean
  /** In place of the heading: a button that sorts by it. */
  readonly head?: ReactNode
  readonly sorted?: 'ascending' | 'descending' | 'none'
}
type Props = { readonly title: string; readonly columns: readonly Column[]; readonly children: ReactNode }

/** The title stands outside the box, so that it never scrolls out of sight. */
export function TableFrame({ title, columns, children }: Props) {
  const id = useId()
  return (
    <div className="figures">
      <h3 className="govuk-heading-s figures__title" id={id}>
        {title}
      </h3>
      <div className="figures__scroller" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="figures__table" aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map(({ heading, isNumber, head = heading, sorted }) => (
                <th
                  key={heading}
                  scope="col"
                  className={isNumber === true ? 'figures__number' : undefined}
                  aria-sort={sorted}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </div>
  )
}
