/** What stands where there is no page, as a search engine and a tab name it. */
import type { HeadWords } from '../page-props.ts'

export const words: HeadWords = {
  title: 'Page not found',
  description: 'There is no page at this address. The pages that there are, and how to reach them.',
}
