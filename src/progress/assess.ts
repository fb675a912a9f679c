/** The one entry: where a target stands on a day, and every fact that the answer rests on. */
import type { AssessOptions, Assessment, Forecast, Freshness, Gap, RequiredPath } from './assessment.ts'
import { pathStart } from './baseline.ts'
import { addDays, addMonths, dayFromNumber, dayNumber, elapsedDays, type Day } from './calendar.ts'
import { fitForecast, forecastTo } from './forecast/forecast.ts'
import type { Basis, Interval, Metric, Reading, Series, Target } from './metric.ts'
import { neededPace, paceOf } from './pace.ts'
import { signOf } from './reached.ts'
import { requiredPath, type Path, type PathKind, type PathRefusal } from './required-path.ts'
import { bad, type Result } from './result.ts'
import { reaches, standingOn, type Standing } from './standing.ts'
import { statusOn } from './status.ts'
import { primarySeries, visibleReadings } from './visible.ts'

const JUDGED_BY_DEFAULT: readonly Basis[] = ['official']
const EVERY_BASIS: readonly Basis[] = ['official', 'indicative']

/** Enough pieces to draw a curved path as straight lines. */
const CURVE_PIECES = 24

const chosenTarget = (metric: Metric, id: string | undefined): Target | undefined =>
  metric.targets.find((target) => (id === undefined ? target.primary : target.id === id))

function pathOf(standing: Standing, kind: PathKind): Result<Path, PathRefusal> {
  const { target, baseline, level } = standing
  if (baseline === undefined || level === undefined) return bad('no-time-span')
  const ends = { fromTime: dayNumber(pathStart(target, baseline)), fromValue: baseline.value, toTime: dayNumber(target.dueDay), toValue: level }
  return requiredPath(kind, ends)
}

function drawnPath({ target, baseline, asAt }: Standing, kind: PathKind, path: Path): RequiredPath | undefined {
  if (baseline === undefined) return undefined
  const [from, to] = [dayNumber(pathStart(target, baseline)), dayNumber(target.dueDay)]
  const pieces = kind === 'straight' ? 1 : CURVE_PIECES
  const days = new Set(Array.from({ length: pieces + 1 }, (_, i) => Math.round(from + ((to - from) * i) / pieces)))
  return {
    kind: target.kind === 'yearly-rate' ? 'yearly-rate' : kind,
    points: [...days].map((day) => ({ day: dayFromNumber(day), value: path(day) })),
    onAsAt: path(dayNumber(asAt)),
  }
}

const finite = (x: number): number | undefined => (Number.isFinite(x) ? x : undefined)

function gapOf({ metric }: Standing, latest: Reading, path: Path): Gap {
  const required = path(dayNumber(latest.day))
  const difference = latest.value - required
  return { required, difference, ahead: signOf(metric.direction) * difference, relative: finite(difference / Math.abs(required)) }
}

const intervalLater = (day: Day, every: Interval): Day => ('days' in every ? addDays(day, every.days) : addMonths(day, every.months))

function freshnessOf(series: Series, latest: Reading, asAt: Day): Freshness {
  const ageDays = Math.max(0, elapsedDays(latest.day, asAt))
  if (series.expectedEvery === undefined) return { ageDays, nextDueDay: undefined, overdueDays: 0 }
  const nextDueDay = addDays(intervalLater(latest.day, series.expectedEvery), series.publicationLagDays)
  return { ageDays, nextDueDay, overdueDays: Math.max(0, elapsedDays(nextDueDay, asAt)) }
}

function forecastOf({ metric, target, judged, level }: Standing): Forecast | undefined {
  const trend = fitForecast(metric, judged)
  return trend === undefined || level === undefined ? undefined : forecastTo(trend, level, metric.direction, target.dueDay)
}

/**
 * Where a target stands at the end of a day, on only what had been published by then.
 *
 * Pure and total: the same metric, day and options give the same answer for ever, and nothing throws.
 * A metric without the target asked for cannot be judged.
 */
export function assess(metric: Metric, asAt: Day, options: AssessOptions = {}): Assessment {
  const bases = options.includeIndicative === true ? EVERY_BASIS : JUDGED_BY_DEFAULT
  const target = chosenTarget(metric, options.targetId)
  const series = primarySeries(metric)
  const judged = series === undefined ? [] : visibleReadings(series, asAt, bases)
  const every = series === undefined ? [] : visibleReadings(series, asAt, EVERY_BASIS)
  const latest = judged.at(-1)
  const known = {
    metricId: metric.id,
    asAt,
    judged,
    setAside: every.filter((reading) => !judged.includes(reading)),
    latest,
    freshness: series === undefined || latest === undefined ? undefined : freshnessOf(series, latest, asAt),
  }
  if (target === undefined) return { ...known, ...UNJUDGED, status: { kind: 'cannot-be-judged', because: { kind: 'no-target' } } }
  const status = statusOn(metric, target, asAt, bases)
  if (target.publishedDay > asAt) return { ...known, ...UNJUDGED, status }

  const standing = standingOn(metric, target, asAt, bases)
  const { baseline, level } = standing
  const kind = target.kind === 'yearly-rate' ? 'straight' : (options.path ?? 'straight')
  const path = pathOf(standing, kind)
  const needed = latest === undefined || level === undefined || asAt >= target.dueDay ? undefined : neededPace(latest, level, target.dueDay, reaches(standing, latest))
  return {
    ...known,
    status,
    target,
    targetLevel: level,
    reachedLater: judged.find((reading) => reading.day > target.dueDay && reaches(standing, reading)),
    baseline,
    requiredPath: path.ok ? drawnPath(standing, kind, path.value) : undefined,
    pathRefusal: path.ok ? undefined : path.fault,
    gap: path.ok && latest !== undefined ? gapOf(standing, latest, path.value) : undefined,
    pace: baseline === undefined ? undefined : paceOf(judged, baseline, needed),
    forecast: isLive(status) ? forecastOf(standing) : undefined,
  }
}

const UNJUDGED = {
  target: undefined,
  targetLevel: undefined,
  reachedLater: undefined,
  baseline: undefined,
  requiredPath: undefined,
  pathRefusal: undefined,
  gap: undefined,
  pace: undefined,
  forecast: undefined,
} as const

/** Whether a status is one of the four live levels, which rest on a chance. */
export const isLive = (status: Assessment['status']): status is Extract<Assessment['status'], { because: { kind: 'chance' } }> => status.because.kind === 'chance'
