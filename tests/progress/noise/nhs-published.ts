/** The results that the NHS R community publishes with its charts, where they are at hand. */
import { besideTheProject, published } from '../oracle.ts'

type Flags = readonly number[]
export type NhsPublished = {
  readonly limits: readonly {
    readonly id: string
    readonly values: readonly number[]
    readonly screen_outliers: boolean
    readonly mean: number
    readonly lpl: number
    readonly upl: number
    readonly special_cause_points?: number
    readonly decimals?: number
  }[]
  readonly one_side_of_mean_ending_at: readonly { readonly relative_to_mean: Flags; readonly expected: Flags }[]
  readonly part_of_seven: readonly { readonly flags: Flags; readonly expected: Flags }[]
  readonly seven_point_trend_ending_at: readonly { readonly values: readonly number[]; readonly expected: Flags }[]
  readonly two_in_three_window: readonly { readonly close: Flags; readonly side: Flags; readonly expected: Flags }[]
  readonly two_in_three_points: readonly { readonly close: Flags; readonly side: Flags; readonly expected: Flags }[]
  readonly opposite_sides_end_to_end: {
    readonly values: readonly number[]
    readonly expected_last_two: readonly string[]
  }
  readonly assurance: readonly {
    readonly direction: 'increase' | 'decrease' | 'neutral'
    readonly lpl: number
    readonly upl: number
    readonly target: number
    readonly expected: string | null
  }[]
  readonly priority: readonly string[]
  readonly traps_from_issues: readonly string[]
}

export const nhsPublished = published(
  besideTheProject<NhsPublished>('peers/nhs-xmr.json'),
  'The published results of NHSRplotthedots',
)
