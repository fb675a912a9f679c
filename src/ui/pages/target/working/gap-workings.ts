/** The working of the gap between a figure and what was needed by then. */
import { passedEnd } from '../../../../progress/index.ts'
import { figure } from '../../../text/figure.ts'
import { formula, type Input } from './formula.ts'
import { fullFigure } from './full-number.ts'
import type { Judged } from './record-inputs.ts'
import { workedOut, type Working } from './working.ts'

const SHARE = { kind: 'share', noun: '' } as const

/** In the unit of the metric, and as a per cent. `result`: the gap as the page says it. */
export function gapWorkings(judged: Judged, now: Input, needed: Input, result: string): readonly Working[] {
  const {
    metric,
    metric: { unit },
    assessment: { gap, target, latest },
  } = judged
  if (gap === undefined || target === undefined || latest === undefined) return []
  const isMoreBetter = (metric.direction === 'increase') === (passedEnd({ metric, target }, latest) === undefined)
  const side = gap.ahead < 0 ? 'behind' : 'ahead'
  const ahead = isMoreBetter ? formula`${now} - ${needed}` : formula`${needed} - ${now}`
  const gapWorking = workedOut({
    id: 'gap',
    name: 'Gap',
    inputs: [now, needed],
    rule: `${isMoreBetter ? 'The latest figure less what was needed by then' : 'What was needed by then less the latest figure'}: below zero is behind.`,
    formula: ahead,
    value: gap.ahead,
    full: fullFigure(gap.ahead, unit),
    result: `${result} ${side}`,
  })
  if (gap.relative === undefined) return [gapWorking]
  const share = workedOut({
    id: 'gap-share',
    name: 'Gap as a per cent of what was needed',
    inputs: [now, needed],
    rule: 'The latest figure less what was needed by then, as a part of what was needed.',
    formula: formula`(${now} - ${needed}) / ABS(${needed})`,
    shown:
      gap.required < 0 ? formula`(${now} - ${needed}) / ABS(${needed})` : formula`(${now} - ${needed}) / ${needed}`,
    value: gap.relative,
    full: fullFigure(gap.relative, SHARE),
    result: `${figure(Math.abs(gap.relative), SHARE)} ${side}`,
  })
  return [gapWorking, share]
}
