/** The title and the description of a page. Both say the date that the page speaks for. */
import * as programme from 'virtual:programme'
import type { MetricEntry } from '../../api/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import { longDate } from '../text/date.ts'
import { capitalised } from '../text/figure.ts'
import type { HeadWords } from '../pages/page-props.ts'
import type { Route } from '../routing/routes.ts'

const files = import.meta.glob<{ readonly words: HeadWords }>('../pages/*/head-words.ts', { eager: true })

const NO_TARGET = {
  title: 'No such target',
  description: 'There is no target of this name on the list. The targets that there are, and how to reach them.',
}

export function pageWords(route: Route, { date }: AsAt, entries: readonly MetricEntry[]): HeadWords {
  const entry = 'id' in route ? entries.find(({ id }) => id === route.id) : undefined
  const { title, description } =
    'id' in route && entry === undefined
      ? NO_TARGET
      : (files[`../pages/${route.kind}/head-words.ts`]?.words ?? NO_TARGET)
  const filled = (words: string): string =>
    words
      .replaceAll('{target}', capitalised(entry?.title ?? ''))
      .replaceAll('{date}', longDate(date))
      .replaceAll('{subject}', programme.subject)
  return { title: `${filled(title)} - ${programme.title}`, description: filled(description) }
}
