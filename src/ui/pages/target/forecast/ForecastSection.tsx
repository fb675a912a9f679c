/** What is likely, what others expected, and what had been planned. */
import { useMemo } from 'react'
import { isForecastBased, type AssessOptions, type Assessment, type Metric } from '../../../../progress/index.ts'
import { whyNoForecast } from '../../../text/why-no-forecast.ts'
import { Facts } from '../../../components/Facts.tsx'
import { SourceLink } from '../../../components/SourceLink.tsx'
import { TableFrame } from '../../../components/TableFrame.tsx'
import { forecastFacts } from './forecast-facts.ts'
import { outsideRows, planRows, type PlanRow } from './outside-rows.ts'

const FIRST_SINCE = 'First figure for that day or later'
const OUTSIDE = [
  { heading: 'Who' },
  { heading: 'Made' },
  { heading: 'For' },
  { heading: 'Their figure', isNumber: true },
  { heading: 'Forecast here on that day' },
  { heading: FIRST_SINCE },
  { heading: 'Source' },
] as const
const PLANS = [
  { heading: 'Plan' },
  { heading: 'Published' },
  { heading: 'For' },
  { heading: 'Planned', isNumber: true },
  { heading: FIRST_SINCE },
  { heading: 'Source' },
] as const

const FAN =
  'On the chart the darkest band holds the middle half of such forecasts, the next 80 in 100, the palest 95 in 100.'
const QUOTA =
  'The year is forecast from what earlier years had done by then. That is a total, so it is not drawn among its parts.'

/** What somebody expected or planned, and beside it what was expected here, and what came. */
function ClaimRow({
  metric,
  claim,
  ours,
}: {
  readonly metric: Metric
  readonly claim: PlanRow
  readonly ours?: string
}) {
  const { title, made, on, figure, came, source } = claim
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{made}</td>
      <td>{on}</td>
      <td className="figures__number">{figure}</td>
      {ours !== undefined && <td>{ours}</td>}
      <td>{came}</td>
      <td>
        <SourceLink sources={metric.sources} id={source} />
      </td>
    </tr>
  )
}

type Props = { readonly metric: Metric; readonly assessment: Assessment; readonly options: AssessOptions }

export function ForecastSection({ metric, assessment, options }: Props) {
  const outside = useMemo(() => outsideRows(metric, assessment, options), [metric, assessment, options])
  const plans = planRows(metric, assessment)
  const facts = forecastFacts(metric, assessment)
  return (
    <section className="record forecast" aria-labelledby="forecast">
      <h2 className="govuk-heading-m" id="forecast">
        Forecast
      </h2>
      <p className="govuk-body">
        {isForecastBased(assessment.status)
          ? assessment.quota === undefined
            ? FAN
            : QUOTA
          : whyNoForecast(assessment.status)}
      </p>
      <Facts facts={facts} />
      {outside.length === 0 ? (
        <p className="govuk-body">No forecast by anybody else is on the record.</p>
      ) : (
        <TableFrame title="Outside forecasts, marked by hollow squares" columns={OUTSIDE}>
          {outside.map((row, i) => (
            <ClaimRow key={i} metric={metric} claim={row} ours={row.ours} />
          ))}
        </TableFrame>
      )}
      {plans.length > 0 && (
        <TableFrame title="Plans, drawn as thin lines" columns={PLANS}>
          {plans.map((row, i) => (
            <ClaimRow key={i} metric={metric} claim={row} />
          ))}
        </TableFrame>
      )}
    </section>
  )
}
