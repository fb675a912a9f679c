/** The working to take away: as text, or as a table with its formulas. */
import { saveFile } from '../../../components/save.ts'
import { useCopying } from '../../../components/use-copying.ts'

type Props = {
  /** Made when they are asked for. */
  readonly text: () => string
  readonly sheet: () => string
  readonly fileName: string
}

/** Without this mark, a spreadsheet that is given a file from a disk may take it for another character set. */
const UTF_8_MARK = '\u{FEFF}'

export function WorkingFiles({ text, sheet, fileName }: Props) {
  const { words, isByHand, field, onCopy } = useCopying()
  const handleDownload = (): void =>
    saveFile(fileName, new Blob([UTF_8_MARK + sheet()], { type: 'text/csv;charset=utf-8' }))
  return (
    <div className="working__files">
      <button type="button" className="button" onClick={() => onCopy(text())}>
        Copy the working as text
      </button>
      <button type="button" className="button" onClick={handleDownload}>
        Download the working as CSV
      </button>
      <p role="status" className="copy-box__said">
        {words}
      </p>
      {isByHand && (
        <textarea
          className="copy-box__text"
          aria-label="The working as text"
          ref={field}
          readOnly
          rows={8}
          value={text()}
        />
      )}
      <p className="govuk-body-s">
        The file works its results out again by formulas, so that any number in it can be changed. What was found by
        search is stated. LibreOffice must be told to evaluate formulas when it opens the file.
      </p>
    </div>
  )
}
