/**
 * The working of what is found by search: the limits of the held pace, the days a target is likely to be reached, and
 * the figure that would turn it.
 */
import {
  requiredNextReading,
  type AssessOptions,
  type ExpectedDay,
  type ExpectedReach,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { roundedFigure } from '../../../text/figure.ts'
import { paceIn, pacePeriod } from '../../../text/pace-words.ts'
import { fullFigure } from './full-number.ts'
import { countInput, type Judged } from './record-inputs.ts'
import { notGiven, stated, type Working } from './working.ts'

const LIMITS =
  'The slopes between every two figures, in order of size; as far from either end as the spread of Kendall’s score allows in 95 of 100 cases (Sen, 1968).'

function limitWorkings({ metric: { unit }, assessment: { pace, target, judged } }: Judged): readonly Working[] {
  const held = pace?.held
  if (held?.limits95 === undefined || target === undefined) return []
  const period = pacePeriod(target)
  const count = judged.filter(({ day }) => day >= held.from && day <= held.to).length
  const inputs = [countInput('pairs-held', 'Slopes between every two figures', (count * (count - 1)) / 2)]
  const { low, high } = held.limits95
  const limit = (id: string, name: string, perDay: number): Working =>
    stated({
      id,
      name: `${name} 95% confidence limit of the pace held`,
      inputs,
      rule: LIMITS,
      result: `${perDay < 0 ? 'falling ' : ''}${paceIn(period, perDay, unit)}`,
      value: perDay * period.days,
    })
  return [limit('pace-low', 'Lower', low), limit('pace-high', 'Upper', high)]
}

const REACHES: readonly (readonly [keyof ExpectedReach, number])[] = [
  ['earliest', 10],
  ['central', 50],
  ['latest', 90],
]

function reachWorking({ kind, day }: ExpectedDay, id: string, chance: number): Working {
  const named = { id: `reach-${id}`, name: `Day by which the chance of being at the target comes to ${chance} in 100` }
  if (kind === 'not-before')
    return notGiven(
      named,
      `It does not come to that by ${longDate(day)}, twelve mean gaps between figures ahead: no further was looked.`,
    )
  return stated({
    ...named,
    inputs: [],
    rule: 'Found by search: the first day after the latest figure on which the forecast gives that chance of being at or beyond the target.',
    result: longDate(day),
    value: day,
  })
}

const reachWorkings = ({ assessment: { expectedReach } }: Judged): readonly Working[] =>
  expectedReach === undefined ? [] : REACHES.map(([of, chance]) => reachWorking(expectedReach[of], of, chance))

function turnWorkings({ metric, assessment }: Judged, options: AssessOptions): readonly Working[] {
  const turn = requiredNextReading(metric, assessment, options)
  if (turn === undefined) return []
  const isTarget = turn.value === assessment.targetLevel
  return [
    stated({
      id: 'turning-figure',
      name: 'Least next figure that has it on track',
      inputs: [],
      rule: `Found by search: a next figure for ${longDate(turn.on)}, published by ${longDate(turn.published)}, is put into the record and judged by the same rules.${isTarget ? ' No lesser figure has it on track.' : ''}`,
      result: isTarget
        ? `the target itself, ${fullFigure(turn.value, metric.unit)}`
        : `about ${roundedFigure(turn.value, metric.unit)}`,
      value: turn.value,
    }),
  ]
}

export const foundWorkings = (judged: Judged, options: AssessOptions): readonly Working[] => [
  ...limitWorkings(judged),
  ...reachWorkings(judged),
  ...turnWorkings(judged, options),
]
