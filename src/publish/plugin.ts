/** Builds the app, then writes the finished pages and files beside it. Serves them as a plain host would. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadEnv, type Plugin, type ViteBuilder } from 'vite'
import { parseDay, type Day } from '../progress/index.ts'
import { todayInLondon } from '../clock.ts'
import type * as Site from './site.ts'
import { usedCss } from './used-css.ts'

/** Where the makers of pages are built, before they run. */
const WORKSHOP = 'node_modules/.targets-2020/publish'
/** Stands for the site's address until one is stated. */
const NO_ADDRESS = 'https://targets-2020.example/'

function dayOfBuild(stated: string | undefined): Day {
  if (stated === undefined || stated === '') return todayInLondon()
  const day = parseDay(stated)
  if (!day.ok) throw new Error(`BUILD_DAY is "${stated}", which is not a day such as 2026-11-23.`)
  return day.value
}

/** The record from the service that is stated, else from `public`. */
function reader(base: string | undefined, folder: string): Site.SiteInputs['readPath'] {
  if (base === undefined || base === '') return async (path) => JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown
  return async (path) => {
    const answer = await fetch(new URL(path, base.endsWith('/') ? base : `${base}/`))
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}. The pages are made from the record, so nothing was published.`)
    const body: unknown = await answer.json()
    return body
  }
}

const scriptsIn = async (dist: string): Promise<readonly string[]> =>
  Promise.all((await readdir(join(dist, 'assets'))).filter((file) => file.endsWith('.js')).map((file) => readFile(join(dist, 'assets', file), 'utf8')))

async function publish(builder: ViteBuilder): Promise<void> {
  const { client, ssr } = builder.environments
  if (client === undefined || ssr === undefined) throw new Error('Vite gives no environments to build for.')
  await builder.build(client)
  await builder.build(ssr)
  const { root, mode, publicDir } = builder.config
  const dist = resolve(root, client.config.build.outDir)
  const env = loadEnv(mode, root, ['VITE_', 'SITE_', 'BUILD_'])
  const template = await readFile(join(dist, 'index.html'), 'utf8')
  const sheet = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/.exec(template)?.[1]
  if (sheet === undefined) throw new Error('The built index.html names no style sheet.')
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the compiler cannot see a file that was built a moment ago
  const { siteFiles }: typeof Site = await import(pathToFileURL(resolve(root, WORKSHOP, 'site.js')).href)
  const files = await siteFiles({ readPath: reader(env['VITE_API_BASE_URL'], publicDir), template, builtOn: dayOfBuild(env['BUILD_DAY']), address: env['SITE_ADDRESS'] ?? NO_ADDRESS })
  const css = await usedCss(await readFile(join(dist, sheet), 'utf8'), [...[...files.values()].filter((file) => typeof file === 'string'), ...(await scriptsIn(dist))])
  for (const [path, file] of files) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), typeof file === 'string' ? file.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`) : file)
  }
  // Every page has it within.
  await rm(join(dist, sheet))
}

/** While developing, every page of the app is the same file. */
const isPage = (url: string): boolean => /^\/(targets\/[^/?]+|embed\/[^/?]+|method|accessibility)\/?(\?|$)/.test(url)

export function publishing(): Plugin {
  return {
    name: 'publishing',
    config: () => ({
      builder: { buildApp: publish },
      environments: {
        ssr: {
          build: {
            outDir: WORKSHOP,
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: { site: 'src/publish/site.ts' }, output: { entryFileNames: '[name].js' } },
          },
        },
      },
    }),
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        if (request.url !== undefined && isPage(request.url)) request.url = `/index.html${/\?.*$/.exec(request.url)?.[0] ?? ''}`
        next()
      })
    },
  }
}
