/** The weekly meeting: what needs it, what changed since the last one and why, and what is asked. */
import { useSyncExternalStore } from 'react'
import { briefing } from '../../progress/index.ts'
import type { BriefingPageProps } from '../content/parts.ts'
import { subscribeAddress } from '../place/address.ts'
import { useSearchParam } from '../place/use-search-param.ts'
import { StatusTag } from '../target/StatusTag.tsx'
import { Actions } from './Actions.tsx'
import { briefingWords, type UnchangedLine } from './briefing-words.ts'
import { CopyMinutes } from './CopyMinutes.tsx'
import { Exception } from './Exception.tsx'
import { minutesOf } from './minutes.ts'
import { meetingSearch, readSince, SINCE } from './read-since.ts'
import { SinceLast } from './SinceLast.tsx'

/** Folded on the screen; on paper it lies open. */
function Unchanged({ lines }: { readonly lines: readonly UnchangedLine[] }) {
  if (lines.length === 0) return null
  return (
    <details className="disclosure disclosure--printed">
      <summary>{lines.length} unchanged</summary>
      <ul className="briefing__lines">
        {lines.map(({ id, title, status }) => (
          <li key={id}>
            <StatusTag status={status} /> {title}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Where the page is, without what is asked of it; nothing while it is being built. */
const usePage = (): string =>
  useSyncExternalStore(
    subscribeAddress,
    () => window.location.origin + window.location.pathname,
    () => '',
  )

export function BriefingPage({ metrics, others, asAt }: BriefingPageProps) {
  const [text, setText] = useSearchParam(SINCE)
  const since = readSince(text, asAt.day)
  const words = briefingWords(briefing(metrics, since.day, asAt.day), others)
  const address = usePage() + meetingSearch({ asAt: asAt.day, since: since.day })
  return (
    <div className="briefing">
      <h1 className="govuk-heading-m briefing__title">
        {words.headline} <span className="briefing__dates">Briefing, {words.dates}.</span>
      </h1>
      <div className="briefing__columns">
        <section aria-labelledby="exceptions">
          <h2 className="briefing__heading" id="exceptions">
            {words.worst ?? 'Nothing needs looking at.'}
          </h2>
          <ol className="exceptions">
            {words.exceptions.map((one) => (
              <Exception key={one.id} words={one} />
            ))}
          </ol>
          <Unchanged lines={words.unchanged} />
        </section>
        <div>
          <SinceLast words={words} since={since} onChoose={setText} />
          <Actions actions={words.actions} />
          <CopyMinutes minutes={() => minutesOf(words, address)} />
        </div>
      </div>
      <p className="briefing__note">
        {words.method} The same link gives the same briefing later:{' '}
        <a className="govuk-link briefing__link" href={meetingSearch({ asAt: asAt.day, since: since.day })}>
          {address}
        </a>
      </p>
    </div>
  )
}
