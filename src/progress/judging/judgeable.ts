/** Which of the figures visible on a day are judged, and why the others are not. */
import { at } from '../at.ts'
import { compareDays, elapsedDays } from '../calendar.ts'
import type { Metric, Reading } from '../record/metric.ts'

/**
 * `partial`: it covers a part of its period. `longer-period`: it covers more than the others do. `before-break`: the
 * definition changed after it. `above-correction`: a running total that was later corrected below it.
 */
export type LeftOutBecause = 'partial' | 'longer-period' | 'before-break' | 'above-correction'

export type LeftOut = { readonly reading: Reading; readonly because: LeftOutBecause }

export type Sorted = { readonly judged: readonly Reading[]; readonly leftOut: readonly LeftOut[] }

/** A period this much shorter than the usual is a part of one: six days of a week are, February of a month is not. */
const PARTIAL_BELOW = 0.88
/** This much longer, and it is a total of several. */
const LONGER_ABOVE = 1.5

const lengthOf = ({ when }: Reading): number => (when.kind === 'period' ? elapsedDays(when.start, when.end) + 1 : 1)

/** The usual length of a period in days: the middle one of those published, the longer of two. */
const usualLength = (figures: readonly Reading[]): number | undefined =>
  figures.map(lengthOf).sort((a, b) => a - b)[Math.floor(figures.length / 2)]

/** Counts over periods are compared only where the periods are alike. */
function unlike(usual: number | undefined, reading: Reading): LeftOutBecause | undefined {
  if (usual === undefined) return undefined
  const length = lengthOf(reading)
  if (length < PARTIAL_BELOW * usual) return 'partial'
  return length > LONGER_ABOVE * usual ? 'longer-period' : undefined
}

const isMarked = ({ status }: Reading): boolean => status !== undefined && status !== 'provisional'

/**
 * The figures that are judged together: of like periods, of one definition, and not disowned since. The same list where
 * that is all of them.
 */
export function judgeable({ measure }: Pick<Metric, 'measure'>, figures: readonly Reading[]): Sorted {
  if (measure !== 'flow' && !figures.some(isMarked)) return { judged: figures, leftOut: [] }
  const usual = measure === 'flow' ? usualLength(figures) : undefined
  const lastBreak = figures.findLastIndex(({ status }) => status === 'break')
  const leftOut: LeftOut[] = []
  const judged: Reading[] = []
  // From the last to the first: what is known later decides of what came before.
  let most = Infinity
  for (let place = figures.length - 1; place >= 0; place -= 1) {
    const reading = at(figures, place)
    const because = place < lastBreak ? 'before-break' : reasonFor(reading, usual, most)
    if (because === undefined) judged.push(reading)
    else leftOut.push({ reading, because })
    if (because === undefined && reading.status === 'corrected') most = Math.min(most, reading.value)
  }
  return leftOut.length === 0
    ? { judged: figures, leftOut }
    : { judged: judged.toReversed(), leftOut: leftOut.toReversed() }
}

function reasonFor(reading: Reading, usual: number | undefined, most: number): LeftOutBecause | undefined {
  if (reading.status === 'partial') return 'partial'
  return reading.value > most ? 'above-correction' : unlike(usual, reading)
}

/**
 * The counts that a year is added up from, in order of date: those of one definition, and the totals of longer periods
 * that end with them.
 */
export function countsOf(figures: readonly Reading[], totals: readonly Reading[]): readonly Reading[] {
  const isPlain = totals.length === 0 && !figures.some(isMarked)
  if (isPlain) return figures
  const all = [...figures, ...totals].sort((a, b) => compareDays(a.day, b.day))
  const lastBreak = all.findLastIndex(({ status }) => status === 'break')
  return all.filter(({ status }, place) => place >= lastBreak && status !== 'partial')
}

/** The figures that a year is not added up from, each with the reason. */
export function leftOutOfCounts(figures: readonly Reading[], counts: readonly Reading[]): readonly LeftOut[] {
  if (counts === figures) return []
  const counted = new Set(counts)
  return figures
    .filter((reading) => !counted.has(reading))
    .map((reading) => ({ reading, because: reading.status === 'partial' ? 'partial' : 'before-break' }))
}
