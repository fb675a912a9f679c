/** Order statistics: the number that would stand at a place if some numbers were sorted. */
import { numberAt } from '../at.ts'

/**
 * After this many rounds the rest is sorted, so that no order of the numbers is slow. Two for each doubling are usual.
 */
const MOST_ROUNDS = 64

/**
 * The number at a place of the sorted order, counted from 0, among those from `from` to `to`. Rearranges the numbers:
 * those before the place are then no larger, those after it no smaller. Linear on average, never worse than sorting.
 *
 * Source: Hoare (1961), algorithm 65.
 */
export function quickselect(
  numbers: Float64Array,
  place: number,
  from = 0,
  to = numbers.length - 1,
  mostRounds: number = MOST_ROUNDS,
): number {
  let low = from
  let high = to
  for (let round = 0; high > low; round += 1) {
    if (round === mostRounds) {
      numbers.subarray(low, high + 1).sort()
      break
    }
    const pivot = numberAt(numbers, (low + high) >> 1)
    let i = low
    let j = high
    while (i <= j) {
      while (numberAt(numbers, i) < pivot) i += 1
      while (numberAt(numbers, j) > pivot) j -= 1
      if (i <= j) {
        const held = numberAt(numbers, i)
        numbers[i] = numberAt(numbers, j)
        numbers[j] = held
        i += 1
        j -= 1
      }
    }
    if (place <= j) high = j
    else if (place >= i) low = i
    else break
  }
  return numberAt(numbers, place)
}

/** The largest of the numbers before a place: once that place is selected, its neighbour in the sorted order. */
export function largestBefore(numbers: Float64Array, place: number): number {
  let largest = -Infinity
  for (let i = 0; i < place; i += 1) largest = Math.max(largest, numberAt(numbers, i))
  return largest
}

/**
 * The median of the first `count` numbers; the mean of the middle two of an even count. Rearranges them. There must be
 * one.
 */
export function median(numbers: Float64Array, count: number = numbers.length): number {
  const upper = count >> 1
  const high = quickselect(numbers, upper, 0, count - 1)
  return count % 2 === 1 ? high : (largestBefore(numbers, upper) + high) / 2
}
