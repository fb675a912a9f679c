/** A card to embed, as a search engine and a tab name it. */
import type { HeadWords } from '../page-props.ts'

export const words: HeadWords = {
  title: '{target}, as at {date}',
  description:
    '{target} as at {date}: what was promised, what has been published, what is likely, and why, with every figure and its source.',
}
