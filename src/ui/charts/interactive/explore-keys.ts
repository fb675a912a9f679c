/** Moving from reading to reading: by key, and to the one nearest a pointer. */
import { minIndex } from 'd3-array'
import type { ChartReading } from '../model/types.ts'

/** What the keys do, said to those who come to the chart by keyboard. */
export const KEYS_SENTENCE =
  'Left and right arrow keys read each figure, Home the first and End the last. Escape hides the details.'

/** The same, where the chart can be seen closer. */
export const ZOOM_KEYS_SENTENCE = 'Plus and minus show fewer dates or more, and 0 all of them.'

/** The reading a key leads to; `undefined` for keys that mean nothing here. */
export function indexAfterKey(key: string, index: number, count: number): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, index - 1)
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, index + 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

/** The reading nearest in time. */
export const nearestIndex = (readings: readonly ChartReading[], day: number): number =>
  minIndex(readings, (reading) => Math.abs(reading.day - day))
