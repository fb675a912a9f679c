/** What every field of a form has about it: its group, its hint and what is wrong with it. */
import type { ReactNode } from 'react'

/** What is said of a field beside its label. */
export type FieldWords = {
  readonly hint?: ReactNode
  /** What is wrong with what stands in it, and what to enter. */
  readonly error?: string | undefined
}

const has = (words: ReactNode): boolean => words !== undefined && words !== null && words !== '' && words !== false

/** The ids of the hint and of the error that describe a field; `undefined` where it has neither. */
export function describedBy(id: string, { hint, error }: FieldWords): string | undefined {
  const ids = [...(has(hint) ? [`${id}-hint`] : []), ...(has(error) ? [`${id}-error`] : [])]
  return ids.length === 0 ? undefined : ids.join(' ')
}

export function FormGroup({ error, children }: { readonly error?: string | undefined; readonly children: ReactNode }) {
  return <div className={has(error) ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>{children}</div>
}

/** The hint and the error of a field, in the order in which they are read out. */
export function HintAndError({ id, hint, error }: FieldWords & { readonly id: string }) {
  return (
    <>
      {has(hint) && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {has(error) && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  )
}

/** What a field with one label is called, and what is said of it. */
export type LabelledWords = FieldWords & { readonly id: string; readonly label: string }

/** A field under its label, its hint and its error. */
export function LabelledField({ label, error, children, ...words }: LabelledWords & { readonly children: ReactNode }) {
  return (
    <FormGroup error={error}>
      <label className="govuk-label" htmlFor={words.id}>
        {label}
      </label>
      <HintAndError {...words} error={error} />
      {children}
    </FormGroup>
  )
}

type FieldClass = 'govuk-input' | 'govuk-textarea' | 'govuk-select' | 'govuk-file-upload'

/** What the element that is typed in has in common, whatever it is. A class is named whole, so that it is found. */
export const fieldProps = (id: string, fieldClass: FieldClass, words: FieldWords) => ({
  id,
  name: id,
  className: has(words.error) ? `${fieldClass} ${fieldClass}--error` : fieldClass,
  'aria-describedby': describedBy(id, words),
  'aria-invalid': has(words.error) || undefined,
})
