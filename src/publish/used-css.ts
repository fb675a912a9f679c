/**
 * The style sheet without the rules for what is on no page: it stands in every page, so each byte of it is fetched
 * first.
 */
import { PurgeCSS } from 'purgecss'

const WORD = /[A-Za-z0-9_-]+/g

/** Every word of a text that may name a class, as PurgeCSS reads it. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(WORD) ?? [])

const CLASS = /\.(-?[A-Za-z_][A-Za-z0-9_-]*)/g

/** What a script says of the page as it goes on is in no markup yet. */
const DATA_ATTRIBUTE = /\[(data-[\w-]+)/g

/** Classes of which a script writes the beginning alone, such as `status--` before the name of a status. */
function begunIn(texts: readonly string[], css: string): readonly string[] {
  const beginnings = new Set(texts.flatMap((text) => (text.match(WORD) ?? []).filter((word) => /[a-z]-+$/.test(word))))
  const classes = new Set(Array.from(css.matchAll(CLASS), ([, name]) => name ?? ''))
  return [...classes].filter((name) =>
    Array.from(name.matchAll(/-+/g), ({ index, 0: dashes }) => name.slice(0, index + dashes.length)).some((beginning) =>
      beginnings.has(beginning),
    ),
  )
}

/** Rules of which nothing was used are left without a word in them; then the conditions around them are. */
function withoutEmpty(css: string): string {
  const fuller = css.replaceAll(/[^{};]+\{\s*\}/g, '')
  return fuller === css ? css : withoutEmpty(fuller)
}

/**
 * `texts`: pages and scripts. A class counts as used where its name stands as a word in any of them, or is begun there.
 */
export async function usedCss(css: string, texts: readonly string[]): Promise<string> {
  const [purged] = await new PurgeCSS().purge({
    content: texts.map((raw) => ({ raw, extension: 'html' })),
    css: [{ raw: css }],
    safelist: [...begunIn(texts, css)],
    dynamicAttributes: Array.from(css.matchAll(DATA_ATTRIBUTE), ([, name]) => name ?? ''),
    keyframes: true,
    variables: true,
  })
  if (purged === undefined) throw new Error('The style sheet could not be read.')
  return withoutEmpty(purged.css)
}
