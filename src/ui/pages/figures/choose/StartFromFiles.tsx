/** Metadata of Open SDG fills the form in, and its figures are uploaded with it. */
import { useId, useState } from 'react'
import { fieldsFromAbout, type Input, type NewMetricFields } from '../../../../intake/index.ts'
import { Disclosure } from '../../../components/Disclosure.tsx'
import { FileField } from '../../../components/form/FileField.tsx'
import { inputOfFiles } from '../upload/input-of-files.ts'
import { openedOf } from '../reader/the-reader.ts'

type Props = { readonly onStart: (fields: NewMetricFields, input: Input) => void }

export function StartFromFiles({ onStart }: Props) {
  const id = useId()
  const [said, setSaid] = useState('')
  const [error, setError] = useState<string>()
  const read = async (files: readonly File[]): Promise<void> => {
    const input = await inputOfFiles(files)
    const opened = await openedOf(input)
    setSaid('')
    setError(undefined)
    if (!opened.ok) setError(opened.fault)
    else if (opened.value.about === undefined)
      setError('No metadata was found: choose the figures (indicator_1-1-1.csv) and their metadata (1-1-1.md) together')
    else {
      setSaid(`The form below was filled in from ${opened.value.about.file}. Look at each part of it.`)
      onStart(fieldsFromAbout(opened.value.about), input)
    }
  }
  return (
    <Disclosure summary="Begin with an indicator of Open SDG">
      <FileField
        id={id}
        label="Its figures and its metadata"
        hint="A zip of both, or both chosen together: indicator_1-1-1.csv, and 1-1-1.md or 1-1-1.yml."
        error={error}
        accept=".zip,.csv,.md,.yml,.yaml"
        isMultiple
        onFiles={(files) => {
          read(files).catch(() => setError('The files could not be read. Choose them again.'))
        }}
      />
      <p className="govuk-body" role="status">
        {said}
      </p>
    </Disclosure>
  )
}
