/** Figures on their way, or stopped because the browser is offline. Never a spinner without end. */
import { capitalised } from '../text/figure.ts'

type Props = { readonly what: string; readonly isOffline: boolean }

export function Waiting({ what, isOffline }: Props) {
  return (
    <div className="notice notice--waiting" role="status">
      <p className="govuk-body">
        {isOffline
          ? `You are offline. ${capitalised(what)} will load when you are connected again.`
          : `Loading ${what}…`}
      </p>
    </div>
  )
}
