/** Text as a cell of a table that a spreadsheet may open: never taken for a formula. */

/**
 * What a spreadsheet may begin a formula with, the full-width and small forms among them, whatever blanks stand before.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\u200B]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/**
 * Text with an apostrophe before it where a spreadsheet could take it for a formula, as OWASP advises. Text that has its
 * own apostrophe there gets one more, so that taking one off gives back what was meant. Numbers need none: write them
 * bare.
 */
export const cellText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
