/** The parts of the app that stand on the record. They come in files of their own. */
import type { ComponentType } from 'react'
import type { Day } from '../../progress/index.ts'
import type { AsAt } from '../as-at/read-as-at.ts'
import type { PageProps } from '../pages/page-props.ts'
import type { Route, View } from '../routing/routes.ts'

export type PageSwitchProps = {
  readonly route: Route
  readonly asAt: AsAt
  readonly today: Day
  /** Called once the part answers to its reader. */
  readonly onLive: () => void
  readonly onChooseAsAt: (date: string | undefined) => void
  readonly latePage: LatePages
}

/** What is shown at an address, where it comes in a file of its own. */
export type LatePages = (view: View) => ComponentType<PageProps> | undefined

export type Parts = {
  /** What is between header and footer. */
  readonly PageSwitch: ComponentType<PageSwitchProps>
  /** The steps to the change before the as-at date and to the one after it. */
  readonly ChangeSteps: ComponentType<Pick<PageSwitchProps, 'asAt' | 'onChooseAsAt'> & { readonly today: Day }>
  readonly latePage: LatePages
  /** Once they have come; absent where they are there from the start. */
  readonly whenThere?: Promise<unknown>
}
