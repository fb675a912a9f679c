/** Elements of a page's head as HTML: whatever the text, it stays text. */
import { escaped } from './document.ts'

/** JSON that cannot end the script that it stands in, nor begin a comment there. It reads back the same. */
export const scriptJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')

export type HeadTag =
  | { readonly tag: 'title'; readonly text: string }
  | { readonly tag: 'meta' | 'link'; readonly attributes: Readonly<Record<string, string>> }
  | { readonly tag: 'json-ld'; readonly data: unknown }

export function headHtml(tags: readonly HeadTag[]): string {
  return tags
    .map((one) => {
      switch (one.tag) {
        case 'title':
          return `<title>${escaped(one.text)}</title>`
        case 'meta':
        case 'link':
          return `<${one.tag} ${Object.entries(one.attributes)
            .map(([name, value]) => `${name}="${escaped(value)}"`)
            .join(' ')}>`
        case 'json-ld':
          return `<script type="application/ld+json">${scriptJson(one.data)}</script>`
      }
    })
    .join('\n')
}
