/** The cut-offs and marks of Open SDG: from growth, or a ratio of growths, to a status and a score of -5 to 5. */

export type OpenSdgStatus = 'on-track' | 'progress-needs-acceleration' | 'limited-progress' | 'deterioration'
export type OpenSdgMark = { readonly kind: OpenSdgStatus; readonly score: number }

/**
 * The mark for the growth held over the growth needed: on track from 0.95, limited below 0.6, worse below 0.
 *
 * Source: Open SDG, sdg-build ProgressMeasure.py, with its rounded coefficients.
 * @example markRatio(0.8) // => { "kind": "progress-needs-acceleration", "score": 1.4286200000000004 }
 */
export function markRatio(ratio: number): OpenSdgMark {
  if (ratio >= 0.6)
    return {
      kind: ratio >= 0.95 ? 'on-track' : 'progress-needs-acceleration',
      score: Math.min(7.1429 * ratio - 4.2857, 5),
    }
  return { kind: ratio >= 0 ? 'limited-progress' : 'deterioration', score: Math.max(4.1667 * ratio - 2.5, -5) }
}

/**
 * How much of the usual growth is asked of a series near its natural limit, 0 to 1: none at the limit itself.
 *
 * @param limit the value that the series cannot pass, such as 100 for a percentage.
 * @example allowanceNear(100, 100) // => 0
 * @example allowanceNear(50, undefined) // => 1
 */
export function allowanceNear(baseline: number, limit: number | undefined): number {
  if (limit === undefined) return 1
  const [from, end] = [Math.abs(baseline), Math.abs(limit)]
  if (from >= 2 * end) return 1
  return 1 - ((from <= end ? from : 2 * end - from) / end) ** 4.44
}

/**
 * The mark for growth in the wanted direction where there is no target: on track from 1.5% a year, limited below
 * 0.5%, both scaled down by the allowance near a limit. Growth the wrong way is marked unscaled.
 *
 * @param growth per year, as a share; positive is wanted. @param allowance from `allowanceNear`.
 * @example markGrowth(0.01, 1) // => { "kind": "progress-needs-acceleration", "score": 1.25 }
 * @example markGrowth(-0.01, 0.1) // => { "kind": "deterioration", "score": -3.75 }
 */
export function markGrowth(growth: number, allowance: number): OpenSdgMark {
  if (growth < 0) return { kind: 'deterioration', score: Math.max(125 * growth - 2.5, -5) }
  if (allowance === 0) return { kind: 'on-track', score: 5 }
  if (growth >= 0.015 * allowance) return { kind: 'on-track', score: Math.min((500 * growth) / allowance - 5, 5) }
  if (growth >= 0.005 * allowance)
    return { kind: 'progress-needs-acceleration', score: (250 * growth) / allowance - 1.25 }
  return { kind: 'limited-progress', score: (500 * growth) / allowance - 2.5 }
}
