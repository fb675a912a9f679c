/** No such page, or no such target: what there is instead. */
import type { MetricEntry } from '../../../api/index.ts'
import { capitalised } from '../../text/figure.ts'
import { PageLink } from '../../routing/PageLink.tsx'
import { shortened } from '../../text/shortened.ts'

type Props = {
  /** The name of a target that is not on the list; absent for a page that there is not. */
  readonly target: string | undefined
  readonly entries: readonly MetricEntry[]
}

export function NotFound({ target, entries }: Props) {
  return (
    <>
      <h1 className="govuk-heading-l">{target === undefined ? 'Page not found' : 'There is no such target'}</h1>
      <p className="govuk-body">
        {target === undefined
          ? 'If you typed the web address, check it is correct. If you pasted it, check you copied all of it.'
          : `The list of targets has none called “${shortened(target, 60)}”. Check the last part of the web address.`}
      </p>
      <p className="govuk-body">These are the pages there are:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <PageLink className="govuk-link" to={{ kind: 'front' }}>
            All targets at a glance
          </PageLink>
        </li>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <PageLink className="govuk-link" to={{ kind: 'target', id }}>
              {capitalised(title)}
            </PageLink>
          </li>
        ))}
        <li>
          <PageLink className="govuk-link" to={{ kind: 'method' }}>
            How targets are judged
          </PageLink>
        </li>
      </ul>
    </>
  )
}
