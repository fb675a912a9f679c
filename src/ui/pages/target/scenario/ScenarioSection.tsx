/** What would have to be true: pace, due date and target changed by the reader. It lives in the address alone. */
import { useMemo } from 'react'
import {
  isAverage,
  isStanding,
  scenario,
  type AssessOptions,
  type Assessment,
  type Day,
  type Metric,
  type PartialDate,
} from '../../../../progress/index.ts'
import { longDate } from '../../../text/date.ts'
import { uncapitalised } from '../../../text/figure.ts'
import { NeedsScript } from '../../../startup/NeedsScript.tsx'
import { Facts } from '../../../components/Facts.tsx'
import { readScenario, type Asked } from './read-scenario.ts'
import { answerTo, type Answer } from './scenario-answer.ts'
import { ScenarioControl } from './ScenarioControl.tsx'
import { controlsOf } from './scenario-fields.ts'
import { ScenarioPicture } from './ScenarioPicture.tsx'
import { isAsked, type ScenarioTexts } from './scenario-texts.ts'
import { useScenarioTexts } from './use-scenario-texts.ts'

type Props = {
  readonly metric: Metric
  readonly assessment: Assessment
  readonly asAtDate: PartialDate
  readonly options: AssessOptions
}

function whyNot({ target, latest, asAt }: Assessment): string | undefined {
  if (target === undefined || target.publishedDay > asAt)
    return 'No target had been published, so there is nothing to ask “what if” of.'
  if (isStanding(target)) return 'A standard for every figure has no pace and no due date to change.'
  if (isAverage(target)) return 'An average has no pace to change.'
  return latest === undefined ? 'No figure had been published, so a pace has nowhere to start from.' : undefined
}

type AnsweredProps = {
  readonly answer: Answer
  readonly metric: Metric
  readonly record: Assessment
  readonly judged: Assessment
  readonly asAtDate: PartialDate
  readonly isScenario: boolean
}

function Answered({
  answer: { title, sentence, facts, line },
  metric,
  record,
  judged,
  asAtDate,
  isScenario,
}: AnsweredProps) {
  return (
    <div className={isScenario ? 'scenario__answer scenario__answer--changed' : 'scenario__answer'}>
      <p className="govuk-body" role="status">
        {isScenario && <strong className="scenario__mark">Scenario</strong>} {sentence}
      </p>
      <Facts
        facts={
          isScenario ? facts.map(({ label, value }) => ({ label: `Scenario: ${uncapitalised(label)}`, value })) : facts
        }
      />
      {isScenario && line !== undefined && (
        <ScenarioPicture
          metric={metric}
          record={record}
          assessment={judged}
          asAtDate={asAtDate}
          line={line}
          title={title}
        />
      )}
    </div>
  )
}

/** `undefined` where the changes cannot be put together: what a reader can enter is refused beside its field. */
function judgedBy(
  record: Assessment,
  metric: Metric,
  due: Day | undefined,
  value: number | undefined,
  options: AssessOptions,
): Assessment | undefined {
  if (due === undefined && value === undefined) return record
  const found = scenario(
    metric,
    record.asAt,
    { ...(due === undefined ? {} : { due }), ...(value === undefined ? {} : { value }) },
    options,
  )
  return found.ok ? found.value.assessment : undefined
}

/** Judged anew for another due date or target; for another pace there is nothing to judge. */
function useJudged(
  record: Assessment,
  metric: Metric,
  due: Day | undefined,
  value: number | undefined,
  options: AssessOptions,
): Assessment | undefined {
  return useMemo(() => judgedBy(record, metric, due, value, options), [record, metric, due, value, options])
}

function Controls({
  asked,
  texts,
  options,
  asAtDate,
  onChange,
}: {
  readonly asked: Asked
  readonly texts: ScenarioTexts
  readonly options: AssessOptions
  readonly asAtDate: PartialDate
  readonly onChange: (texts: ScenarioTexts) => void
}) {
  const { metric, assessment, target } = asked
  const { change, problems } = readScenario(texts, asked)
  const isOver = assessment.asAt >= target.dueDay && change.due === undefined
  const { pacePerYear, due, value } = change
  const judged = useJudged(assessment, metric, due, value, options)
  const answer = isOver || judged === undefined ? undefined : answerTo(metric, judged, pacePerYear)
  return (
    <>
      <NeedsScript>
        <div className="scenario__controls">
          {controlsOf(asked, change).map((control) => (
            <ScenarioControl
              key={control.field}
              control={control}
              text={texts[control.field]}
              problem={problems[control.field]}
              onChange={(text) => onChange({ ...texts, [control.field]: text })}
            />
          ))}
        </div>
      </NeedsScript>
      {isOver && (
        <p className="govuk-body">
          The due date, {longDate(target.due)}, has come. Set a later one to see what it would take.
        </p>
      )}
      {answer !== undefined && judged !== undefined && (
        <Answered
          answer={answer}
          metric={metric}
          record={assessment}
          judged={judged}
          asAtDate={asAtDate}
          isScenario={isAsked(texts)}
        />
      )}
    </>
  )
}

export function ScenarioSection({ metric, assessment, asAtDate, options }: Props) {
  const [texts, write] = useScenarioTexts()
  const because = whyNot(assessment)
  const { target } = assessment
  const asked = useMemo(
    () => (target === undefined || because !== undefined ? undefined : { metric, assessment, target }),
    [metric, assessment, target, because],
  )
  return (
    <section className="record scenario" aria-labelledby="what-if">
      <h2 className="govuk-heading-m" id="what-if" tabIndex={-1}>
        What would have to be true
      </h2>
      <p className="govuk-body">
        {because ??
          'Pace, due date and target: change one, and the others answer. What you change is kept in the address of this page alone: it can be shared and printed, and never alters the record.'}
      </p>
      {asked !== undefined && (
        <Controls asked={asked} texts={texts} options={options} asAtDate={asAtDate} onChange={write} />
      )}
      {isAsked(texts) && (
        <button type="button" className="button" onClick={() => write({})}>
          Leave the scenario
        </button>
      )}
    </section>
  )
}
