/** Folders and servers for one file of tests. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FROZEN_FOLDER } from '../fixtures/folder.ts'

export type Folder = { readonly path: string; readonly remove: () => void }

/** An empty folder of one's own. */
export function emptyFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'contract-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The frozen record in a folder that may be written to. */
export function folderOfRecord(): Folder {
  const folder = emptyFolder()
  cpSync(FROZEN_FOLDER, folder.path, { recursive: true })
  return folder
}
