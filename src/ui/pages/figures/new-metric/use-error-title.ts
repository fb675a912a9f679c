/** The title of a page whose form has errors begins with the word, for whoever hears the title first. */
import { useEffect } from 'react'

const ERROR = 'Error: '

export function useErrorTitle(hasErrors: boolean): void {
  useEffect(() => {
    if (!hasErrors) return
    const bare = document.title
    document.title = bare.startsWith(ERROR) ? bare : ERROR + bare
    return () => {
      // Unless another page has put its own title there meanwhile.
      if (document.title === ERROR + bare) document.title = bare
    }
  }, [hasErrors])
}
