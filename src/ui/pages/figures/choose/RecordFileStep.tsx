/** A whole file of the record, or drafts that were taken away: checked, and compared with what is published. */
import { useEffect, useId, useState, type FormEvent } from 'react'
import { readRecordFile, type MetricEntry } from '../../../../api/index.ts'
import { isDraftText, readDraftText } from '../../../../intake/index.ts'
import type { Day } from '../../../../progress/index.ts'
import { dropRecordFile, keepRecordFile, keptRecordFile } from '../../../data/drafts.ts'
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx'
import { FileField } from '../../../components/form/FileField.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import { StepFrame } from '../steps/StepFrame.tsx'
import { goToStep } from '../steps/use-place.ts'
import type { Works } from '../use-works.ts'
import { compareFile, type FileCompared } from './compare-file.ts'
import { RecordCompared } from './RecordCompared.tsx'

type Props = { readonly entries: readonly MetricEntry[]; readonly works: Works; readonly today: Day }

const ONLY_MESSAGE = 'Choose a .json file'

export function RecordFileStep({ entries, works, today }: Props) {
  const id = useId()
  const [file, setFile] = useState<File>()
  const { errors, attempt, tell } = useErrors()
  const setMessages = (messages: readonly string[]): void =>
    tell(messages.map((message) => ({ id: `${id}-file`, message })))
  /** Whether one was opened before. */
  const [isKnown, setIsKnown] = useState(false)
  const [compared, setCompared] = useState<FileCompared>()
  const servedOf = async (metricId: string) => {
    const entry = entries.find((one) => one.id === metricId)
    return entry === undefined ? undefined : readRecordFile(entry.href, new AbortController().signal)
  }
  const openDrafts = async (text: string): Promise<void> => {
    const read = readDraftText(text)
    if (!read.ok) {
      setMessages([read.fault])
      return
    }
    for (const { work, input } of read.value) await (input === undefined ? works.keep(work) : works.keepOn(work, input))
    goToStep({ step: 'choose' })
  }
  const compare = async (text: string): Promise<void> => {
    const read = await compareFile(text, servedOf, today)
    setMessages(read.ok ? [] : read.fault)
    if (!read.ok) return
    setCompared(read.value)
    await keepRecordFile(text)
  }
  const open = async (): Promise<void> => {
    const text = await file?.text()
    if (text === undefined) {
      setMessages([ONLY_MESSAGE])
      return
    }
    if (isDraftText(text)) {
      await openDrafts(text)
      return
    }
    await compare(text)
  }
  const tried = (doing: Promise<void>): Promise<void> =>
    doing.catch(() => setMessages(['The file could not be read, or the published one could not. Try again.']))
  // What was opened is there again after a reload, compared with what is published by then.
  useEffect(() => {
    const again = keptRecordFile().then(async (text) => (text === undefined ? undefined : compare(text)))
    void tried(again).then(() => setIsKnown(true))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- on arrival alone
  }, [])
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void tried(open())
  }
  const handleOther = (): void => {
    setCompared(undefined)
    void dropRecordFile()
  }
  if (compared !== undefined) return <RecordCompared compared={compared} works={works} onOther={handleOther} />
  return (
    <StepFrame step="choose" heading="Open a file of the record" back={{ step: 'choose' }} hasError={errors.length > 0}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {isKnown && (
        <form onSubmit={handleSubmit} noValidate>
          <FileField
            id={`${id}-file`}
            label="Upload a file"
            hint="A .json file of one metric, as it is published, or drafts that you saved from here. It is sent nowhere."
            error={errors[0]?.message}
            accept=".json"
            onFiles={([first]) => setFile(first)}
          />
          <button type="submit" className="govuk-button">
            Continue
          </button>
        </form>
      )}
    </StepFrame>
  )
}
