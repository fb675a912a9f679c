/** Text of other people's pages without its markup. What comes out is text alone, and is shown as text. */

const BREAK = /<\/?(?:br|p|li|ul|ol|div|h[1-6]|tr)\b[^<>]*>/gi
/** A sign alone is no tag: "under < 5 and over > 3". */
const TAG = /<\/?[a-z][^<>]*>/gi
const COMMENT = /<!--[^<>]*-->/g
const LINK = /!?\[([^[\]]*)\]\([^()\s]*\)/g
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#39);/g
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&#39;': "'",
}

/** HTML tags and Markdown links are taken off, lines are one. */
export const plainText = (marked: string): string =>
  marked
    .replaceAll(BREAK, ' ')
    .replaceAll(TAG, '')
    .replaceAll(COMMENT, '')
    .replaceAll(LINK, '$1')
    .replaceAll(ENTITY, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(/\s+/g, ' ')
    .trim()
