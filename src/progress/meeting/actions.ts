/** What had been asked about a metric by a day, and how late it is. */
import { compareDays, elapsedDays, type Day } from '../calendar.ts'
import type { Action, Metric } from '../record/metric.ts'

export type ActionOn = {
  /** As it was known on the day: one that was done later has neither the day nor the outcome yet. */
  readonly action: Action
  readonly isDone: boolean
  /** Whole days past its due day, to the day it was done or else to the day asked about; 0 when not past it. */
  readonly overdueDays: number
}

function actionOn(action: Action, asAt: Day): ActionOn {
  const { raisedDay, ask, owner, dueDay, doneDay } = action
  const isDone = doneDay !== undefined && doneDay <= asAt
  const overdueDays = Math.max(0, elapsedDays(dueDay, isDone ? doneDay : asAt))
  return { action: isDone ? action : { raisedDay, ask, owner, dueDay }, isDone, overdueDays }
}

const byDue = (one: ActionOn, other: ActionOn): number => compareDays(one.action.dueDay, other.action.dueDay)

/**
 * The actions raised by the end of a day, as they stood then: first those still open, then those done; each by due day,
 * and of one due day as they were listed.
 *
 * @example actionsOn({ actions: [{ raisedDay: '2019-03-05', ask: 'Say why sign-ups slowed.', owner: 'GDS', dueDay: '2019-03-12' }] }, '2019-03-15').map(({ isDone, overdueDays }) => [isDone, overdueDays]) // => [[false, 3]]
 * @example actionsOn({ actions: [] }, '2019-03-15') // => []
 */
export function actionsOn({ actions }: Pick<Metric, 'actions'>, asAt: Day): readonly ActionOn[] {
  const known = actions.filter(({ raisedDay }) => raisedDay <= asAt).map((action) => actionOn(action, asAt))
  return [...known.filter(({ isDone }) => !isDone).sort(byDue), ...known.filter(({ isDone }) => isDone).sort(byDue)]
}
