/** Every target as a row, on a day. */
import {
  momentOn,
  sameSince,
  type BriefTarget,
  type Course,
  type CourseMoment,
  type Day,
  type StatusKind,
} from '../../../progress/index.ts'

export type Row = {
  readonly course: Course
  /** Absent before its first target was published. */
  readonly moment: CourseMoment | undefined
  readonly target: BriefTarget | undefined
  /** Since when its status has been the same. */
  readonly since: Day | undefined
  /** The last day on which what can be seen of its figures changed: the same day, the same figures. */
  readonly seenOn: Day | undefined
  readonly isOverdue: boolean
}

const laterOf = (one: Day | undefined, other: Day): Day => (one === undefined || other > one ? other : one)

/** The last day up to another on which a figure came or went. */
function lastSeen({ figures }: Course, asAt: Day): Day | undefined {
  let last: Day | undefined
  for (const { from, until } of figures) {
    if (from <= asAt) last = laterOf(last, from)
    if (until !== undefined && until <= asAt) last = laterOf(last, until)
  }
  return last
}

/** Of a target whose outcome is known nobody waits for a figure. */
const isSettled = (kind: StatusKind): boolean => kind === 'met' || kind === 'missed'

export function rowOn(course: Course, asAt: Day): Row {
  const moment = momentOn(course, asAt)
  const standing = moment?.standing
  const next = standing?.nextDueDay
  return {
    course,
    moment,
    target: course.targets.find(({ id }) => id === standing?.targetId),
    since: sameSince(course, asAt),
    seenOn: lastSeen(course, asAt),
    isOverdue: standing !== undefined && !isSettled(standing.status) && next !== undefined && next < asAt,
  }
}

/** The status of a row; before a target was published it cannot be judged. */
export const kindOf = ({ moment }: Row): StatusKind => moment?.standing.status ?? 'cannot-be-judged'

/** Whether there is a target to judge on the day. */
export const isSet = ({ moment }: Row): boolean => moment !== undefined && moment.standing.because !== 'no-target-yet'
