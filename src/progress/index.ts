/** The public interface: all that other rooms use, and no more. Tests import the files behind it directly. */
export {
  addDays,
  addMonths,
  compareDays,
  type Day,
  dayFromNumber,
  dayNumber,
  dayOf,
  DAYS_A_YEAR,
  elapsedDays,
  firstDayOf,
  isDay,
  lastDayOf,
  monthEnds,
  parseDay,
  parsePartialDate,
  type PartialDate,
} from './calendar.ts'
export type { ForecastPoint } from './forecast/forecast.ts'
export { changesBetween, type StatusChange } from './history/changes.ts'
export type { Cause } from './history/walk.ts'
export { history, type Moment } from './history/history.ts'
export { type ForecastOutcome, trackRecordSteps } from './history/track-record.ts'
export { allSteps, type Steps } from './steps.ts'
export { type CannotBecause, type Status, STATUS_RANKS, type StatusKind } from './judging/status-kinds.ts'
export { assess, isForecastBased, METHOD } from './judging/assess.ts'
export { passedEnd } from './judging/judging-context.ts'
export { monthsOfRate } from './judging/level.ts'
export { outsideWorking } from './peer-methods/outside-working.ts'
export { isInForce, stagesOn, targetOn } from './judging/in-force.ts'
export { isAverage } from './judging/averaged.ts'
export { isStanding } from './judging/standing.ts'
export type {
  Assessment,
  AssessOptions,
  ExpectedDay,
  ExpectedReach,
  Forecast,
  Freshness,
  HeldPace,
  Holding,
  Interval80And95,
  Quota,
  RequiredPath,
} from './judging/assessment.ts'
export { intervalLater, type NextFigure } from './judging/cadence.ts'
export type { ForecastStatus, UnmovedStatus } from './judging/status-kinds.ts'
export { paceRatio } from './judging/pace.ts'
export { requiredOn } from './judging/drawn-path.ts'
export { forecastParts, type ForecastParts } from './judging/forecast-parts.ts'
export { foundSeason, type FoundSeason } from './judging/found-season.ts'
export { forecastOn, forecastPath } from './judging/likely.ts'
export type { LeftOut } from './judging/judgeable.ts'
export { missingFigures, type MissingFigures, type MissingStretch } from './judging/missing.ts'
export { differenceQualifier } from './judging/qualifier.ts'
export { sameSeason, type SameSeason, type WithoutSeason } from './judging/same-season.ts'
export { HYSTERESIS, STATUS_THRESHOLDS } from './judging/status-thresholds.ts'
export type { ActionOn } from './meeting/actions.ts'
export { type Briefed, briefing, type Briefing } from './meeting/briefing.ts'
export { pieceOf, type ReportedCause, type ReportedChange } from './meeting/meeting-changes.ts'
export { noiseGuard, type NoiseGuard } from './noise/guard.ts'
export type { DatedFigure } from './peer-methods/method-inputs.ts'
export type {
  AppliedMethod,
  AssuranceInputs,
  GrowthInputs,
  PeerMethod,
  PeerMethodResult,
  WhyNotApplied,
} from './peer-methods/other-answer.ts'
export {
  courseOf,
  figuresOn,
  momentOn,
  sameSince,
  type BriefTarget,
  type Course,
  type CourseFigure,
  type CourseMoment,
} from './portfolio/course.ts'
export type { BriefFigure, Standing } from './portfolio/standing.ts'
export { comparePeerMethods } from './peer-methods/side-by-side.ts'
export { makeMetric, makeMetricSteps } from './record/make-metric.ts'
export type {
  Absence,
  AbsenceReason,
  Basis,
  FigureStatus,
  Interval,
  LevelTarget,
  Measure,
  Metric,
  MetricEvent,
  OutsideForecast,
  OutsideVerdict,
  Plan,
  Qualifier,
  Reading,
  ReadingDate,
  Series,
  Source,
  Target,
  Unit,
} from './record/metric.ts'
export { isUnchanged, type LogCause, type LogEntry, recordLog } from './record/record-log.ts'
export { isUrlSafe } from './record/validation/identifiers.ts'
export type { Fault, Problem } from './record/validation/issue.ts'
export type { MetricInput } from './record/validation/metric-input.ts'
export { primarySeries } from './record/visible.ts'
export { bad, good, type Result } from './result.ts'
export { requiredNextReading } from './what-if/required-next-reading.ts'
export { scenario, type ScenarioChange, steadyPace, type SteadyPace } from './what-if/scenario.ts'
