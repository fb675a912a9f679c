/** The briefing, as a search engine and a tab name it. */
import type { HeadWords } from '../page-props.ts'

export const words: HeadWords = {
  title: 'Briefing as at {date}',
  description:
    'The weekly meeting of {date}: which targets need it, what changed since the last meeting and why, and what is asked of whom.',
}
