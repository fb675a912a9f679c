/** What every field has around it: a hint, a message where something is wrong. */
import type { ReactNode } from 'react'

export type FieldProps = {
  readonly id: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

/** What a field is described by. */
export const describedBy = ({ id, hint, error }: FieldProps): string | undefined => {
  const ids = [...(hint === undefined ? [] : [hintId(id)]), ...(error === undefined ? [] : [errorId(id)])]
  return ids.length === 0 ? undefined : ids.join(' ')
}

export const HintAndError = ({ id, hint, error }: FieldProps) => (
  <>
    {hint !== undefined && (
      <div className="govuk-hint" id={hintId(id)}>
        {hint}
      </div>
    )}
    {error !== undefined && (
      <p className="govuk-error-message" id={errorId(id)}>
        <span className="govuk-visually-hidden">Error:</span> {error}
      </p>
    )}
  </>
)

type GroupProps = FieldProps & { readonly label: string; readonly children: ReactNode }

/** A field under its label. */
export const LabelledGroup = ({ id, label, hint, error, children }: GroupProps) => (
  <div className={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
    <label className="govuk-label" htmlFor={id}>
      {label}
    </label>
    <HintAndError id={id} hint={hint} error={error} />
    {children}
  </div>
)
