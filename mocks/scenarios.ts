/** Named bad days: what the outside world does on each, for people and for tests. */
import { delay, http, HttpResponse, type HttpHandler } from 'msw'
import { LIST, METRIC, ordinaryDay, type Serve } from './handlers.ts'
import { weeklyList, weeklyMetric } from './weekly.ts'

type Scenario = { readonly says: string; readonly handlers: (serve: Serve) => readonly HttpHandler[] }

const SLOW_MS = 3000
const BROKEN_FILE = 'online-passport-share.json'

/** The same answer to everything that is asked. */
const always = (answer: () => Response | Promise<Response>): readonly HttpHandler[] => [
  http.get(LIST, answer),
  http.get(METRIC, answer),
]

/** One metric goes wrong; the rest of the record is as always. */
const forBrokenFile = (
  serve: Serve,
  answer: (request: Request) => Response | Promise<Response>,
): readonly HttpHandler[] => [
  http.get(METRIC, ({ request, params }) => (params['file'] === BROKEN_FILE ? answer(request) : undefined)),
  ...ordinaryDay(serve),
]

/** The metric as published, but for a value that has become text. */
async function withUnreadableField(serve: Serve, request: Request): Promise<Response> {
  const published = await (await serve(`metrics/${BROKEN_FILE}`, request)).text()
  return new HttpResponse(published.replace('"value": 0.127803', '"value": "about an eighth"'), {
    headers: { 'content-type': 'application/json' },
  })
}

async function afterAWhile(serve: Serve, path: string, request: Request): Promise<Response> {
  await delay(SLOW_MS)
  return serve(path, request)
}

export const scenarios = {
  'server-down': {
    says: 'Every answer is 500.',
    handlers: () => always(() => HttpResponse.json({ error: 'down' }, { status: 500 })),
  },
  slow: {
    says: 'Every answer takes three seconds.',
    handlers: (serve) => ordinaryDay((path, request) => afterAWhile(serve, path, request)),
  },
  'one-broken': {
    says: 'One metric answers 500, the others are fine.',
    handlers: (serve) => forBrokenFile(serve, () => HttpResponse.json({ error: 'broken' }, { status: 500 })),
  },
  empty: {
    says: 'The list of metrics is empty.',
    handlers: () => [http.get(LIST, () => HttpResponse.json({ version: 1, updatedOn: '2026-11-23', metrics: [] }))],
  },
  'unreadable-field': {
    says: 'One metric has text where a number belongs.',
    handlers: (serve) => forBrokenFile(serve, (request) => withUnreadableField(serve, request)),
  },
  weekly: {
    says: 'An invented weekly record for 2017 to 2020.',
    handlers: () => [
      http.get(LIST, () => HttpResponse.json(weeklyList())),
      http.get(METRIC, ({ params }) => answerWeekly(String(params['file']))),
    ],
  },
  'not-found': {
    says: 'Every answer is 404.',
    handlers: () => always(() => HttpResponse.json({ error: 'not found' }, { status: 404 })),
  },
  'login-page': {
    says: 'A sign-in page comes back, with 200, in place of figures.',
    handlers: () => always(() => HttpResponse.html('<!doctype html><title>Sign in</title><h1>Sign in</h1>')),
  },
  'never-answers': {
    says: 'No answer ever comes.',
    handlers: () => always(async () => (await delay('infinite'), HttpResponse.error())),
  },
  unreachable: { says: 'The network is down.', handlers: () => always(() => HttpResponse.error()) },
} satisfies Record<string, Scenario>

function answerWeekly(file: string): Response {
  const metric = weeklyMetric(file.replace('.json', ''))
  return metric === undefined ? HttpResponse.json({ error: 'not found' }, { status: 404 }) : HttpResponse.json(metric)
}

export type ScenarioName = keyof typeof scenarios
export const scenarioNames = Object.keys(scenarios) as readonly ScenarioName[]

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name)

/** The handlers of a day by name. */
export const handlersOf = (name: ScenarioName, serve: Serve): readonly HttpHandler[] => scenarios[name].handlers(serve)
