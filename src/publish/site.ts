/** Every file that the build leaves beside the app: path and text. */
import type { Day } from '../progress/index.ts'
import { pageWords } from '../ui/content/page-words.ts'
import { readAsAt } from '../ui/as-at/read-as-at.ts'
import { pathOf, rootFrom, type Route } from '../ui/place/route.ts'
import { documentOf } from './document.ts'
import { holdsThrough } from './holds-through.ts'
import { markupOf } from './page.tsx'
import { readRecord, type PublishedRecord, type ReadPath } from './record.ts'

export type SiteInputs = {
  readonly readPath: ReadPath
  /** The index.html that Vite has built. */
  readonly template: string
  readonly builtOn: Day
  /** Where the site will be served, ending in a slash. */
  readonly address: string
}

const pagesOf = ({ list }: PublishedRecord): readonly Route[] => [
  { kind: 'front' },
  ...list.metrics.flatMap(({ id }): readonly Route[] => [
    { kind: 'target', id },
    { kind: 'embed', id },
  ]),
  { kind: 'method' },
  { kind: 'accessibility' },
  { kind: 'not-found' },
]

/** A host shows 404.html at any depth, so only there the way to the site's folder is from the server's root. */
const rootOf = (route: Route, address: string): string => (route.kind === 'not-found' ? new URL(address).pathname : rootFrom(route))

function pageOf(route: Route, record: PublishedRecord, { template, builtOn, address }: SiteInputs): string {
  const root = rootOf(route, address)
  const markupOn = (day: Day): string => markupOf(route, day, record, root)
  const words = pageWords(route, readAsAt(null, builtOn), record.list.metrics)
  return documentOf(template, { root, kind: route.kind, builtOn, holdsThrough: holdsThrough(builtOn, markupOn), words, markup: markupOn(builtOn) })
}

const fileOf = (route: Route): string => (route.kind === 'not-found' ? pathOf(route) : `${pathOf(route)}index.html`)

export async function siteFiles(inputs: SiteInputs): Promise<ReadonlyMap<string, string>> {
  const record = await readRecord(inputs.readPath)
  return new Map(pagesOf(record).map((route) => [fileOf(route), pageOf(route, record, inputs)]))
}
