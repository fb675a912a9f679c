/** Every page with the figures of the draft in place of those published, where the address asks for that. */
import { useQuery } from '@tanstack/react-query'
import { readMetric } from '../../api/index.ts'
import { compareDays, parseDay, type Day, type Metric } from '../../progress/index.ts'
import { DRAFT, PREVIEW_PARAM } from '../routing/params.ts'
import { useAddress } from '../routing/use-address.ts'

export type Previewed = {
  readonly metrics: readonly Metric[]
  /** The last day on which something of it is to be published. */
  readonly publishedOn: Day | undefined
}
export type Preview =
  | { readonly kind: 'none' | 'loading' | 'nothing-kept' | 'not-readable' }
  | ({ readonly kind: 'shown'; readonly readAt: number } & Previewed)

export const PREVIEW_KEY = ['preview'] as const

async function readPreview(): Promise<Previewed> {
  const { keptWorks } = await import('./drafts.ts')
  const kept = await keptWorks()
  const works = kept.flatMap(({ work }) => (work.ok && work.value.after ? [work.value.after] : []))
  const read = await Promise.all(works.map(({ text }) => readMetric(JSON.parse(text))))
  if (!read.some(({ ok }) => ok) && [...kept.map(({ work }) => work), ...read].some(({ ok }) => !ok))
    throw new Error('Of what is kept, nothing can be read.')
  const days = works.flatMap(({ publishedOn }) => {
    const day = parseDay(publishedOn)
    return day.ok ? [day.value] : []
  })
  return {
    metrics: read.flatMap((one) => (one.ok ? [one.value] : [])),
    publishedOn: days.sort(compareDays).at(-1),
  }
}

export const useIsPreviewAsked = (): boolean =>
  useAddress(({ search }) => new URLSearchParams(search).get(PREVIEW_PARAM) === DRAFT, false)

export function usePreview(): Preview {
  const isAsked = useIsPreviewAsked()
  const {
    data,
    isError,
    dataUpdatedAt: readAt,
  } = useQuery({
    queryKey: PREVIEW_KEY,
    queryFn: readPreview,
    enabled: isAsked,
    networkMode: 'always',
    retry: false,
  })
  if (!isAsked) return { kind: 'none' }
  if (isError) return { kind: 'not-readable' }
  if (data === undefined) return { kind: 'loading' }
  return data.metrics.length === 0 ? { kind: 'nothing-kept' } : { kind: 'shown', readAt, ...data }
}

/** What is still to be published is shown as on its day. */
export const dayInPreview = (preview: Preview, today: Day): Day =>
  preview.kind === 'shown' && preview.publishedOn !== undefined && preview.publishedOn > today
    ? preview.publishedOn
    : today
