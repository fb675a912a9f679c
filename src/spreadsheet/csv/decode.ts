/** The text of a file that may be in one of the encodings in which spreadsheet programs save CSV. */

/** What Windows has at 0x80 to 0x9f. Node 20 leaves the control signs of Latin-1 there (seen in 20.20.2). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const LATIN_CONTROLS = /[\u0080-\u009f]/g

const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(LATIN_CONTROLS, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)

/** A byte order mark decides; then UTF-8, where all of it is that; then the code page of Windows in the West. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows(bytes)
  }
}
