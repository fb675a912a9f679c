/** Which of the figures visible on a day are judged, and why the others are not. */
import { at } from '../at.ts'
import { compareDays, elapsedDays, type Day } from '../calendar.ts'
import type { Metric, Reading } from '../record/metric.ts'
import { countUpTo, type AsOfView } from '../record/timeline/as-of-view.ts'

/**
 * `partial`: it covers a part of its period. `longer-period`: it covers more than the others do. `before-break`: the
 * definition changed after it. `after-break`: the definition changed with it or before it, and after the due day.
 * `above-correction`: a running total that was later corrected below it. `averaged`: it counts in the average that is
 * judged. `not-averaged`: the average is of other days, or of those before a hole.
 */
export type LeftOutBecause =
  'partial' | 'longer-period' | 'before-break' | 'after-break' | 'above-correction' | 'averaged' | 'not-averaged'

export type LeftOut = { readonly reading: Reading; readonly because: LeftOutBecause }

/** What is visible of a series: one figure for each date, and those of longer periods that end with them. */
export type Seen = Readonly<Record<keyof Pick<AsOfView, 'figures' | 'totals'>, readonly Reading[]>>

export type Sorted = {
  readonly judged: readonly Reading[]
  readonly leftOut: readonly LeftOut[]
  /** Figures of longer periods that end with others, judged by neither. */
  readonly totals: readonly Reading[]
}

/** A period this much shorter than the usual is a part of one: six days of a week are, February of a month is not. */
const PARTIAL_BELOW = 0.88
/** This much longer, and it is a total of several. */
const LONGER_ABOVE = 1.5

const lengthOf = ({ when }: Reading): number => (when.kind === 'period' ? elapsedDays(when.start, when.end) + 1 : 1)

/**
 * The usual length of a period in days: the middle one of all published for the time up to the due day, the longer of
 * two. What a publisher turns to later changes nothing of how the day was counted.
 */
function usualLength({ figures, totals }: Seen, dueDay: Day | undefined): number | undefined {
  const all = [...figures, ...totals]
  const inTime = all.filter(({ day }) => dueDay === undefined || day <= dueDay)
  const lengths = (inTime.length === 0 ? all : inTime).map(lengthOf).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)]
}

/** Counts over periods are compared only where the periods are alike. */
function unlike(usual: number | undefined, reading: Reading): LeftOutBecause | undefined {
  if (usual === undefined) return undefined
  const length = lengthOf(reading)
  if (length < PARTIAL_BELOW * usual) return 'partial'
  return length > LONGER_ABOVE * usual ? 'longer-period' : undefined
}

const isMarked = ({ status }: Reading): boolean => status !== undefined && status !== 'provisional'

/** Of several figures that end on one day, the one of the usual length is compared with the others. */
function ofUsualLength(seen: Seen, usual: number | undefined): Sorted {
  if (seen.totals.length === 0) return { judged: seen.figures, leftOut: [], totals: seen.totals }
  const leftOut: LeftOut[] = []
  const taken = new Set<Reading>()
  const judged = seen.figures.map((reading) => {
    const because = unlike(usual, reading)
    const alike =
      because === undefined
        ? undefined
        : seen.totals.find((total) => total.day === reading.day && unlike(usual, total) === undefined)
    if (because === undefined || alike === undefined) return reading
    leftOut.push({ reading, because })
    taken.add(alike)
    return alike
  })
  return { judged, leftOut, totals: seen.totals.filter((total) => !taken.has(total)) }
}

const isBreak = ({ status }: Reading): boolean => status === 'break'

/**
 * Where the figures of one definition begin and end: those since the last change of it by the due day, up to the first
 * after that. What is counted otherwise once the day is past says nothing of how it stood.
 */
function oneDefinition(figures: readonly Reading[], dueDay: Day | undefined): readonly [first: number, end: number] {
  const inTime = dueDay === undefined ? figures.length : countUpTo(figures, dueDay)
  const later = inTime === 0 ? -1 : figures.findIndex((reading, place) => place >= inTime && isBreak(reading))
  return [
    figures.findLastIndex((reading, place) => place < inTime && isBreak(reading)),
    later === -1 ? figures.length : later,
  ]
}

const byDay = (a: LeftOut, b: LeftOut): number => compareDays(a.reading.day, b.reading.day)

/**
 * The figures that are judged together, by a target's due day where one is given: of like periods, of one definition,
 * and not disowned since. The same list where that is all of them.
 */
export function judgeable({ measure }: Pick<Metric, 'measure'>, seen: Seen, dueDay?: Day): Sorted {
  if (measure !== 'flow' && !seen.figures.some(isMarked))
    return { judged: seen.figures, leftOut: [], totals: seen.totals }
  const usual = measure === 'flow' ? usualLength(seen, dueDay) : undefined
  const { judged: figures, leftOut: others, totals } = ofUsualLength(seen, usual)
  const [first, end] = oneDefinition(figures, dueDay)
  const leftOut = [...others]
  const judged: Reading[] = []
  // From the last to the first: what is known later decides of what came before.
  let most = Infinity
  for (let place = figures.length - 1; place >= 0; place -= 1) {
    const reading = at(figures, place)
    const isOut = reasonFor(reading, usual, most)
    const because = isOut ?? (place < first ? 'before-break' : place >= end ? 'after-break' : undefined)
    if (because === undefined) judged.push(reading)
    else leftOut.push({ reading, because })
    if (isOut === undefined && reading.status === 'corrected') most = Math.min(most, reading.value)
    if (isBreak(reading)) most = Infinity
  }
  const isAll = judged.length === figures.length
  return { judged: isAll ? figures : judged.toReversed(), leftOut: leftOut.sort(byDay), totals }
}

/**
 * Figures of definitions that have changed since a target was set, up to those that are judged now: what they settled
 * stays settled.
 */
export function judgedEarlier({ judged, leftOut }: Sorted, setDay: Day): readonly Reading[] {
  const before = leftOut.flatMap(({ reading, because }) => (because === 'before-break' ? [reading] : []))
  const first = judged[0]
  if (first === undefined || before.length === 0 || first.day <= setDay) return []
  return before.slice(
    Math.max(
      0,
      before.findLastIndex((reading) => isBreak(reading) && reading.day <= setDay),
    ),
  )
}

function reasonFor(reading: Reading, usual: number | undefined, most: number): LeftOutBecause | undefined {
  if (reading.status === 'partial') return 'partial'
  return reading.value > most ? 'above-correction' : unlike(usual, reading)
}

/** The counts that a year is added up from, in order of date: parts of periods count for nothing. */
export function countsOf({ figures, totals }: Seen): readonly Reading[] {
  const isPlain = totals.length === 0 && !figures.some(isMarked)
  if (isPlain) return figures
  return [...figures, ...totals].filter(({ status }) => status !== 'partial').sort((a, b) => compareDays(a.day, b.day))
}

/** The figures that a year is not added up from, each with the reason. */
export function leftOutOfCounts(figures: readonly Reading[], counts: readonly Reading[]): readonly LeftOut[] {
  if (counts === figures) return []
  const counted = new Set(counts)
  return figures.filter((reading) => !counted.has(reading)).map((reading) => ({ reading, because: 'partial' }))
}
