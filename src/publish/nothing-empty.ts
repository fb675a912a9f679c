/** Nothing that is published says nothing: an empty sentence is a sentence that could not be made. */

/** What a reader takes for words. A place that speaks only when something happens may be empty. */
const EMPTY = /<(p|h[1-6]|li|dt|dd|caption|figcaption)((?:\s[^<>]*)?)>\s*<\/\1>/g
const SPEAKS_LATER = /\b(?:role="(?:status|alert)"|aria-live=)/

/** @throws Error naming the page and the element. */
export function checkNothingEmpty(page: string, html: string): void {
  for (const [element, , attributes = ''] of html.matchAll(EMPTY))
    if (!SPEAKS_LATER.test(attributes))
      throw new Error(`${page} has an empty ${element}, so nothing was published. A sentence is missing there.`)
}

/** @throws Error where a sentence is blank. */
export function said(sentence: string, about: string): string {
  if (sentence.trim() === '') throw new Error(`There is no sentence for ${about}, so nothing was published.`)
  return sentence
}
