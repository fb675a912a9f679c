/**
 * One chart seen closer, or on a logarithmic scale: the same model with other axes, cut at its edges. For drawing
 * alone.
 */
import type { Domain, ChartForecast, ChartModel, ChartPoint } from './types.ts'
import { targetPoints } from './target-points.ts'
import { xTicks } from './x-axis.ts'
import { logAxis, yAxis } from './y-axis.ts'

export type ChartView = {
  /** The days shown; all of them when absent. */
  readonly x: Domain | undefined
  readonly isLog: boolean
}

export const WHOLE: ChartView = { x: undefined, isLog: false }

/** Nobody needs to see less than this at once. */
const LEAST_DAYS = 21
/** Enough pieces for a straight path to be the curve that it is on a logarithmic scale. */
const PIECES = 40

const isIn = ({ from, to }: Domain, day: number): boolean => day >= from && day <= to

/** Between two points of a drawn line; every number of it. */
function between<Point extends object>(one: Point, other: Point, share: number): Point {
  const ends = new Map(Object.entries(other))
  const mixed = Object.entries(one).map(([name, value]): readonly [string, unknown] => {
    const end: unknown = ends.get(name)
    if (typeof value === 'number' && typeof end === 'number') return [name, value + (end - value) * share]
    return [
      name,
      typeof value === 'object' && value !== null && typeof end === 'object' && end !== null
        ? between(value, end, share)
        : value,
    ]
  })
  return Object.assign({}, one, Object.fromEntries(mixed))
}

/** A drawn line within the days shown: where it crosses an edge, it ends there. */
export function cut<Point extends { readonly day: number }>(
  points: readonly Point[],
  { from, to }: Domain,
): readonly Point[] {
  const edges = (one: Point, other: Point): readonly Point[] =>
    [from, to]
      .filter((edge) => one.day < edge && edge < other.day)
      .map((edge) => between(one, other, (edge - one.day) / (other.day - one.day)))
  return points.flatMap((point, i) => {
    const next = points[i + 1]
    return [...(isIn({ from, to }, point.day) ? [point] : []), ...(next === undefined ? [] : edges(point, next))]
  })
}

const pieces = (points: readonly ChartPoint[]): readonly ChartPoint[] =>
  points.flatMap((point, i) => {
    const next = points[i + 1]
    return next === undefined
      ? [point]
      : Array.from({ length: PIECES }, (_, piece) => between(point, next, piece / PIECES))
  })

const valuesOf = (
  model: Pick<ChartModel, 'readings' | 'lines' | 'requiredPath' | 'target' | 'outside' | 'plans'>,
): readonly number[] =>
  [
    ...model.readings,
    ...model.lines.flat(),
    ...model.requiredPath,
    ...targetPoints(model.target),
    ...model.outside,
    ...model.plans.flatMap(({ points }) => points),
  ].map(({ value }) => value)

const spreadOf = (forecast: ChartForecast | undefined): readonly number[] =>
  (forecast?.path ?? []).flatMap(({ low, high, fan }) => [
    low,
    high,
    ...(fan === undefined ? [] : [fan.low95, fan.high95]),
  ])

/** Only counts above zero have a logarithmic scale. */
export const canBeLog = (model: ChartModel): boolean =>
  model.unit.kind === 'count' && model.readings.length > 0 && model.readings.every(({ value }) => value > 0)

function onLogScale(model: ChartModel): ChartModel {
  const shown = [...valuesOf(model), ...spreadOf(model.forecast)].filter((value) => value > 0)
  const axis = logAxis(shown, model.unit)
  const held = (value: number): number => Math.max(axis.y.from, value)
  const points = <Point extends ChartPoint>(list: readonly Point[]): readonly Point[] =>
    list.map((point) => ({ ...point, value: held(point.value) }))
  const path = model.forecast?.path.map(({ day, median, low, high, fan }) => ({
    day,
    median: held(median),
    low: held(low),
    high: held(high),
    ...(fan === undefined
      ? {}
      : {
          fan: { low50: held(fan.low50), high50: held(fan.high50), low95: held(fan.low95), high95: held(fan.high95) },
        }),
  }))
  return {
    ...model,
    ...axis,
    isLog: true,
    requiredPath: points(pieces(model.requiredPath)),
    plans: model.plans.map((plan) => ({ ...plan, points: points(plan.points) })),
    yearBefore: points(model.yearBefore),
    forecast: model.forecast === undefined || path === undefined ? undefined : { ...model.forecast, path },
  }
}

function closer(model: ChartModel, x: Domain): ChartModel {
  const within = <Point extends { readonly day: number }>(point: Point | undefined): Point | undefined =>
    point !== undefined && isIn(x, point.day) ? point : undefined
  const all = <Point extends { readonly day: number }>(list: readonly Point[]): readonly Point[] =>
    list.filter(({ day }) => isIn(x, day))
  const path = cut(model.forecast?.path ?? [], x)
  const shown = {
    ...model,
    x,
    xTicks: xTicks(x),
    readings: all(model.readings),
    dots: all(model.dots),
    lines: model.lines.map((line) => cut(line, x)).filter((line) => line.length > 0),
    requiredPath: cut(model.requiredPath, x),
    target: within(model.target),
    events: all(model.events),
    forecast: model.forecast === undefined || path.length === 0 ? undefined : { ...model.forecast, path },
    outside: all(model.outside),
    plans: model.plans.map((plan) => ({ ...plan, points: cut(plan.points, x) })),
    yearBefore: cut(model.yearBefore, x),
    latest: within(model.latest),
  }
  return { ...shown, ...yAxis([...valuesOf(shown), ...spreadOf(shown.forecast)], model.unit, shown.target?.value) }
}

/** The model as it is to be drawn. */
export function viewed(model: ChartModel, { x, isLog }: ChartView): ChartModel {
  const near = x === undefined ? model : closer(model, x)
  return isLog ? onLogScale(near) : near
}

/** The days around a middle, `times` as many as now; all of them once that is more than there are. */
export function zoomed(model: ChartModel, { x }: ChartView, times: number, middle: number): Domain | undefined {
  const now = x ?? model.x
  const days = Math.max(LEAST_DAYS, (now.to - now.from) * times)
  return daysWithin(model, middle - days / 2, middle + days / 2)
}

/** Days from one to another, whole, no fewer than can be seen, and none beyond the ends of the chart. */
export function daysWithin({ x }: ChartModel, one: number, other: number): Domain | undefined {
  const [low, high] = [Math.min(one, other), Math.max(one, other)]
  const days = Math.max(LEAST_DAYS, Math.round(high - low))
  if (days >= x.to - x.from) return undefined
  const from = Math.min(Math.max(x.from, Math.round(low)), x.to - days)
  return { from, to: from + days }
}
