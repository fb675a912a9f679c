/** Makes one target from its parts. */
import { firstDayOf, lastDayOf, type Day, type PartialDate } from '../../calendar.ts'
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
  if (from?.yearlyGrowth !== undefined) checkGrowth(from.yearlyGrowth, from.times, direction, reportIssue)
  const on = from === undefined ? undefined : readDate(from.on, 'base.on', reportIssue)
  const base =
    on === undefined
      ? undefined
      : { on, day: lastDayOf(on), ...omitUndefined({ times: from?.times, yearlyGrowth: from?.yearlyGrowth }) }
  return omitUndefined({ precision, strictly, base })
}

/** The other end of a range, and the day from which a level is kept throughout or averaged. */
function keptParts(
  parts: TargetInput,
  dueDay: Day,
  { measure, range, direction }: Context,
  reportIssue: ReportIssue,
): Pick<LevelTarget, 'otherEnd' | 'keptFromDay' | 'averagedFromDay'> {
  const { value, otherEnd, throughout, average, from, precision, strictly, base } = parts
  if (otherEnd !== undefined) {
    checkAmount(otherEnd, range, (_, problem, found) => reportIssue('otherEnd', problem, found))
    if (direction === 'increase' ? otherEnd <= value : otherEnd >= value)
      reportIssue('otherEnd', 'range-the-wrong-way', otherEnd)
    const isOther = precision ?? strictly ?? base?.times ?? base?.yearlyGrowth
    if (isOther !== undefined) reportIssue('otherEnd', 'range-and-other', otherEnd)
    if (measure === 'cumulative') reportIssue('otherEnd', 'not-of-a-total', otherEnd)
  }
  if (parts.standing === true) return omitUndefined({ otherEnd })
  if (throughout !== true && average !== true) {
    if (from !== undefined) reportIssue('from', 'start-of-a-level', from)
    return omitUndefined({ otherEnd })
  }
  if (average === true && (throughout === true || base !== undefined)) reportIssue('average', 'average-and-other')
  if (measure === 'cumulative') reportIssue(average === true ? 'average' : 'throughout', 'not-of-a-total')
  const start = readStart(parts, dueDay, reportIssue)
  return omitUndefined({ otherEnd, ...(average === true ? { averagedFromDay: start } : { keptFromDay: start }) })
}

/** Growth runs the way that the target does, and leaves something. */
function checkGrowth(growth: number, times: number | undefined, direction: Direction, reportIssue: ReportIssue): void {
  if (times !== undefined) reportIssue('base.yearlyGrowth', 'times-and-growth', growth)
  const isTheRightWay = direction === 'increase' ? growth > 0 : growth < 0 && growth > -1
  if (!isTheRightWay || !Number.isFinite(growth)) reportIssue('base.yearlyGrowth', 'growth-the-wrong-way', growth)
}

function readDue({ due }: TargetInput, reportIssue: ReportIssue): PartialDate | undefined {
  if (due !== undefined) return readDate(due, 'due', reportIssue)
  reportIssue('due', 'no-due')
  return undefined
}

/** A level that stands without an end has no day and no time of its own. */
function standingParts(
  parts: TargetInput,
  { measure }: Context,
  reportIssue: ReportIssue,
): Pick<LevelTarget, 'standing'> {
  if (parts.standing !== true) return {}
  for (const part of ['due', 'from', 'throughout', 'average', 'base'] as const)
    if (parts[part] !== undefined && parts[part] !== false) reportIssue(part, 'standing-and-other')
  if (measure === 'cumulative') reportIssue('standing', 'not-of-a-total')
  return { standing: true }
}

/** `isOnly`: a metric's only target is its primary one, unless it says that it is not. */
export function makeTarget(
  parts: TargetInput,
  isOnly: boolean,
  context: Context,
  reportIssue: ReportIssue,
): Target | undefined {
  const { range, sources, direction } = context
  const { id, kind, value, precision, source, wording, note: remark } = parts
  checkId(id, reportIssue)
  checkWords({ wording }, reportIssue)
  checkAmount(value, range, reportIssue)
  checkSource(source, sources, reportIssue)
  const published = readPublication(parts, reportIssue)
  const due = kind === 'level' && parts.standing === true ? published?.publishedOn : readDue(parts, reportIssue)
  const dueDay = due === undefined ? undefined : lastDayOf(due)
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
  if (kind === 'level')
    return {
      kind,
      ...base,
      ...levelParts(parts, direction, reportIssue),
      ...keptParts(parts, dueDay, context, reportIssue),
      ...standingParts(parts, context, reportIssue),
    }
  if (precision !== undefined) reportIssue('precision', 'round-rate', precision)
  for (const part of ['strictly', 'base', 'otherEnd', 'throughout', 'average', 'standing'] as const)
    if (parts[part] !== undefined) reportIssue(part, 'not-of-a-rate')
  return fromDay === undefined ? undefined : { kind, ...base, fromDay }
}

export const isPrimary = ({ primary }: TargetInput, isOnly: boolean): boolean => primary ?? isOnly
