/** Step 3: every problem at once, and every question; how the file was read, which can be corrected. */
import { useEffect, useId, useState, type FormEvent } from 'react'
import type { Answers, Input, Work } from '../../../../intake/index.ts'
import { capitalised } from '../../../text/figure.ts'
import { ErrorSummary, type FieldError } from '../../../components/form/ErrorSummary.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import { Waiting } from '../../../components/Waiting.tsx'
import type { StepProps } from '../MetricSteps.tsx'
import type { ReviewShown } from '../reader/review-shown.ts'
import type { Opened } from '../reader/session.ts'
import { useReviewed } from '../reader/use-reviewed.ts'
import { StepFrame } from '../steps/StepFrame.tsx'
import { StepLink } from '../steps/StepLink.tsx'
import { goToStep } from '../steps/use-place.ts'
import { countsSentence } from './check-words.ts'
import { Findings } from './Findings.tsx'
import { findingErrors, headId } from './finding-ids.ts'
import { HowRead } from './HowRead.tsx'
import { Publication } from './Publication.tsx'
import { TakeFindings } from './TakeFindings.tsx'

type Props = StepProps & { readonly input: Input }

const problemsOf = ({ findings }: ReviewShown) => findings.filter(({ kind }) => kind === 'problem')
const questionsOf = ({ findings }: ReviewShown) => findings.filter(({ kind }) => kind === 'question')

/** Answers that change leave what was compared and confirmed behind. */
function withAnswers(work: Work, more: Partial<Work>): Work {
  const { after: _after, ...rest } = work
  return { ...rest, isConfirmed: false, ...more }
}

function answersWith(answers: Answers, more: Partial<Answers>, without: 'newSource' | undefined): Answers {
  if (without !== 'newSource') return { ...answers, ...more }
  const { newSource: _before, ...rest } = answers
  return { ...rest, ...more }
}

type Checked = { readonly opened: Opened; readonly shown: ReviewShown; readonly isBehind: boolean }

function Check({ work, works, opened, shown, isBehind }: Omit<Props, 'input'> & Checked) {
  const id = useId()
  const [wants, setWants] = useState(false)
  const { errors: told, attempt, tell } = useErrors(() => findingErrors(problemsOf(shown), id))
  const [problems, questions] = [problemsOf(shown), questionsOf(shown)]
  const handleWork = (more: Partial<Work>): void => void works.keep(withAnswers(work, more))
  const handleAnswers = (more: Partial<Answers>, without?: 'newSource'): void =>
    handleWork({ answers: answersWith(work.answers, more, without) })
  const nothing: readonly FieldError[] =
    shown.after === undefined && shown.gone.count === 0
      ? [{ id: headId(id), message: 'There is nothing new in the file' }]
      : []
  const unanswered: readonly FieldError[] =
    questions.length > 0 && !work.isConfirmed
      ? [{ id: `${id}-confirmed`, message: 'Look at the questions, and say that the figures are right' }]
      : []
  // What has been mended since is told no longer.
  const open = new Set([...findingErrors(problems, id), ...unanswered, ...nothing].map(({ message }) => message))
  const errors = told.filter(({ message }) => open.has(message))
  const go = (): void => {
    const found = problems.length > 0 ? findingErrors(problems, id) : [...unanswered, ...nothing]
    tell(found)
    if (found.length === 0) goToStep({ step: 'compare', id: work.id })
  }
  useEffect(() => {
    if (!wants || isBehind) return
    setWants(false)
    go()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what was asked for is done once the answers are known
  }, [wants, isBehind])
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setWants(true)
  }
  return (
    <StepFrame
      step="check"
      about={capitalised(work.title)}
      back={{ step: 'upload', id: work.id }}
      hasError={errors.length > 0}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <p className="govuk-body" id={headId(id)} tabIndex={-1}>
        {countsSentence(shown, opened.name)}
      </p>
      <p className="govuk-visually-hidden" role="status">
        {isBehind ? '' : countsSentence(shown, opened.name)}
      </p>
      <form onSubmit={handleSubmit} noValidate>
        <Findings
          key={work.table}
          id={id}
          problems={problems}
          questions={questions}
          answers={work.answers}
          isConfirmed={work.isConfirmed}
          error={errors.some((one) => one.id === `${id}-confirmed`) ? unanswered[0]?.message : undefined}
          onAnswers={handleAnswers}
          onConfirm={(isConfirmed) => void works.keep({ ...work, isConfirmed })}
        />
        <TakeFindings findings={shown.findings} fileName={opened.name} />
        <HowRead id={id} work={work} opened={opened} shown={shown} onWork={handleWork} onAnswers={handleAnswers} />
        <Publication id={id} work={work} opened={opened} shown={shown} onAnswers={handleAnswers} />
        <button type="submit" className="govuk-button" aria-disabled={wants}>
          Continue
        </button>
      </form>
    </StepFrame>
  )
}

export function CheckStep({ input, ...props }: Props) {
  const { work, text, today } = props
  const { opened, shown, isBehind } = useReviewed(input, work, text, today)
  if (opened?.ok === true && shown?.ok === true)
    return <Check {...props} opened={opened.value} shown={shown.value} isBehind={isBehind} />
  const fault = opened?.ok === false ? opened.fault : shown?.ok === false ? shown.fault : undefined
  return (
    <StepFrame step="check" about={capitalised(work.title)} back={{ step: 'upload', id: work.id }}>
      {fault === undefined ? (
        <Waiting what="the figures of the file" isOffline={false} />
      ) : (
        <p className="govuk-body">
          {fault} <StepLink to={{ step: 'upload', id: work.id }}>Upload another file</StepLink>
        </p>
      )}
    </StepFrame>
  )
}
