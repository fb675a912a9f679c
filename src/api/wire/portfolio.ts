/** The parser of the portfolio. Loaded only where there are many targets. */
import {
  allSteps,
  bad,
  dayFromNumber,
  good,
  parseDay,
  parsePartialDate,
  requiredOn,
  type BriefFigure,
  type BriefTarget,
  type Course,
  type CourseFigure,
  type CourseMoment,
  type Day,
  type Result,
  type Standing,
  type Steps,
} from '../../progress/index.ts'
import type { FieldFault } from '../failure.ts'
import type { Portfolio, UnreadCourse } from '../portfolio.ts'
import { course, file, type CourseFile, type PortfolioFile } from './portfolio-shape.ts'
import { readShape } from './schema.ts'

type States = PortfolioFile['states']
type Read<Value> = Result<Value, readonly FieldFault[]>

/** Further than any calendar of the record goes. */
const FURTHEST = 3_000_000

const isDayNumber = (count: number): boolean => Math.abs(count) < FURTHEST

/** A day of the calendar, or nothing. */
const dayAt = (count: number): Day | undefined => (isDayNumber(count) ? dayFromNumber(count) : undefined)

function dayIn(text: string | undefined, field: string, faults: FieldFault[]): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text)
  if (day?.ok === false) faults.push({ field, problem: 'It should be a day that exists, such as "2019-03-05".' })
  return day?.ok === true ? day.value : undefined
}

type Reading = { readonly file: CourseFile; readonly states: States; readonly faults: FieldFault[] }

function targetsFrom({ file: { targets }, faults }: Reading): readonly BriefTarget[] {
  return targets.flatMap(({ due, keptFromDay, averagedFromDay, ...rest }, i) => {
    const date = parsePartialDate(due)
    if (!date.ok) faults.push({ field: `targets[${i}].due`, problem: 'It should be a date, such as "2019-03".' })
    const kept = dayIn(keptFromDay, `targets[${i}].keptFromDay`, faults)
    const averaged = dayIn(averagedFromDay, `targets[${i}].averagedFromDay`, faults)
    return date.ok ? [{ ...rest, due: date.value, keptFromDay: kept, averagedFromDay: averaged }] : []
  })
}

/** Days are written as the days since the one before: the first since 1970 began. */
function figuresFrom({ file: { figures }, faults }: Reading): readonly CourseFigure[] {
  let [date, seen] = [0, 0]
  return figures.flatMap(([sinceLast, sinceSeen, value, gone = null, precision = 'exact'], i) => {
    date += sinceLast
    seen += sinceSeen
    const [day, from, until] = [dayAt(date), dayAt(seen), gone === null ? undefined : dayAt(seen + gone)]
    if (day !== undefined && from !== undefined) return [{ day, value, precision, from, until }]
    faults.push({ field: `figures[${i}]`, problem: 'Its days are further away than any calendar goes.' })
    return []
  })
}

type Moment = CourseFile['moments'][number]

/** What stands at a place of a list; a place that is not there is a fault. */
function placed<Item>(
  list: readonly Item[],
  place: number | null,
  field: string,
  faults: FieldFault[],
): Item | undefined {
  if (place === null) return undefined
  const found = list[place]
  if (found === undefined) faults.push({ field, problem: `There is no place ${place} in a list of ${list.length}.` })
  return found
}

function latestFrom(
  latest: Moment[4],
  figures: readonly CourseFigure[],
  field: string,
  faults: FieldFault[],
): BriefFigure | undefined {
  if (typeof latest === 'object' && latest !== null) {
    const [count, value, precision] = latest
    const day = dayAt(count)
    if (day === undefined) faults.push({ field, problem: 'Its day is further away than any calendar goes.' })
    return day && { day, value, precision }
  }
  const figure = placed(figures, latest, field, faults)
  return figure && { day: figure.day, value: figure.value, precision: figure.precision }
}

function momentsFrom(reading: Reading, figures: readonly CourseFigure[]): readonly CourseMoment[] {
  const {
    file: { moments, targets, paths },
    states,
    faults,
  } = reading
  const drawn = paths.map((points) =>
    points.flatMap(([count, value]) => {
      const day = dayAt(count)
      return day === undefined ? [] : [{ day, value }]
    }),
  )
  let on = 0
  return moments.flatMap((moment, i) => {
    const [sinceLast, target, state, chance, last, next, path, said] = moment
    on += sinceLast
    const field = `moments[${i}]`
    const [day, stands] = [dayAt(on), placed(states, state, field, faults)]
    if (day === undefined || stands === undefined) return []
    const latest = latestFrom(last, figures, field, faults)
    const points = placed(drawn, path, field, faults)
    const derived = latest === undefined || points === undefined ? undefined : requiredOn(points, latest.day)
    const standing: Standing = {
      targetId: placed(targets, target, field, faults)?.id,
      status: stands[0],
      because: stands[1],
      chance: chance ?? undefined,
      latest,
      required: said === undefined ? derived : (said ?? undefined),
      nextDueDay: next === null ? undefined : dayAt(on + next),
    }
    return [{ on: day, standing, path: points }]
  })
}

function courseFrom(answer: unknown, states: States): Read<Course> {
  const shape = readShape(course, answer)
  if (!shape.ok) return bad(shape.fault.faults)
  const { id, title, owner, group, tags, unit, levels, direction, illustrative } = shape.value
  const reading: Reading = { file: shape.value, states, faults: [] }
  const [targets, figures] = [targetsFrom(reading), figuresFrom(reading)]
  const moments = momentsFrom(reading, figures)
  if (reading.faults.length > 0) return bad(reading.faults)
  return good({
    id,
    title,
    owner,
    ...(group !== undefined && { group }),
    ...(tags !== undefined && { tags }),
    unit: { ...unit, levels },
    direction,
    illustrative,
    targets,
    figures,
    moments,
  })
}

/** Whatever a course calls itself, where it cannot be read. */
function nameOf(answer: unknown, i: number): string {
  const title: unknown = typeof answer === 'object' && answer !== null && 'title' in answer ? answer.title : undefined
  return typeof title === 'string' && title.trim() !== '' ? title : `Number ${i + 1} in the list`
}

/** Each target is read by itself: one that cannot be read is named, and the others stand. */
export function* portfolioSteps(answer: unknown): Steps<Read<Portfolio>> {
  const shape = readShape(file, answer)
  if (!shape.ok) return bad(shape.fault.faults)
  const faults: FieldFault[] = []
  const updatedOn = dayIn(shape.value.updatedOn, 'updatedOn', faults)
  const through = dayIn(shape.value.through, 'through', faults)
  if (updatedOn === undefined || through === undefined) return bad(faults)
  const courses: Course[] = []
  const unread: UnreadCourse[] = []
  for (const [i, target] of shape.value.targets.entries()) {
    const read = courseFrom(target, shape.value.states)
    if (read.ok) courses.push(read.value)
    else
      unread.push({
        title: nameOf(target, i),
        problems: read.fault.map(({ field, problem }) => `${field}: ${problem}`),
      })
    yield
  }
  return good({ updatedOn, through, courses, unread })
}

export const parsePortfolio = (answer: unknown): Read<Portfolio> => allSteps(portfolioSteps(answer))
