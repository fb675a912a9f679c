/** Makes one target from its parts. */
import { firstDayOf, lastDayOf, type Day } from '../calendar.ts'
import type { Target } from '../metric.ts'
import { checkAmount } from './amount.ts'
import { readDate, readDay, readPublication } from './dates.ts'
import type { Note } from './fault.ts'
import { given } from './given.ts'
import { checkId, checkSource, checkWords } from './names.ts'
import type { TargetParts } from './parts.ts'
import type { Context } from './reading.ts'

function readStart({ from, due }: TargetParts, dueDay: Day | undefined, note: Note): Day | undefined {
  if (from === undefined) note('from', 'no-start')
  const fromDay = from === undefined ? undefined : readDay(from, 'from', note)
  if (fromDay !== undefined && dueDay !== undefined && dueDay <= fromDay) note('due', 'due-before-it-starts', due)
  return fromDay
}

/** `isOnly`: a metric's only target is its primary one, unless it says that it is not. */
export function makeTarget(
  parts: TargetParts,
  isOnly: boolean,
  { scale, sources }: Context,
  note: Note,
): Target | undefined {
  const { id, kind, value, source, wording, note: remark } = parts
  checkId(id, note)
  checkWords({ wording }, note)
  checkAmount(value, scale, note)
  checkSource(source, sources, note)
  const due = readDate(parts.due, 'due', note)
  const dueDay = due === undefined ? undefined : lastDayOf(due)
  const published = readPublication(parts, note)
  const fromDay = kind === 'yearly-rate' ? readStart(parts, dueDay, note) : undefined
  if (due === undefined || dueDay === undefined || published === undefined) return undefined
  // A partial date of publication is given the benefit of the doubt: its first day.
  if (dueDay < firstDayOf(published.publishedOn)) note('due', 'due-before-published', parts.due)
  const base = {
    id,
    value,
    due,
    dueDay,
    ...published,
    source,
    wording,
    ...given({ note: remark }),
    primary: isPrimary(parts, isOnly),
  }
  if (kind === 'level') return { kind, ...base }
  return fromDay === undefined ? undefined : { kind, ...base, fromDay }
}

export const isPrimary = ({ primary }: TargetParts, isOnly: boolean): boolean => primary ?? isOnly
