/** The form for a new metric: what it is about, its figures, what was promised, and where. */
import { useState, type FormEvent } from 'react'
import { newMetric, NO_FIELDS, type NewMetricField, type NewMetricFields } from '../../../../intake/index.ts'
import type { Day, MetricInput } from '../../../../progress/index.ts'
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import { idOfField, type FieldProps } from './form-fields.ts'
import { SeriesPart } from './SeriesPart.tsx'
import { SourcePart } from './SourcePart.tsx'
import { SubjectPart } from './SubjectPart.tsx'
import { TargetPart } from './TargetPart.tsx'
import { UnitPart } from './UnitPart.tsx'
import { useErrorTitle } from './use-error-title.ts'

type Props = {
  readonly knownIds: readonly string[]
  readonly today: Day
  /** What is known of it already. */
  readonly start?: NewMetricFields
  readonly onMade: (record: MetricInput, fields: NewMetricFields) => void
  /** What is typed, as it is typed. */
  readonly onFields?: (fields: NewMetricFields) => void
}

export function NewMetricForm({ knownIds, today, start = NO_FIELDS, onMade, onFields }: Props) {
  const [fields, setFields] = useState(start)
  const { errors, attempt, tell } = useErrors()
  useErrorTitle(errors.length > 0)
  const of = (field: NewMetricField): FieldProps => {
    const id = idOfField(field)
    const change = (text: string): void => {
      const next = { ...fields, [field]: text }
      setFields(next)
      onFields?.(next)
    }
    return { id, value: fields[field], error: errors.find((error) => error.id === id)?.message, onChange: change }
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const made = newMetric(fields, { ids: knownIds, today })
    tell(made.ok ? [] : made.fault.map(({ field, problem }) => ({ id: idOfField(field), message: problem })))
    if (made.ok) onMade(made.value, fields)
  }
  const part = { of, fields }
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <form className="new-metric" onSubmit={handleSubmit} noValidate>
        <SubjectPart {...part} />
        <UnitPart {...part} />
        <TargetPart {...part} />
        <SourcePart {...part} />
        <SeriesPart {...part} />
        <p className="govuk-body">
          A range, a baseline or more targets can be added to its file later. Its first figures come next, from a
          spreadsheet.
        </p>
        <button type="submit" className="govuk-button">
          Continue
        </button>
      </form>
    </>
  )
}
