/** The parts of a page that stand on the record. They come in files of their own. */
import type { ComponentType } from 'react'
import type { Day, Metric } from '../../progress/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import type { Outcome } from '../text/headline.ts'
import type { Route } from '../routing/route.ts'

export type TargetPageProps = {
  readonly metric: Metric
  readonly asAt: AsAt
  readonly onChooseAsAt: (date: string | undefined) => void
}

export type BriefingPageProps = {
  readonly metrics: readonly Metric[]
  /** What is known of the targets whose figures could not be had. */
  readonly others: readonly Outcome[]
  readonly asAt: AsAt
  readonly today: Day
}

export type MethodPageProps = { readonly metrics: readonly Metric[]; readonly asAt: AsAt }

export type PageSwitchProps = {
  readonly route: Route
  readonly asAt: AsAt
  readonly today: Day
  /** Called once the part answers to its reader. */
  readonly onLive: () => void
  readonly onChooseAsAt: (date: string | undefined) => void
  readonly pages: Parts['pages']
}

export type Parts = {
  /** What is between header and footer. */
  readonly PageSwitch: ComponentType<PageSwitchProps>
  /** The steps to the change before the as-at date and to the one after it. */
  readonly ChangeSteps: ComponentType<Pick<PageSwitchProps, 'asAt' | 'onChooseAsAt'> & { readonly today: Day }>
  /** Pages that each come in a file of their own. */
  readonly pages: {
    /** One target under review: what whoever answers for it is asked. */
    readonly Target: ComponentType<TargetPageProps>
    /** The weekly meeting. */
    readonly Briefing: ComponentType<BriefingPageProps>
    readonly Method: ComponentType<MethodPageProps>
    readonly Accessibility: ComponentType
  }
}
