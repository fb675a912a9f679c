/** Text in runs of different fonts, put together. How it is spoken (`rPh`) is left out. */

const ESCAPED = /_x([\da-f]{4})_/gi

/** Signs that XML cannot hold are written as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text

export type RichText = {
  readonly reset: () => void
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly add: (text: string) => void
  readonly read: () => string
}

/** Feed it the elements of a text; `read` gives the text. */
export function startText(): RichText {
  let text = ''
  let isText = false
  let isSpoken = false
  return {
    reset: () => {
      text = ''
      isSpoken = false
    },
    open: (name) => {
      if (name === 't') isText = !isSpoken
      else if (name === 'rPh') isSpoken = true
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isSpoken = false
    },
    add: (more) => {
      if (isText) text += more
    },
    read: () => unescaped(text),
  }
}
