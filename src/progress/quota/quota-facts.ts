/** The facts about a yearly quota that a reader is told beside its status. */
import type { Assessment, RequiredPath } from '../judging/assessment.ts'
import { at } from '../at.ts'
import type { Day } from '../calendar.ts'
import { requiredOn } from '../judging/drawn-path.ts'
import { signOf } from '../judging/reached.ts'
import type { QuotaContext } from './quota-verdict.ts'
import { pathPoints } from './quota.ts'

type QuotaFacts = Pick<
  Assessment,
  'target' | 'targetLevel' | 'targetLevelPrecision' | 'threshold' | 'requiredPath' | 'gap' | 'forecast' | 'quota'
>

/** What the year requires by a day: its quota, spread as earlier years went, or evenly where there are none. */
function pathOn(context: QuotaContext, asAt: Day): RequiredPath {
  const points = pathPoints(context.target, context.counts, context.quota)
  // Before it begins a path holds its first value.
  return { kind: 'within-year', points, onAsAt: requiredOn(points, asAt) ?? at(points, 0).value }
}

function gapOf({ metric, quota }: QuotaContext): Assessment['gap'] {
  const { toDate, shareDone } = quota
  // Between two bounds nobody knows how far the year had gone.
  if (toDate === undefined || quota.bounds !== undefined) return undefined
  const required = quota.quota * shareDone
  const difference = toDate.value - required
  const relative = difference / required
  return {
    required,
    difference,
    precision: toDate.precision,
    ahead: signOf(metric.direction) * difference,
    relative: Number.isFinite(relative) ? relative : undefined,
  }
}

export function quotaFacts(context: QuotaContext, isForecastBased: boolean): QuotaFacts {
  const { target, quota, asAt } = context
  const { range, chance } = quota
  const forecast =
    isForecastBased && range !== undefined && chance !== undefined
      ? {
          atDue: range,
          chance: context.metric.direction === 'increase' ? chance : 1 - chance,
          isFurtherThanTested: false,
        }
      : undefined
  return {
    target,
    targetLevel: quota.quota,
    targetLevelPrecision: 'exact',
    threshold: quota.quota,
    requiredPath: pathOn(context, asAt),
    gap: gapOf(context),
    forecast,
    quota,
  }
}
