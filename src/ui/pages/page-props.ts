/** What every page is given, and what it says of itself. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { Portfolio } from '../../api/index.ts'
import type { Day, Metric } from '../../progress/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import type { MetricQuery } from '../data/use-record.ts'
import type { Outcome } from '../text/headline.ts'

export type PageProps = {
  /** What the page needs of the record, as the table of routes says: one target, every target, or those there are. */
  readonly metrics: readonly Metric[]
  /** What is known of the targets whose figures could not be had. */
  readonly others: readonly Outcome[]
  /** The targets on the list, each as far as it has come. */
  readonly queries: readonly MetricQuery[]
  /** Every target in the few facts of its row; asked for only where there are too many for a card each. */
  readonly portfolio: UseQueryResult<Portfolio>
  readonly asAt: AsAt
  readonly today: Day
  readonly onChooseAsAt: (date: string | undefined) => void
}

/** `{date}` stands for the as-at date, `{target}` for the target that the page is about. */
export type HeadWords = { readonly title: string; readonly description: string }
