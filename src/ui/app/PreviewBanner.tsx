/** Says that the page shows figures that are not published. */
import type { Day } from '../../progress/index.ts'
import { longDate } from '../text/date.ts'
import { plural } from '../text/figure.ts'
import { PageLink } from '../routing/PageLink.tsx'
import { ParamLink } from '../routing/ParamLink.tsx'
import { PREVIEW_PARAM } from '../routing/params.ts'
import { dayInPreview, type Preview } from '../data/use-preview.ts'

const SAID: Readonly<Record<'nothing-kept' | 'not-readable', string>> = {
  'nothing-kept': 'No figures are waiting in this browser: this is the record as it is published.',
  'not-readable': 'The draft that is kept in this browser cannot be read: this is the record as it is published.',
}

type Props = { readonly preview: Preview; readonly today: Day }

const titlesOf = ({ metrics }: Extract<Preview, { kind: 'shown' }>): string => {
  const [only] = metrics
  return only !== undefined && metrics.length === 1 ? `“${only.title}”` : plural(metrics.length, 'metric')
}

export function PreviewBanner({ preview, today }: Props) {
  if (preview.kind === 'none' || preview.kind === 'loading') return null
  const leave = (
    <ParamLink name={PREVIEW_PARAM} value={undefined}>
      Leave the preview
    </ParamLink>
  )
  if (preview.kind !== 'shown')
    return (
      <div className="notice" role="region" aria-label="Preview">
        <p className="govuk-body">
          {SAID[preview.kind]} {leave}
        </p>
      </div>
    )
  const day = dayInPreview(preview, today)
  return (
    <div className="illustrative" role="region" aria-label="Preview">
      <p>
        <strong>Preview: not published.</strong> This page has the figures of your draft for {titlesOf(preview)}
        {day > today ? `, as on ${longDate(day)}, when they are published` : ''}. Nobody else sees them. Files to
        download are those published.{' '}
        <PageLink className="govuk-link" to={{ kind: 'figures' }}>
          Back to the figures
        </PageLink>{' '}
        {leave}
      </p>
    </div>
  )
}
