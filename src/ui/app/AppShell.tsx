/** A page: its frame at once; what stands on the record when that has come. */
import { Suspense, useCallback, useState } from 'react'
import type { Day } from '../../progress/index.ts'
import { AsAtControl } from '../as-at/AsAtControl.tsx'
import { readAsAt } from '../as-at/read-as-at.ts'
import type { Parts } from './parts.ts'
import { usePlace } from '../routing/Place.tsx'
import { rowOf } from '../routing/routes.ts'
import { useSearchParam } from '../routing/use-search-param.ts'
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

const waiting = (
  <>
    <h1 className="govuk-heading-xl headline">Loading the 2020 targets</h1>
    <Waiting what="the targets" isOffline={false} />
  </>
)

export function AppShell({ today, pageDay, parts: { PageSwitch, ChangeSteps, latePage } }: Props) {
  const { route } = usePlace()
  const [text, setText] = useSearchParam('as-at')
  const [isLive, setIsLive] = useState(false)
  // A finished page keeps its day until it answers to its reader: changed before that, it would have to be drawn anew.
  const now = isLive || text !== null ? today : pageDay
  const asAt = readAsAt(text, now)
  const handleLive = useCallback(() => setIsLive(true), [])
  // A target may come due in a month that is still to come: that one cannot be shown yet.
  const handleChooseAsAt = (date: string | undefined): void => {
    if (date === undefined || readAsAt(date, now).problem === undefined) setText(date)
  }
  const content = (
    <PartBoundary>
      <Suspense fallback={waiting}>
        <PageSwitch
          route={route}
          asAt={asAt}
          today={now}
          onLive={handleLive}
          onChooseAsAt={handleChooseAsAt}
          latePage={latePage}
        />
      </Suspense>
    </PartBoundary>
  )
  if (rowOf(route.kind).isFramed === true) return content
  const steps = (
    <PartBoundary isQuiet>
      <Suspense>
        <ChangeSteps asAt={asAt} today={now} onChooseAsAt={setText} />
      </Suspense>
    </PartBoundary>
  )
  return (
    <Layout control={<AsAtControl asAt={asAt} today={now} steps={steps} onChoose={setText} />}>
      <UnknownParams />
      {content}
    </Layout>
  )
}
