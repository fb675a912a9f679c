/** What is done where a file of the site does not come: the page is loaded again, once; and it says what it shows. */
import { TookTooLong } from './in-time.ts'

const KEY = 'loaded-again'

/** Once in a visit for each address, so that a site that is broken is not loaded without end. */
function isFirstTime(): boolean {
  try {
    const { href } = window.location
    if (sessionStorage.getItem(KEY) === href) return false
    sessionStorage.setItem(KEY, href)
    return true
  } catch {
    return false
  }
}

/**
 * A site that was published anew has other files: the page of today asks for those. Only where that page can be had, so
 * that a page that stands is never lost; a file that hung would hang again.
 */
export async function loadAgain(error: unknown): Promise<void> {
  if (error instanceof TookTooLong || !isFirstTime()) return
  try {
    const { ok } = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })
    if (ok) window.location.reload()
  } catch {
    // Without a connection the page stays as it is.
  }
}

/**
 * The line above a finished page (`.shows-day`) is hidden by its style while the page is what its address asks for. Says
 * whether it is: where it is not, the line appears if nothing comes in time.
 */
export function markAsked(isPageOutOfDate: boolean): void {
  document.documentElement.dataset['asks'] = isPageOutOfDate ? 'other' : 'this'
}

/** The line appears at once. */
export async function fileFailed(error: unknown): Promise<void> {
  document.documentElement.dataset['failed'] = ''
  await loadAgain(error)
}
