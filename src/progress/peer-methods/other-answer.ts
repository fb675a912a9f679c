/** What one of others' methods says of a target: its answer with the figures it used, or why it cannot be applied. */
import type { Day } from '../calendar.ts'
import type { Direction } from '../record/metric.ts'
import type { CompletedYear, NoYears } from './completed-years.ts'
import type { EscapAnswer, EscapInputs } from './escap.ts'
import type { DatedFigure, NoFacts } from './method-inputs.ts'
import type { GcInfobaseAnswer, GcInfobaseInputs } from './gc-infobase.ts'
import type { NhsAssuranceAnswer, NhsAssuranceInputs } from './nhs-assurance.ts'
import type { OpenSdgAnswer } from './open-sdg.ts'
import type { TolaAnswer } from './tola.ts'
import type { UnsdAnswer } from './unsd.ts'

type Applied<Method, Inputs, Answer> = {
  readonly kind: 'applied'
  readonly method: Method
  readonly inputs: Inputs
  readonly answer: Answer
}

export type GrowthInputs = {
  readonly direction: Direction
  readonly baseline: DatedFigure
  readonly latest: DatedFigure
  readonly target: DatedFigure
}
export type TolaYears = {
  readonly direction: Direction
  readonly aggregation: 'sum'
  readonly years: readonly CompletedYear[]
}
/**
 * `on`: the day for which the value is required. `days`: those of the values. A running total is never steady, so its
 * limits mean little.
 */
export type AssuranceInputs = NhsAssuranceInputs & {
  readonly on: Day
  readonly days: readonly Day[]
  readonly isRunningTotal: boolean
}

export type WhyNotApplied =
  | NoFacts
  | NoYears
  | {
      readonly kind:
        | 'needs-a-target-for-each-year'
        | 'needs-a-rising-total'
        | 'no-required-path'
        | 'needs-single-figures'
        | 'needs-a-due-date'
    }

export type AppliedMethod =
  | Applied<'open-sdg', GrowthInputs, OpenSdgAnswer>
  | Applied<'unsd', GrowthInputs & { readonly whole?: number }, UnsdAnswer>
  | Applied<'escap', EscapInputs, EscapAnswer>
  | Applied<'tola', TolaYears, TolaAnswer>
  | Applied<'gc-infobase', GcInfobaseInputs, GcInfobaseAnswer>
  /** Against the target, as published. */
  | Applied<'nhs-assurance', AssuranceInputs, NhsAssuranceAnswer>
  /** Against what the required path asks on the day of the last figure. */
  | Applied<'nhs-assurance-on-path', AssuranceInputs, NhsAssuranceAnswer>

export type PeerMethod = AppliedMethod['method']
export type PeerMethodResult =
  AppliedMethod | { readonly kind: 'not-applied'; readonly method: PeerMethod; readonly because: WhyNotApplied }
