/** Several due dates of one promise: each stage with what it asks and where it stands, judged when its own day comes. */
import { isForecastBased, stagesOn, type Day, type Metric } from '../../../progress/index.ts'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import { READING_PARAM, type Judging } from '../../routing/judging.ts'
import { ParamLink } from '../../routing/ParamLink.tsx'
import { capitalised, chanceWords, roundedFigure } from '../../text/figure.ts'
import { targetFigure } from '../../text/phrases.ts'
import { byDate } from '../../text/date.ts'
import { StatusTag } from '../../components/StatusTag.tsx'
import { TableFrame } from '../../components/TableFrame.tsx'

type Props = {
  readonly metric: Metric
  readonly day: Day
  readonly judging: Judging
  readonly shownId: string | undefined
}

const COLUMNS = [
  { heading: 'Stage' },
  { heading: 'Status' },
  { heading: 'Target', isNumber: true },
  { heading: 'Needed by now', isNumber: true },
  { heading: 'Chance', isNumber: true },
] as const

export function Stages({ metric, day, judging: { options }, shownId }: Props) {
  const stages = stagesOn(metric, day)
  if (stages.length < 2) return null
  return (
    <section className="record" aria-labelledby="stages">
      <h2 className="govuk-heading-m" id="stages">
        Stages of the promise
      </h2>
      <p className="govuk-body">Each is judged by itself, and finally when its own day comes.</p>
      <TableFrame title="What each stage asks, and where it stands" columns={COLUMNS}>
        {stages.map((stage) => {
          const { status, requiredPath } = memoizedAssess(metric, day, { ...options, targetId: stage.id })
          return (
            <tr key={stage.id}>
              <th scope="row">
                {stage.id === shownId ? (
                  `${capitalised(byDate(stage.due))}, as shown on this page`
                ) : (
                  <ParamLink name={READING_PARAM} value={stage.id}>
                    {capitalised(byDate(stage.due))}
                  </ParamLink>
                )}
              </th>
              <td>
                <StatusTag status={status} />
              </td>
              <td className="figures__number">{targetFigure(stage, metric.unit)}</td>
              <td className="figures__number">
                {requiredPath === undefined ? 'no path yet' : roundedFigure(requiredPath.onAsAt, metric.unit)}
              </td>
              <td className="figures__number">
                {isForecastBased(status) ? chanceWords(status.because.chance) : 'none given'}
              </td>
            </tr>
          )
        })}
      </TableFrame>
    </section>
  )
}
