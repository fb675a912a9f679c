/** Step 4: what would change, before it counts: figures, targets, and every page. It cannot be passed over. */
import { useEffect, useId, useLayoutEffect, useState, type FormEvent } from 'react'
import type { Answers, Input, Work } from '../../../../intake/index.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import { ErrorSummary, type FieldError } from '../../../components/form/ErrorSummary.tsx'
import { Radios } from '../../../components/form/Radios.tsx'
import { TextField } from '../../../components/form/TextField.tsx'
import { useErrors } from '../../../components/form/use-errors.ts'
import { Waiting } from '../../../components/Waiting.tsx'
import type { StepProps } from '../MetricSteps.tsx'
import { PreviewLink } from '../PreviewLink.tsx'
import type { ReviewShown } from '../reader/review-shown.ts'
import { useReviewed } from '../reader/use-reviewed.ts'
import { StepFrame } from '../steps/StepFrame.tsx'
import { StepLink } from '../steps/StepLink.tsx'
import { goToStep } from '../steps/use-place.ts'
import { ChangedFigures } from './ChangedFigures.tsx'
import { Effects } from './Effects.tsx'

type Props = StepProps & { readonly input: Input }

/** Revised figures of which neither the table nor anybody says why. */
const needsReason = ({ revised }: ReviewShown): boolean => revised.listed.some(({ note }) => note === undefined)

/** The work with what the pages of the preview show; to be published unless something is open. */
function compared({ after: _before, ...work }: Work, shown: ReviewShown, isOpen: boolean): Work {
  const { after: text, publishedOn, added, revised, gone } = shown
  if (text === undefined) return work
  return {
    ...work,
    after: {
      text,
      publishedOn,
      added: added.count,
      revised: revised.count,
      withdrawn: work.answers.withdrawGone === true ? gone.count : 0,
      ...(isOpen && { isOpen }),
    },
  }
}

function errorsOf(work: Work, shown: ReviewShown, id: string): readonly FieldError[] {
  return [
    ...(needsReason(shown) ? [{ id: `${id}-reason`, message: 'Say why the figures were revised' }] : []),
    ...(shown.gone.count > 0 && work.answers.withdrawGone === undefined
      ? [{ id: `${id}-gone`, message: 'Say whether the figures that are no longer there still count' }]
      : []),
  ]
}

type Compared = { readonly shown: ReviewShown; readonly isBehind: boolean }

function Compare({ work, works, shown, isBehind }: Omit<Props, 'input'> & Compared) {
  const id = useId()
  const { errors, attempt, tell } = useErrors()
  const { after } = shown
  const isOpen = after !== undefined && errorsOf(work, shown, id).length > 0
  const isKept = after === work.after?.text && isOpen === (work.after?.isOpen === true)
  // The preview shows what stands here. At once: a word typed in between would be lost.
  useLayoutEffect(() => {
    if (!isBehind && !isKept) void works.keep(compared(work, shown, isOpen))
  }, [isKept, isBehind, isOpen, shown, work, works])
  const handleAnswers = (more: Partial<Answers>): void =>
    void works.keep({ ...work, answers: { ...work.answers, ...more } })
  const [wants, setWants] = useState(false)
  useEffect(() => {
    if (!wants || isBehind || !isKept) return
    setWants(false)
    const found = errorsOf(work, shown, id)
    tell(found)
    if (found.length === 0 && after !== undefined) goToStep({ step: 'publish' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what was asked for is done once the answers are known
  }, [wants, isBehind, isKept])
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setWants(true)
  }
  const errorAt = (field: string): string | undefined => errors.find((one) => one.id === `${id}-${field}`)?.message
  return (
    <StepFrame
      step="compare"
      about={capitalised(work.title)}
      back={{ step: 'check', id: work.id }}
      hasError={errors.length > 0}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <form onSubmit={handleSubmit} noValidate>
        <h2 className="govuk-heading-m">What changes</h2>
        <ChangedFigures title="Added" list={shown.added} />
        {shown.withoutFigure > 0 && (
          <p className="govuk-body">
            Of {plural(shown.withoutFigure, 'period')} the table says why there is no figure; that is kept.
          </p>
        )}
        <ChangedFigures title="Revised" list={shown.revised} hasBefore />
        {shown.revised.count > 0 && (needsReason(shown) || work.answers.reason !== undefined) && (
          <TextField
            id={`${id}-reason`}
            label="Why were they revised?"
            hint="It is kept as a note on each, for readers. For example: two late returns were added."
            error={errorAt('reason')}
            value={work.answers.reason ?? ''}
            onChange={(reason) => handleAnswers({ reason })}
          />
        )}
        {shown.same > 0 && (
          <p className="govuk-body">
            {capitalised(plural(shown.same, 'figure'))} {shown.same === 1 ? 'is' : 'are'} the same as on the record, and
            left as {shown.same === 1 ? 'it is' : 'they are'}.
          </p>
        )}
        <ChangedFigures title="No longer there" list={shown.gone} />
        {shown.gone.count > 0 && (
          <Radios
            name={`${id}-gone`}
            legend="Do they still count?"
            hint="They are on the record, within the dates of your table, and your table does not have them."
            error={errorAt('gone')}
            options={[
              { value: 'stay', label: 'Yes: the table only leaves them out' },
              { value: 'withdraw', label: 'No: they are withdrawn from the day of publication' },
            ]}
            value={work.answers.withdrawGone === undefined ? '' : work.answers.withdrawGone ? 'withdraw' : 'stay'}
            onChange={(value) => handleAnswers({ withdrawGone: value === 'withdraw' })}
          />
        )}
        <Effects effects={shown.effects} />
        {after === undefined ? (
          <p className="govuk-body">
            Nothing would change. <StepLink to={{ step: 'upload', id: work.id }}>Upload another file</StepLink>
          </p>
        ) : (
          <>
            <h2 className="govuk-heading-m">Look at it before it counts</h2>
            <p className="govuk-body">
              A table that was sorted in one column alone passes every check, and only shows here. See{' '}
              <PreviewLink to={{ kind: 'target', id: work.id }}>the page of this target</PreviewLink>, or{' '}
              <PreviewLink>every page from the first</PreviewLink>, with the new figures. Back leads here again.
            </p>
            <button type="submit" className="govuk-button" aria-disabled={wants}>
              It is right: go on to publish
            </button>
          </>
        )}
      </form>
    </StepFrame>
  )
}

export function CompareStep({ input, ...props }: Props) {
  const { work, text, today } = props
  const { opened, shown, isBehind } = useReviewed(input, work, text, today)
  const isSound = shown?.ok === true && shown.value.findings.every(({ kind }) => kind === 'question')
  if (isSound && (work.isConfirmed || shown.value.findings.length === 0))
    return <Compare {...props} shown={shown.value} isBehind={isBehind} />
  return (
    <StepFrame step="compare" about={capitalised(work.title)} back={{ step: 'check', id: work.id }}>
      {opened === undefined || (opened.ok && shown === undefined) ? (
        <Waiting what="the figures of the file" isOffline={false} />
      ) : (
        <p className="govuk-body">
          Something has to be mended or answered first.{' '}
          <StepLink to={{ step: 'check', id: work.id }}>Check the figures</StepLink>
        </p>
      )}
    </StepFrame>
  )
}
