/** A file to choose, or to drop on the field. */
import { describedBy, LabelledGroup, type FieldProps } from './parts.tsx'

type Props = FieldProps & {
  readonly label: string
  readonly accept?: string
  readonly isMultiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Browsers let a file be dropped on the field by themselves. */
export const FileField = ({ id, label, hint, error, accept, isMultiple, onFiles }: Props) => (
  <LabelledGroup id={id} label={label} hint={hint} error={error}>
    <input
      className={error === undefined ? 'govuk-file-upload' : 'govuk-file-upload govuk-file-upload--error'}
      id={id}
      type="file"
      accept={accept}
      multiple={isMultiple}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={describedBy({ id, hint, error })}
      onChange={(event) => onFiles([...(event.target.files ?? [])])}
    />
  </LabelledGroup>
)
