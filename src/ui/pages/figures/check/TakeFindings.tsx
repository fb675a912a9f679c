/** The list of problems and questions to take away, for whoever mends the file. */
import { findingsRows, findingsText, type Finding } from '../../../../intake/index.ts'
import { saveFile } from '../../../components/save.ts'

type Props = { readonly findings: readonly Finding[]; readonly fileName: string }

export function TakeFindings({ findings, fileName }: Props) {
  if (findings.length === 0) return null
  const handleText = (): void =>
    saveFile('problems.txt', new Blob([findingsText(findings, fileName)], { type: 'text/plain;charset=utf-8' }))
  const handleXlsx = async (): Promise<void> => {
    const { XLSX_TYPE, xlsxOf } = await import('../../../../spreadsheet/write.ts')
    saveFile(
      'problems.xlsx',
      new Blob([xlsxOf([{ name: 'Problems', table: findingsRows(findings) }])], { type: XLSX_TYPE }),
    )
  }
  return (
    <p className="govuk-body taking-in__actions">
      Take the list away:{' '}
      <button type="button" className="link-button" onClick={() => void handleXlsx()}>
        as XLSX<span className="govuk-visually-hidden">, the list of problems and questions</span>
      </button>{' '}
      <button type="button" className="link-button" onClick={handleText}>
        as text<span className="govuk-visually-hidden">, the list of problems and questions</span>
      </button>
    </p>
  )
}
