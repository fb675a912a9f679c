/** The title and the description of a page. Both say the date that the page speaks for. */
import type { MetricEntry } from '../../api/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import { longDate } from '../text/date.ts'
import { capitalised } from '../text/figure.ts'
import type { Route } from '../routing/route.ts'

export type PageWords = { readonly title: string; readonly description: string }

const NAME = '2020 targets tracker'
const titled = (title: string, description: string): PageWords => ({ title: `${title} - ${NAME}`, description })

function targetWords(entry: MetricEntry | undefined, asAt: string): PageWords {
  if (entry === undefined)
    return titled(
      'No such target',
      'There is no target of this name on the list. The targets that there are, and how to reach them.',
    )
  const title = capitalised(entry.title)
  return titled(
    `${title}, as at ${asAt}`,
    `${title} as at ${asAt}: what was promised, what has been published, what is likely, and why, with every figure and its source.`,
  )
}

export function pageWords(route: Route, { date }: AsAt, entries: readonly MetricEntry[]): PageWords {
  const asAt = longDate(date)
  switch (route.kind) {
    case 'front':
      return titled(
        `Targets as at ${asAt}`,
        `Where the UK government's 2020 digital targets stood on ${asAt}: what was promised, what had been published, what was likely, and why.`,
      )
    case 'target':
    case 'embed':
      return targetWords(
        entries.find(({ id }) => id === route.id),
        asAt,
      )
    case 'briefing':
      return titled(
        `Briefing as at ${asAt}`,
        `The weekly meeting of ${asAt}: which targets need it, what changed since the last meeting and why, and what is asked of whom.`,
      )
    case 'method':
      return titled(
        `Method as at ${asAt}`,
        `How each 2020 target is judged, every rule with an example worked on the figures as at ${asAt}, and how past forecasts turned out.`,
      )
    case 'accessibility':
      return titled(
        'Accessibility statement',
        'How usable these pages are for everyone, what was tested and how, and what is known not to work yet.',
      )
    case 'not-found':
      return titled(
        'Page not found',
        'There is no page at this address. The pages that there are, and how to reach them.',
      )
  }
}
