/** Checks names: words that must not be blank, ids that go into addresses, keys that must be known. */
import type { Note } from './fault.ts'

const URL_SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Whether an id can stand in an address: lowercase letters and digits, in groups joined by single hyphens.
 *
 * @example isUrlSafe('verify-users') // => true
 * @example isUrlSafe('Verify users') // => false
 */
export const isUrlSafe = (id: string): boolean => URL_SAFE.test(id)

export function checkWords(words: Readonly<Record<string, string>>, note: Note): void {
  for (const [field, text] of Object.entries(words)) if (text.trim() === '') note(field, 'empty')
}

export function checkId(id: string, note: Note): void {
  if (id.trim() === '') note('id', 'empty')
  else if (!isUrlSafe(id)) note('id', 'not-url-safe', id)
}

export function checkDistinct(list: string, items: readonly { readonly id: string }[], note: Note): void {
  const seen = new Set<string>()
  items.forEach(({ id }, i) => {
    if (seen.has(id)) note(`${list}[${i}].id`, 'duplicate', id)
    seen.add(id)
  })
}

/** Exactly one of a list is the primary one. */
export function checkOnePrimary(list: string, items: readonly { readonly primary: boolean }[], note: Note): void {
  const first = items.findIndex((item) => item.primary)
  if (items.length === 0) note(list, 'none-given')
  else if (first === -1) note(list, 'no-primary')
  items.forEach((item, i) => {
    if (item.primary && i !== first) note(`${list}[${i}].primary`, 'second-primary')
  })
}

/** `Object.hasOwn`, so that `constructor` is no source unless the record has one of that name. */
export function checkSource(source: string, sources: Readonly<Record<string, unknown>>, note: Note): void {
  if (!Object.hasOwn(sources, source)) note('source', 'unknown-source', source)
}
