/** Says how many rows of a table are not shown, and shows more of them. */
import { NeedsScript } from '../startup/NeedsScript.tsx'
import { PART } from './use-show-more.ts'

type Props = {
  readonly hidden: number
  readonly which: 'earlier' | 'more'
  /** Where all of them are to be had. */ readonly place?: string
  readonly onMore: () => void
}

export function MoreRows({ hidden, which, place, onMore }: Props) {
  if (hidden === 0) return null
  return (
    <>
      <p className="govuk-body-s">
        {hidden} {which} {hidden === 1 ? 'row is' : 'rows are'} not shown.
        {place === undefined ? '' : ` All of them are in ${place}.`}
      </p>
      <NeedsScript>
        <button type="button" className="button" onClick={onMore}>
          Show {Math.min(PART, hidden)} {which}
        </button>
      </NeedsScript>
    </>
  )
}
