/** Makes one target from its parts. */
import { firstDayOf, lastDayOf, type Day } from '../../calendar.ts'
import type { Direction, LevelTarget, Target } from '../metric.ts'
import { checkAmount } from './value-range.ts'
import { readDate, readDay, readPublication, readWithdrawal } from './dates.ts'
import type { ReportIssue } from './issue.ts'
import { omitUndefined } from './omit-undefined.ts'
import { checkId, checkSource, checkWords } from './identifiers.ts'
import type { TargetInput } from './metric-input.ts'
import type { Context } from './reading.ts'

function readStart({ from, due }: TargetInput, dueDay: Day | undefined, reportIssue: ReportIssue): Day | undefined {
  if (from === undefined) reportIssue('from', 'no-start')
  const fromDay = from === undefined ? undefined : readDay(from, 'from', reportIssue)
  if (fromDay !== undefined && dueDay !== undefined && dueDay <= fromDay)
    reportIssue('due', 'due-before-it-starts', due)
  return fromDay
}

/** How exactly a level is meant, and from which figure it counts. */
function levelParts(
  { precision, strictly, base: from }: TargetInput,
  direction: Direction,
  reportIssue: ReportIssue,
): Pick<LevelTarget, 'precision' | 'strictly' | 'base'> {
  if (strictly !== undefined && (strictly === 'below') !== (direction === 'decrease'))
    reportIssue('strictly', 'strict-the-wrong-way', strictly)
  if (strictly !== undefined && precision !== undefined) reportIssue('strictly', 'round-and-strict', strictly)
  if (from?.times !== undefined && !(from.times > 0 && Number.isFinite(from.times)))
    reportIssue('base.times', 'not-above-zero', from.times)
  const on = from === undefined ? undefined : readDate(from.on, 'base.on', reportIssue)
  const base = on === undefined ? undefined : { on, day: lastDayOf(on), ...omitUndefined({ times: from?.times }) }
  return omitUndefined({ precision, strictly, base })
}

/** `isOnly`: a metric's only target is its primary one, unless it says that it is not. */
export function makeTarget(
  parts: TargetInput,
  isOnly: boolean,
  { range, sources, direction }: Context,
  reportIssue: ReportIssue,
): Target | undefined {
  const { id, kind, value, precision, source, wording, note: remark } = parts
  checkId(id, reportIssue)
  checkWords({ wording }, reportIssue)
  checkAmount(value, range, reportIssue)
  checkSource(source, sources, reportIssue)
  const due = readDate(parts.due, 'due', reportIssue)
  const dueDay = due === undefined ? undefined : lastDayOf(due)
  const published = readPublication(parts, reportIssue)
  const withdrawnDay = readWithdrawal(parts, published?.publishedDay, reportIssue)
  const fromDay = kind === 'yearly-rate' ? readStart(parts, dueDay, reportIssue) : undefined
  if (due === undefined || dueDay === undefined || published === undefined) return undefined
  // A partial date of publication is given the benefit of the doubt: its first day.
  if (dueDay < firstDayOf(published.publishedOn)) reportIssue('due', 'due-before-published', parts.due)
  const base = {
    id,
    value,
    due,
    dueDay,
    ...published,
    source,
    wording,
    ...omitUndefined({ note: remark, withdrawnDay }),
    primary: isPrimary(parts, isOnly),
  }
  if (kind === 'level') return { kind, ...base, ...levelParts(parts, direction, reportIssue) }
  if (precision !== undefined) reportIssue('precision', 'round-rate', precision)
  for (const part of ['strictly', 'base'] as const) if (parts[part] !== undefined) reportIssue(part, 'not-of-a-rate')
  return fromDay === undefined ? undefined : { kind, ...base, fromDay }
}

export const isPrimary = ({ primary }: TargetInput, isOnly: boolean): boolean => primary ?? isOnly
