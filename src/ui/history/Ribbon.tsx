/**
 * The history ribbon: how a target stood month by month, on what was known then, in a picture, a sentence and a table.
 */
import type { Assessment, Metric, PartialDate } from '../../progress/index.ts'
import { Disclosure } from '../components/Disclosure.tsx'
import { ribbonOnce } from './ribbon-once.ts'
import { nothingWords, TITLE } from './ribbon-words.ts'
import { RibbonStage } from './RibbonStage.tsx'
import { RibbonTable } from './RibbonTable.tsx'

type Props = {
  readonly metric: Metric
  readonly assessment: Assessment
  readonly asAtDate: PartialDate
  /** Whether the judgement counts indicative figures. */
  readonly includeIndicative: boolean
  /** With the reasons, on the page of one target. Among all targets the sentence alone says the same of every month. */
  readonly hasTable: boolean
  /** Asked for with a month, "2019-03"; absent where the date stays as it is. */
  readonly onChooseAsAt: ((month: PartialDate) => void) | undefined
}

export function Ribbon({ metric, assessment, asAtDate, includeIndicative, hasTable, onChooseAsAt }: Props) {
  const id = `${metric.id}-ribbon`
  const model = ribbonOnce(metric, assessment, asAtDate, includeIndicative)
  return (
    <figure className="ribbon">
      <figcaption id={`${id}-title`} className="chart__subtitle">
        {TITLE}
      </figcaption>
      {model === undefined ? (
        <p className="chart__nothing">{nothingWords(assessment.target !== undefined, asAtDate)}</p>
      ) : (
        <>
          <RibbonStage model={model} metric={metric} id={id} onChoose={onChooseAsAt} />
          {hasTable && (
            <Disclosure summary="Show the history as a table">
              <RibbonTable model={model} title={`${metric.title}: how it stood, month by month`} />
            </Disclosure>
          )}
        </>
      )}
    </figure>
  )
}
