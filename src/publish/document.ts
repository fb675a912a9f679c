/** A whole HTML document, made from the index.html that Vite has built. */
import type { Day } from '../progress/index.ts'
import { longDate } from '../ui/text/date.ts'

export type Finished = {
  readonly root: string
  readonly view: string
  readonly builtOn: Day
  readonly validUntil: Day
  /** Everything that the head says of the page. */
  readonly head: string
  readonly markup: string
}

/**
 * Above every page: which day it shows. Its style hides it while the page is what its address asks for, which only a
 * script can tell; where none comes, it appears by itself.
 */
const dayLine = (builtOn: Day): string =>
  `<p class="shows-day notice" role="alert">This page shows ${longDate(builtOn)}. For anything else it needs scripts, which are turned off or have not come. Load it again to try.</p>`

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** @throws Error when the template has lost what is to be replaced: a page would be half made. */
function replaced(html: string, what: string | RegExp, by: string): string {
  const next = html.replace(what, () => by)
  if (next === html) throw new Error(`index.html has no ${String(what)} to put a page in.`)
  return next
}

export function documentOf(template: string, { root, view, builtOn, validUntil, head, markup }: Finished): string {
  const edits: readonly (readonly [string | RegExp, string])[] = [
    [
      '<html ',
      `<html data-page="${view}" data-root="${root}" data-built-on="${builtOn}" data-valid-until="${validUntil}" `,
    ],
    // Before the page's own comes in with its head.
    [/\s*<meta name="description"[^>]*>/, ''],
    [/<title>[^<]*<\/title>/, head],
    ['<div id="root"></div>', `${dayLine(builtOn)}<div id="root">${markup}</div>`],
  ]
  const html = edits.reduce((held, [what, by]) => replaced(held, what, by), template)
  return html.replaceAll(/(src|href)="\.\//g, (_, name: string) => `${name}="${root}`)
}
