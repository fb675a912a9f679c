/** The whole app, given a day, a place, a query client, and the parts that stand on the record. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import type { Day } from '../../progress/index.ts'
import type { Parts } from './parts.ts'
import { AppShell } from './AppShell.tsx'
import { PlaceProvider, type Loaded } from '../routing/Place.tsx'

type Props = {
  readonly client: QueryClient
  readonly today: Day
  readonly pageDay: Day
  readonly loaded: Loaded
  readonly parts: Parts
}

export function App({ client, today, pageDay, loaded, parts }: Props) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <PlaceProvider loaded={loaded}>
          <AppShell today={today} pageDay={pageDay} parts={parts} />
        </PlaceProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}
