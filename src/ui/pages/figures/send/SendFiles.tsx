/** Publishes on a service that takes writes: one metric after the other, each with a way through a conflict. */
import { useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { failureOf, recordHref, type RecordFile } from '../../../../api/index.ts'
import { failureWords, type FailureWords } from '../../../text/failure-words.ts'
import type { Works } from '../use-works.ts'
import { Conflict } from './Conflict.tsx'
import { Failed } from './Failed.tsx'
import type { ReadyWork } from './ready-work.ts'
import { send } from './send.ts'
import { Title } from './Title.tsx'

type Props = {
  readonly ready: readonly ReadyWork[]
  readonly works: Works
  /** Called for each metric that is published. */
  readonly onPublished: (work: ReadyWork) => void
  /** Another way to publish, which is none while there is somebody else's to choose: it would write over theirs. */
  readonly children: ReactNode
}

type State =
  | { readonly kind: 'idle' | 'sending' | 'put-together' }
  | { readonly kind: 'failed'; readonly words: FailureWords }
  | { readonly kind: 'conflict'; readonly work: ReadyWork; readonly theirs: RecordFile }

const originOf = (): string => new URL(recordHref('./', ''), window.location.href).origin

export function SendFiles({ ready, works, onPublished, children }: Props) {
  const client = useQueryClient()
  const [state, setState] = useState<State>({ kind: 'idle' })
  /** Until one stops. What was written before that is kept, and not sent again. */
  const sendEach = async (): Promise<State> => {
    for (const work of ready) {
      const sent = await send(work, works.keep, new AbortController().signal)
      if (sent.kind === 'conflict') return { kind: 'conflict', work, theirs: sent.theirs }
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
    await client.invalidateQueries()
  }
  const handleSend = (): void => {
    if (state.kind === 'sending') return
    setState({ kind: 'sending' })
    void sendAll()
  }
  if (state.kind === 'conflict')
    return (
      <Conflict
        work={state.work}
        theirs={state.theirs}
        onMerged={async (work) => {
          await works.keep(work)
          setState({ kind: 'put-together' })
        }}
      />
    )
  const isTogether = state.kind === 'put-together'
  return (
    <>
      <section aria-labelledby="send">
        <Title id="send" takesFocus={isTogether}>
          Publish on {originOf()}
        </Title>
        {isTogether && <p className="govuk-body">Theirs and yours are put together, and not published yet.</p>}
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
