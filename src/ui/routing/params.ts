/** Which parameters of the address mean something: to this site, or to those who only count its visitors. */

/** Asks for every page with the figures of the draft that is kept in this browser. */
export const PREVIEW_PARAM = 'preview'
/** Its only value. */
export const DRAFT = 'draft'

/** Added to links by mailers and search engines, for their own counting. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/

/** What an address asks of this site, by name. */
export const askedIn = (search: string): readonly string[] =>
  [...new Set(new URLSearchParams(search).keys())].filter((name) => !FOREIGN.test(name))

/** Whether an address asks for more than the finished page says: if only to be told that it asks in vain. */
export const asksForMore = (search: string): boolean => askedIn(search).length > 0
