/** Builds the site of the frozen record once for all projects that ask, and serves it as a plain host would. */
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createBuilder, preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { FROZEN_FOLDER } from '../fixtures/folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string
    /** Where the built site is on disk. */
    siteFolder: string
  }
}

/** Apart from `dist`, which holds the site of the live record. */
const SITE_FOLDER = resolve('node_modules/.cache/site')

type Shared = typeof globalThis & { builtSite?: Promise<unknown> }

/** Each project loads this file anew; what was built is remembered beside them. */
const buildOnce = (): Promise<unknown> => ((globalThis as Shared).builtSite ??= build())

/** From nothing: a build keeps the files of earlier ones. */
async function build(): Promise<void> {
  await rm(SITE_FOLDER, { recursive: true, force: true })
  const builder = await createBuilder({
    logLevel: 'warn',
    mode: 'production',
    publicDir: FROZEN_FOLDER,
    build: { outDir: SITE_FOLDER },
  })
  await builder.buildApp()
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const env = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await buildOnce()
  process.env['NODE_ENV'] = env
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: SITE_FOLDER },
    preview: { port: 0, host: '127.0.0.1', open: false },
  })
  provide('siteUrl', (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''))
  provide('siteFolder', SITE_FOLDER)
  return () => server.close()
}
