/** The working of a yearly quota that is counted within years. */
import type { Quota, Reading, Target } from '../../../../progress/index.ts'
import { upFrom } from '../../../text/qualifiers.ts'
import { longDate } from '../../../text/date.ts'
import { chanceWords, plural, roundedFigure } from '../../../text/figure.ts'
import { gapFigure } from '../../../text/gap-figure.ts'
import { ENDS } from './forecast-workings.ts'
import { formula } from './formula.ts'
import { fullFigure } from './full-number.ts'
import { gapWorkings } from './gap-workings.ts'
import { countedSoFar, quotaInput, shareInputs } from './quota-inputs.ts'
import type { Judged } from './record-inputs.ts'
import { asInput, notGiven, stated, workedOut, type Working } from './working.ts'

function toDateWorkings(judged: Judged, target: Target, quota: Quota, toDate: Reading): readonly Working[] {
  const {
    metric: { unit },
    assessment: { gap },
  } = judged
  const [counts, shares] = [countedSoFar(judged, quota, toDate), shareInputs(quota, toDate)]
  const [counted, share] = [counts.at(-1), shares.at(-1)]
  if (gap === undefined || counted === undefined || share === undefined) return []
  const whole = quotaInput(
    judged,
    'year-quota',
    `Quota for the year to ${longDate(quota.to)}`,
    quota.quota,
    target.source,
  )
  const required = workedOut({
    id: 'required',
    name: `Needed by ${longDate(toDate.day)}`,
    inputs: [whole, ...shares],
    rule: 'The quota of the year times the usual share of a year done by then.',
    formula: formula`${whole} * ${share}`,
    value: gap.required,
    full: fullFigure(gap.required, unit),
    result: roundedFigure(gap.required, unit),
  })
  const needed = asInput(required, {
    value: gap.required,
    words: required.result,
    full: fullFigure(gap.required, unit),
  })
  const [first, ...more] = gapWorkings(
    judged,
    counted,
    needed,
    `${gap.ahead < 0 ? upFrom(toDate) : ''}${gapFigure(gap.required, toDate.value, unit)}`,
  )
  const gaps = first === undefined ? [] : [{ ...first, inputs: [...counts, needed] }, ...more]
  if (quota.heading === undefined) return [required, ...gaps]
  const heading = workedOut({
    id: 'heading',
    name: `What the year to ${longDate(quota.to)} is heading to`,
    inputs: [counted, share],
    rule: 'What is counted so far over the usual share of a year done by then.',
    formula: formula`${counted} / ${share}`,
    value: quota.heading,
    full: fullFigure(quota.heading, unit),
    result: `about ${roundedFigure(quota.heading, unit)}`,
  })
  return [required, ...gaps, heading]
}

/** The spread of earlier years is not on the page, so what follows from it is stated. */
function likelyWorkings({ metric: { unit }, assessment: { forecast } }: Judged, quota: Quota): readonly Working[] {
  if (forecast === undefined)
    return [
      notGiven(
        { id: 'chance', name: 'Chance of meeting the quota' },
        'It needs at least two earlier years counted at the same points, and a year still under way.',
      ),
    ]
  const rule = `From how ${plural(quota.yearsUsed, 'earlier year')} went on from the same point, with a t interval on the logarithm: stated here, not worked out again.`
  const chance = stated({
    id: 'chance',
    name: 'Chance of meeting the quota',
    inputs: [],
    rule,
    value: forecast.chance,
    result: chanceWords(forecast.chance),
  })
  return [
    chance,
    ...ENDS.map(({ id, of, name }) =>
      stated({
        id,
        name: `${name}, ${longDate(quota.to)}`,
        inputs: [],
        rule,
        value: forecast.atDue[of],
        result: `about ${roundedFigure(forecast.atDue[of], unit)}`,
      }),
    ),
  ]
}

function yearShort(judged: Judged, target: Target, { years }: Quota): readonly Working[] {
  const {
    metric: { unit, direction },
    assessment: { status },
  } = judged
  if (status.because.kind !== 'year-short') return []
  const { reading, shortfall } = status.because
  const year = years.find(({ to }) => to === reading.day)
  if (year === undefined) return []
  const whole = quotaInput(
    judged,
    `quota-${year.to}`,
    `Quota for the year to ${longDate(year.to)}`,
    year.quota,
    target.source,
  )
  const total = quotaInput(
    judged,
    `total-${year.to}`,
    `Counted in the year to ${longDate(year.to)}`,
    reading.value,
    reading.source,
  )
  return [
    workedOut({
      id: 'shortfall',
      name: `Short of the quota in the year to ${longDate(year.to)}`,
      inputs: [whole, total],
      rule: 'The quota and the count of the year, the one less the other.',
      formula: direction === 'increase' ? formula`${whole} - ${total}` : formula`${total} - ${whole}`,
      value: shortfall,
      full: fullFigure(shortfall, unit),
      result: `${upFrom(reading)}${gapFigure(year.quota, reading.value, unit)}`,
    }),
  ]
}

/** Empty for a target of any other kind. */
export function quotaWorkings(judged: Judged): readonly Working[] {
  const { target, quota } = judged.assessment
  if (target === undefined || quota === undefined) return []
  const toDate = quota.toDate === undefined ? [] : toDateWorkings(judged, target, quota, quota.toDate)
  return [...toDate, ...likelyWorkings(judged, quota), ...yearShort(judged, target, quota)]
}
