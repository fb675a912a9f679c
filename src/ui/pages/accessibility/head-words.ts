/** The accessibility statement, as a search engine and a tab name it. */
import type { HeadWords } from '../page-props.ts'

export const words: HeadWords = {
  title: 'Accessibility statement',
  description: 'How usable these pages are for everyone, what was tested and how, and what is known not to work yet.',
}
