/** Step 5: the files to publish, to save or to send to a service that takes them. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { takesWrites } from '../../../../api/index.ts'
import { publishedFiles, type PublishedFile } from '../../../../intake/index.ts'
import { capitalised, plural } from '../../../text/figure.ts'
import { QueryBoundary } from '../../../components/QueryBoundary.tsx'
import { PageLink } from '../../../routing/PageLink.tsx'
import { PreviewLink } from '../PreviewLink.tsx'
import { StepFrame } from '../steps/StepFrame.tsx'
import { StepLink } from '../steps/StepLink.tsx'
import type { Works } from '../use-works.ts'
import { Conflict } from './Conflict.tsx'
import { SINCE_KEY, sinceQuery, type PublishedSince } from './published-since.ts'
import { isReady, isWritten, readyMetric, type ReadyWork } from './ready-work.ts'
import { SaveFiles } from './SaveFiles.tsx'
import { SendFiles } from './SendFiles.tsx'

function Nothing() {
  return (
    <StepFrame step="publish" heading="There is nothing to publish" back={{ step: 'choose' }}>
      <p className="govuk-body">
        Figures are ready once they have been compared. <StepLink to={{ step: 'choose' }}>Choose a metric</StepLink>
      </p>
    </StepFrame>
  )
}

/** What has just been published on a service, with links to see it. */
const Published = ({ done }: { readonly done: readonly ReadyWork[] }) => (
  <StepFrame step="publish" heading="Published" back={{ step: 'choose' }}>
    <p className="govuk-body">The service has kept {done.length === 1 ? 'it' : 'them'}, and readers see:</p>
    <ul className="govuk-list govuk-list--bullet">
      {done.map(({ id, title }) => (
        <li key={id}>
          <PageLink className="govuk-link" to={{ kind: 'target', id }}>
            {capitalised(title)}
          </PageLink>
        </li>
      ))}
    </ul>
    <p className="govuk-body">
      <StepLink to={{ step: 'choose' }}>Put more figures in</StepLink>
    </p>
  </StepFrame>
)

type Shown = {
  readonly ready: readonly ReadyWork[]
  readonly works: Works
  readonly since: PublishedSince
  readonly onPublished: (work: ReadyWork) => void
  /** Reads what is published once more. */
  readonly onAsk: () => Promise<boolean>
}

function Publish({ ready, works, since: { listText, theirs }, onPublished, onAsk }: Shown) {
  const client = useQueryClient()
  const [isTogether, setIsTogether] = useState(false)
  const changed = ready.find(({ id }) => id === theirs?.id)
  if (theirs !== undefined && changed !== undefined)
    return (
      <StepFrame step="publish" back={{ step: 'choose' }}>
        <Conflict
          work={changed}
          theirs={theirs.file}
          onMerged={async (work) => {
            await works.keep(work)
            setIsTogether(true)
            await client.invalidateQueries()
          }}
        />
      </StepFrame>
    )
  const files = publishedFiles(listText, ready.map(readyMetric))
  const [first] = ready
  const save = (all: readonly PublishedFile[]) => (
    <SaveFiles files={all} ready={ready} works={works} takesFocus={isTogether && !takesWrites()} onAsk={onAsk} />
  )
  return (
    <StepFrame
      step="publish"
      back={
        first !== undefined && ready.length === 1 && first.inputName !== undefined
          ? { step: 'compare', id: first.id }
          : { step: 'choose' }
      }
    >
      <p className="govuk-body">
        {capitalised(plural(ready.length, 'metric'))} {ready.length === 1 ? 'is' : 'are'} ready:{' '}
        {ready.map(({ title }) => capitalised(title)).join(', ')}.{' '}
        {!ready.some(isWritten) && 'Nothing has left this browser yet. '}
        <PreviewLink>See every page once more</PreviewLink>, or{' '}
        <StepLink to={{ step: 'choose' }}>add figures of another metric</StepLink>.
      </p>
      {isTogether && <p className="govuk-body">Theirs and yours are put together, and not published yet.</p>}
      {files.ok ? (
        takesWrites() ? (
          <SendFiles
            ready={ready}
            works={works}
            isTogether={isTogether}
            onPublished={onPublished}
            onConflict={({ id }, file) => client.setQueryData(SINCE_KEY, { listText, theirs: { id, file } })}
          >
            {save(files.value)}
          </SendFiles>
        ) : (
          save(files.value)
        )
      ) : (
        <p className="govuk-body">
          The list of the record is at fault, so nothing can be added to it:{' '}
          {files.fault.map(({ field, problem }) => `${field}: ${problem}`).join(' ')}
        </p>
      )}
    </StepFrame>
  )
}

export function PublishStep({ works }: { readonly works: Works }) {
  const [done, setDone] = useState<readonly ReadyWork[]>([])
  const since = useQuery(sinceQuery)
  const ready = (works.all ?? []).flatMap(({ work }) => (work.ok && isReady(work.value) ? [work.value] : []))
  if (ready.length === 0) return done.length === 0 ? <Nothing /> : <Published done={done} />
  return (
    <QueryBoundary query={since} what="the record as it is published now">
      {(data) => (
        <Publish
          ready={ready}
          works={works}
          since={data}
          onPublished={(work) => setDone((before) => [...before, work])}
          onAsk={async () => {
            const now = await since.refetch()
            return now.isSuccess && now.data.theirs === undefined
          }}
        />
      )}
    </QueryBoundary>
  )
}
