/** A page: its frame at once; what stands on the record when that has come. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { isRecordElsewhere } from '../../api/index.ts'
import type { Day } from '../../progress/index.ts'
import { AsAtControl } from '../as-at/AsAtControl.tsx'
import { readAsAt } from '../as-at/read-as-at.ts'
import type { Parts } from './parts.ts'
import { usePlace } from '../routing/Place.tsx'
import { rowOf } from '../routing/routes.ts'
import { setSearchParam, useSearchParam } from '../routing/use-search-param.ts'
import { PartBoundary } from '../components/PartBoundary.tsx'
import { Waiting } from '../components/Waiting.tsx'
import { Layout } from './Layout.tsx'
import { UnknownParams } from './UnknownParams.tsx'

type Props = {
  readonly today: Day
  /** The day that the page as it was loaded speaks for. */
  readonly pageDay: Day
  readonly parts: Parts
}

/** In place of a part that is not to take over the finished markup. */
const Never = lazy<() => null>(() => new Promise(() => {}))

const setAsAt = (date: string | undefined): void => setSearchParam('as-at', date)

const waiting = (
  <>
    <h1 className="govuk-heading-xl headline">Loading the targets</h1>
    <Waiting what="the targets" isOffline={false} />
  </>
)

/** Whoever watches the page from outside is told too. */
function useLiveMark(isLive: boolean): void {
  useEffect(() => {
    if (isLive) document.documentElement.dataset['live'] = ''
  }, [isLive])
}

/**
 * Whether the content is drawn anew, for the finished one is not what is asked for: it stands until the parts are there
 * that show another.
 */
function useIsAnew(asked: object, isLive: boolean, whenThere: Promise<unknown> | undefined): boolean {
  const [first] = useState(asked)
  const [isThere, setIsThere] = useState(false)
  const [isAnew, setIsAnew] = useState(false)
  useEffect(() => void whenThere?.then(() => setIsThere(true)), [whenThere])
  if (isThere && (asked !== first || isRecordElsewhere()) && !isLive && !isAnew) setIsAnew(true)
  return isAnew
}

export function AppShell({ today, pageDay, parts: { PageSwitch, ChangeSteps, latePage, whenThere } }: Props) {
  const { route } = usePlace()
  const [text] = useSearchParam('as-at')
  const [isLive, setIsLive] = useState(false)
  useLiveMark(isLive)
  // A finished page keeps its day until it answers to its reader: changed before that, it would have to be drawn anew.
  const now = isLive || text !== null ? today : pageDay
  const asked = useMemo(() => ({ asAt: readAsAt(text, now), now, route }), [text, now, route])
  const isAnew = useIsAnew(asked, isLive, whenThere)
  const [first] = useState(asked)
  const shown = isLive || isAnew ? asked : first
  // A record that lives elsewhere may have changed since the page was finished: nothing of its markup is taken over.
  const isOther = isRecordElsewhere() && whenThere !== undefined && !isLive && !isAnew
  const key = isAnew ? 'anew' : 'finished'
  const still = shown.asAt.day === asked.asAt.day ? undefined : shown.asAt
  const handleLive = useCallback(() => setIsLive(true), [])
  const content = useMemo(() => {
    // A target may come due in a month that is still to come: that one cannot be shown yet.
    const handleChooseAsAt = (date: string | undefined): void => {
      if (date === undefined || readAsAt(date, shown.now).problem === undefined) setAsAt(date)
    }
    return (
      <PartBoundary of={shown.route.kind}>
        <Suspense key={key} fallback={waiting}>
          {isOther ? (
            <Never />
          ) : (
            <PageSwitch
              route={shown.route}
              asAt={shown.asAt}
              today={shown.now}
              onLive={handleLive}
              onChooseAsAt={handleChooseAsAt}
              latePage={latePage}
            />
          )}
        </Suspense>
      </PartBoundary>
    )
  }, [shown, key, isOther, PageSwitch, latePage, handleLive])
  if (rowOf(route.kind).isFramed === true) return content
  if (rowOf(route.kind).hasNoDay === true) return <Layout>{content}</Layout>
  const steps = (
    <PartBoundary isQuiet>
      <Suspense key={key}>
        {isOther ? <Never /> : <ChangeSteps asAt={shown.asAt} today={shown.now} onChooseAsAt={setAsAt} />}
      </Suspense>
    </PartBoundary>
  )
  return (
    <Layout control={<AsAtControl asAt={asked.asAt} today={now} still={still} steps={steps} onChoose={setAsAt} />}>
      <UnknownParams />
      {content}
    </Layout>
  )
}
