/** When a level is first likely to be reached. */
import type { ExpectedDay, ExpectedReach } from '../judging/assessment.ts'
import { dayFromNumber } from '../calendar.ts'
import { findRoot } from '../stats/root-finding.ts'
import { chanceAt, type Trend } from './trend.ts'

/** Looked this many usual gaps ahead; past that the answer is "not before". */
const STEPS_AHEAD = 12
/** The chance is taken once a usual gap: it turns more slowly than that. */
const PLACES = 12
/** Near enough for an answer in whole days. */
const TOLERANCE_DAYS = 1e-3

/**
 * The first times after the latest figure at which the chance of being at or beyond a level comes to each of some
 * rising chances, in the unit of the times fitted; `undefined` for those not come to within twelve usual gaps.
 */
export function firstTimes(
  trend: Trend,
  level: number,
  chances: readonly number[],
  tolerance: number,
): readonly (number | undefined)[] {
  const { lastTime, spacing } = trend.mixture
  const timeOf = (place: number): number => lastTime + (place * STEPS_AHEAD * spacing) / PLACES
  let place = 1
  let [before, chance] = [chanceAt(trend, level, lastTime), chanceAt(trend, level, timeOf(place))]
  return chances.map((wanted) => {
    while (chance < wanted && place < PLACES) {
      place += 1
      ;[before, chance] = [chance, chanceAt(trend, level, timeOf(place))]
    }
    if (chance < wanted) return undefined
    const isMissing = (time: number): number => chanceAt(trend, level, time) - wanted
    return findRoot(isMissing, timeOf(place - 1), timeOf(place), tolerance, [before - wanted, chance - wanted])
  })
}

/**
 * When the figure is likely to be at or beyond a level for the first time: as likely as not (`central`), and the ends
 * between which it comes eight times in ten. In back-tests the central day came a little late.
 */
export function expectedReach(trend: Trend, level: number): ExpectedReach {
  const [earliest, central, latest] = firstTimes(trend, level, [0.1, 0.5, 0.9], TOLERANCE_DAYS)
  const { lastTime, spacing } = trend.mixture
  const dayOf = (time: number | undefined): ExpectedDay =>
    time === undefined
      ? { kind: 'not-before', day: dayFromNumber(lastTime + STEPS_AHEAD * spacing) }
      : { kind: 'by', day: dayFromNumber(Math.ceil(time - TOLERANCE_DAYS)) }
  return { earliest: dayOf(earliest), central: dayOf(central), latest: dayOf(latest) }
}
