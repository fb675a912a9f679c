/** Where a service keeps the record. */
import type { Bytes } from './entity-tag.ts'

export type Store = {
  /** `undefined` where there is no such file. */
  readonly read: (path: string) => Promise<Bytes | undefined>
  /** When it is done the file is there to stay, whole. */
  readonly write: (path: string, bytes: Bytes) => Promise<void>
}

/** In memory, beginning with what another place holds. */
export function storeInMemory(origin: Store['read'] = async () => undefined): Store {
  const held = new Map<string, Bytes>()
  return {
    read: async (path) => held.get(path) ?? origin(path),
    write: async (path, bytes) => void held.set(path, bytes),
  }
}
