/** Makes an action: what was asked, of whom, by when, and what came of it. */
import type { Action } from '../metric.ts'
import { readDay } from './dates.ts'
import type { Note } from './fault.ts'
import { given } from './given.ts'
import { checkWords } from './names.ts'
import type { ActionParts } from './parts.ts'

export function makeAction(parts: ActionParts, note: Note): Action | undefined {
  const { ask, owner, doneOn, outcome } = parts
  checkWords({ ask, owner, ...given({ outcome }) }, note)
  const raisedDay = readDay(parts.raisedOn, 'raisedOn', note)
  const dueDay = readDay(parts.due, 'due', note)
  const doneDay = doneOn === undefined ? undefined : readDay(doneOn, 'doneOn', note)
  if (raisedDay !== undefined && dueDay !== undefined && dueDay < raisedDay) note('due', 'due-before-raised', parts.due)
  if (raisedDay !== undefined && doneDay !== undefined && doneDay < raisedDay)
    note('doneOn', 'done-before-raised', doneOn)
  if (outcome !== undefined && doneOn === undefined) note('outcome', 'outcome-before-done')
  return raisedDay === undefined || dueDay === undefined
    ? undefined
    : { raisedDay, ask, owner, dueDay, ...given({ doneDay, outcome }) }
}
