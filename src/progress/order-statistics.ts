/** Order statistics: the number that would stand at a place if some numbers were sorted. */
import { numberAt } from './at.ts'

function swap(numbers: Float64Array, i: number, j: number): void {
  const held = numberAt(numbers, i)
  numbers[i] = numberAt(numbers, j)
  numbers[j] = held
}

/** Puts the smallest, middle and largest of three places in order, so that the middle one is a fair pivot. */
function pivotOf(numbers: Float64Array, low: number, high: number): number {
  const middle = (low + high) >> 1
  if (numberAt(numbers, middle) < numberAt(numbers, low)) swap(numbers, low, middle)
  if (numberAt(numbers, high) < numberAt(numbers, low)) swap(numbers, low, high)
  if (numberAt(numbers, high) < numberAt(numbers, middle)) swap(numbers, middle, high)
  return numberAt(numbers, middle)
}

/** After this many rounds for each doubling of the length the rest is sorted, so that no input is slow. */
const ROUNDS_A_DOUBLING = 4

/**
 * The number at a place of the sorted order, counted from 0. Rearranges the numbers: those before the place are
 * then no larger, those after it no smaller. Linear on average, never worse than sorting.
 *
 * Source: Hoare (1961), algorithm 65.
 */
export function select(numbers: Float64Array, place: number, from = 0, to = numbers.length - 1): number {
  let [low, high] = [from, to]
  for (let rounds = ROUNDS_A_DOUBLING * Math.ceil(Math.log2(to - from + 2)); high > low; rounds -= 1) {
    if (rounds === 0) {
      numbers.subarray(low, high + 1).sort()
      break
    }
    const pivot = pivotOf(numbers, low, high)
    let [i, j] = [low, high]
    while (i <= j) {
      while (numberAt(numbers, i) < pivot) i += 1
      while (numberAt(numbers, j) > pivot) j -= 1
      if (i <= j) {
        swap(numbers, i, j)
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

/**
 * The median; the mean of the middle two of an even count. `undefined` when there are none. Rearranges the numbers.
 */
export function median(numbers: Float64Array): number | undefined {
  if (numbers.length === 0) return undefined
  const upper = numbers.length >> 1
  const high = select(numbers, upper)
  if (numbers.length % 2 === 1) return high
  return (select(numbers, upper - 1, 0, upper - 1) + high) / 2
}
