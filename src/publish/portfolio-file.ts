/** The portfolio as it is published: every target in the few facts of its row, for any day, as small as may be. */
import type { PortfolioFile, CourseFile } from '../api/parsers.ts'
import {
  addMonths,
  courseOf,
  dayFromNumber,
  dayNumber,
  requiredOn,
  type Course,
  type CourseMoment,
  type Day,
} from '../progress/index.ts'
import type { DatedRecord } from './types.ts'

/** A list that gives each different thing one place. */
function places<Item>(): { readonly list: Item[]; readonly placeOf: (item: Item) => number } {
  const list: Item[] = []
  const known = new Map<string, number>()
  return {
    list,
    placeOf(item) {
      const key = JSON.stringify(item)
      const place = known.get(key) ?? list.push(item) - 1
      known.set(key, place)
      return place
    },
  }
}

type State = PortfolioFile['states'][number]
type Path = CourseFile['paths'][number]

/** More digits than anybody reads, and no more. */
const DIGITS = 8
const short = (value: number): number => Number(value.toPrecision(DIGITS))

/** Each number as what it is more than the one before. */
function sinceLast(): (count: number) => number {
  let last = 0
  return (count) => {
    const step = count - last
    last = count
    return step
  }
}

function figuresFile({ figures }: Course): CourseFile['figures'] {
  const [date, seen] = [sinceLast(), sinceLast()]
  return figures.map(({ day, from, until, value, precision }) => {
    const row: [number, number, number] = [date(dayNumber(day)), seen(dayNumber(from)), value]
    if (until === undefined && precision === 'exact') return row
    return [...row, until === undefined ? null : dayNumber(until) - dayNumber(from), precision]
  })
}

type Latest = CourseFile['moments'][number][4]

function latestFile({ standing: { latest } }: CourseMoment, { figures }: Course): Latest {
  if (latest === undefined) return null
  const { day, value, precision } = latest
  const place = figures.findIndex(
    (figure) => figure.day === day && figure.value === value && figure.precision === precision,
  )
  return place === -1 ? [dayNumber(day), value, precision] : place
}

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-7 * Math.max(Math.abs(one), Math.abs(other))

/** Whether the path says what is required, as it does but for counts within a year and the like. */
function isOnPath({ latest, required }: CourseMoment['standing'], path: Path | undefined): boolean {
  const points = path?.map(([day, value]) => ({ day: dayFromNumber(day), value }))
  const derived = latest === undefined || points === undefined ? undefined : requiredOn(points, latest.day)
  return derived === required || (derived !== undefined && required !== undefined && isNear(derived, required))
}

const pathFile = (path: CourseMoment['path']): Path | undefined =>
  path?.map(({ day, value }) => [dayNumber(day), short(value)])

function momentsFile(
  course: Course,
  states: (state: State) => number,
  paths: (path: Path) => number,
): CourseFile['moments'] {
  const on = sinceLast()
  return course.moments.map((moment) => {
    const { standing } = moment
    const target = course.targets.findIndex(({ id }) => id === standing.targetId)
    const day = dayNumber(moment.on)
    const path = pathFile(moment.path)
    const row: CourseFile['moments'][number] = [
      on(day),
      target === -1 ? null : target,
      states([standing.status, standing.because]),
      standing.chance ?? null,
      latestFile(moment, course),
      standing.nextDueDay === undefined ? null : dayNumber(standing.nextDueDay) - day,
      path === undefined ? null : paths(path),
    ]
    return isOnPath(standing, path) ? row : [...row, standing.required === undefined ? null : short(standing.required)]
  })
}

function courseFile(course: Course, states: (state: State) => number): CourseFile {
  const {
    unit: { levels = [], ...unit },
    targets,
    ...rest
  } = course
  const paths = places<Path>()
  const moments = momentsFile(course, states, paths.placeOf)
  return {
    ...rest,
    tags: rest.tags && [...rest.tags],
    unit,
    levels: [...levels],
    targets: [...targets],
    figures: figuresFile(course),
    moments,
    paths: paths.list,
  }
}

/** A site that is not built anew goes on telling what time alone brings for so long. */
const YEARS_AHEAD = 3

/** `record`: no more than is public on the day. */
export function portfolioFile({ updatedOn, metrics }: DatedRecord, builtOn: Day): PortfolioFile {
  const through = addMonths(builtOn, 12 * YEARS_AHEAD)
  const states = places<State>()
  const targets = metrics.map((metric) => courseFile(courseOf(metric, through), states.placeOf))
  return { version: 1, updatedOn, through, states: states.list, targets }
}

const texts = new WeakMap<DatedRecord, { readonly builtOn: Day; readonly text: string }>()

/** The file's text; made once for the pages and for the file. */
export function portfolioText(record: DatedRecord, builtOn: Day): string {
  const made = texts.get(record)
  if (made?.builtOn === builtOn) return made.text
  const text = JSON.stringify(portfolioFile(record, builtOn))
  texts.set(record, { builtOn, text })
  return text
}
