/** Publishes on a service that takes writes: one metric after the other, each with a way through a conflict. */
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { failureOf, recordHref } from '../../../../api/index.ts'
import { capitalised } from '../../../text/figure.ts'
import { failureWords, type FailureWords } from '../../../text/failure-words.ts'
import { writeWords } from '../../../text/write-words.ts'
import type { Works } from '../use-works.ts'
import { Conflict } from './Conflict.tsx'
import type { ReadyWork } from './PublishStep.tsx'
import { send, type Sent } from './send.ts'

type Props = {
  readonly ready: readonly ReadyWork[]
  readonly works: Works
  /** Called for each metric that is published. */
  readonly onPublished: (work: ReadyWork) => void
}

type State =
  | { readonly kind: 'idle' | 'sending' }
  | { readonly kind: 'failed'; readonly words: FailureWords }
  | {
      readonly kind: 'conflict'
      readonly work: ReadyWork
      readonly theirs: Extract<Sent, { kind: 'conflict' }>['theirs']
    }

const originOf = (): string => new URL(recordHref('./', ''), window.location.href).origin

export function SendFiles({ ready, works, onPublished }: Props) {
  const client = useQueryClient()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const sendAll = async (): Promise<void> => {
    for (const work of ready) {
      const sent = await send(work, new AbortController().signal)
      if (sent.kind === 'conflict') {
        setState({ kind: 'conflict', work, theirs: sent.theirs })
        return
      }
      if (sent.kind === 'stopped') {
        const what = sent.what === 'list' ? 'the list of the record' : `the record of ${work.title}`
        setState({ kind: 'failed', words: writeWords(sent.because, what) })
        return
      }
      onPublished(work)
      await works.drop(work.id)
    }
    setState({ kind: 'idle' })
    // Every page is to show what is published now.
    await client.invalidateQueries()
  }
  const handleSend = (): void => {
    if (state.kind === 'sending') return
    setState({ kind: 'sending' })
    sendAll().catch((error: unknown) =>
      setState({ kind: 'failed', words: failureWords(failureOf(error), 'the list of the record') }),
    )
  }
  if (state.kind === 'conflict')
    return (
      <Conflict
        work={state.work}
        theirs={state.theirs}
        onMerged={async (work) => {
          await works.keep(work)
          setState({ kind: 'idle' })
        }}
      />
    )
  return (
    <section aria-labelledby="send">
      <h2 className="govuk-heading-m" id="send">
        Publish on {originOf()}
      </h2>
      <p className="govuk-body">
        What is there is replaced only if nobody has changed it since you began. Readers see the new figures at once.
      </p>
      <button type="button" className="govuk-button" aria-disabled={state.kind === 'sending'} onClick={handleSend}>
        {state.kind === 'sending' ? 'Publishing…' : 'Publish now'}
      </button>
      <div role="alert">
        {state.kind === 'failed' && (
          <div className="notice notice--failure">
            <h3 className="govuk-heading-s">{capitalised(state.words.title)}</h3>
            <p className="govuk-body">{state.words.advice}</p>
            <ul className="govuk-list govuk-list--bullet">
              {state.words.details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
