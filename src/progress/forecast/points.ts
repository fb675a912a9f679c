/** Points in time made ready for the filter: values in order, and the few different gaps between them. */
import { at } from '../at.ts'

export type Points = {
  readonly values: Float64Array
  /** The different gaps between neighbours, in units of `spacing`. Regular figures have few. */
  readonly gaps: Float64Array
  /** For each point but the first, which gap comes before it. */
  readonly gapBefore: Float64Array
  /** For each point, how many times the variance of its error is that of a usual one. */
  readonly noise: Float64Array
  readonly lastTime: number
  /** One step: the unit of the gaps, in the unit of the times. */
  readonly spacing: number
}

const meanGap = (times: readonly number[]): number => (at(times, times.length - 1) - at(times, 0)) / (times.length - 1)

/** Two or more points at distinct, rising times. `spacing` is the mean gap unless given. */
export function pointsOf(
  times: readonly number[],
  values: readonly number[],
  spacing: number = meanGap(times),
): Points {
  const places = new Map<number, number>()
  const gaps: number[] = []
  const gapBefore = new Float64Array(times.length)
  let [before, place] = [NaN, 0]
  for (let i = 1; i < times.length; i += 1) {
    const gap = at(times, i) - at(times, i - 1)
    if (gap !== before) {
      place = places.get(gap) ?? gaps.length
      if (place === gaps.length) {
        places.set(gap, place)
        gaps.push(gap / spacing)
      }
      before = gap
    }
    gapBefore[i] = place
  }
  return {
    values: new Float64Array(values),
    gaps: new Float64Array(gaps),
    gapBefore,
    noise: new Float64Array(times.length).fill(1),
    lastTime: at(times, times.length - 1),
    spacing,
  }
}
