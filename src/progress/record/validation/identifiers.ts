/** Checks names: words that must not be blank, ids that go into addresses, keys that must be known. */
import type { Day } from '../../calendar.ts'
import type { ReportIssue } from './issue.ts'

const URL_SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Whether an id can stand in an address: lowercase letters and digits, in groups joined by single hyphens.
 *
 * @example isUrlSafe('verify-users') // => true
 * @example isUrlSafe('Verify users') // => false
 */
export const isUrlSafe = (id: string): boolean => URL_SAFE.test(id)

export function checkWords(words: Readonly<Record<string, string>>, reportIssue: ReportIssue): void {
  for (const [field, text] of Object.entries(words)) if (text.trim() === '') reportIssue(field, 'empty')
}

/** Words that say something, none of them twice. */
export function checkTags(tags: readonly string[], reportIssue: ReportIssue): void {
  tags.forEach((tag, i) => {
    if (tag.trim() === '') reportIssue(`tags[${i}]`, 'empty')
    else if (tags.indexOf(tag) < i) reportIssue(`tags[${i}]`, 'duplicate', tag)
  })
}

export function checkId(id: string, reportIssue: ReportIssue): void {
  if (id.trim() === '') reportIssue('id', 'empty')
  else if (!isUrlSafe(id)) reportIssue('id', 'not-url-safe', id)
}

export function checkDistinct(list: string, items: readonly { readonly id: string }[], reportIssue: ReportIssue): void {
  const seen = new Set<string>()
  items.forEach(({ id }, i) => {
    if (seen.has(id)) reportIssue(`${list}[${i}].id`, 'duplicate', id)
    seen.add(id)
  })
}

/** Exactly one of a list is the primary one. */
export function checkOnePrimary(
  list: string,
  items: readonly { readonly primary: boolean }[],
  reportIssue: ReportIssue,
): void {
  const first = items.findIndex((item) => item.primary)
  if (items.length === 0) reportIssue(list, 'none-given')
  else if (first === -1) reportIssue(list, 'no-primary')
  items.forEach((item, i) => {
    if (item.primary && i !== first) reportIssue(`${list}[${i}].primary`, 'second-primary')
  })
}

/** The days on which something stands: from its publication until it was withdrawn. */
type Standing = { readonly primary: boolean; readonly publishedDay: Day; readonly withdrawnDay?: Day }

const overlap = (one: Standing, other: Standing): boolean =>
  (one.withdrawnDay === undefined || other.publishedDay < one.withdrawnDay) &&
  (other.withdrawnDay === undefined || one.publishedDay < other.withdrawnDay)

/** Of what stands on one day no two are primary; each version of a target may be, while it stands. */
export function checkOnePrimaryAtATime(
  list: string,
  items: readonly (Standing & { readonly place: number })[],
  reportIssue: ReportIssue,
): void {
  items.forEach((item, i) => {
    if (item.primary && items.slice(0, i).some((before) => before.primary && overlap(before, item)))
      reportIssue(`${list}[${item.place}].primary`, 'second-primary')
  })
}

/** `Object.hasOwn`, so that `constructor` is no source unless the record has one of that name. */
export function checkSource(
  source: string,
  sources: Readonly<Record<string, unknown>>,
  reportIssue: ReportIssue,
): void {
  if (!Object.hasOwn(sources, source)) reportIssue('source', 'unknown-source', source)
}
