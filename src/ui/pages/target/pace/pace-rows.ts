/** Needed pace against held pace as two rows: words, and how long each bar is. */
import { isAverage, isStanding, sameSeason, type Assessment, type Metric } from '../../../../progress/index.ts'
import { stillNeeded } from '../../../text/qualifiers.ts'
import { longDate } from '../../../text/date.ts'
import { capitalised, plural, times } from '../../../text/figure.ts'
import { paceIn, pacePeriod } from '../../../text/pace-words.ts'
import { dateOf } from '../../../text/phrases.ts'
import { sameSeasonSentence } from '../../../text/same-season-words.ts'

export type PaceRow = {
  readonly kind: 'needed' | 'held'
  readonly label: string
  readonly words: string
  /** Of the longer bar, 0 to 1; absent where the pace is not known, so that it never looks like standing still. */
  readonly share?: number
}

type Paced = { readonly metric: Metric; readonly assessment: Assessment }

/** Towards the target: a pace that leads away from it has no bar. */
const towards = ({ direction }: Metric, perDay: number): number =>
  Math.max(0, direction === 'increase' ? perDay : -perDay)

function heldWords({ metric, assessment: { pace, target } }: Paced): string {
  if (pace?.held === undefined || target === undefined) return 'cannot be said'
  const { perDay } = pace.held
  if (perDay === 0) return 'none: it stands still'
  const isRise = perDay > 0
  const away = isRise === (metric.direction === 'increase') ? '' : ', away from the target'
  return `${isRise ? '' : 'falling '}about ${paceIn(pacePeriod(target), perDay, metric.unit)}${away}`
}

/** Empty where no pace is needed any more, or none can be worked out. */
export function paceRows({ metric, assessment }: Paced): readonly PaceRow[] {
  const { pace, latest, target } = assessment
  if (pace?.neededPerDay === undefined || latest === undefined || target === undefined) return []
  const needed = towards(metric, pace.neededPerDay)
  const held = pace.held === undefined ? undefined : towards(metric, pace.held.perDay)
  const longest = held === undefined ? needed : Math.max(needed, held)
  const shareOf = (perDay: number): number => (longest === 0 ? 0 : perDay / longest)
  const neededWords =
    needed === 0
      ? 'none: it is there'
      : `${stillNeeded(latest, target)}${paceIn(pacePeriod(target), pace.neededPerDay, metric.unit)}`
  return [
    { kind: 'needed', label: `Needed to ${longDate(target.due)}`, words: neededWords, share: shareOf(needed) },
    {
      kind: 'held',
      label: 'Held so far',
      words: heldWords({ metric, assessment }),
      ...(held !== undefined && { share: shareOf(held) }),
    },
  ]
}

function methodSentence({ metric, assessment: { pace, judged, target } }: Paced): string {
  if (pace === undefined || target === undefined) return ''
  if (pace.held === undefined) return 'One figure shows no pace that has been held.'
  const { method, from, to, limits95 } = pace.held
  const used = judged.filter(({ day }) => day >= from && day <= to)
  const [first, last] = [used[0], used.at(-1)]
  const ends =
    first === undefined || last === undefined
      ? `${longDate(from)} to ${longDate(to)}`
      : `${dateOf(first)} to ${dateOf(last)}`
  if (method === 'last-change') return `The held pace is the change between the last two figures, ${ends}.`
  const pairs = (used.length * (used.length - 1)) / 2
  const inPeriod = (perDay: number): string =>
    `${perDay < 0 ? 'minus ' : ''}${paceIn(pacePeriod(target), perDay, metric.unit)}`
  const limits =
    limits95 === undefined
      ? used.length < 5
        ? ' Fewer than five figures have no confidence limits.'
        : ''
      : ` Its 95% confidence limits are ${inPeriod(limits95.low)} and ${inPeriod(limits95.high)}.`
  return `The held pace is the median of the slopes between every two of ${plural(used.length, 'figure')}, ${ends}: ${pairs} slopes.${limits}`
}

function ratioSentence({ assessment: { pace } }: Paced): string {
  if (pace?.ratio === undefined) return ''
  return pace.ratio > 1 ? `It needs ${times(pace.ratio)} the pace it has held. ` : 'The pace it has held is enough. '
}

function whyNone({ assessment: { status, latest, target, asAt } }: Paced): string {
  if (target === undefined || target.publishedDay > asAt) return 'No target had been published, so no pace is needed.'
  if (latest === undefined) return 'No figure had been published, so no pace can be worked out.'
  if (isStanding(target)) return 'A standard for every figure asks for no pace.'
  if (isAverage(target)) return 'An average asks for no pace.'
  if (asAt >= target.dueDay) return `The due date, ${longDate(target.due)}, has come: no pace can be needed any more.`
  return status.kind === 'cannot-be-judged'
    ? 'No pace can be worked out from what had been published.'
    : 'The latest figure stands for the due date or later, so no pace can be needed.'
}

/** What is to be said of the rows, and of why there are none. */
export function paceSentences(paced: Paced): string {
  const words = paced.assessment.pace?.neededPerDay === undefined ? `${whyNone(paced)} ` : ratioSentence(paced)
  return capitalised(`${words}${methodSentence(paced)}`.trim())
}

/** `undefined` where no season is clear. */
export function seasonSentenceOf({ metric, assessment }: Paced): string | undefined {
  const season = sameSeason(metric, assessment)
  const { target } = assessment
  return season === undefined || target === undefined
    ? undefined
    : sameSeasonSentence(season, metric, pacePeriod(target))
}
