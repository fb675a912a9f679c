/** Files as they are kept and read: their bytes. */
import type { Input } from '../../../../intake/index.ts'

export const inputOfFiles = async (files: readonly File[]): Promise<Input> => ({
  kind: 'files',
  files: await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  ),
})
