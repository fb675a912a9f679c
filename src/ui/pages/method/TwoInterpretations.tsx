/** A target that can be read in more than one way: each reading judged beside the others. */
import { isInForce, stagesOn, type Day, type Metric, type Target } from '../../../progress/index.ts'
import { stillNeeded } from '../../text/qualifiers.ts'
import { longDate } from '../../text/date.ts'
import { capitalised, chanceWords, roundedFigure } from '../../text/figure.ts'
import { yearlyPace } from '../../text/phrases.ts'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import { SourceLink } from '../../components/SourceLink.tsx'
import { StatusTag } from '../../components/StatusTag.tsx'
import { TableFrame } from '../../components/TableFrame.tsx'

const COLUMNS = [
  { heading: 'Read as' },
  { heading: 'Status' },
  { heading: 'Needed at the latest figure', isNumber: true },
  { heading: 'Pace needed', isNumber: true },
  { heading: 'Chance', isNumber: true },
] as const

/** The targets in force that read one promise in different ways: stages of it are no readings. */
export const readingsOn = (metric: Metric, day: Day): readonly Target[] =>
  stagesOn(metric, day).length > 1 ? [] : metric.targets.filter((target) => isInForce(target, day))

export function TwoInterpretations({ metric, day }: { readonly metric: Metric; readonly day: Day }) {
  const targets = readingsOn(metric, day)
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {targets.map(({ id, wording, source }) => (
          <li key={id}>
            “{wording}”: <SourceLink sources={metric.sources} id={source} />
          </li>
        ))}
      </ul>
      <TableFrame title={`${capitalised(metric.title)}: each reading of the target`} columns={COLUMNS}>
        {targets.map((target) => {
          const { status, gap, pace, forecast, latest } = memoizedAssess(metric, day, { targetId: target.id })
          return (
            <tr key={target.id}>
              <th scope="row">by {longDate(target.due)}</th>
              <td>
                <StatusTag status={status} />
              </td>
              <td className="figures__number">
                {gap === undefined ? 'not known' : roundedFigure(gap.required, metric.unit)}
              </td>
              <td className="figures__number">
                {pace?.neededPerDay === undefined || latest === undefined
                  ? 'no time left'
                  : `${stillNeeded(latest, target)}${yearlyPace(pace.neededPerDay, metric.unit)}`}
              </td>
              <td className="figures__number">
                {forecast === undefined ? 'none given' : chanceWords(forecast.chance)}
              </td>
            </tr>
          )
        })}
      </TableFrame>
    </>
  )
}
