/** Says that the page shows figures that are not published. */
import type { Day } from '../../progress/index.ts'
import { longDate } from '../text/date.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import { plural } from '../text/figure.ts'
import { PageLink } from '../routing/PageLink.tsx'
import { ParamLink } from '../routing/ParamLink.tsx'
import { PREVIEW_PARAM } from '../routing/params.ts'
import { dayInPreview, type Preview } from '../data/use-preview.ts'

const SAID: Readonly<Record<'nothing-kept' | 'not-readable', string>> = {
  'nothing-kept': 'No figures are waiting in this browser: this is the record as it is published.',
  'not-readable': 'The draft that is kept in this browser cannot be read: this is the record as it is published.',
}

type Props = { readonly preview: Preview; readonly today: Day; readonly asAt: AsAt }
type Shown = Extract<Preview, { kind: 'shown' }>

const titlesOf = ({ metrics }: Shown): string => {
  const [only] = metrics
  return only !== undefined && metrics.length === 1 ? `“${only.title}”` : plural(metrics.length, 'metric')
}

/** Of which day the page is; of a past one that was chosen, that the figures may not count there yet. */
function dayWords(preview: Shown, today: Day, asAt: AsAt): string {
  const day = dayInPreview(preview, today)
  if (asAt.isToday) return day > today ? `, as on ${longDate(day)}, when they are published` : ''
  const late = preview.publishedOn !== undefined && preview.publishedOn > asAt.day
  const count = late ? `. Those published later, the last on ${longDate(preview.publishedOn)}, do not count there` : ''
  return `, as at ${longDate(asAt.date)}${count}`
}

export function PreviewBanner({ preview, today, asAt }: Props) {
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
  return (
    <div className="illustrative" role="region" aria-label="Preview">
      <p>
        <strong>Preview: not published.</strong> This page has the figures of your draft for {titlesOf(preview)}
        {dayWords(preview, today, asAt)}. Nobody else sees them. Files to download are those published.{' '}
        <PageLink className="govuk-link" to={{ kind: 'figures' }}>
          Back to the figures
        </PageLink>{' '}
        {leave}
      </p>
    </div>
  )
}
