/** Builds the site once for all projects that ask, and serves it as a plain host would. */
import { createBuilder, preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    siteUrl: string
  }
}

type Shared = typeof globalThis & { builtSite?: Promise<unknown> }

/** Each project loads this file anew; what was built is remembered beside them. */
const buildOnce = (): Promise<unknown> =>
  ((globalThis as Shared).builtSite ??= createBuilder({ logLevel: 'warn', mode: 'production' }).then((builder) =>
    builder.buildApp(),
  ))

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const env = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await buildOnce()
  process.env['NODE_ENV'] = env
  const server = await preview({ logLevel: 'warn', preview: { port: 0, host: '127.0.0.1', open: false } })
  provide('siteUrl', (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''))
  return () => server.close()
}
