/** Step 2: a file, or cells that are pasted. */
import { useId, useState, type FormEvent } from 'react'
import type { Input, Work } from '../../../../intake/index.ts'
import { NO_ANSWERS } from '../../../../intake/index.ts'
import { capitalised } from '../../../text/figure.ts'
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx'
import { FileField } from '../../../components/form/FileField.tsx'
import { TextArea } from '../../../components/form/TextArea.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import type { StepProps } from '../MetricSteps.tsx'
import { openedOf } from '../reader/the-reader.ts'
import { StepFrame } from '../steps/StepFrame.tsx'
import { StepLink } from '../steps/StepLink.tsx'
import { goToStep } from '../steps/use-place.ts'
import { inputOfFiles } from './input-of-files.ts'
import { TemplateLinks } from './TemplateLinks.tsx'

const ACCEPTED = '.xlsx,.ods,.csv,.tsv,.txt,.zip,.md,.yml,.yaml'

async function inputOf(files: readonly File[], pasted: string): Promise<Input | undefined> {
  if (files.length > 0) return inputOfFiles(files)
  return pasted.trim() === '' ? undefined : { kind: 'pasted', text: pasted }
}

/** What was said of the last file is forgotten: another one may have other columns. */
function begunAnew(work: Work, inputName: string, publishedOn: string | undefined): Work {
  const { after: _after, ...rest } = work
  const { newSource, source, seriesId } = work.answers
  return {
    ...rest,
    inputName,
    table: 0,
    isConfirmed: false,
    answers: {
      ...NO_ANSWERS,
      ...(source !== undefined && { source }),
      ...(newSource !== undefined && { newSource }),
      ...(seriesId !== undefined && { seriesId }),
      ...(publishedOn !== undefined && { publishedOn }),
    },
  }
}

export function UploadStep({ work, text, works, hasInput }: StepProps & { readonly hasInput: boolean }) {
  const id = useId()
  const [files, setFiles] = useState<readonly File[]>([])
  const [pasted, setPasted] = useState('')
  // One or the other: the one that was given last. A field of files cannot be emptied, only made anew.
  const [emptied, setEmptied] = useState(0)
  const handleFiles = (chosen: readonly File[]): void => {
    setFiles(chosen)
    setPasted('')
  }
  const handlePasted = (cells: string): void => {
    setPasted(cells)
    if (files.length > 0) setEmptied(emptied + 1)
    setFiles([])
  }
  const { errors, attempt, tell } = useErrors()
  const setError = (message: string): void => tell([{ id: `${id}-file`, message }])
  const [isReading, setIsReading] = useState(false)
  const read = async (): Promise<void> => {
    const input = await inputOf(files, pasted)
    if (input === undefined) {
      setError('Choose a file, or paste the cells with the figures')
      return
    }
    const opened = await openedOf(input)
    if (!opened.ok) {
      setError(opened.fault)
      return
    }
    const { name, cover } = opened.value
    await works.keepOn(begunAnew(work, name, cover.publishedOn), input)
    goToStep({ step: 'check', id: work.id })
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReading) return
    setIsReading(true)
    read()
      .catch(() => setError('The file could not be read. It may have been moved or changed: choose it again.'))
      .finally(() => setIsReading(false))
  }
  return (
    <StepFrame step="upload" about={capitalised(work.title)} back={{ step: 'choose' }} hasError={errors.length > 0}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {hasInput && (
        <p className="govuk-inset-text">
          {work.inputName ?? 'A file'} is here already.{' '}
          <StepLink to={{ step: 'check', id: work.id }}>Go on with it</StepLink>, or upload another in its place.
        </p>
      )}
      <form onSubmit={handleSubmit} noValidate>
        <FileField
          key={emptied}
          id={`${id}-file`}
          label="Upload a file"
          hint="XLSX, ODS or CSV, at most 20 MB; or a zip of Open SDG data and metadata. It is read in this browser and sent nowhere."
          error={errors[0]?.message}
          accept={ACCEPTED}
          isMultiple
          onFiles={handleFiles}
        />
        <TextArea
          id={`${id}-pasted`}
          label="Or paste cells"
          hint="Copy them in the spreadsheet with the names of the columns: a date or period, and the figure."
          value={pasted}
          onChange={handlePasted}
          rows={5}
        />
        <TemplateLinks text={text} id={work.id} />
        <button type="submit" className="govuk-button" aria-disabled={isReading}>
          {isReading ? 'Reading…' : 'Continue'}
        </button>
      </form>
    </StepFrame>
  )
}
