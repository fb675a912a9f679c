/** The weekly meeting: what needs it, what changed since the last one and why, and what is asked. */
import { memo, useRef, useState } from 'react'
import { briefing } from '../../../progress/index.ts'
import type { PageProps } from '../page-props.ts'
import { useAddress } from '../../routing/use-address.ts'
import { useSearchParam } from '../../routing/use-search-param.ts'
import { NeedsScript } from '../../startup/NeedsScript.tsx'
import { StatusTag } from '../../components/StatusTag.tsx'
import { Actions } from './Actions.tsx'
import { CopyMinutes } from './CopyMinutes.tsx'
import { Present } from './deck/Present.tsx'
import { SavePowerPoint } from './deck/SavePowerPoint.tsx'
import { deckOf, type Deck } from './deck/slides.ts'
import { Exception } from './Exception.tsx'
import { MeetingSteps } from './MeetingSteps.tsx'
import { meetingSearch, readSince, SINCE } from './read-since.ts'
import { SinceControl } from './SinceControl.tsx'
import { SinceLast } from './SinceLast.tsx'
import { useOneScreen } from './use-one-screen.ts'
import { briefingWords, type UnchangedLine } from './words/briefing-words.ts'
import { minutesOf } from './words/minutes.ts'

type Props = Pick<PageProps, 'metrics' | 'others' | 'asAt' | 'today'>

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
const usePage = (): string => useAddress(({ origin, pathname }) => origin + pathname, '')

const whatItShows = ({ metrics, others, asAt, today }: Props): readonly unknown[] => [
  asAt.day,
  today,
  ...metrics,
  ...others,
]

function isSameMeeting(one: Props, other: Props): boolean {
  const [shown, asked] = [whatItShows(one), whatItShows(other)]
  return shown.length === asked.length && shown.every((part, i) => part === asked[i])
}

/**
 * Worked out anew only for another meeting or another record: on weekly figures it takes a tenth of a second, of years
 * more.
 */
export const BriefingPage = memo(Meeting, isSameMeeting)

function Meeting({ metrics, others, asAt, today }: Props) {
  const [text, setText] = useSearchParam(SINCE)
  const since = readSince(text, asAt.day)
  const meeting = { asAt: asAt.day, since: since.day }
  const briefed = briefing(metrics, since.day, asAt.day)
  const words = briefingWords(briefed, others)
  const search = meetingSearch(meeting)
  const address = usePage() + search
  const deck = (): Deck => deckOf(briefed, words, address)
  const page = useRef<HTMLDivElement>(null)
  const [isWhole, setIsWhole] = useState(false)
  useOneScreen(page, isWhole)
  return (
    <div className="briefing" ref={page}>
      <h1 className="govuk-heading-m briefing__title">
        {words.headline} <span className="briefing__dates">Briefing, {words.dates}.</span>
      </h1>
      <NeedsScript>
        <div className="briefing__tools">
          <SinceControl since={since} onChoose={setText} />
          <MeetingSteps meeting={meeting} today={today} />
          <Present deck={deck} />
          <CopyMinutes minutes={() => minutesOf(words, address)} />
          <SavePowerPoint deck={deck} />
          <button
            type="button"
            className="button briefing__whole"
            aria-pressed={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            Every line
          </button>
        </div>
      </NeedsScript>
      <div className={`briefing__columns briefing__columns--${words.exceptions.length}`}>
        <section className="briefing__exceptions" aria-labelledby="exceptions">
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
        <SinceLast words={words} />
        <Actions actions={words.actions} />
      </div>
      <div className="briefing__note">
        {words.parts !== undefined && <p>{words.parts}</p>}
        <p>{words.method}</p>
        <NeedsScript>
          The same link gives the same briefing later:{' '}
          <a className="govuk-link briefing__link" href={search}>
            {address}
          </a>
        </NeedsScript>
      </div>
    </div>
  )
}
