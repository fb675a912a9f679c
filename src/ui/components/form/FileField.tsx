/** A file to choose, or to drop. */
import { useRef, useState, type DragEvent } from 'react'
import { fieldProps, LabelledField, type LabelledWords } from './field-parts.tsx'

type Props = LabelledWords & {
  /** Kinds that the browser offers first, such as `.csv,.xlsx`. Others can be chosen or dropped all the same. */
  readonly accept: string
  readonly isMultiple?: boolean
  /** Never with none; never with several where it is not for several. */
  readonly onFiles: (files: readonly File[]) => void
}

export function FileField({ id, label, hint, error: given, accept, isMultiple = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [hasTooMany, setHasTooMany] = useState(false)
  const error = hasTooMany ? 'Drop one file at a time.' : given
  const take = (files: readonly File[]): void => {
    setHasTooMany(files.length > 1 && !isMultiple)
    if (files.length > 0 && (isMultiple || files.length === 1)) onFiles(files)
  }
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    const { files } = event.dataTransfer
    // So that the field shows the name of what was dropped, as of what was chosen.
    if (input.current !== null && files instanceof FileList && (isMultiple || files.length === 1))
      input.current.files = files
    take([...files])
  }
  const handleOver = (event: DragEvent): void => {
    // A browser would open the file in place of the page.
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <LabelledField {...{ id, label, hint, error }}>
      {/* A short cut for a pointer: the field in it does the same by keyboard. */}
      <div
        className={isOver ? 'file-drop file-drop--over' : 'file-drop'}
        onDragOver={handleOver}
        onDragLeave={() => setIsOver(false)}
        onDrop={handleDrop}
      >
        <input
          {...fieldProps(id, 'govuk-file-upload', { hint, error })}
          ref={input}
          type="file"
          accept={accept}
          multiple={isMultiple}
          // The same file, mended and chosen again, is a choice too.
          onClick={(event) => (event.currentTarget.value = '')}
          onChange={(event) => take([...(event.target.files ?? [])])}
        />
        <p className="govuk-hint file-drop__words" aria-hidden="true">
          {isMultiple ? 'or drop files here' : 'or drop a file here'}
        </p>
      </div>
    </LabelledField>
  )
}
