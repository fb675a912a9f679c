/** Which parameters of the address mean something: to this site, or to those who only count its visitors. */

const KNOWN = new Set(['as-at', 'scenario', 'reading', 'figures', 'pace', 'due', 'target', 'since'])
/** Added to links by mailers and search engines, for their own counting. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/

const namesIn = (search: string): readonly string[] =>
  [...new Set(new URLSearchParams(search).keys())].filter((name) => !FOREIGN.test(name))

/** Parameters that mean nothing here: most likely a slip of the pen. */
export const unknownParams = (search: string): readonly string[] => namesIn(search).filter((name) => !KNOWN.has(name))

/** Whether an address asks for more than the finished page says: if only to be told that it asks in vain. */
export const asksForMore = (search: string): boolean => namesIn(search).length > 0
