/** Keeps the record in a folder, so that whatever ends the server no file is torn and nothing acknowledged is lost. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Store } from '../../../mocks/service/store.ts'

const UNFINISHED = '.unfinished'

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** What is written is on the disk itself, and not on its way there, when this is done. */
async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** So is the name of a file in its folder. Windows has no such thing, and keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The folders that the paths of the contract have, themselves on the disk. */
async function makeRooms(folder: string): Promise<void> {
  await mkdir(join(folder, 'api/v1/metrics'), { recursive: true })
  for (const room of ['', 'api', 'api/v1']) await syncFolder(join(folder, room))
}

/** Writes that an earlier server did not finish. Nobody was told that they were done. */
async function clearUnfinished(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  await Promise.all(files.filter((file) => file.endsWith(UNFINISHED)).map((file) => rm(join(folder, file))))
}

/** One server alone may have the folder; of each file it must write one after the other. */
export async function storeInFolder(folder: string): Promise<Store> {
  await makeRooms(folder)
  await clearUnfinished(folder)
  return {
    async read(path) {
      try {
        return new Uint8Array(await readFile(join(folder, path)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    /** A file is there whole or not at all: what is written beside it takes its name in one step. */
    async write(path, bytes) {
      const file = join(folder, path)
      await writeThrough(`${file}${UNFINISHED}`, bytes)
      await rename(`${file}${UNFINISHED}`, file)
      await syncFolder(dirname(file))
    },
  }
}
