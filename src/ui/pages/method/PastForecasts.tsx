/** How past forecasts turned out: what was forecast on each day of the past, against what came. */
import { Suspense } from 'react'
import { trackRecordSteps, type Day, type ForecastOutcome, type Metric } from '../../../progress/index.ts'
import { longDate } from '../../text/date.ts'
import { capitalised, countWord, plural, publishedFigure, roundedFigure } from '../../text/figure.ts'
import { dateOf } from '../../text/phrases.ts'
import { slicedWork, useInSlices } from '../../data/use-in-slices.ts'
import { useShowMore } from '../../components/use-show-more.ts'
import { MoreRows } from '../../components/MoreRows.tsx'
import { TableFrame } from '../../components/TableFrame.tsx'

type Props = { readonly metrics: readonly Metric[]; readonly day: Day }

const COLUMNS = [
  { heading: 'Forecast on' },
  { heading: 'Of' },
  { heading: 'Forecast', isNumber: true },
  { heading: '80% range', isNumber: true },
  { heading: 'What came', isNumber: true },
  { heading: 'In the range' },
] as const

const pastForecasts = slicedWork(trackRecordSteps)

/** As many outcomes say something by themselves. */
const MANY = 100

function Row({
  outcome: { on, range, reading, in80 },
  metric,
}: {
  readonly outcome: ForecastOutcome
  readonly metric: Metric
}) {
  const said = (value: number): string => roundedFigure(value, metric.unit)
  return (
    <tr>
      <th scope="row">{longDate(on)}</th>
      <td>
        {metric.title}, {dateOf(reading)}
      </td>
      <td className="figures__number">{said(range.median)}</td>
      <td className="figures__number">
        {said(range.low80)} to {said(range.high80)}
      </td>
      <td className="figures__number">{publishedFigure(reading, metric.unit)}</td>
      <td>{in80 ? 'yes' : 'no'}</td>
    </tr>
  )
}

function Outcomes({ metrics, day }: Props) {
  const { outcomes, chances, brier } = useInSlices(pastForecasts, metrics, day)
  const { shown, hidden, onMore } = useShowMore(outcomes, 'last')
  if (outcomes.length === 0)
    return <p className="govuk-body">No figure had come by the date shown that a forecast could be held against.</p>
  const inside = outcomes.filter(({ in80 }) => in80).length
  return (
    <>
      <p className="govuk-body">
        {capitalised(countWord(inside))} of {plural(outcomes.length, 'forecast')} held against a later figure had it
        inside their 80% range. {outcomes.length < MANY ? 'So few say little: over' : 'Over'} 420 stretches of real
        public series the same method had 80.2% inside.
        {brier !== undefined &&
          ` The ${plural(chances, 'chance')} given of targets whose end is known score ${roundedFigure(brier, { kind: 'count', noun: '' })} by Brier, where 0 is always right and 0.25 is a coin.`}
      </p>
      <MoreRows hidden={hidden} which="earlier" onMore={onMore} />
      <TableFrame title="Forecasts and what came" columns={COLUMNS}>
        {shown.map((outcome) => {
          const metric = metrics.find(({ id }) => id === outcome.metricId)
          return metric === undefined ? null : (
            <Row key={`${outcome.metricId} ${outcome.on} ${outcome.reading.day}`} outcome={outcome} metric={metric} />
          )
        })}
      </TableFrame>
    </>
  )
}

export const PastForecasts = (props: Props) => (
  <Suspense
    fallback={
      <p className="govuk-body" role="status">
        Working out how past forecasts turned out…
      </p>
    }
  >
    <Outcomes {...props} />
  </Suspense>
)
