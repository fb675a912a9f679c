/** The style sheets that Vite has written, and which page has which of them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PAGE_KINDS, type View } from '../ui/routing/routes.ts'

/** A page with its style sheets within. */
export const withCss = (page: string, sheets: readonly string[]): string =>
  page.replace('</head>', () => `${sheets.map((css) => `<style>${css}</style>`).join('')}</head>`)

/** Where Vite has put the style sheet of every page. */
export async function everySheetIn(dist: string): Promise<string> {
  const file = (await readdir(join(dist, 'assets'))).find((one) => one.startsWith('index-') && one.endsWith('.css'))
  if (file === undefined) throw new Error('The build has no style sheet for every page.')
  return join(dist, 'assets', file)
}

type Manifest = Readonly<Record<string, { readonly css?: readonly string[] } | undefined>>

const VIEWS: readonly View[] = [...PAGE_KINDS, 'portfolio']

/** What a finished page shows, as its first line says. */
export const viewIn = (page: string): string => /<html data-page="([\w-]+)"/.exec(page)?.[1] ?? ''

/**
 * The rules that only some kinds of page have. They come with the page's script too, for whoever follows a link to it.
 */
export async function ownCssIn(dist: string): Promise<ReadonlyMap<string, string>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Vite's own file, just written
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const found = VIEWS.flatMap((view) =>
    (manifest[`src/ui/pages/${view}/late.tsx`]?.css ?? []).map(
      async (file) => [view, await readFile(join(dist, file), 'utf8')] as const,
    ),
  )
  return new Map(await Promise.all(found))
}
