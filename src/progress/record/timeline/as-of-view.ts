/** The figures visible on a day, kept up as each day's news comes in. */
import { at } from '../../at.ts'
import type { Day } from '../../calendar.ts'
import type { Reading } from '../metric.ts'
import { compact } from '../validation/omit-undefined.ts'
import type { PublicationEvent } from './publication-events.ts'

/** A day of publication that brought figures newer than all before. */
export type Advance = {
  readonly publishedDay: Day
  /** What tells how long a figure takes: the oldest of them; of the first such day, which may bring a backlog, the newest. */
  readonly day: Day
  readonly newestDay: Day
}

/** The figures by the end of a day. Changed in place by `applyEvent`; nobody else may. */
export type AsOfView = {
  /** One figure for each date, in order of date: of several that end on it, the one of the shortest period. */
  readonly figures: Reading[]
  /** Figures of longer periods that end with a shorter one: the year that ends with its last quarter. By date. */
  readonly totals: Reading[]
  /** In order. */
  readonly advances: Advance[]
  /** The last word on each date or period, withdrawn or not. */
  readonly latestByPeriod: Map<string, Reading>
}

export const emptyView = (): AsOfView => ({ figures: [], totals: [], advances: [], latestByPeriod: new Map() })

/** Two figures are of the same thing when their whole periods agree: a year and its last quarter end together. */
export const periodOf = ({ when, day }: Pick<Reading, 'when' | 'day'>): string =>
  when.kind === 'period' ? `${when.start}/${day}` : day

const startOf = ({ when, day }: Reading): Day => (when.kind === 'period' ? when.start : day)

/** The number of readings dated on or before a day. */
export function countUpTo(readings: readonly Pick<Reading, 'day'>[], day: Day): number {
  let [low, high] = [0, readings.length]
  // Mostly the day is the newest.
  if (high > 0 && at(readings, high - 1).day <= day) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(readings, middle).day <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** News comes in order of publication, so the newer of two is the last word, unless it is less than official. */
const replaces = (candidate: Reading, held: Reading): boolean =>
  candidate.basis === 'official' || held.basis === 'indicative'

/** What one piece of news did to the visible figures. */
export type EventEffect =
  | { readonly kind: 'new-figure'; readonly reading: Reading }
  | { readonly kind: 'revision'; readonly reading: Reading; readonly replaced: Reading }
  | { readonly kind: 'withdrawal'; readonly reading: Reading }
  | { readonly kind: 'nothing' }

const NOTHING: EventEffect = { kind: 'nothing' }

/** Where a figure stands in a list in order of date; -1 where it is not in it. */
function placeIn(list: readonly Reading[], reading: Reading): number {
  for (let place = countUpTo(list, reading.day) - 1; list[place]?.day === reading.day; place -= 1)
    if (list[place] === reading) return place
  return -1
}

/** Whether a figure stands for its date rather than another that ends with it. */
const isBetterFor = (same: Reading, reading: Reading): boolean =>
  reading.basis === same.basis ? startOf(reading) > startOf(same) : reading.basis === 'official'

const insert = (list: Reading[], reading: Reading): void => {
  list.splice(countUpTo(list, reading.day), 0, reading)
}

/** Of the totals that end on a day, the shortest, which stands for the day once nothing shorter does. */
function takeShortest(totals: Reading[], day: Day): Reading | undefined {
  let shortest: Reading | undefined
  for (const total of totals)
    if (total.day === day && (shortest === undefined || startOf(total) > startOf(shortest))) shortest = total
  if (shortest !== undefined) totals.splice(placeIn(totals, shortest), 1)
  return shortest
}

/** A last word is visible until it is withdrawn. */
function withdraw({ figures, totals, latestByPeriod }: AsOfView, reading: Reading): EventEffect {
  if (latestByPeriod.get(periodOf(reading)) !== reading) return NOTHING
  const place = placeIn(figures, reading)
  if (place === -1) totals.splice(placeIn(totals, reading), 1)
  else figures.splice(place, 1, ...compact(takeShortest(totals, reading.day)))
  return { kind: 'withdrawal', reading }
}

/** Only what is newer than all before tells how long a figure takes to come. The news of a day is in order of date. */
function noteAdvance({ advances }: AsOfView, { day, publishedDay }: Reading): void {
  const last = advances.at(-1)
  if (last === undefined || (day > last.newestDay && publishedDay > last.publishedDay))
    advances.push({ publishedDay, day, newestDay: day })
  else if (day > last.newestDay)
    advances.splice(-1, 1, { ...last, newestDay: day, day: advances.length === 1 ? day : last.day })
}

/** Puts a figure in the place of the one that it revises; false where that is not visible. */
function revise({ figures, totals }: AsOfView, held: Reading, reading: Reading): boolean {
  const place = placeIn(figures, held)
  if (place !== -1) {
    figures[place] = reading
    return true
  }
  const among = placeIn(totals, held)
  if (among !== -1) totals[among] = reading
  return among !== -1
}

function publish(view: AsOfView, reading: Reading): EventEffect {
  const { figures, totals, latestByPeriod } = view
  const period = periodOf(reading)
  const held = latestByPeriod.get(period)
  if (held !== undefined && !replaces(reading, held)) return NOTHING
  latestByPeriod.set(period, reading)
  noteAdvance(view, reading)
  if (held !== undefined && revise(view, held, reading)) return { kind: 'revision', reading, replaced: held }
  const place = countUpTo(figures, reading.day)
  const same = figures[place - 1]
  if (same?.day !== reading.day) {
    if (place === figures.length) figures.push(reading)
    else figures.splice(place, 0, reading)
  } else if (!isBetterFor(same, reading)) insert(totals, reading)
  else {
    figures[place - 1] = reading
    insert(totals, same)
  }
  return { kind: 'new-figure', reading }
}

/**
 * Enters one piece of news. The latest publication of a date or period is the last word on it; an indicative figure
 * never replaces an official one; a date whose last word is withdrawn has no figure until a new one comes.
 */
export const applyEvent = (view: AsOfView, { kind, reading }: PublicationEvent): EventEffect =>
  kind === 'published' ? publish(view, reading) : withdraw(view, reading)
