/** Every kind of status that a target can have, with its reason as data, and how good it is. Words are made elsewhere. */
import type { Day } from '../calendar.ts'
import type { NextFigure } from './cadence.ts'
import type { YearResult } from '../quota/year-result.ts'
import type { Reading } from '../record/metric.ts'

export type ForecastLevel = 'off-track' | 'at-risk' | 'on-track' | 'ahead'

export type CannotBecause =
  | { readonly kind: 'no-target' }
  | { readonly kind: 'no-target-yet'; readonly publishedDay: Day }
  /** It was withdrawn before it came due, and nothing had settled it by then. */
  | { readonly kind: 'target-withdrawn'; readonly withdrawnDay: Day }
  | { readonly kind: 'no-readings' }
  | { readonly kind: 'too-few-readings'; readonly count: number }
  | { readonly kind: 'no-time-span' }
  /** A yearly quota in a year of which no count has been published yet. */
  /** `counted`: what there is of the year, where its counts begin after its first day. */
  | {
      readonly kind: 'no-figure-this-year'
      readonly from: Day
      readonly last: YearResult | undefined
      readonly counted?: { readonly from: Day; readonly least: number }
    }
  /** A yearly quota with fewer than two earlier years to compare with. */
  | { readonly kind: 'too-few-years'; readonly count: number }
  /** A yearly quota whose earlier years went so much alike that they tell no spread. */
  | { readonly kind: 'years-alike'; readonly count: number }
  /** Figures were published, and none can be judged: each covers a part of its period. */
  | { readonly kind: 'only-parts'; readonly count: number }
  /**
   * Of the days whose average is asked for, no figure has been published, or none that joins up from the first; or none
   * of a time in which a standard stood.
   */
  | { readonly kind: 'not-begun'; readonly from: Day }
  /** Figures of later days are out, but none of those from a day on: nobody knows the average. */
  | { readonly kind: 'average-with-hole'; readonly from: Day }
  /** Periods that straddle the first or the last day of a year: its count lies somewhere between two bounds. */
  | {
      readonly kind: 'periods-straddle-year'
      readonly from: Day
      readonly to: Day
      readonly low: number
      readonly high: number | undefined
    }
  /** An earlier year of a yearly promise is over and not all counted. */
  | { readonly kind: 'year-not-whole'; readonly from: Day; readonly to: Day }
  /** The definition changed within a year: counts of two definitions cannot be added up to its count. */
  | { readonly kind: 'definition-changed'; readonly from: Day; readonly to: Day; readonly on: Day }
  /** The level is so many times a figure of a definition that has changed since. */
  | { readonly kind: 'base-of-another-definition'; readonly base: Reading }
  /** A yearly rate began between two figures, so that the total it asks for lies between two. */
  | { readonly kind: 'start-between-figures'; readonly reading: Reading; readonly low: number; readonly high: number }
  /** The level is so many times a figure of nought or less, which says nothing. */
  | { readonly kind: 'base-of-none'; readonly base: Reading }
  /** The figure is at the level by number, but the level is only known as a bound: "more than 13,000". */
  | { readonly kind: 'level-not-exact'; readonly reading: Reading }

/** The status of a target, with the reason as data. Words are made elsewhere. */
export type Status =
  /** The due date has come, and the last figure dated by then had reached the target. */
  /**
   * `under-even-later`: of a limit on a running total, a figure of after the due date, which is still under it.
   * `standard-kept`: of a standard without an end, the latest figure, until the next one.
   */
  | {
      readonly kind: 'met'
      readonly because: {
        readonly kind: 'reached-by-due' | 'under-even-later' | 'standard-kept'
        readonly reading: Reading
      }
    }
  /** Before the due date, a count that only rises has reached it. */
  | {
      readonly kind: 'met'
      readonly because: { readonly kind: 'reached-early'; readonly reading: Reading; readonly firstReached: Reading }
    }
  /**
   * A figure near enough to the due date falls short, or those next to it on either side do, or it has passed the other end of a range; a count that only rises is
   * short even later; a year's count is short; or, before the due date too, one that only rises has passed its limit, or
   * what was to be kept throughout was not. Of a standard without an end, the latest figure, until the next one. `shortfall`: how far off, not below zero.
   */
  | {
      readonly kind: 'missed'
      readonly because: {
        readonly kind:
          | 'short-at-due'
          | 'short-on-both-sides'
          | 'past-range'
          | 'short-even-later'
          | 'year-short'
          | 'limit-passed'
          | 'not-kept'
          | 'standard-not-kept'
        readonly reading: Reading
        readonly shortfall: number
      }
    }
  | {
      readonly kind: 'awaiting'
      readonly because: {
        readonly kind: 'no-final-figure'
        readonly latest: Reading
        readonly until: Day
        readonly lastForecastBased: LastForecastBased | undefined
      }
    }
  | {
      readonly kind: 'out-of-date'
      readonly because: {
        readonly kind: 'no-recent-figure' | 'final-figure-never-came'
        readonly latest: Reading
        readonly ageDays: number
        readonly usualGapDays: number | undefined
        /** When the next should have come; absent where there is no interval to go by. */
        readonly next: NextFigure | undefined
        readonly lastForecastBased: LastForecastBased | undefined
      }
    }
  | { readonly kind: 'cannot-be-judged'; readonly because: CannotBecause }
  | ForecastStatus
  | UnmovedStatus

export type ForecastStatus = {
  readonly kind: ForecastLevel
  /** `chance` of meeting the target by its due date, 0 to 1. With three figures confidence is low. */
  readonly because: { readonly kind: 'chance'; readonly chance: number; readonly isLowConfidence: boolean }
}

/** The figure is where the target asks it to be and has never moved: nothing speaks for a change, nor for a chance. */
export type UnmovedStatus = {
  readonly kind: 'on-track'
  readonly because: { readonly kind: 'unmoved-at-target'; readonly reading: Reading }
}

/** The last live status, and the day of publication on which it was last confirmed. */
export type LastForecastBased = (ForecastStatus | UnmovedStatus) & { readonly on: Day }

export type StatusKind = Status['kind']

/**
 * How good a kind of status is, 0 the worst; `undefined` where it says neither better nor worse, so that the last known
 * level holds.
 */
export const STATUS_RANKS = {
  met: 5,
  missed: 0,
  ahead: 4,
  'on-track': 3,
  'at-risk': 2,
  'off-track': 1,
  awaiting: undefined,
  'out-of-date': undefined,
  'cannot-be-judged': undefined,
} as const satisfies Record<StatusKind, number | undefined>
