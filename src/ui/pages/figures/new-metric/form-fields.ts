/** The fields of the form as its parts are given them. */
import type { NewMetricField, NewMetricFields } from '../../../../intake/index.ts'

export type FieldProps = {
  readonly id: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (text: string) => void
}

export type PartProps = {
  /** What a field is shown with. */
  readonly of: (field: NewMetricField) => FieldProps
  readonly fields: NewMetricFields
}

export const idOfField = (field: NewMetricField): string => `new-metric-${field}`

/** The same for radio buttons, which share a name. */
export const asRadios = ({ id, ...rest }: FieldProps) => ({ name: id, ...rest })
