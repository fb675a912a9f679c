/**
 * Pages and pictures on their way into the site. Each is put aside as it is made, so that they need not all be held in
 * memory until the last of them says which CSS is used; and where one cannot be made, none is published.
 */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { wordsOf } from './used-css.ts'

export type Staging = {
  readonly keepPage: (path: string, page: string) => Promise<void>
  readonly keepPicture: (path: string, picture: string | Uint8Array) => Promise<void>
  /** Every word of the pages once: all that their CSS depends on. */
  readonly words: () => string
  /** Puts everything in its place, each page as it is finished. */
  readonly moveTo: (dist: string, finish: (path: string, page: string) => string) => Promise<void>
  readonly clear: () => Promise<void>
}

/** Writes a file and the folders that it stands in. */
export async function writeIn(folder: string, path: string, file: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), file)
}

async function copyTo(dist: string, folder: string, path: string): Promise<void> {
  await mkdir(dirname(join(dist, path)), { recursive: true })
  await copyFile(join(folder, path), join(dist, path))
}

/** In a folder of its own: two builds may run at once. */
export async function startStaging(): Promise<Staging> {
  const folder = await mkdtemp(join(tmpdir(), 'targets-2020-'))
  const [pages, pictures, words] = [new Set<string>(), new Set<string>(), new Set<string>()]
  return {
    keepPage: async (path, page) => {
      pages.add(path)
      for (const word of wordsOf(page)) words.add(word)
      await writeIn(folder, path, page)
    },
    keepPicture: async (path, picture) => {
      pictures.add(path)
      await writeIn(folder, path, picture)
    },
    words: () => [...words].join(' '),
    moveTo: async (dist, finish) => {
      for (const path of pages) await writeIn(dist, path, finish(path, await readFile(join(folder, path), 'utf8')))
      for (const path of pictures) await copyTo(dist, folder, path)
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
