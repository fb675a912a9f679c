/** Builds the app, then writes the finished pages and files beside it. Serves them as a plain host would. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEnv, type Plugin, type ViteBuilder } from 'vite'
import { BILL_OF_MATERIALS, billOfMaterials } from './bill-of-materials.ts'
import { earlierFiles, putBack } from './earlier-files.ts'
import { headerRules, type HeaderRules } from './headers.ts'
import { hashOf, type PolicyInputs } from './csp.ts'
import { HEADERS } from './paths.ts'
import { everySheetIn, ownCssIn, viewIn, withCss } from './page-css.ts'
import { programmeOfSite, readProgramme } from './programme-plugin.ts'
import { asHost } from './preview-server.ts'
import { progressOf, summaryOf } from './build-words.ts'
import { dayOfBuild, reader, siteOf } from './settings.ts'
import type * as Maker from './site.ts'
import { startStaging, writeIn, type Staging } from './staging.ts'
import { usedCss } from './used-css.ts'
import { PAGE_KINDS, pathOf, routeAt, routeTo } from '../ui/routing/routes.ts'

/** Where the makers of pages are built, before they run. Each site has its own: two may be built at once. */
const workshopOf = (outDir: string): string => `node_modules/.targets-2020/publish/${outDir.replaceAll(/\W+/g, '-')}`

const scriptsIn = async (dist: string): Promise<readonly string[]> =>
  Promise.all(
    (await readdir(join(dist, 'assets')))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFile(join(dist, 'assets', file), 'utf8')),
  )

/** The file that every page begins with. */
const FIRST = 'index'

/**
 * What comes together is one file: cut up by which late page shares what, it would be more to fetch. The first group
 * takes what several need.
 */
const TOGETHER = [
  { name: FIRST, test: /src\/main\.ts$/, priority: 3 },
  { name: 'start', test: /src\/start\.tsx$/, priority: 2 },
  { name: 'app', test: /src\/ui\/app\/index\.ts$/, priority: 1 },
]

/** The style sheet of every page stands within each page: neither a link nor a script has it sent for. */
function keptFromScripts(): Plugin {
  return {
    name: 'style-sheet-within',
    enforce: 'pre',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && (file.isEntry || file.name === FIRST)) file.viteMetadata?.importedCss.clear()
    },
  }
}

const policyOf = (
  sheets: readonly string[],
  { VITE_API_BASE_URL: api }: Readonly<Record<string, string>>,
): PolicyInputs => ({ styleHashes: sheets.map(hashOf), ...(api === undefined || api === '' ? {} : { apiOrigin: api }) })

async function write(dist: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, file] of files) await writeIn(dist, path, file)
}

/** Copies of the record hold what is public, and no more. */
async function replaceIn(dist: string, instead: ReadonlyMap<string, string | undefined>): Promise<void> {
  for (const [path, text] of instead) {
    if (text === undefined) await rm(join(dist, path))
    else await writeFile(join(dist, path), text)
  }
}

async function writeBill(root: string, dist: string): Promise<void> {
  const lock: unknown = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  await write(dist, new Map([[BILL_OF_MATERIALS, billOfMaterials(lock)]]))
}

async function publish(builder: ViteBuilder): Promise<void> {
  const staging = await startStaging()
  try {
    await publishWith(staging, builder)
  } finally {
    await staging.clear()
  }
}

async function publishWith(staging: Staging, builder: ViteBuilder): Promise<void> {
  const { client, ssr } = builder.environments
  if (client === undefined || ssr === undefined) throw new Error('Vite gives no environments to build for.')
  const { root, mode, publicDir } = builder.config
  const dist = resolve(root, client.config.build.outDir)
  const began = performance.now()
  const earlier = await earlierFiles(join(dist, 'assets'))
  await builder.build(client)
  await builder.build(ssr)
  const env = loadEnv(mode, root, ['VITE_', 'SITE_', 'BUILD_'])
  const template = await readFile(join(dist, 'index.html'), 'utf8')
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the compiler cannot see a file that was just built
  const { makeSite }: typeof Maker = await import(pathToFileURL(resolve(root, ssr.config.build.outDir, 'site.js')).href)
  const readPath = reader(env['VITE_API_BASE_URL'], publicDir)
  const { timeZone } = await readProgramme(readPath)
  const { filesBeside, instead, leftOut } = await makeSite({
    readPath,
    template,
    site: siteOf(env, timeZone),
    keep: staging,
    onMade: progressOf((line) => builder.config.logger.info(line)),
  })
  if (env['VITE_API_BASE_URL'] === undefined || env['VITE_API_BASE_URL'] === '') await replaceIn(dist, instead)
  for (const line of leftOut) builder.config.logger.warn(`Not public yet, so left out of what was built: ${line}.`)
  const everySheet = await everySheetIn(dist)
  const css = await usedCss(await readFile(everySheet, 'utf8'), [staging.words(), ...(await scriptsIn(dist))])
  await rm(everySheet)
  const own = await ownCssIn(dist)
  const used = new Set([css])
  await staging.moveTo(dist, (_, page) => {
    const ownSheet = own.get(viewIn(page))
    const sheets = ownSheet === undefined ? [css] : [css, ownSheet]
    for (const sheet of sheets) used.add(sheet)
    return withCss(page, sheets)
  })
  await write(dist, filesBeside(policyOf([...used], env)))
  await writeBill(root, dist)
  await putBack(earlier)
  builder.config.logger.info(await summaryOf(dist, performance.now() - began))
}

/** Where the pages of a built site read the record, when that is another origin: the file of headers that came with them says. */
function apiOriginIn(dist: string): Pick<PolicyInputs, 'apiOrigin'> {
  const file = join(dist, HEADERS)
  const headers = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const apiOrigin = /connect-src 'self' ([^;\s]+)/.exec(headers)?.[1]
  return apiOrigin === undefined ? {} : { apiOrigin }
}

/** What a host should send for the site as it stands in a folder, with whatever CSS its pages have. */
function rulesFor(dist: string): HeaderRules {
  const cssOf = (file: string): readonly string[] =>
    Array.from(readFileSync(file, 'utf8').matchAll(/<style>([^]*?)<\/style>/g), ([, css = '']) => css)
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const sheets = new Set(pages.flatMap((page) => cssOf(join(dist, page))))
  return headerRules(
    { address: 'http://localhost/', builtOn: dayOfBuild(undefined, 'UTC') },
    PAGE_KINDS.map((kind) => pathOf(routeTo(kind, '*'))),
    { styleHashes: [...sheets].map(hashOf), ...apiOriginIn(dist) },
  )
}

/** While developing, every page of the app is the same file. */
const isPage = (url: string): boolean => routeAt(url.replace(/\?.*$/, '').slice(1)).kind !== 'not-found'

export const publishing = (): readonly Plugin[] => [
  programmeOfSite(),
  keptFromScripts(),
  {
    name: 'publishing',
    config: ({ build }) => ({
      builder: { buildApp: publish },
      environments: {
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups: TOGETHER } } } } },
        ssr: {
          build: {
            outDir: workshopOf(build?.outDir ?? 'dist'),
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: { site: 'src/publish/site.ts' }, output: { entryFileNames: '[name].js' } },
          },
        },
      },
    }),
    configurePreviewServer({ middlewares, config }) {
      const dist = resolve(config.root, config.build.outDir)
      middlewares.use(asHost(dist, () => rulesFor(dist)))
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        if (request.url !== undefined && isPage(request.url))
          request.url = `/index.html${/\?.*$/.exec(request.url)?.[0] ?? ''}`
        next()
      })
    },
  },
]
