/**
 * The numbers that the working of a yearly quota begins with: the quota, what is counted, and the share of a year done.
 */
import type { Quota, Reading } from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { plural, publishedFigure, roundedFigure } from '../../../text/figure.ts'
import { formula, sumOf, type Input } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { countInput, dayInput, figureInputs, stepInput, type Judged } from './record-inputs.ts'

const SHARE = { kind: 'share', noun: '' } as const

/** A quota or the count of a whole year. */
export const quotaInput = (
  { metric: { unit } }: Judged,
  id: string,
  label: string,
  value: number,
  source: string,
): Input => ({
  id,
  label,
  value,
  words: roundedFigure(value, unit),
  full: fullFigure(value, unit),
  source,
  formula: undefined,
})

/** The counts of the year that were added up; only their sum where they do not make it. */
export function countedSoFar(judged: Judged, { from }: Quota, toDate: Reading): readonly Input[] {
  const { unit } = judged.metric
  const inYear = judged.assessment.judged.filter(
    ({ when, day }) => when.kind === 'period' && when.start >= from && day <= toDate.day,
  )
  const isSum = inYear.length > 0 && inYear.reduce((sum, { value }) => sum + value, 0) === toDate.value
  const parts = isSum ? inYear.map((reading) => figureInputs(judged, 'Count', reading).value) : []
  const sum: Input = {
    id: 'counted',
    label: `Counted from ${longDate(from)} to ${longDate(toDate.day)}`,
    value: toDate.value,
    words: publishedFigure(toDate, unit),
    full: fullFigure(toDate.value, unit),
    source: isSum ? undefined : toDate.source,
    formula: isSum ? sumOf(parts.map((part) => [part])) : undefined,
  }
  return [...parts, sum]
}

/** The last of them is the share itself. */
export function shareInputs({ from, to, shareDone, basis, yearsUsed }: Quota, toDate: Reading): readonly Input[] {
  const bare = { words: fullFigure(shareDone, SHARE), full: fullFigure(shareDone, SHARE) }
  if (basis !== 'evenly')
    return [
      {
        ...countInput(
          'share-done',
          `Usual share of the year done by then, from ${plural(yearsUsed, 'earlier year')}`,
          shareDone,
        ),
        ...bare,
      },
    ]
  const [first, last, end] = [
    dayInput('year-from', 'First day of the year', from),
    dayInput('counted-to', 'Last day counted', toDate.day),
    dayInput('year-to', 'Last day of the year', to),
  ]
  const share = {
    ...stepInput(
      'share-done',
      'Share of the days of the year gone',
      shareDone,
      formula`(${last} - ${first} + 1) / (${end} - ${first} + 1)`,
    ),
    ...bare,
  }
  return [first, last, end, share]
}
