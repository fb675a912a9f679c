/** The front page, as a search engine and a tab name it. */
import type { HeadWords } from '../page-props.ts'

export const words: HeadWords = {
  title: 'Targets as at {date}',
  description: 'Where {subject} stood on {date}: what was promised, what had been published, what was likely, and why.',
}
