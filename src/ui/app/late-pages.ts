/** The pages that come in files of their own, each sent for when it is wanted. */
import { PAGE_KINDS, rowOf, type View } from '../routing/routes.ts'
import { lazyWithPreload } from '../startup/lazy-with-preload.tsx'
import type { PageFile } from './page-files.ts'
import type { LatePages } from './parts.ts'

const late = Object.entries(import.meta.glob<PageFile>('../pages/*/late.tsx')).map(
  ([path, load]) => [path, lazyWithPreload(async () => (await load()).Page)] as const,
)
const of = (view: View) => late.find(([path]) => path === `../pages/${view}/late.tsx`)?.[1]

export const latePage: LatePages = (view) => of(view)?.Part

/** Has the file of a page sent for, ahead of its being shown. */
export const askFor = async (view: View): Promise<unknown> => of(view)?.ask()

/** Those that readers come to: what keepers alone need is theirs to ask for. */
export const askForAll = (): Promise<unknown> =>
  Promise.allSettled(PAGE_KINDS.filter((kind) => rowOf(kind).isOffMap !== true).map(askFor))
