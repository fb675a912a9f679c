/** A long list a part at a time: a page of ten thousand rows answers nobody in time. */
import { useState } from 'react'

export const PART = 100

export type Part<Item> = {
  readonly shown: readonly Item[]
  readonly hidden: number
  readonly onMore: () => void
}

/** The first of a list, or the last where those matter more; as many again for each time more are asked for. */
export function useShowMore<Item>(items: readonly Item[], end: 'first' | 'last' = 'first'): Part<Item> {
  const [parts, setParts] = useState(1)
  const count = Math.min(items.length, parts * PART)
  return {
    shown: end === 'first' ? items.slice(0, count) : items.slice(items.length - count),
    hidden: items.length - count,
    onMore: () => setParts(parts + 1),
  }
}
