/** Figures that are still shown although the last try to renew them failed. */
import { fetchedAt } from '../text/date.ts'

type Props = { readonly since: number; readonly isTrying: boolean; readonly onRetry: () => void }

export function StaleNotice({ since, isTrying, onRetry }: Props) {
  return (
    <div className="notice" role="status">
      <p className="govuk-body">
        These figures may be out of date: they were fetched at {fetchedAt(since)} and could not be renewed.{' '}
        <button type="button" className="link-button" aria-disabled={isTrying} onClick={isTrying ? undefined : onRetry}>
          {isTrying ? 'Trying again…' : 'Try again'}
        </button>
      </p>
    </div>
  )
}
