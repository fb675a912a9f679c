/** Keeps the title and the description of the document in step with what is shown. */
import { useEffect } from 'react'
import type { HeadWords } from '../pages/page-props.ts'

export function useHead({ title, description }: HeadWords): void {
  useEffect(() => {
    document.title = title
    document.querySelector('meta[name="description"]')?.setAttribute('content', description)
  }, [title, description])
}
