/** Makes an action: what was asked, of whom, by when, and what came of it. */
import type { Action } from '../metric.ts'
import { readDay } from './dates.ts'
import type { ReportIssue } from './issue.ts'
import { omitUndefined } from './omit-undefined.ts'
import { checkWords } from './identifiers.ts'
import type { ActionInput } from './metric-input.ts'

export function makeAction(parts: ActionInput, reportIssue: ReportIssue): Action | undefined {
  const { ask, owner, doneOn, outcome } = parts
  checkWords({ ask, owner, ...omitUndefined({ outcome }) }, reportIssue)
  const raisedDay = readDay(parts.raisedOn, 'raisedOn', reportIssue)
  const dueDay = readDay(parts.due, 'due', reportIssue)
  const doneDay = doneOn === undefined ? undefined : readDay(doneOn, 'doneOn', reportIssue)
  if (raisedDay !== undefined && dueDay !== undefined && dueDay < raisedDay)
    reportIssue('due', 'due-before-raised', parts.due)
  if (raisedDay !== undefined && doneDay !== undefined && doneDay < raisedDay)
    reportIssue('doneOn', 'done-before-raised', doneOn)
  if (outcome !== undefined && doneOn === undefined) reportIssue('outcome', 'outcome-before-done')
  return raisedDay === undefined || dueDay === undefined
    ? undefined
    : { raisedDay, ask, owner, dueDay, ...omitUndefined({ doneDay, outcome }) }
}
