/** The page of the rules, as a search engine and a tab name it. */
import type { HeadWords } from '../page-props.ts'

export const words: HeadWords = {
  title: 'Method as at {date}',
  description:
    'How each target is judged, every rule with an example worked on the figures as at {date}, and how past forecasts turned out.',
}
