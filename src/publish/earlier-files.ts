/**
 * Files of earlier builds, kept for a while: a page that somebody reads as the site is published anew still asks for
 * them.
 */
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { todayIn } from '../clock.ts'
import { elapsedDays, type Day } from '../progress/index.ts'

/** Days after the last build that made them. */
const KEPT_DAYS = 30

type Earlier = { readonly path: string; readonly content: Uint8Array; readonly writtenOn: Date }

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

/** What stands in a folder of files that have their content in their names, and is not too old. */
export async function earlierFiles(folder: string, today: Day = todayIn('UTC')): Promise<readonly Earlier[]> {
  const files = (await namesIn(folder)).map(async (name) => {
    const path = join(folder, name)
    const { mtime: writtenOn } = await stat(path)
    const isOld = elapsedDays(todayIn('UTC', writtenOn), today) > KEPT_DAYS
    return isOld ? [] : [{ path, content: await readFile(path), writtenOn }]
  })
  return (await Promise.all(files)).flat()
}

/** Puts back what the new build has not made again, as old as it was. */
export async function putBack(files: readonly Earlier[]): Promise<void> {
  for (const { path, content, writtenOn } of files) {
    try {
      await writeFile(path, content, { flag: 'wx' })
      await utimes(path, writtenOn, writtenOn)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}
