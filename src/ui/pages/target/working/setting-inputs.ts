/** The settings of the forecast as inputs, and the chances that follow from them as calculations. */
import type { ForecastParts } from '../../../../progress/index.ts'
import { formula, sumOf, type Formula, type Input } from './formula.ts'
import { countInput } from './record-inputs.ts'

type Setting = { readonly weight: Input; readonly mean: Input; readonly scale: Input }

/** Whether what is put in is written for a spreadsheet or for a reader. */
export type Reader = 'spreadsheet' | 'person'

export type SettingInputs = {
  readonly inputs: readonly Input[]
  /** The chance that the figure is below a value of the forecasting scale. */
  readonly below: (value: Formula, reader: Reader) => Formula
}

const settingOf = ({ weight, mean, scale }: ForecastParts['components'][number], i: number): Setting => ({
  weight: countInput(`weight-${i + 1}`, `Setting ${i + 1}: weight`, weight),
  mean: countInput(`mean-${i + 1}`, `Setting ${i + 1}: mean on the forecasting scale`, mean),
  scale: countInput(`scale-${i + 1}`, `Setting ${i + 1}: scale on the forecasting scale`, scale),
})

export function settingInputs({ components, degrees: count }: ForecastParts): SettingInputs {
  const settings = components.map(settingOf)
  const degrees = countInput('degrees', 'Degrees of freedom of Student’s t distribution, T', count)
  const share = ({ weight, mean, scale }: Setting, value: Formula, reader: Reader): Formula => {
    const reach = formula`(${value} - ${mean}) / ${scale}`
    return reader === 'person'
      ? formula`${weight} * T(${reach})`
      : formula`${weight} * T.DIST(${reach}, ${degrees}, TRUE)`
  }
  return {
    inputs: [degrees, ...settings.flatMap(({ weight, mean, scale }) => [weight, mean, scale])],
    below: (value, reader) => sumOf(settings.map((setting) => share(setting, value, reader))),
  }
}

/** A value of the metric on the forecasting scale; beyond the end of the scale it is put at the end. */
export function scaled(kind: ForecastParts['scale'], value: Input): Formula {
  switch (kind) {
    case 'arcsine':
      return formula`ASIN(SQRT(MIN(1, MAX(0, ${value}))))`
    case 'square-root':
      return formula`SQRT(MAX(0, ${value}))`
    case 'unchanged':
      return formula`${value}`
  }
}

/** The way back: a value of the forecasting scale in the unit of the metric. */
export function unscaled(kind: ForecastParts['scale'], value: Formula): Formula {
  switch (kind) {
    case 'arcsine':
      return formula`POWER(SIN(MIN(PI() / 2, MAX(0, ${value}))), 2)`
    case 'square-root':
      return formula`POWER(MAX(0, ${value}), 2)`
    case 'unchanged':
      return value
  }
}

export const SCALE_WORDS: Readonly<Record<ForecastParts['scale'], string>> = {
  arcsine: 'the arcsine of its square root',
  'square-root': 'its square root',
  unchanged: 'as it is',
}
