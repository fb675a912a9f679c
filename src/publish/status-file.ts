/** Every judgement of every target, as at each change and as at the build: what api/v1/status.json holds. */
import {
  isStanding,
  METHOD,
  type Day,
  type LevelTarget,
  type Metric,
  type Target,
  type Unit,
} from '../progress/index.ts'
import { dayEndsIn } from '../ui/text/date.ts'
import { recordPath } from '../ui/target-card/paths.ts'
import { causeOf, judgementOn, type Judgement, type PublishedCause } from './judgement.ts'
import { addressOf, METHOD_PAGE, targetPage } from './paths.ts'
import type { DatedRecord, Site } from './types.ts'
import { statusChangesOf } from './status-changes.ts'

export type JudgementAtChange = Judgement & { readonly causes: readonly PublishedCause[] }

export type TargetStatus = {
  readonly id: string
  readonly primary: boolean
  readonly wording: string
  readonly kind: Target['kind']
  readonly value: number
  readonly precision?: 'about'
  readonly strictly?: 'below' | 'above'
  readonly otherEnd?: number
  readonly throughout?: true
  readonly average?: true
  readonly standing?: true
  readonly from?: Day
  /** Absent of a standard without an end. */
  readonly due?: string
  readonly publishedOn: string
  readonly withdrawnOn?: Day
  /** As at the day of the build. */
  readonly now: Judgement
  /** One for each day on which something changed, in order. */
  readonly judgements: readonly JudgementAtChange[]
}

export type MetricStatus = {
  readonly id: string
  readonly title: string
  readonly unit: Omit<Unit, 'levels'>
  readonly illustrative: boolean
  readonly page: string
  readonly record: string
  /** The primary target first. */
  readonly targets: readonly TargetStatus[]
}

export type StatusFile = {
  readonly about: string
  readonly documentation: string
  readonly method: string
  readonly builtOn: Day
  readonly recordUpdatedOn: Day
  readonly units: Readonly<Record<string, string>>
  readonly metrics: readonly MetricStatus[]
}

const ABOUT = `How each target stood on each day that something changed, judged only on what had been published by the end of that day in ${dayEndsIn}; "now" is the day that this file was made. The same record gives the same judgements for ever. What is not known is left out: nothing is filled in with nought.`

const UNITS = {
  value: 'In the unit of the metric: a share is 0 to 1; with a multiplier of 1000, 3 is 3,000.',
  required:
    'In the unit of the metric: the value that the required path has on the day of the judgement (asAt), and on the day of the latest figure (onLatest).',
  gap: 'In the unit of the metric, on the day of the latest figure. ahead is above zero when the figure is better than required, whichever way the target runs; relative is a share of the required value.',
  pace: 'Change per day in the unit of the metric; times 365.25, per year. ratio is needed over held.',
  chance: '0 to 1: the chance that the target is met by its due date.',
  forecast:
    'In the unit of the metric, on the due date: the middle of what is likely, and the ends of its 80% and 95% ranges.',
  days: 'Calendar days. A date of publication may be partial, 2019-02 or 2019, and counts from its last day.',
} as const

const levelParts = ({
  precision,
  strictly,
  otherEnd,
  keptFromDay,
  averagedFromDay,
  standing,
}: LevelTarget): Pick<
  TargetStatus,
  'precision' | 'strictly' | 'otherEnd' | 'from' | 'throughout' | 'average' | 'standing'
> => ({
  ...(precision !== undefined && { precision }),
  ...(strictly !== undefined && { strictly }),
  ...(otherEnd !== undefined && { otherEnd }),
  ...(keptFromDay !== undefined && { from: keptFromDay, throughout: true as const }),
  ...(averagedFromDay !== undefined && { from: averagedFromDay, average: true as const }),
  ...(standing !== undefined && { standing }),
})

function targetStatus(metric: Metric, target: Target, { builtOn }: Site): TargetStatus {
  const { id, primary, wording, kind, value, due, publishedOn } = target
  const judgements = statusChangesOf(metric, target, builtOn).map(({ on, changes }) => ({
    ...judgementOn(metric, target, on),
    causes: changes.map(({ cause }) => causeOf(cause, metric)),
  }))
  return {
    id,
    primary,
    wording,
    kind,
    value,
    ...(target.kind === 'yearly-rate' ? { from: target.fromDay } : levelParts(target)),
    ...(!isStanding(target) && { due }),
    publishedOn,
    ...(target.withdrawnDay === undefined || target.withdrawnDay > builtOn ? {} : { withdrawnOn: target.withdrawnDay }),
    now: judgementOn(metric, target, builtOn),
    judgements,
  }
}

function metricStatus(metric: Metric, site: Site): MetricStatus {
  const { id, title, illustrative } = metric
  const { levels: _toldApartBy, ...unit } = metric.unit
  const known = metric.targets.filter(({ publishedDay }) => publishedDay <= site.builtOn)
  const targets = [...known.filter(({ primary }) => primary), ...known.filter(({ primary }) => !primary)]
  return {
    id,
    title,
    unit,
    illustrative,
    page: addressOf(site, targetPage(id)),
    record: addressOf(site, recordPath(id)),
    targets: targets.map((target) => targetStatus(metric, target, site)),
  }
}

export function statusFile(record: DatedRecord, site: Site): StatusFile {
  return {
    about: ABOUT,
    documentation: addressOf(site, METHOD_PAGE),
    method: METHOD,
    builtOn: site.builtOn,
    recordUpdatedOn: record.updatedOn,
    units: UNITS,
    metrics: record.metrics.map((metric) => metricStatus(metric, site)),
  }
}
