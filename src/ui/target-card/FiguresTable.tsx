/** The numbers of the chart as a table. */
import { isStanding, type Assessment, type Metric, type PartialDate, type Reading } from '../../progress/index.ts'
import { neededOn } from '../charts/model/needed-on.ts'
import { byDate, longDate } from '../text/date.ts'
import { publishedFigure, roundedFigure } from '../text/figure.ts'
import { dateOf, targetFigure } from '../text/phrases.ts'
import { shownReadings, standingWords } from '../text/standing-words.ts'
import { SourceCell } from '../components/SourceCell.tsx'
import { SourceLink } from '../components/SourceLink.tsx'
import { MoreRows } from '../components/MoreRows.tsx'
import { TableFrame } from '../components/TableFrame.tsx'
import { useShowMore } from '../components/use-show-more.ts'

const COLUMNS = [
  { heading: 'Date' },
  { heading: 'Figure', isNumber: true },
  { heading: 'Needed by then', isNumber: true },
  { heading: 'Basis' },
  { heading: 'Published' },
  { heading: 'Source' },
] as const

type Props = {
  readonly metric: Metric
  readonly assessment: Assessment
  /** On the page of one target every source is named whole and linked; among all targets its publisher is named. */
  readonly hasSources: boolean
}

const publisherOf = (metric: Metric, source: string): string => metric.sources[source]?.publisher ?? source

function neededWords(reading: Reading, assessment: Assessment, { unit }: Metric): string {
  const needed = neededOn(reading, assessment)
  if (needed !== undefined) return roundedFigure(needed, unit)
  return assessment.target !== undefined && reading.day > assessment.target.dueDay
    ? 'after the due date'
    : 'no path yet'
}

function Row({ reading, metric, assessment, hasSources }: Props & { readonly reading: Reading }) {
  const standing = standingWords(reading, assessment)
  return (
    <tr>
      <th scope="row">{dateOf(reading)}</th>
      <td className="figures__number">{publishedFigure(reading, metric.unit)}</td>
      <td className="figures__number">{neededWords(reading, assessment, metric)}</td>
      <td>
        {metric.illustrative ? 'invented' : reading.basis}
        {standing !== undefined && <span className="figures__note">{standing}</span>}
      </td>
      <td>{longDate(reading.publishedOn)}</td>
      {hasSources ? <SourceCell metric={metric} reading={reading} /> : <td>{publisherOf(metric, reading.source)}</td>}
    </tr>
  )
}

export function FiguresTable({ metric, assessment, hasSources, asAtDate }: Props & { readonly asAtDate: PartialDate }) {
  const { target, targetLevel } = assessment
  const readings = shownReadings(assessment)
  const { shown, hidden, onMore } = useShowMore(readings, 'last')
  if (readings.length === 0 && target === undefined)
    return <p className="govuk-body-s">No figure and no target had been published {byDate(asAtDate)}.</p>
  return (
    <>
      <MoreRows hidden={hidden} which="earlier" place="the CSV" onMore={onMore} />
      <TableFrame title={`${metric.title}: figures published ${byDate(asAtDate)}`} columns={COLUMNS}>
        {shown.map((reading) => (
          <Row
            key={`${dateOf(reading)} ${reading.day} ${reading.basis}`}
            reading={reading}
            metric={metric}
            assessment={assessment}
            hasSources={hasSources}
          />
        ))}
        {target !== undefined && (
          <tr>
            <th scope="row">{isStanding(target) ? 'every figure' : longDate(target.due)}</th>
            <td className="figures__number">target: {targetFigure(target, metric.unit)}</td>
            <td className="figures__number">
              {targetLevel === undefined ? 'no path yet' : roundedFigure(targetLevel, metric.unit)}
            </td>
            <td>target</td>
            <td>{longDate(target.publishedOn)}</td>
            <td>
              {hasSources ? (
                <SourceLink sources={metric.sources} id={target.source} />
              ) : (
                publisherOf(metric, target.source)
              )}
            </td>
          </tr>
        )}
      </TableFrame>
    </>
  )
}
