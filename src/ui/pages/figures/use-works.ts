/** The work in progress of this browser: what there is, and the ways to change it. */
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Input, Work } from '../../../intake/index.ts'
import {
  dropWork,
  isAllKept,
  keepWork,
  keepWorkOn,
  keptInput,
  keptWorks,
  onKeptElsewhere,
  type KeptWork,
} from '../../data/drafts.ts'
import { PREVIEW_KEY } from '../../data/use-preview.ts'

const INPUT_KEY = 'works-input'

export type Works = {
  /** `undefined` until it is known. */
  readonly all: readonly KeptWork[] | undefined
  /** Whether it outlives the page. */
  readonly isKept: boolean
  readonly keep: (work: Work) => Promise<void>
  readonly keepOn: (work: Work, input: Input) => Promise<void>
  readonly drop: (id: string) => Promise<void>
}

export const workOf = ({ all }: Works, id: string): Work | undefined => {
  const found = all?.find((one) => one.id === id)
  return found?.work.ok === true ? found.work.value : undefined
}

// What is typed is shown at once, and kept after: a field that waited for the disk would lose its cursor.
let held: readonly KeptWork[] | undefined
const listeners = new Set<() => void>()

function hold(next: readonly KeptWork[]): void {
  held = next
  for (const tell of listeners) tell()
}

const holdWork = (work: Work): void =>
  hold([...(held ?? []).filter(({ id }) => id !== work.id), { id: work.id, work: { ok: true, value: work } }])

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

const renew = (client: QueryClient, id: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: [INPUT_KEY, id] }),
    client.invalidateQueries({ queryKey: PREVIEW_KEY }),
  ])

/** Another tab may change it meanwhile: it is read anew on each arrival, and each time that another tab keeps something. */
export function useWorks(): Works {
  const client = useQueryClient()
  const all = useSyncExternalStore(
    subscribe,
    () => held,
    () => undefined,
  )
  useEffect(() => {
    const readAnew = (): void => void keptWorks().then(hold)
    readAnew()
    return onKeptElsewhere(() => {
      readAnew()
      void client.invalidateQueries({ queryKey: [INPUT_KEY] })
      void client.invalidateQueries({ queryKey: PREVIEW_KEY })
    })
  }, [client])
  // Known only once keeping has failed, after what is kept is shown.
  const isKept = isAllKept()
  return useMemo(
    () => ({
      all,
      isKept,
      keep: async (work) => {
        holdWork(work)
        await keepWork(work)
        await client.invalidateQueries({ queryKey: PREVIEW_KEY })
      },
      keepOn: async (work, input) => {
        holdWork(work)
        await keepWorkOn(work, input)
        await renew(client, work.id)
      },
      drop: async (id) => {
        hold((held ?? []).filter((one) => one.id !== id))
        await dropWork(id)
        await renew(client, id)
      },
    }),
    [client, all, isKept],
  )
}

/** What was uploaded for a metric; `null` for nothing, `undefined` until it is known. */
export function useInput(id: string): Input | null | undefined {
  const { data } = useQuery({
    queryKey: [INPUT_KEY, id],
    queryFn: async (): Promise<Input | null> => {
      const read = await keptInput(id)
      return read.ok ? (read.value ?? null) : null
    },
    networkMode: 'always',
    staleTime: Infinity,
  })
  return data
}
