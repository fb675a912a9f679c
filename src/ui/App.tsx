/** The whole app, given a day and a query client. */
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import type { Day } from '../progress/index.ts'
import { FrontPage } from './pages/FrontPage.tsx'

type Props = { readonly client: QueryClient; readonly today: Day }

export function App({ client, today }: Props) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <FrontPage today={today} />
      </QueryClientProvider>
    </StrictMode>
  )
}
