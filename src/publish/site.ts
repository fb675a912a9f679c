/** Every file that the build leaves beside the app: path and text. */
import type { Day } from '../progress/index.ts'
import { pageWords } from '../ui/content/page-words.ts'
import { readAsAt } from '../ui/as-at/read-as-at.ts'
import { pathOf, rootFrom, type Route } from '../ui/place/route.ts'
import { picturePath } from '../ui/take-away/paths.ts'
import { documentOf } from './document.ts'
import { holdsThrough } from './holds-through.ts'
import { markupOf } from './page.tsx'
import { pictureOf } from './pictures.tsx'
import { pngOf } from './png.ts'
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

/** The pictures that other sites show beside a link, and that readers take away. */
async function picturesOf({ metrics }: PublishedRecord, { builtOn, address }: SiteInputs): Promise<readonly (readonly [string, string | Uint8Array])[]> {
  const drawn = metrics.map((metric) => ({ id: metric.id, svg: pictureOf(metric, builtOn, address) }))
  const painted = await Promise.all(drawn.map(async ({ id, svg }) => [picturePath(id, 'png'), await pngOf(svg, 2)] as const))
  return [...drawn.map(({ id, svg }) => [picturePath(id, 'svg'), svg] as const), ...painted]
}

export async function siteFiles(inputs: SiteInputs): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const record = await readRecord(inputs.readPath)
  const pages = pagesOf(record).map((route) => [fileOf(route), pageOf(route, record, inputs)] as const)
  return new Map([...pages, ...(await picturesOf(record, inputs))])
}
