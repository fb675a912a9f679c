/** What others conclude of the targets, in their own words, beside what is worked out here. Neither follows from the other. */
import {
  isForecastBased,
  outsideWorking,
  type Assessment,
  type Day,
  type Metric,
  type OutsideVerdict,
} from '../../../progress/index.ts'
import { SourceLink } from '../../components/SourceLink.tsx'
import { TableFrame } from '../../components/TableFrame.tsx'
import { byDate, longDate } from '../../text/date.ts'
import { chanceWords, figure, uncapitalised } from '../../text/figure.ts'
import { otherWords } from '../../text/other-words.ts'
import { targetFigure } from '../../text/phrases.ts'
import { workingOfOther } from './others/other-workings.ts'
import { statusWord } from '../../text/status-words.ts'

const COLUMNS = [
  { heading: 'Who' },
  { heading: 'Their word' },
  { heading: 'From' },
  { heading: 'To' },
  { heading: 'Source' },
] as const

const stillSaid = ({ untilDay }: OutsideVerdict, day: Day): boolean => untilDay === undefined || untilDay > day

/** Latest first. */
const saidBy = ({ outsideVerdicts = [] }: Metric, day: Day): readonly OutsideVerdict[] =>
  outsideVerdicts
    .filter(({ fromDay }) => fromDay <= day)
    .toSorted((one, other) => (one.fromDay < other.fromDay ? 1 : -1))

type Props = { readonly metric: Metric; readonly assessment: Assessment }

/** Their word and ours, and how theirs comes about where they say by which rule, so that the difference can be seen. */
function Now({ verdict, metric, assessment }: Props & { readonly verdict: OutsideVerdict }) {
  const { by, word, from } = verdict
  const { status, target } = assessment
  const theirs = outsideWorking(metric, assessment, verdict)
  const working = theirs === undefined ? undefined : workingOfOther(theirs, metric.unit)
  return (
    <>
      <p className="govuk-body">
        {by} has said <strong>“{word}”</strong> since {longDate(from)}. Here it is{' '}
        <strong>{uncapitalised(statusWord(status))}</strong>
        {isForecastBased(status) ? `, with a chance of ${chanceWords(status.because.chance)}` : ''}. Neither is worked
        out from the other.
      </p>
      {theirs === undefined || working?.sum === undefined || target === undefined ? null : (
        <p className="govuk-body">
          Their rule sets growth a year so far beside the growth a year that the target needs, counted from{' '}
          {figure(theirs.inputs.baseline.value, metric.unit)} in {theirs.inputs.baseline.year}: {working.sum}. By the
          names of that rule this is “{uncapitalised(otherWords(theirs))}”. Counted from where this tracker counts, as
          in{' '}
          <a className="govuk-link" href="#others">
            the table of others’ methods
          </a>
          , the same rule may say otherwise. The rule here asks how likely {targetFigure(target, metric.unit)}{' '}
          {byDate(target.due)} is, as the figures have gone.
        </p>
      )}
    </>
  )
}

export function OutsideVerdicts({ metric, assessment }: Props) {
  const { asAt } = assessment
  const said = saidBy(metric, asAt)
  const now = said.filter((verdict) => stillSaid(verdict, asAt))
  if (said.length === 0) return null
  return (
    <section className="record" aria-labelledby="outside-verdicts">
      <h2 className="govuk-heading-m" id="outside-verdicts">
        What others conclude
      </h2>
      {now.map((verdict) => (
        <Now key={`${verdict.by} ${verdict.word}`} verdict={verdict} metric={metric} assessment={assessment} />
      ))}
      <TableFrame title="What was said when" columns={COLUMNS}>
        {said.map((verdict) => (
          <tr key={`${verdict.by} ${verdict.fromDay}`}>
            <th scope="row">{verdict.by}</th>
            <td>{verdict.word}</td>
            <td>{longDate(verdict.from)}</td>
            <td>
              {verdict.untilDay === undefined || stillSaid(verdict, asAt) ? 'still said' : longDate(verdict.untilDay)}
            </td>
            <td>
              <SourceLink sources={metric.sources} id={verdict.source} />
            </td>
          </tr>
        ))}
      </TableFrame>
    </section>
  )
}
