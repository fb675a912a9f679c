/** The whole contract in memory for MSW: reads with ETag and 304, and writes, on top of a record. */
import { http, type HttpHandler } from 'msw'
import { makeService } from './service.ts'
import { storeInMemory, type Store } from './store.ts'

/** `origin`: the record that it begins with. What is written is kept apart from it, and gone with the handlers. */
export function serviceHandlers(origin: Store['read']): readonly HttpHandler[] {
  const service = makeService(storeInMemory(origin))
  return [http.all('*/api/v1/*', ({ request }) => service(request))]
}
