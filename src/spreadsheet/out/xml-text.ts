/** Text as XML of a spreadsheet holds it. */

/** No cell of a spreadsheet program holds more letters. */
const MOST_LETTERS = 32_767

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Signs that XML cannot hold, or would change; and what would be taken for one written so (ECMA-376 part 1, 22.4.2.4). */
// oxlint-disable-next-line no-control-regex
const ESCAPED = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[\da-f]{4}_)/gi

const code = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Longer text is cut. */
export const xmlText = (text: string): string =>
  text
    .slice(0, MOST_LETTERS)
    .replaceAll(ESCAPED, code)
    .replaceAll(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign)
