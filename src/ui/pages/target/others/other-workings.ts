/** The inputs that each of others' methods was given, and its sum with the numbers put in. */
import type { AppliedMethod, AssuranceInputs, DatedFigure, GrowthInputs, Unit } from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { figure, plural, roundedFigure } from '../../../text/figure.ts'
import { ratioWords } from './ratio-words.ts'

export type OtherWorking = { readonly inputs: readonly string[]; readonly sum: string | undefined }
type Applied<Method extends AppliedMethod['method']> = Extract<AppliedMethod, { method: Method }>

const perYear = (growth: number): string => `${figure(growth, { kind: 'share', noun: '' })} a year`
const years = (from: DatedFigure, to: DatedFigure): string => (to.year - from.year).toFixed(2)

const OPEN_SDG_CUTS = [0.95, 0.6, 0]
const UNSD_CUTS = [0.95, 0.1]
const TOLA_CUTS = [1.15, 0.85]

/** Open SDG puts a thousandth for nothing: growth from zero is not defined. */
const INSTEAD_OF_ZERO = 0.001
const notZero = (value: number): number => (value === 0 ? INSTEAD_OF_ZERO : value)

const dated = (what: string, { day, year, value }: DatedFigure, unit: Unit): string =>
  `${what} ${figure(value, unit)}, ${longDate(day)} (${year.toFixed(2)})`

const growthInputs = ({ baseline, latest, target }: GrowthInputs, unit: Unit): readonly string[] => [
  dated('first', baseline, unit),
  dated('latest', latest, unit),
  dated('target', target, unit),
]

function openSdgSum(
  { answer, inputs: { baseline, latest, target } }: Applied<'open-sdg'>,
  unit: Unit,
): string | undefined {
  const progress = 'progress' in answer ? answer.progress : undefined
  if (progress?.kind !== 'ratio-of-growth') return undefined
  const start = notZero(baseline.value)
  const grown = (to: number, over: string, growth: number): string =>
    `(${figure(to, unit)} ÷ ${figure(start, unit)})^(1 ÷ ${over}) − 1 = ${perYear(growth)}`
  const [held, needed] = [
    grown(latest.value, years(baseline, latest), progress.growth),
    grown(notZero(target.value), years(baseline, target), progress.growthNeeded),
  ]
  // A share of growth needed has the sign of the wanted direction, whatever the signs of the two.
  const isTurned = Math.sign(progress.growth) * Math.sign(progress.growthNeeded) !== Math.sign(progress.value)
  return `held ${held}; needed ${needed}; the one ÷ the other${isTurned ? ', counted in the wanted direction,' : ''} = ${ratioWords(progress.value, OPEN_SDG_CUTS)}`
}

function unsdSum({ answer, inputs: { baseline, latest, target } }: Applied<'unsd'>, unit: Unit): string | undefined {
  if (answer.kind === 'cannot-say' || answer.because.kind !== 'expected-change') return undefined
  const { growth, expected, share } = answer.because
  const [first, end] = [figure(baseline.value, unit), roundedFigure(expected, unit)]
  return `at ${perYear(growth)} for ${years(latest, target)} years it would be ${end}: (${end} − ${first}) ÷ (${figure(target.value, unit)} − ${first}) = ${ratioWords(share, UNSD_CUTS)}`
}

function escapSum(
  { answer, inputs: { direction, baseline, latest, target } }: Applied<'escap'>,
  unit: Unit,
): string | undefined {
  if (answer.kind === 'cannot-say') return undefined
  const way = (to: number): string =>
    direction === 'decrease'
      ? `(${figure(baseline, unit)} − ${figure(to, unit)})`
      : `(${figure(to, unit)} − ${figure(baseline, unit)})`
  return `10 × ${way(latest)} ÷ ${way(target)} = ${ratioWords(answer.value, [0, 10])}`
}

function gcInfobaseInputs(
  { inputs: { least, most, isDue, result } }: Applied<'gc-infobase'>,
  unit: Unit,
): readonly string[] {
  const limits = [
    ...(least === undefined ? [] : [`target at least ${figure(least, unit)}`]),
    ...(most === undefined ? [] : [`target at most ${figure(most, unit)}`]),
  ]
  return [
    ...limits,
    isDue ? 'the due date has come' : 'the due date has not come',
    result === undefined ? 'no figure for the due date' : `result ${figure(result, unit)}`,
  ]
}

/** Few figures are all named; of many the first and the last. */
const MOST_NAMED = 6

function assuranceInputs({ values, days, required, on }: AssuranceInputs, unit: Unit): readonly string[] {
  const named =
    values.length > MOST_NAMED
      ? `${figure(values[0] ?? required, unit)} … ${figure(values.at(-1) ?? required, unit)}`
      : values.map((value) => figure(value, unit)).join(', ')
  const [from, to] = [days[0], days.at(-1)]
  const when = from === undefined || to === undefined || from === to ? '' : `, ${longDate(from)} to ${longDate(to)}`
  return [
    `${plural(values.length, 'figure')}: ${named}${when}`,
    `required ${roundedFigure(required, unit)}, ${longDate(on)}`,
  ]
}

function assuranceSum({ answer }: Applied<'nhs-assurance' | 'nhs-assurance-on-path'>, unit: Unit): string | undefined {
  if (!('limits' in answer)) return undefined
  const { mean, meanMovingRange, lower, upper } = answer.limits
  const said = (value: number): string => roundedFigure(value, unit)
  return `${said(mean)} ± 2.66 × ${said(meanMovingRange)}: limits ${said(lower)} and ${said(upper)}${answer.isTrial ? ', for trial with fewer than 13 figures' : ''}`
}

/** What went in and how it was worked out; no sum where the answer has none. */
export function workingOfOther(applied: AppliedMethod, unit: Unit): OtherWorking {
  switch (applied.method) {
    case 'open-sdg':
      return { inputs: growthInputs(applied.inputs, unit), sum: openSdgSum(applied, unit) }
    case 'unsd':
      return { inputs: growthInputs(applied.inputs, unit), sum: unsdSum(applied, unit) }
    case 'escap': {
      const { baseline, latest, target } = applied.inputs
      return {
        inputs: [`first ${figure(baseline, unit)}`, `latest ${figure(latest, unit)}`, `target ${figure(target, unit)}`],
        sum: escapSum(applied, unit),
      }
    }
    case 'tola': {
      const { answer, inputs } = applied
      const said = inputs.years.map(
        ({ from, to, result, target }) =>
          `${longDate(from)} to ${longDate(to)}: ${figure(result, unit)}, target ${figure(target, unit)}`,
      )
      return {
        inputs: said,
        sum:
          'share' in answer
            ? `${figure(answer.result, unit)} ÷ ${figure(answer.target, unit)} = ${ratioWords(answer.share, TOLA_CUTS)}`
            : undefined,
      }
    }
    case 'gc-infobase':
      return { inputs: gcInfobaseInputs(applied, unit), sum: undefined }
    case 'nhs-assurance':
    case 'nhs-assurance-on-path':
      return { inputs: assuranceInputs(applied.inputs, unit), sum: assuranceSum(applied, unit) }
  }
}
