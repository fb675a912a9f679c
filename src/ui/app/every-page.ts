/** The pages with files of their own, all there at once: for whoever makes finished pages. */
import type { PageFile } from './page-files.ts'
import type { LatePages } from './parts.ts'

const files = import.meta.glob<PageFile>('../pages/*/late.tsx', { eager: true })

export const everyLatePage: LatePages = (view) => files[`../pages/${view}/late.tsx`]?.Page
