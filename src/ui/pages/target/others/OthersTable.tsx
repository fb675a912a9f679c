/** The target judged by others' methods: what each was given, its rule, and what it says, beside the rule here. */
import {
  STATUS_THRESHOLDS,
  isForecastBased,
  comparePeerMethods,
  type Assessment,
  type Metric,
  type PeerMethodResult,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { chanceWords, figure, plural } from '../../../text/figure.ts'
import { OTHER_NAMES, otherWords } from '../../../text/other-words.ts'
import { dueWords, targetFigure } from '../../../text/phrases.ts'
import { statusWord } from '../../../text/status-words.ts'
import { PageLink } from '../../../routing/PageLink.tsx'
import { TableFrame } from '../../../components/TableFrame.tsx'
import { disagreement } from './disagreement.ts'
import { PUBLISHED } from './other-sources.ts'
import { workingOfOther } from './other-workings.ts'

const COLUMNS = [
  { heading: 'Method' },
  { heading: 'Inputs' },
  { heading: 'Formula and cut-offs' },
  { heading: 'Result' },
] as const
const share = { kind: 'share', noun: '' } as const
const [FROM_RISK, FROM_TRACK, FROM_AHEAD] = STATUS_THRESHOLDS.map((cut) => figure(cut, share))

type Props = { readonly metric: Metric; readonly assessment: Assessment }

function Inputs({ inputs }: { readonly inputs: readonly string[] }) {
  return (
    <>
      {inputs.map((input) => (
        <span key={input} className="others__input">
          {input}
        </span>
      ))}
    </>
  )
}

function hereInputs({ judged, target, targetLevel }: Assessment, { unit }: Metric): readonly string[] {
  const [first, last] = [judged[0], judged.at(-1)]
  const figures =
    first === undefined || last === undefined
      ? 'no figure'
      : `${plural(judged.length, 'figure')}, ${longDate(first.day)} to ${longDate(last.day)}`
  if (target === undefined) return [figures, 'no target']
  const total =
    target.kind === 'yearly-rate' && targetLevel !== undefined ? `, which makes ${figure(targetLevel, unit)}` : ''
  return [figures, `target ${targetFigure(target, unit)}${total}, ${dueWords(target)}`]
}

function HereRow({ metric, assessment }: Props) {
  const { status } = assessment
  return (
    <tr>
      <th scope="row">
        This tracker:{' '}
        <PageLink className="govuk-link" to={{ kind: 'method' }}>
          method {assessment.method}
        </PageLink>
      </th>
      <td>
        <Inputs inputs={hereInputs(assessment, metric)} />
      </td>
      <td>
        {assessment.standard !== undefined ? (
          'The latest figure by itself: met where it is as the standard asks, else missed. No verdict on one too old.'
        ) : (
          <>
            The chance that the forecast meets the target by its due date: below {FROM_RISK} off track, from {FROM_RISK}{' '}
            at risk, from {FROM_TRACK} on track, from {FROM_AHEAD} ahead; a level is left only once the chance is five
            points past its cut-off. Settled without a chance: met once a figure is at the target, missed once the due
            date has passed and the figure for it is short. No verdict on too few figures, or on one too old.
          </>
        )}
      </td>
      <td>
        <strong>{statusWord(status)}</strong>
        {isForecastBased(status) ? `, a chance of ${chanceWords(status.because.chance)}` : ''}
      </td>
    </tr>
  )
}

function OtherRow({ answer, metric }: { readonly answer: PeerMethodResult; readonly metric: Metric }) {
  const { title, url, needs, formula } = PUBLISHED[answer.method]
  const { inputs, sum } =
    answer.kind === 'applied' ? workingOfOther(answer, metric.unit) : { inputs: [`needs ${needs}`], sum: undefined }
  return (
    <tr>
      <th scope="row">
        {OTHER_NAMES[answer.method]}{' '}
        <span className="others__input">
          Source:{' '}
          {url === undefined ? (
            title
          ) : (
            <a className="govuk-link" href={url} rel="noreferrer">
              {title}
            </a>
          )}
        </span>
      </th>
      <td>
        <Inputs inputs={inputs} />
      </td>
      <td>
        {formula}
        {sum !== undefined && <span className="others__input">Here: {sum}.</span>}
      </td>
      <td>
        <strong>{otherWords(answer)}</strong>
      </td>
    </tr>
  )
}

export function OthersTable({ metric, assessment }: Props) {
  const answers = comparePeerMethods(metric, assessment)
  return (
    <section className="record others" aria-labelledby="others">
      <h2 className="govuk-heading-m" id="others">
        Judged by others’ methods
      </h2>
      <TableFrame title="The same figures, judged by published methods" columns={COLUMNS}>
        <HereRow metric={metric} assessment={assessment} />
        {answers.map((answer) => (
          <OtherRow key={answer.method} answer={answer} metric={metric} />
        ))}
      </TableFrame>
      <p className="govuk-body">{disagreement({ metric, assessment }, answers)}</p>
    </section>
  )
}
