/** Open SDG's one status for several series: from the mean of their scores. */
import type { OpenSdgStatus } from './open-sdg-marks.ts'
import type { OpenSdgAnswer } from './open-sdg.ts'

export type OpenSdgRollUp =
  | { readonly kind: 'target-achieved' | OpenSdgStatus; readonly score: number; readonly count: number }
  | { readonly kind: 'cannot-say'; readonly because: 'no-series-has-a-score' }

function statusOf(score: number): OpenSdgStatus {
  if (score >= 2.5) return 'on-track'
  if (score >= 0) return 'progress-needs-acceleration'
  return score >= -2.5 ? 'limited-progress' : 'deterioration'
}

/**
 * The status of several series together: mean score cut at 2.5, 0 and -2.5. "Target achieved" only if every series
 * that has a score has achieved its own. Series that cannot be scored are left out; `count` says how many were not.
 *
 * Source: open-sdg/sdg-build ProgressMeasure.py. Shown as theirs; this product never averages its own statuses.
 * @example rollUpOpenSdg([{ kind: 'target-achieved', score: 5 }, { kind: 'cannot-say', because: 'under-a-year-apart' }]) // => { "kind": "target-achieved", "score": 5, "count": 1 }
 */
export function rollUpOpenSdg(answers: readonly OpenSdgAnswer[]): OpenSdgRollUp {
  const scored = answers.filter((answer) => answer.kind !== 'cannot-say')
  if (scored.length === 0) return { kind: 'cannot-say', because: 'no-series-has-a-score' }
  const score = scored.reduce((sum, answer) => sum + answer.score, 0) / scored.length
  const areAllAchieved = scored.every((answer) => answer.kind === 'target-achieved')
  return { kind: areAllAchieved ? 'target-achieved' : statusOf(score), score, count: scored.length }
}
