/** The inputs that each of others' methods was given, and its sum with the numbers put in. */
import type { AppliedMethod, AssuranceInputs, DatedFigure, GrowthInputs, Unit } from '../../../progress/index.ts'
import { longDate } from '../../format/date.ts'
import { figure, plural, roundedFigure } from '../../format/figure.ts'

export type OtherWorking = { readonly inputs: readonly string[]; readonly sum: string | undefined }

const count = { kind: 'count', noun: '' } as const
const twoPlaces = (value: number): string => figure(Number(value.toPrecision(3)), count)
const perYear = (growth: number): string => `${figure(growth, { kind: 'share', noun: '' })} a year`

const stood = (what: string, { day, value }: DatedFigure, unit: Unit): string => `${what} ${roundedFigure(value, unit)}, ${longDate(day)}`

const growthInputs = ({ baseline, latest, target }: GrowthInputs, unit: Unit): readonly string[] => [stood('first', baseline, unit), stood('latest', latest, unit), stood('target', target, unit)]

function openSdgSum({ answer }: Extract<AppliedMethod, { method: 'open-sdg' }>): string | undefined {
  const progress = 'progress' in answer ? answer.progress : undefined
  return progress?.kind === 'ratio-of-growth' ? `${perYear(progress.growth)} held ÷ ${perYear(progress.growthNeeded)} needed = ${twoPlaces(progress.value)}` : undefined
}

function unsdSum({ answer, inputs }: Extract<AppliedMethod, { method: 'unsd' }>, unit: Unit): string | undefined {
  if (answer.kind === 'cannot-say' || answer.because.kind !== 'expected-change') return undefined
  const { growth, expected, share } = answer.because
  const said = (value: number): string => roundedFigure(value, unit)
  return `at ${perYear(growth)} it would be ${said(expected)}: (${said(expected)} − ${said(inputs.baseline.value)}) ÷ (${said(inputs.target.value)} − ${said(inputs.baseline.value)}) = ${twoPlaces(share)}`
}

function assuranceInputs({ values, required, on }: AssuranceInputs, unit: Unit): readonly string[] {
  return [plural(values.length, 'figure'), `required ${roundedFigure(required, unit)}, ${longDate(on)}`]
}

function assuranceSum({ answer }: Extract<AppliedMethod, { method: 'nhs-assurance' | 'nhs-assurance-on-path' }>, unit: Unit): string | undefined {
  if (!('limits' in answer)) return undefined
  const { lower, upper } = answer.limits
  return `limits ${roundedFigure(lower, unit)} and ${roundedFigure(upper, unit)}${answer.isTrial ? ', for trial: fewer than 13 figures' : ''}`
}

/** What went in and how it was worked out; no sum where the answer has none. */
export function workingOfOther(applied: AppliedMethod, unit: Unit): OtherWorking {
  switch (applied.method) {
    case 'open-sdg':
      return { inputs: growthInputs(applied.inputs, unit), sum: openSdgSum(applied) }
    case 'unsd':
      return { inputs: growthInputs(applied.inputs, unit), sum: unsdSum(applied, unit) }
    case 'escap': {
      const { baseline, latest, target } = applied.inputs
      const said = (value: number): string => roundedFigure(value, unit)
      return { inputs: [`first ${said(baseline)}`, `latest ${said(latest)}`, `target ${said(target)}`], sum: `10 × (${said(latest)} − ${said(baseline)}) ÷ (${said(target)} − ${said(baseline)})` }
    }
    case 'tola': {
      const { answer, inputs } = applied
      const years = inputs.years.map(({ from, to, result }) => `${longDate(from)} to ${longDate(to)}: ${roundedFigure(result, unit)}`)
      return { inputs: years, sum: 'share' in answer ? `${roundedFigure(answer.result, unit)} ÷ ${roundedFigure(answer.target, unit)} = ${twoPlaces(answer.share)}` : undefined }
    }
    case 'gc-infobase': {
      const { least, most, result, isDue } = applied.inputs
      const limit = least === undefined ? (most === undefined ? [] : [`at most ${roundedFigure(most, unit)}`]) : [`at least ${roundedFigure(least, unit)}`]
      return { inputs: [...limit, isDue ? 'due' : 'not due yet', result === undefined ? 'no result for the due date' : `result ${roundedFigure(result, unit)}`], sum: undefined }
    }
    case 'nhs-assurance':
    case 'nhs-assurance-on-path':
      return { inputs: assuranceInputs(applied.inputs, unit), sum: assuranceSum(applied, unit) }
  }
}
