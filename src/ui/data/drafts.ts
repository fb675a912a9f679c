/** Work in progress, kept in this browser and nowhere else. */
import { createStore, del, delMany, entries, get, setMany, set, type UseStore } from 'idb-keyval'
import { sitePath } from '../../api/index.ts'
import { readInput, readWork, type Input, type Work } from '../../intake/index.ts'
import { good, type Result } from '../../progress/index.ts'

let store: UseStore | undefined

/** Sites on one server have one each. */
const kept = (): UseStore => (store ??= createStore(`figures ${sitePath()}`, 'work'))

/** What was uploaded may be large: it stands by itself, so that the list of works is read without it. */
const WORK = 'work '
const INPUT = 'input '

export type KeptWork = { readonly id: string; readonly work: Result<Work, string> }

/** By id. Browsers that keep nothing, as some private windows do, fail. */
export async function keptWorks(): Promise<readonly KeptWork[]> {
  const all: readonly (readonly [IDBValidKey, unknown])[] = await entries(kept())
  return all
    .flatMap(([key, data]) =>
      typeof key === 'string' && key.startsWith(WORK) ? [{ id: key.slice(WORK.length), work: readWork(data) }] : [],
    )
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id))
}

/** What was uploaded for a metric; `undefined` where nothing was. */
export async function keptInput(id: string): Promise<Result<Input | undefined, string>> {
  const data: unknown = await get(`${INPUT}${id}`, kept())
  return data === undefined ? good(undefined) : readInput(data)
}

export const keepWork = (work: Work): Promise<void> => set(`${WORK}${work.id}`, work, kept())

/** Both or neither. */
export const keepWorkOn = (work: Work, input: Input | undefined): Promise<void> =>
  input === undefined
    ? keepWork(work).then(() => del(`${INPUT}${work.id}`, kept()))
    : setMany(
        [
          [`${WORK}${work.id}`, work],
          [`${INPUT}${work.id}`, input],
        ],
        kept(),
      )

export const dropWork = (id: string): Promise<void> => delMany([`${WORK}${id}`, `${INPUT}${id}`], kept())
