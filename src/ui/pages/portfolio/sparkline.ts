/** The shape of a target's figures and of the path that is required, small enough for a row. */
import { dayNumber, figuresOn, type Course, type CourseMoment, type Day } from '../../../progress/index.ts'

export const BOX = { width: 64, height: 18 } as const

/** More points than this would not be told apart. */
const MOST_POINTS = 12

type Point = { readonly day: Day; readonly value: number }
type Place = { readonly x: number; readonly y: number }

/** The first, the last and some between. */
function thinned<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length <= MOST_POINTS) return items
  const step = (items.length - 1) / (MOST_POINTS - 1)
  return Array.from({ length: MOST_POINTS }, (_, i) => items[Math.round(i * step)]).filter((item) => item !== undefined)
}

/** Whole numbers from point to point: a few letters each. */
function pathOf(places: readonly Place[]): string {
  let last: Place | undefined
  let text = ''
  for (const place of places) {
    if (last === undefined) text += `M${place.x} ${place.y}`
    else if (place.x !== last.x || place.y !== last.y)
      text += `${text.includes('l') ? ' ' : 'l'}${place.x - last.x} ${place.y - last.y}`
    last = place
  }
  return text.replaceAll(' -', '-')
}

export type Sparkline = { readonly figures: string; readonly path: string }

/** From the first that is drawn to the last, the path to its end. `undefined` without a figure. */
export function sparklineOf(course: Course, moment: CourseMoment | undefined, asAt: Day): Sparkline | undefined {
  const figures: readonly Point[] = thinned(figuresOn(course, asAt))
  const path: readonly Point[] = thinned(moment?.path ?? [])
  if (figures.length === 0) return undefined
  const all = [...figures, ...path]
  const days = all.map(({ day }) => dayNumber(day))
  const values = all.map(({ value }) => value)
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const across = (BOX.width - 2) / Math.max(1, to - from)
  const up = (BOX.height - 2) / (high - low || 1)
  const placeOf = ({ day, value }: Point): Place => ({
    x: 1 + Math.round((dayNumber(day) - from) * across),
    y: BOX.height - 1 - Math.round((value - low) * up),
  })
  return { figures: pathOf(figures.map(placeOf)), path: pathOf(path.map(placeOf)) }
}
