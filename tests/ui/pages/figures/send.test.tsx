/** Figures are published on a service: what it answers, good and bad, and that nothing of them is ever lost. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { server } from '../../../../mocks/server.ts'
import { keepWork, keptWorks } from '../../../../src/ui/data/drafts.ts'
import { openAt } from '../../open-app.tsx'
import { step } from './open-figures.tsx'
import {
  BEFORE,
  elsewhere,
  LIST,
  metricPath,
  NOW,
  PASSPORTS,
  publishNow,
  publishStep,
  quarter,
  readyWork,
  served,
  servedList,
  servedMetric,
  serviceUp,
  TITLE,
  withFigures,
  writes,
} from './ready-to-send.ts'

beforeEach(serviceUp)
afterEach(() => vi.unstubAllEnvs())

const problem = (status: number, more: object = {}): HttpResponse<object> =>
  HttpResponse.json({ status, ...more }, { status, headers: { 'content-type': 'application/problem+json' } })
/** The next write to a path is answered like this. */
const answerNext = (path: string, answer: () => Response): void =>
  server.use(http.put(`*/${path}`, answer, { once: true }))
const failure = () => waitFor(() => screen.getByRole('heading', { level: 3 }))
const hasFigure = async (value: number): Promise<boolean> =>
  (await servedMetric()).series[0]!.readings.some((one) => one.value === value)

describe('figures that are published', () => {
  it('are on the service with the list, on the pages at once, and no longer a draft', async () => {
    await publishStep()
    await publishNow()
    expect(await step('Published')).toHaveFocus()
    expect(writes).toEqual([metricPath(PASSPORTS), LIST])
    expect(await hasFigure(0.42)).toBe(true)
    expect((await servedList()).updatedOn).toBe(NOW)
    expect(await keptWorks()).toEqual([])
    await userEvent.click(screen.getByRole('link', { name: TITLE }))
    expect((await screen.findAllByText(/42%/)).length).toBeGreaterThan(0)
  })
  it('of a new metric are made where nothing stands, and listed', async () => {
    const { base: _base, ...work } = await readyWork(PASSPORTS, (text) =>
      withFigures(text, quarter(3, 0.42)).replace(PASSPORTS, 'passports-anew'),
    )
    await publishStep({ ...work, id: 'passports-anew' })
    await publishNow()
    await step('Published')
    expect(await servedMetric('passports-anew')).toMatchObject({ id: 'passports-anew' })
    expect((await servedList()).metrics.map(({ id }) => id)).toContain('passports-anew')
  })
  it('wait for a service that is away, and then go on', async () => {
    const work = await readyWork(PASSPORTS, (text) => withFigures(text, quarter(3, 0.42)))
    await keepWork(work)
    let isAway = true
    server.use(http.get(`*/${LIST}`, () => (isAway ? HttpResponse.error() : undefined)))
    openAt('/figures/?step=publish')
    await screen.findAllByText(/could not be reached/)
    expect(screen.queryByRole('button', { name: 'Publish now' })).toBeNull()
    isAway = false
    for (const again of screen.getAllByRole('button', { name: /Try again/ })) await userEvent.click(again)
    await screen.findByRole('button', { name: 'Publish now' })
    await publishNow()
    await step('Published')
  })
})

type Outcome = readonly [name: string, answer: () => Response, title: RegExp, more: RegExp]
const OUTCOMES: readonly Outcome[] = [
  [
    'is not allowed',
    () => problem(403),
    /^You are not allowed to change/,
    /as it was, and your figures are still here/,
  ],
  ['is too large', () => problem(413, { detail: 'At most 5 MB.' }), /takes nothing as large/, /At most 5 MB\./],
  [
    'has faults by the check of the service',
    () => problem(422, { faults: [{ field: 'unit.noun', problem: 'It is empty.' }] }),
    /found faults/,
    /unit\.noun: It is empty\./,
  ],
  ['fails there', () => problem(503, { detail: 'Try later.' }), /did not take/, /Wait a minute and publish again/],
  ['is answered by static files', () => new HttpResponse(null, { status: 405 }), /takes no changes/, /Save the files/],
  ['is answered by a page to sign in', () => HttpResponse.html('<!doctype html>'), /A web page came back/, /Sign in/],
  ['is let through no answer', () => HttpResponse.error(), /does not let this page publish/, /CORS/],
]

describe('a metric that', () => {
  it.each(OUTCOMES)(
    '%s is kept here, with words, and is published once that is over',
    async (_, answer, title, more) => {
      answerNext(metricPath(PASSPORTS), answer)
      await publishStep()
      await publishNow()
      expect(await failure()).toHaveTextContent(title)
      expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent(TITLE)
      expect(screen.getByRole('alert')).toHaveTextContent(more)
      expect(await hasFigure(0.42)).toBe(false)
      expect(await keptWorks()).toHaveLength(1)
      await publishNow()
      await step('Published')
      expect(await hasFigure(0.42)).toBe(true)
    },
  )
  it('was written although its answer was lost is published, and not twice', async () => {
    await publishStep()
    const mine = (await readyWork(PASSPORTS, (text) => withFigures(text, quarter(3, 0.42)))).after!.text
    server.use(
      http.put(
        `*/${metricPath(PASSPORTS)}`,
        async () => {
          await elsewhere(metricPath(PASSPORTS), () => mine)
          return HttpResponse.error()
        },
        { once: true },
      ),
    )
    await publishNow()
    await step('Published')
    expect(writes).toEqual([LIST])
  })
  it('comes after one that was published does not undo it', async () => {
    const academy = 'academy-graduates'
    await publishStep(
      await readyWork(academy, (text) => text.replace('"owner": "', '"owner": "The new ')),
      await readyWork(PASSPORTS, (text) => withFigures(text, quarter(3, 0.42))),
    )
    answerNext(metricPath(PASSPORTS), () => problem(403))
    await publishNow()
    expect(await failure()).toHaveTextContent(TITLE)
    expect((await servedMetric(academy)).owner).toMatch(/^The new/)
    expect(screen.getByText(/^One metric is ready/)).toHaveTextContent(TITLE)
    writes.length = 0
    await publishNow()
    await step('Published')
    // The list says already that something was changed that day.
    expect(writes).toEqual([metricPath(PASSPORTS)])
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Civil servants trained by the digital academy', TITLE]),
    )
  })
  it('was read without an ETag is not sent', async () => {
    const work = await readyWork(PASSPORTS, (text) => withFigures(text, quarter(3, 0.42)))
    await publishStep({ ...work, base: { text: work.base!.text } })
    await publishNow()
    expect(await failure()).toHaveTextContent(/It cannot be told whether somebody else has changed/)
    expect(writes).toEqual([])
  })
})

describe('the list', () => {
  it('that somebody else changes meanwhile keeps what they added', async () => {
    await publishStep()
    server.use(
      http.put(`*/${LIST}`, () => elsewhere(LIST, (text) => text.replace('GOV.UK Verify users', 'Theirs')), {
        once: true,
      }),
    )
    await publishNow()
    await step('Published')
    expect(await servedList()).toMatchObject({ updatedOn: NOW, metrics: [{ title: 'Theirs' }, {}, {}] })
  })
  it.each<readonly [string, fail: (isOver: () => boolean) => void]>([
    ['is not taken', () => answerNext(LIST, () => problem(503))],
    ['cannot be read again', () => server.use(http.get(`*/${LIST}`, () => HttpResponse.error(), { once: true }))],
    [
      'is changed by others each time',
      (isOver) => server.use(http.put(`*/${LIST}`, () => (isOver() ? undefined : problem(412)))),
    ],
  ])('that %s after the metric was written is told so, and alone is sent again', async (_, fail) => {
    await publishStep()
    let isOver = false
    fail(() => isOver)
    await publishNow()
    await failure()
    expect(screen.getByRole('alert')).toHaveTextContent(/is published\. The list of the record.* is still as it was/)
    expect(screen.queryByText(/Nothing has left this browser/)).toBeNull()
    expect(await hasFigure(0.42)).toBe(true)
    expect((await servedList()).updatedOn).toBe(BEFORE)
    // Somebody else adds to it: that stands, for the metric is not sent again.
    await elsewhere(metricPath(PASSPORTS), (text) => withFigures(text, quarter(4, 0.51)))
    const theirs = await served(metricPath(PASSPORTS))
    isOver = true
    await publishNow()
    await step('Published')
    expect(writes).toEqual([LIST])
    expect(await served(metricPath(PASSPORTS))).toEqual(theirs)
    expect((await servedList()).updatedOn).toBe(NOW)
  })
})
