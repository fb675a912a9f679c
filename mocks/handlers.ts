/**
 * The ordinary day: the published record, served as it is.
 *
 * How a file of the record is had differs: a browser fetches it from the development server past the pretend one,
 * a test in Node reads it from disk. `Serve` is that difference; everything else is shared.
 */
import { http, type HttpHandler } from 'msw'

/** Answers with a file of the record by its path below `api/v1`. */
export type Serve = (path: string, request: Request) => Promise<Response>

export const LIST = '*/api/v1/metrics.json'
export const METRIC = '*/api/v1/metrics/:file'

export const ordinaryDay = (serve: Serve): readonly HttpHandler[] => [
  http.get(LIST, ({ request }) => serve('metrics.json', request)),
  http.get(METRIC, ({ request, params }) => serve(`metrics/${String(params['file'])}`, request)),
]
