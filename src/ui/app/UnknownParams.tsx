/** Says which parts of the address mean nothing here, and what would. They are left in the address. */
import { useUnknownParams } from '../routing/use-unknown-params.ts'
import { shortened } from '../text/shortened.ts'

/** Long or odd text from the address is cut before it is shown again. */
const shown = (text: string): string => `“${shortened(text)}”`

export function UnknownParams() {
  const names = useUnknownParams()
  if (names.length === 0) return null
  const [first = '', ...more] = names
  const what =
    more.length === 0
      ? shown(first)
      : `${shown(first)} and ${more.length === 1 ? shown(more[0] ?? '') : `${more.length} more`}`
  return (
    <div className="notice" role="status">
      <p className="govuk-body">
        The web address asks for {what}, which this page does not know. Nothing has been changed by it. To see a past
        day, use the date field above, or end the address with “?as-at=2019-03-05”.
      </p>
    </div>
  )
}
