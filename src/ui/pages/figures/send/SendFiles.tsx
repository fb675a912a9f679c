/** Publishes on a service that takes writes: one metric after the other, each with a way through a conflict. */
import { useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { failureOf, recordHref, type RecordFile } from '../../../../api/index.ts'
import { capitalised } from '../../../text/figure.ts'
import { failureWords, type FailureWords } from '../../../text/failure-words.ts'
import type { Works } from '../use-works.ts'
import { SINCE_KEY } from './published-since.ts'
import type { ReadyWork } from './ready-work.ts'
import { send } from './send.ts'
import { Title } from './Title.tsx'

type Props = {
  readonly ready: readonly ReadyWork[]
  readonly works: Works
  /** Whether what is ready has just been put together with what somebody else published. */
  readonly isTogether: boolean
  /** Called for each metric that is published. */
  readonly onPublished: (work: ReadyWork) => void
  readonly onConflict: (work: ReadyWork, theirs: RecordFile) => void
  /** Another way to publish. */
  readonly children: ReactNode
}

type State = { readonly kind: 'idle' | 'sending' } | { readonly kind: 'failed'; readonly words: FailureWords }

const originOf = (): string => new URL(recordHref('./', ''), window.location.href).origin

const Failed = ({ words: { title, advice, details } }: { readonly words: FailureWords }) => (
  <div className="notice notice--failure">
    <h3 className="govuk-heading-s">{capitalised(title)}</h3>
    <p className="govuk-body">{advice}</p>
    <ul className="govuk-list govuk-list--bullet">
      {details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
  </div>
)

export function SendFiles({ ready, works, isTogether, onPublished, onConflict, children }: Props) {
  const client = useQueryClient()
  const [state, setState] = useState<State>({ kind: 'idle' })
  /** Until one stops. What was written before that is kept, and not sent again. */
  const sendEach = async (): Promise<State> => {
    for (const work of ready) {
      const sent = await send(work, works.keep, new AbortController().signal)
      if (sent.kind === 'conflict') {
        onConflict(work, sent.theirs)
        break
      }
      if (sent.kind === 'stopped') return { kind: 'failed', words: sent.words }
      onPublished(work)
      await works.drop(work.id)
    }
    return { kind: 'idle' }
  }
  const sendAll = async (): Promise<void> => {
    const next = await sendEach().catch((error: unknown): State => ({
      kind: 'failed',
      words: failureWords(failureOf(error), 'the list of the record'),
    }))
    setState(next)
    // Every page is to show what is published now, also where only some of it is.
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SINCE_KEY[0] })
  }
  const handleSend = (): void => {
    if (state.kind === 'sending') return
    setState({ kind: 'sending' })
    void sendAll()
  }
  return (
    <>
      <section aria-labelledby="send">
        <Title id="send" takesFocus={isTogether}>
          Publish on {originOf()}
        </Title>
        <p className="govuk-body">
          What is there is replaced only if nobody has changed it since you began. Readers see the new figures at once.
        </p>
        <button type="button" className="govuk-button" aria-disabled={state.kind === 'sending'} onClick={handleSend}>
          {state.kind === 'sending' ? 'Publishing…' : 'Publish now'}
        </button>
        <div role="alert">{state.kind === 'failed' && <Failed words={state.words} />}</div>
      </section>
      {children}
    </>
  )
}
