/** What can be wrong with a record, and where. Sentences for it are made elsewhere. */
import type { DateFault } from '../../calendar.ts'

export type Problem =
  | DateFault
  | 'empty'
  | 'not-url-safe'
  | 'duplicate'
  | 'no-value'
  | 'no-precision'
  | 'value-and-missing'
  | 'two-values'
  | 'corrects-no-total'
  | 'round-rate'
  | 'not-of-a-rate'
  | 'strict-the-wrong-way'
  | 'round-and-strict'
  | 'times-and-growth'
  | 'range-the-wrong-way'
  | 'range-and-other'
  | 'not-of-a-total'
  | 'start-of-a-level'
  | 'average-and-other'
  | 'no-due'
  | 'standing-and-other'
  | 'growth-the-wrong-way'
  | 'no-date'
  | 'two-dates'
  | 'no-start'
  | 'no-period'
  | 'ends-before-it-starts'
  | 'published-before-it-happened'
  | 'withdrawn-before-published'
  | 'due-before-published'
  | 'due-before-it-starts'
  | 'due-before-raised'
  | 'done-before-raised'
  | 'outcome-before-done'
  | 'not-finite'
  | 'too-large'
  | 'negative'
  | 'not-above-zero'
  | 'share-out-of-range'
  | 'numerator-above-denominator'
  | 'share-unlike-its-fraction'
  | 'falls'
  | 'none-given'
  | 'no-primary'
  | 'second-primary'
  | 'unknown-source'
  | 'not-an-interval'
  | 'not-a-count-of-days'
  | 'not-a-web-address'
  | 'unit-does-not-fit-measure'
  | 'share-has-its-own-symbol'
  | 'not-a-count-of-decimals'

/** One thing wrong. `field` is its path in the record, such as `series[0].readings[3].value`. */
export type Fault = { readonly field: string; readonly problem: Problem; readonly found?: string | number }

/** Writes one fault down. */
export type ReportIssue = (field: string, problem: Problem, found?: string | number) => void

/** The same, for a part of the record: fields are named from that part. */
export const atPath =
  (reportIssue: ReportIssue, part: string): ReportIssue =>
  (field, problem, found) =>
    reportIssue(`${part}.${field}`, problem, found)
