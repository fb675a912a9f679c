/** A table to fill in, with the last figures of the metric as an example. */
import { readRecordText, templateRows, templateSheets } from '../../../../intake/index.ts'
import type { Metric } from '../../../../progress/index.ts'
import { saveFile } from '../../../components/save.ts'

type Props = { readonly id: string; readonly text: string }

const metricIn = (text: string): Metric | undefined => {
  const read = readRecordText(text)
  return read.ok ? read.value.metric : undefined
}

async function saveCsv({ id, text }: Props): Promise<void> {
  const metric = metricIn(text)
  if (metric === undefined) return
  const { csvOf } = await import('../../../../spreadsheet/write.ts')
  saveFile(`${id}.csv`, new Blob([csvOf(templateRows(metric))], { type: 'text/csv;charset=utf-8' }))
}

async function saveXlsx({ id, text }: Props): Promise<void> {
  const metric = metricIn(text)
  if (metric === undefined) return
  const { XLSX_TYPE, xlsxOf } = await import('../../../../spreadsheet/write.ts')
  saveFile(`${id}.xlsx`, new Blob([xlsxOf(templateSheets(metric))], { type: XLSX_TYPE }))
}

export const TemplateLinks = (props: Props) => (
  <p className="govuk-body taking-in__actions">
    No table yet? Take one to fill in:{' '}
    <button type="button" className="link-button" onClick={() => void saveXlsx(props)}>
      as XLSX<span className="govuk-visually-hidden">, a table to fill in</span>
    </button>{' '}
    <button type="button" className="link-button" onClick={() => void saveCsv(props)}>
      as CSV<span className="govuk-visually-hidden">, a table to fill in</span>
    </button>
  </p>
)
