/** Show the working: every number of a target with its inputs, its rule and the calculation. */
import './working.scss'
import { useMemo } from 'react'
import type { AssessOptions, Assessment, Metric, PartialDate } from '../../../../progress/index.ts'
import { byDate } from '../../../text/date.ts'
import { NeedsScript } from '../../../startup/NeedsScript.tsx'
import { WorkedNumber } from './WorkedNumber.tsx'
import { workingSheet } from './working-sheet.ts'
import { workingText } from './working-text.ts'
import { WorkingFiles } from './WorkingFiles.tsx'
import { workingOf } from './workings.ts'

type Props = {
  readonly metric: Metric
  readonly assessment: Assessment
  readonly asAtDate: PartialDate
  readonly options?: AssessOptions
}

export function Working({ metric, assessment, asAtDate, options }: Props) {
  // Six settings and up to 66 slopes: not again for every key that is pressed on the page.
  const workings = useMemo(() => workingOf(metric, assessment, options), [metric, assessment, options])
  const isEmpty = workings.length === 0
  return (
    <section className="record working" aria-labelledby="working">
      <h2 className="govuk-heading-m" id="working">
        Show the working
      </h2>
      <p className="govuk-body">
        {isEmpty
          ? `No figure had been published ${byDate(asAtDate)}, so there is nothing to work out.`
          : `Each number here rests on what had been published ${byDate(asAtDate)}. Open one to see what goes in, the rule, and the calculation.`}
      </p>
      {workings.map((working) => (
        <WorkedNumber key={working.id} sources={metric.sources} working={working} />
      ))}
      {!isEmpty && (
        <NeedsScript>
          <WorkingFiles
            text={() => workingText(metric, workings, asAtDate)}
            sheet={() => workingSheet(metric, workings, asAtDate)}
            fileName={`${metric.id}-working-as-at-${asAtDate}.csv`}
          />
        </NeedsScript>
      )}
    </section>
  )
}
