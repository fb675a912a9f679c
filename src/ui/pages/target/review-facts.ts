/**
 * What whoever answers for a target is asked next: since when it stands so, how old the figure is, and whether its last
 * change is news.
 */
import {
  differenceQualifier,
  history,
  isAverage,
  noiseGuard,
  requiredNextReading,
  type AssessOptions,
  type Assessment,
  type Metric,
} from '../../../progress/index.ts'
import { duration, longDate } from '../../text/date.ts'
import { precisionWord, roundedFigure } from '../../text/figure.ts'
import { gapFigure } from '../../text/gap-figure.ts'
import { dateOf } from '../../text/phrases.ts'
import { statusWord } from '../../text/status-words.ts'
import { sinceWhen } from '../../history/ribbon-runs.ts'
import type { Fact } from '../../components/Facts.tsx'

/** Back to the moment at which the status got the word that it has. */
function sinceFacts(metric: Metric, { asAt, status, target }: Assessment, options: AssessOptions): readonly Fact[] {
  if (target === undefined || target.publishedDay > asAt) return []
  const moments = history(metric, target.publishedDay, asAt, options)
  const word = statusWord(status)
  const first = moments[moments.findLastIndex((moment) => statusWord(moment.status) !== word) + 1]
  return first === undefined ? [] : [{ label: `${word} since`, value: sinceWhen(first) }]
}

function changeFacts(metric: Metric, { judged }: Assessment): readonly Fact[] {
  const [before, latest] = judged.slice(-2)
  if (before === undefined || latest === undefined) return []
  const [higher, lower] = latest.value > before.value ? [latest, before] : [before, latest]
  const size = `${precisionWord(differenceQualifier(higher.precision, lower.precision))}${gapFigure(latest.value, before.value, metric.unit)}`
  const value = latest.value === before.value ? 'none' : `${size} ${higher === latest ? 'higher' : 'lower'}`
  return [{ label: `Change since ${dateOf(before)}`, value }]
}

const NOISE = {
  'too-few-to-tell': 'too few figures to tell',
  'no-limits': 'cannot be told: the figures do not vary',
  'within-normal-variation': 'no, within normal variation',
} as const

function noiseFacts(metric: Metric, { judged, target }: Assessment): readonly Fact[] {
  // Each average holds those before it, so what is normal between them tells nothing.
  if (judged.length < 2 || (target !== undefined && isAverage(target))) return []
  const guard = noiseGuard(metric, judged)
  const season = guard.of === 'figures-without-season' ? ' for the season' : ''
  const value =
    guard.kind === 'unusual'
      ? `yes, ${guard.isImprovement ? 'better' : 'worse'} than normal variation${season}`
      : `${NOISE[guard.kind]}${season}`
  return [{ label: 'Is that unusual?', value }]
}

/** On a target that is on track: what keeps it there. */
function turnFacts(metric: Metric, assessment: Assessment, options: AssessOptions): readonly Fact[] {
  const turn = requiredNextReading(metric, assessment, options)
  if (turn === undefined) return []
  const label =
    assessment.status.kind === 'on-track' || assessment.status.kind === 'ahead'
      ? 'Stays on track with'
      : 'On track again with'
  if (turn.value === assessment.targetLevel) return [{ label, value: 'nothing short of the target as its next figure' }]
  return [
    {
      label,
      value: `a next figure of about ${roundedFigure(turn.value, metric.unit)} or ${metric.direction === 'increase' ? 'more' : 'less'}, for ${longDate(turn.on)}`,
    },
  ]
}

export function reviewFacts(metric: Metric, assessment: Assessment, options: AssessOptions): readonly Fact[] {
  const { latest, asAt } = assessment
  const age = latest === undefined ? [] : [{ label: 'Age of the latest figure', value: duration(latest.day, asAt) }]
  return [
    ...sinceFacts(metric, assessment, options),
    ...turnFacts(metric, assessment, options),
    ...age,
    ...changeFacts(metric, assessment),
    ...noiseFacts(metric, assessment),
  ]
}
