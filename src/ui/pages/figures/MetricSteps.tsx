/** The steps of one metric: what it stands on, the published file or a new one, has to be there first. */
import type { MetricEntry } from '../../../api/index.ts'
import type { Work } from '../../../intake/index.ts'
import { NO_ANSWERS } from '../../../intake/index.ts'
import type { Day } from '../../../progress/index.ts'
import { QueryBoundary } from '../../components/QueryBoundary.tsx'
import { CheckStep } from './check/CheckStep.tsx'
import { CompareStep } from './compare/CompareStep.tsx'
import { StepFrame } from './steps/StepFrame.tsx'
import { StepLink } from './steps/StepLink.tsx'
import type { StepPlace } from './steps/steps.ts'
import { UploadStep } from './upload/UploadStep.tsx'
import { useInput, workOf, type Works } from './use-works.ts'
import { useRecordText } from './use-record-text.ts'

type Place = Extract<StepPlace, { readonly id: string }>

type Props = {
  readonly place: Place
  readonly entries: readonly MetricEntry[]
  readonly works: Works
  readonly today: Day
}

export type StepProps = {
  readonly work: Work
  /** The file of the metric that the figures are added to. */
  readonly text: string
  readonly works: Works
  readonly today: Day
}

const begun = ({ id, title }: MetricEntry, text: string, etag: string | undefined): Work => ({
  version: 1,
  id,
  title,
  base: { text, ...(etag !== undefined && { etag }) },
  table: 0,
  answers: NO_ANSWERS,
  isConfirmed: false,
})

/**
 * Figures are added to what is published now: work that was begun on an earlier file goes on with this one. What was
 * made from the earlier file would take out what came since, so it is made anew.
 */
function goingOn({ after, ...work }: Work, { base }: Pick<Work, 'base'>): Work {
  const isAfterThis = after !== undefined && base?.text === work.base?.text
  return { ...work, ...(base !== undefined && { base }), ...(isAfterThis && { after }) }
}

function Steps({ place, ...props }: StepProps & { readonly place: Place }) {
  const input = useInput(place.id)
  if (input === undefined) return null
  if (place.step === 'upload' || input === null) return <UploadStep {...props} hasInput={input !== null} />
  return place.step === 'check' ? <CheckStep {...props} input={input} /> : <CompareStep {...props} input={input} />
}

export function MetricSteps({ place, entries, works, today }: Props) {
  const entry = entries.find(({ id }) => id === place.id)
  const served = useRecordText(entry)
  const work = workOf(works, place.id)
  if (work?.start !== undefined)
    return <Steps place={place} work={work} text={work.start} works={works} today={today} />
  if (entry === undefined)
    return (
      <StepFrame step="choose" heading="There is no such metric" back={{ step: 'choose' }}>
        <p className="govuk-body">
          The record has no metric with this name, and no work on it is kept in this browser.{' '}
          <StepLink to={{ step: 'choose' }}>Choose a metric</StepLink>
        </p>
      </StepFrame>
    )
  return (
    <QueryBoundary query={served} what={`the file of ${entry.title}`}>
      {({ text, etag }) => {
        const fresh = begun(entry, text, etag)
        const held = work === undefined ? fresh : goingOn(work, fresh)
        return <Steps place={place} work={held} text={text} works={works} today={today} />
      }}
    </QueryBoundary>
  )
}
