/** What came of one check, and how it is told: what was expected, what came, how to mend it. */

/** Why a check does not pass. */
export type Misfit = { readonly expected: string; readonly found: string; readonly mend: string }

export type Outcome = {
  /** What holds when the check passes, as a sentence without its stop. */
  readonly check: string
  /** What was asked: `GET api/v1/metrics.json`. */
  readonly where: string
} & (
  | { readonly kind: 'passed' }
  | ({ readonly kind: 'failed' } & Misfit)
  /** It works without, though worse. */
  | ({ readonly kind: 'warning' } & Misfit)
  | { readonly kind: 'skipped'; readonly because: string }
)

export type Check = Pick<Outcome, 'check' | 'where'>

export const judged = (check: Check, misfit: Misfit | undefined, kind: 'failed' | 'warning' = 'failed'): Outcome =>
  misfit === undefined ? { ...check, kind: 'passed' } : { ...check, kind, ...misfit }

export const skipped = (check: Check, because: string): Outcome => ({ ...check, kind: 'skipped', because })
