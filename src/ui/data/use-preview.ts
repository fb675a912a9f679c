/** Every page with the figures of the draft in place of those published, where the address asks for that. */
import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../progress/index.ts'
import { DRAFT, PREVIEW_PARAM } from '../routing/params.ts'
import { useAddress } from '../routing/use-address.ts'
import type { Previewed } from './read-preview.ts'

export type Preview =
  | { readonly kind: 'none' | 'loading' | 'nothing-kept' | 'not-readable' }
  | ({ readonly kind: 'shown'; readonly readAt: number } & Previewed)

export const PREVIEW_KEY = ['preview'] as const

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
    queryFn: async () => (await import('./read-preview.ts')).readPreview(),
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
