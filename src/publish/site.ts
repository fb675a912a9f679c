/**
 * Every file that the build writes: the pages and pictures first, then what can only be written once their CSS is
 * known.
 */
import type { Day } from '../progress/index.ts'
import { readAsAt } from '../ui/as-at/read-as-at.ts'
import { PICTURE } from '../ui/charts/svg/StandalonePicture.tsx'
import { pageWords } from '../ui/app/page-words.ts'
import { isOfTarget, PAGE_KINDS, pathOf, rootFrom, routeTo, viewOf, type Route } from '../ui/routing/routes.ts'
import { picturePath } from '../ui/target-card/paths.ts'
import { frontDataset, targetDataset } from './dataset.ts'
import type { Site } from './types.ts'
import { documentOf } from './document.ts'
import { headTags, type HeadImage } from './head.ts'
import { headHtml } from './html.ts'
import { checkNothingEmpty } from './nothing-empty.ts'
import { validUntil } from './valid-until.ts'
import { markupOf } from './page.tsx'
import { pictureOf } from './pictures.tsx'
import { pngOf } from './png.ts'
import type { PolicyInputs } from './csp.ts'
import { readRecord, type PublishedRecord, type ReadPath } from './record.ts'
import { siteFiles } from './site-files.ts'
import type { Staging } from './staging.ts'

/** Takes each page and picture as it is made, with the path of its file. */
type Keep = Pick<Staging, 'keepPage' | 'keepPicture'>

export type SiteInputs = {
  readonly readPath: ReadPath
  /** The index.html that Vite has built. */
  readonly template: string
  readonly site: Site
  readonly keep: Keep
  /** Called for each that is made; `all`: how many there will be. */
  readonly onMade: (kind: 'page' | 'picture', all: number) => void
}

export type MadeSite = Pick<PublishedRecord, 'instead' | 'leftOut'> & {
  /** Everything beside the pages, given what their CSS comes to. */
  readonly filesBeside: (policy: PolicyInputs) => ReadonlyMap<string, string>
}

const pagesOf = ({ list }: PublishedRecord): readonly Route[] =>
  PAGE_KINDS.flatMap((kind) => (isOfTarget(kind) ? list.map(({ id }) => routeTo(kind, id)) : [routeTo(kind)]))

const fileOf = (route: Route): string => pathOf(route).replace(/(^|\/)$/, '$1index.html')

/** A host shows 404.html at any depth, so only there the way to the site's folder is from the server's root. */
const rootOf = (route: Route, { address }: Site): string =>
  route.kind === 'not-found' ? new URL(address).pathname : rootFrom(route)

/** The page that stands for a page: a card to embed is a part of its target's. */
function canonicalPath(route: Route): string | undefined {
  if (route.kind === 'not-found') return undefined
  return pathOf(route.kind === 'embed' ? { kind: 'target', id: route.id } : route)
}

/** The picture that is shown with a link to the page: of its target, else of the first. */
function imageOf(route: Route, { metrics }: PublishedRecord): { readonly image?: HeadImage } {
  const metric = 'id' in route ? metrics.find(({ id }) => id === route.id) : metrics[0]
  return metric === undefined
    ? {}
    : {
        image: {
          path: picturePath(metric.id, 'png'),
          alt: `Chart: ${metric.title}`,
          width: 2 * PICTURE.width,
          height: 2 * PICTURE.height,
        },
      }
}

function datasetOf(route: Route, record: PublishedRecord, site: Site): { readonly jsonLd?: unknown } {
  if (route.kind === 'front') return { jsonLd: frontDataset(record, site) }
  const metric = route.kind === 'target' ? record.metrics.find(({ id }) => id === route.id) : undefined
  return metric === undefined ? {} : { jsonLd: targetDataset(metric, record, site) }
}

function pageOf(route: Route, record: PublishedRecord, { template, site }: SiteInputs): string {
  const root = rootOf(route, site)
  const markupOn = (day: Day): string => markupOf(route, day, record, root)
  const words = pageWords(route, readAsAt(null, site.builtOn), record.list)
  const head = headHtml(
    headTags({
      ...words,
      path: canonicalPath(route),
      site,
      ...imageOf(route, record),
      ...datasetOf(route, record, site),
    }),
  )
  const markup = markupOn(site.builtOn)
  checkNothingEmpty(fileOf(route), markup)
  return documentOf(template, {
    root,
    view: viewOf(route, record.list),
    builtOn: site.builtOn,
    validUntil: validUntil(site.builtOn, markupOn),
    head,
    markup,
  })
}

/** The pictures that other sites show beside a link, and that readers take away; one at a time, for each is large. */
async function makePictures(
  { metrics }: PublishedRecord,
  { site: { builtOn, address }, keep, onMade }: SiteInputs,
): Promise<void> {
  for (const metric of metrics) {
    const svg = pictureOf(metric, builtOn, address)
    await keep.keepPicture(picturePath(metric.id, 'svg'), svg)
    await keep.keepPicture(picturePath(metric.id, 'png'), await pngOf(svg, 2))
    onMade('picture', metrics.length)
  }
}

async function makePages(routes: readonly Route[], record: PublishedRecord, inputs: SiteInputs): Promise<void> {
  for (const route of routes) {
    await inputs.keep.keepPage(fileOf(route), pageOf(route, record, inputs))
    inputs.onMade('page', routes.length)
  }
}

export async function makeSite(inputs: SiteInputs): Promise<MadeSite> {
  const record = await readRecord(inputs.readPath, inputs.site.builtOn)
  const routes = pagesOf(record)
  // A picture is packed beside the thread that makes the pages.
  await Promise.all([makePictures(record, inputs), makePages(routes, record, inputs)])
  return {
    instead: record.instead,
    leftOut: record.leftOut,
    filesBeside: (policy) => siteFiles(record, inputs.site, routes.map(pathOf), policy),
  }
}
