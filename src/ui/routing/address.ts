/** The address of the page: told of every change, by Back and Forward or by the page itself. */

const CHANGED = 'addresschange'

export function subscribeAddress(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange)
  window.addEventListener(CHANGED, onChange)
  return () => {
    window.removeEventListener('popstate', onChange)
    window.removeEventListener(CHANGED, onChange)
  }
}

/** Goes to another address of this site without loading a page; Back returns. */
export function goTo(address: string): void {
  window.history.pushState(null, '', address)
  window.dispatchEvent(new Event(CHANGED))
}

/** Says the same place in other words: Back leads to the page before, not through every step on the way. */
export function replaceAddress(address: string): void {
  window.history.replaceState(null, '', address)
  window.dispatchEvent(new Event(CHANGED))
}
