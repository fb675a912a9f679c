/** Work in progress, kept in this browser and nowhere else. */
import { createStore, delMany, entries, get, setMany, type UseStore } from 'idb-keyval'
import { sitePath } from '../../api/index.ts'
import { readFields, readInput, readWork, type Input, type NewMetricFields, type Work } from '../../intake/index.ts'
import { good, type Result } from '../../progress/index.ts'

let store: UseStore | undefined

/** Sites on one server have one each. */
const kept = (): UseStore => (store ??= createStore(`figures ${sitePath()}`, 'work'))

let channel: BroadcastChannel | undefined

/** Between the tabs of one site. */
const between = (): BroadcastChannel => (channel ??= new BroadcastChannel(`figures ${sitePath()}`))

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin, and takes no other
const tellOthers = (): void => between().postMessage('changed')

/** Told each time that another tab has kept something, or thrown it away. */
export function onKeptElsewhere(tell: () => void): () => void {
  const tabs = between()
  tabs.addEventListener('message', tell)
  return () => tabs.removeEventListener('message', tell)
}

/** What the browser would not keep, as in some private windows or where the disk is full: it lasts as long as the page. */
const unkept = new Map<string, unknown>()

/** Whether all of the work outlives the page. */
export const isAllKept = (): boolean => unkept.size === 0

/** What is asked of what is kept; `otherwise` where a browser keeps nothing, which some say by throwing at once. */
async function asked<Answer>(ask: (from: UseStore) => Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await ask(kept())
  } catch {
    return otherwise
  }
}

/** All or nothing. */
async function keepAll(pairs: readonly (readonly [string, unknown])[]): Promise<void> {
  try {
    await setMany(
      pairs.map(([key, data]) => [key, data]),
      kept(),
    )
    for (const [key] of pairs) unkept.delete(key)
    tellOthers()
  } catch {
    for (const [key, data] of pairs) unkept.set(key, data)
  }
}

async function dropAll(keys: readonly string[]): Promise<void> {
  for (const key of keys) unkept.delete(key)
  await asked((from) => delMany([...keys], from), undefined)
  tellOthers()
}

/** What was uploaded may be large: it stands by itself, so that the list of works is read without it. */
const WORK = 'work '
const INPUT = 'input '

export type KeptWork = { readonly id: string; readonly work: Result<Work, string> }

async function everything(): Promise<ReadonlyMap<unknown, unknown>> {
  const there = await asked<readonly (readonly [unknown, unknown])[]>((from) => entries(from), [])
  return new Map([...there, ...unkept])
}

/** In order of their ids. */
export const keptWorks = async (): Promise<readonly KeptWork[]> =>
  [...(await everything())]
    .flatMap(([key, data]) =>
      typeof key === 'string' && key.startsWith(WORK) ? [{ id: key.slice(WORK.length), work: readWork(data) }] : [],
    )
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id))

/** What was uploaded for a metric; `undefined` where nothing was. */
export async function keptInput(id: string): Promise<Result<Input | undefined, string>> {
  const key = `${INPUT}${id}`
  const data = unkept.get(key) ?? (await asked<unknown>((from) => get(key, from), undefined))
  return data === undefined ? good(undefined) : readInput(data)
}

export const keepWork = (work: Work): Promise<void> => keepAll([[`${WORK}${work.id}`, work]])

/** The work with what was uploaded for it. */
export const keepWorkOn = (work: Work, input: Input): Promise<void> =>
  keepAll([
    [`${WORK}${work.id}`, work],
    [`${INPUT}${work.id}`, input],
  ])

const FIELDS = 'new metric'

/** What was typed into the form for a new metric. */
export async function keptFields(): Promise<NewMetricFields> {
  return readFields(unkept.get(FIELDS) ?? (await asked<unknown>((from) => get(FIELDS, from), undefined)))
}

export const keepFields = (fields: NewMetricFields): Promise<void> => keepAll([[FIELDS, fields]])

export const dropFields = (): Promise<void> => dropAll([FIELDS])

const RECORD_FILE = 'record file'

/** The text of a whole file of the record that was opened, and neither taken nor left. */
export async function keptRecordFile(): Promise<string | undefined> {
  const data = unkept.get(RECORD_FILE) ?? (await asked<unknown>((from) => get(RECORD_FILE, from), undefined))
  return typeof data === 'string' ? data : undefined
}

export const keepRecordFile = (text: string): Promise<void> => keepAll([[RECORD_FILE, text]])

export const dropRecordFile = (): Promise<void> => dropAll([RECORD_FILE])

export const dropWork = (id: string): Promise<void> => dropAll([`${WORK}${id}`, `${INPUT}${id}`])
