/** The working of what was needed by the day of the latest figure. */
import {
  elapsedDays,
  isAverage,
  passedEnd,
  type Reading,
  type RequiredPath,
  type Target,
} from '../../../../progress/index.ts'
import { stillNeeded } from '../../../text/qualifiers.ts'
import { figure, roundedFigure } from '../../../text/figure.ts'
import { gapFigure } from '../../../text/gap-figure.ts'
import { whenOf } from '../../../text/phrases.ts'
import { longDate } from '../../../text/date.ts'
import { formula } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { gapWorkings } from './gap-workings.ts'
import { startOf, wholeTime } from './level-working.ts'
import { dueDay, figureInputs, levelInput, stepInput, type Judged } from './record-inputs.ts'
import { asInput, stated, workedOut, type Working } from './working.ts'

type Needed = {
  readonly latest: Reading
  readonly baseline: Reading
  readonly target: Target
  readonly level: number
  readonly required: number
  readonly path: RequiredPath
}

const neededName = (latest: Reading): string => `Needed ${whenOf(latest)}`

function straight(judged: Judged, { latest, baseline, target, level, required }: Needed): Working {
  const { unit } = judged.metric
  const start = startOf(judged, baseline, target)
  const [base, now, goal, whole] = [
    start.value,
    figureInputs(judged, 'Latest figure', latest),
    levelInput(judged, target, level),
    wholeTime(start, target),
  ]
  const goneDays = Math.min(elapsedDays(start.day, target.dueDay), Math.max(0, elapsedDays(start.day, latest.day)))
  const gone = stepInput(
    'days-gone',
    'Of these, days gone by the latest figure',
    goneDays,
    formula`MIN(${whole}, MAX(0, ${now.day} - ${start.input}))`,
  )
  const calculation = formula`${base} + (${goal} - ${base}) * ${gone} / ${whole}`
  return workedOut({
    id: 'required',
    name: neededName(latest),
    inputs: [...start.inputs, goal, dueDay(target), now.day, whole, gone],
    rule: 'A straight line from the baseline to the target on the due date; after that date the target itself.',
    formula: calculation,
    value: required,
    full: fullFigure(required, unit),
    result: `${target.kind === 'yearly-rate' ? 'about ' : ''}${roundedFigure(required, unit)}`,
  })
}

/** Of a path through stages: between which two points the day lies, and how the value follows. */
function pathRule({ metric: { unit } }: Judged, { path, latest, target }: Needed): string {
  if (path.kind === 'kept')
    return isAverage(target)
      ? 'The level itself, which the average of all the figures must come to.'
      : 'The level itself, which every figure must keep to.'
  if (path.kind === 'growth')
    return 'As much growth in every day: the baseline, times the target over the baseline to the power of the share of the days that have gone; after the due date the target itself.'
  if (path.kind !== 'stages')
    return 'The value on that day of the path that was asked for, which is not a straight line.'
  const next = path.points.findIndex(({ day }) => day >= latest.day)
  const [from, to] = [path.points[next - 1], path.points[next]]
  if (from === undefined || to === undefined) return 'After the due date, the target itself.'
  const days = `${elapsedDays(from.day, latest.day)} of ${elapsedDays(from.day, to.day)} days`
  return `Straight lines from the baseline through each stage of the promise to the target. The day lies between ${fullFigure(from.value, unit)} on ${longDate(from.day)} and ${fullFigure(to.value, unit)} on ${longDate(to.day)}, after ${days}.`
}

function requiredWorking(judged: Judged, needed: Needed): Working {
  const end = passedEnd({ metric: judged.metric, target: needed.target }, needed.latest)
  if (end !== undefined)
    return stated({
      id: 'required',
      name: neededName(needed.latest),
      inputs: [],
      rule: 'The end of the range that the figure has passed: it must come back to it.',
      value: end,
      result: figure(end, judged.metric.unit),
    })
  if (needed.path.kind === 'straight' || needed.path.kind === 'yearly-rate') return straight(judged, needed)
  const { unit } = judged.metric
  return stated({
    id: 'required',
    name: neededName(needed.latest),
    inputs: [],
    rule: pathRule(judged, needed),
    value: needed.required,
    result: roundedFigure(needed.required, unit),
  })
}

/** Nothing while the latest figure is the baseline: the path only begins there. */
export function requiredWorkings(judged: Judged): readonly Working[] {
  const {
    metric: { unit },
    assessment: { latest, baseline, target, targetLevel: level, gap, requiredPath: path },
  } = judged
  if (
    latest === undefined ||
    baseline === undefined ||
    latest === baseline ||
    target === undefined ||
    level === undefined ||
    gap === undefined ||
    path === undefined
  )
    return []
  const required = requiredWorking(judged, { latest, baseline, target, level, required: gap.required, path })
  const needed = asInput(required, {
    value: gap.required,
    words: required.result,
    full: fullFigure(gap.required, unit),
  })
  const about = gap.ahead < 0 ? stillNeeded(latest, target) : target.kind === 'yearly-rate' ? 'about ' : ''
  return [
    required,
    ...gapWorkings(
      judged,
      figureInputs(judged, 'Latest figure', latest).value,
      needed,
      `${about}${gapFigure(gap.required, latest.value, unit)}`,
    ),
  ]
}
