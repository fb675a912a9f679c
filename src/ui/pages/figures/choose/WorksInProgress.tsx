/** The drafts that this browser keeps: to go on with, to look at, to take away, to throw away. */
import { useEffect, useRef, useState } from 'react'
import { draftText, type KeptDraft, type Work } from '../../../../intake/index.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import { saveFile } from '../../../components/save.ts'
import { keptInput, type KeptWork } from '../../../data/drafts.ts'
import { PreviewLink } from '../PreviewLink.tsx'
import { isReady } from '../send/ready-work.ts'
import { goToHeading } from '../steps/StepFrame.tsx'
import { StepLink } from '../steps/StepLink.tsx'
import type { Works } from '../use-works.ts'

const stateOf = ({ after, inputName }: Work): string => {
  if (after === undefined) return inputName === undefined ? 'begun' : `${inputName}, not compared yet`
  if (after.isOpen === true) return `${inputName ?? 'A file'}, compared and not all answered`
  const counts = [
    ...(after.added === 0 ? [] : [`${after.added} added`]),
    ...(after.revised === 0 ? [] : [`${after.revised} revised`]),
    ...(after.withdrawn === 0 ? [] : [`${after.withdrawn} withdrawn`]),
    ...(after.others ?? []),
  ]
  return `ready to publish: ${counts.length === 0 ? 'a new file' : counts.join(', ')}`
}

async function saveDrafts(all: readonly KeptWork[]): Promise<void> {
  const drafts = await Promise.all(
    all.map(async ({ id, work }): Promise<readonly KeptDraft[]> => {
      const input = await keptInput(id)
      return work.ok ? [{ work: work.value, input: input.ok ? input.value : undefined }] : []
    }),
  )
  saveFile('figures-draft.json', new Blob([draftText(drafts.flat())], { type: 'application/json' }))
}

function ThrowAway({ name, onThrow }: { readonly name: string; readonly onThrow: () => void }) {
  const [isAsked, setIsAsked] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  // The button that had the focus is gone.
  useEffect(() => {
    if (isAsked || wasAsked) first.current?.focus()
  }, [isAsked, wasAsked])
  if (!isAsked)
    return (
      <button
        type="button"
        className="link-button"
        ref={first}
        onClick={() => {
          setIsAsked(true)
          setWasAsked(true)
        }}
      >
        Throw away<span className="govuk-visually-hidden"> {name}</span>
      </button>
    )
  return (
    <>
      <button type="button" className="link-button" onClick={onThrow} ref={first}>
        Yes, throw it away<span className="govuk-visually-hidden">: {name}</span>
      </button>{' '}
      <button type="button" className="link-button" onClick={() => setIsAsked(false)}>
        Keep it<span className="govuk-visually-hidden">: {name}</span>
      </button>
    </>
  )
}

function Row({ kept: { id, work }, works }: { readonly kept: KeptWork; readonly works: Works }) {
  const name = work.ok ? capitalised(work.value.title) : id
  const place = work.ok && work.value.inputName !== undefined ? 'check' : 'upload'
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{work.ok ? stateOf(work.value) : work.fault}</dd>
      <dd className="govuk-summary-list__actions taking-in__actions">
        {work.ok && (
          <StepLink to={{ step: work.value.after === undefined ? place : 'compare', id }}>
            Go on<span className="govuk-visually-hidden"> with {name}</span>
          </StepLink>
        )}{' '}
        <ThrowAway name={name} onThrow={() => void works.drop(id).then(goToHeading)} />
      </dd>
    </div>
  )
}

export function WorksInProgress({ works }: { readonly works: Works }) {
  const all = works.all ?? []
  if (all.length === 0) return null
  const ready = all.filter(({ work }) => work.ok && isReady(work.value)).length
  return (
    <section aria-labelledby="in-progress">
      <h2 className="govuk-heading-m" id="in-progress">
        In progress in this browser
      </h2>
      <dl className="govuk-summary-list">
        {all.map((kept) => (
          <Row key={kept.id} kept={kept} works={works} />
        ))}
      </dl>
      {!works.isKept && (
        <p className="govuk-body">
          <strong>This browser keeps nothing.</strong> Save the drafts as a file, or finish before you close this tab.
        </p>
      )}
      <p className="govuk-body taking-in__actions">
        {ready > 0 && (
          <>
            <StepLink to={{ step: 'publish' }}>
              Publish {plural(ready, 'metric')} that {ready === 1 ? 'is' : 'are'} ready
            </StepLink>{' '}
            <PreviewLink>See every page with them</PreviewLink>{' '}
          </>
        )}
        <button type="button" className="link-button" onClick={() => void saveDrafts(all)}>
          Save the drafts as a file
        </button>
      </p>
    </section>
  )
}
