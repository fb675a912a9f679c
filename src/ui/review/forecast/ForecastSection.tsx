/** What is likely, what others expected, and what had been planned. */
import { useMemo } from 'react'
import { isLive, type AssessOptions, type Assessment, type Metric } from '../../../progress/index.ts'
import { Facts } from '../../target/Facts.tsx'
import { SourceLink } from '../../target/SourceLink.tsx'
import { TableFrame } from '../../target/TableFrame.tsx'
import { forecastFacts } from './forecast-facts.ts'
import { outsideRows, planRows, type OutsideRow, type PlanRow } from './outside-rows.ts'

const OUTSIDE = [{ heading: 'Who' }, { heading: 'Made' }, { heading: 'For' }, { heading: 'Their figure', isNumber: true }, { heading: 'Forecast here on that day' }, { heading: 'First figure for that day or later' }, { heading: 'Source' }] as const
const PLANS = [{ heading: 'Plan' }, { heading: 'Published' }, { heading: 'For' }, { heading: 'Planned', isNumber: true }, { heading: 'First figure for that day or later' }, { heading: 'Source' }] as const

function OutsideTable({ metric, rows }: { readonly metric: Metric; readonly rows: readonly OutsideRow[] }) {
  return (
    <TableFrame title="Outside forecasts, marked by hollow squares" columns={OUTSIDE}>
      {rows.map(({ title, made, on, figure, ours, came, source }, i) => (
        <tr key={i}>
          <th scope="row">{title}</th>
          <td>{made}</td>
          <td>{on}</td>
          <td className="figures__number">{figure}</td>
          <td>{ours}</td>
          <td>{came}</td>
          <td>
            <SourceLink sources={metric.sources} id={source} />
          </td>
        </tr>
      ))}
    </TableFrame>
  )
}

function PlanTable({ metric, rows }: { readonly metric: Metric; readonly rows: readonly PlanRow[] }) {
  return (
    <TableFrame title="Plans, drawn as thin lines" columns={PLANS}>
      {rows.map(({ title, made, on, figure, came, source }, i) => (
        <tr key={i}>
          <th scope="row">{title}</th>
          <td>{made}</td>
          <td>{on}</td>
          <td className="figures__number">{figure}</td>
          <td>{came}</td>
          <td>
            <SourceLink sources={metric.sources} id={source} />
          </td>
        </tr>
      ))}
    </TableFrame>
  )
}

function whyNone({ status }: Assessment): string {
  switch (status.kind) {
    case 'met':
      return status.because.kind === 'reached-early' && status.because.canFall ? 'The target had been reached. It could still fall back, which is not forecast.' : 'The outcome is known: nothing is forecast any more.'
    case 'missed':
      return 'The outcome is known: nothing is forecast any more.'
    case 'awaiting':
      return 'The due date has come: nothing is forecast any more.'
    case 'out-of-date':
      return 'The figures are too old to forecast from.'
    default:
      return 'Too little had been published to forecast from.'
  }
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
      <p className="govuk-body">{isLive(assessment.status) ? 'On the chart the darkest band holds the middle half of such forecasts, the next 80 in 100, the palest 95 in 100.' : whyNone(assessment)}</p>
      <Facts facts={facts} />
      {outside.length === 0 ? <p className="govuk-body">No forecast by anybody else is on the record.</p> : <OutsideTable metric={metric} rows={outside} />}
      {plans.length > 0 && <PlanTable metric={metric} rows={plans} />}
    </section>
  )
}
