/** Keeps the title and the description of the document in step with what is shown. */
import { useEffect } from 'react'
import type { PageWords } from './page-words.ts'

export function useHead({ title, description }: PageWords): void {
  useEffect(() => {
    document.title = title
    document.querySelector('meta[name="description"]')?.setAttribute('content', description)
  }, [title, description])
}
