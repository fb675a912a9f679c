/** The page that takes figures in, as a search engine and a tab name it. */
import type { HeadWords } from '../page-props.ts'

export const words: HeadWords = {
  title: 'Put new figures in',
  description:
    'For whoever keeps the figures: from a spreadsheet to the record, every problem by its cell, and what would change before anything is published.',
}
