/** Files to save are made from what is published now: figures that somebody else published meanwhile are never lost. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../../../mocks/server.ts'
import { METRIC_LIST_PATH } from '../../../../src/api/index.ts'
import { NO_ANSWERS, type MetricListInput, type Work } from '../../../../src/intake/index.ts'
import { keepWork } from '../../../../src/ui/data/drafts.ts'
import { openAt } from '../../open-app.tsx'
import { nothingYet, saved, textOf } from './open-figures.tsx'
import { metricPath, NOW, PASSPORTS, quarter, TITLE, withFigures } from './ready-to-send.ts'

const mine = quarter(3, 0.42)
const theirs = quarter(1, 0.31)
const ANEW = 'passports-anew'

/** The files of a host, which takes no writes. */
const texts = new Map<string, string>()
/** Those past what the browser has kept. */
let reads: string[]

const read = async (path: string): Promise<string> => (await fetch(`/${path}`)).text()

beforeEach(async () => {
  await nothingYet()
  texts.clear()
  for (const path of [METRIC_LIST_PATH, metricPath(PASSPORTS)]) texts.set(path, await read(path))
  reads = []
  server.use(
    http.get('*/api/v1/*', ({ request }) => {
      const path = new URL(request.url).pathname.slice(1)
      const text = texts.get(path)
      if (request.cache === 'no-store') reads.push(path)
      return text === undefined ? undefined : HttpResponse.text(text)
    }),
  )
})

const stands = (id = PASSPORTS): string => texts.get(metricPath(id)) ?? ''
const elsewhere = (change: (text: string) => string): void => void texts.set(metricPath(PASSPORTS), change(stands()))

/** Figures that are ready, added to what stands there. */
const ready = (text = withFigures(stands(), mine)): Work => ({
  version: 1,
  id: PASSPORTS,
  title: TITLE,
  base: { text: stands() },
  table: 0,
  answers: NO_ANSWERS,
  isConfirmed: true,
  after: { text, publishedOn: NOW, added: 1, revised: 0, withdrawn: 0 },
})
const step = () => openAt('/figures/?step=publish')
const offered = () => screen.findByRole('heading', { name: 'Save the files' })
const conflict = (title = TITLE) =>
  screen.findByRole('heading', { name: `Somebody else has published ${title} since you began` })
const save = (name = metricPath(PASSPORTS)) => userEvent.click(screen.getByRole('button', { name: `Save ${name}` }))
const together = () => userEvent.click(screen.getByRole('button', { name: 'Put them together' }))
async function savedValues(): Promise<readonly (number | undefined)[]> {
  await save()
  await waitFor(() => expect(saved).toHaveLength(1))
  return JSON.parse(await textOf(saved[0]!.blob))
    .series[0].readings.slice(-2)
    .map((one: typeof mine) => one.value)
}

describe('the files to save', () => {
  it('are offered where nothing has changed since, past what the browser has kept', async () => {
    await keepWork(ready())
    step()
    await offered()
    expect(reads).toContain(metricPath(PASSPORTS))
    expect((await savedValues())[1]).toBe(0.42)
  })
  it('are not offered where somebody has published since, until both are put together', async () => {
    await keepWork(ready())
    elsewhere((text) => withFigures(text, theirs))
    step()
    expect(await conflict()).toHaveFocus()
    expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull()
    await together()
    expect(await offered()).toHaveFocus()
    expect(screen.getByText(/put together, and not published yet/)).toBeInTheDocument()
    expect(await savedValues()).toEqual([0.31, 0.42])
  })
  it('are not made where somebody has published since they were offered', async () => {
    await keepWork(ready())
    step()
    await offered()
    elsewhere((text) => withFigures(text, theirs))
    await save()
    await conflict()
    expect(saved).toEqual([])
  })
  it('are not made where it cannot be said whether somebody has', async () => {
    await keepWork(ready())
    step()
    await offered()
    server.use(http.get('*/api/v1/*', () => HttpResponse.error()))
    await save()
    await screen.findByRole('button', { name: /Try again/ })
    expect(saved).toEqual([])
  })
  it('are offered where what stands there is laid out anew, or is mine already', async () => {
    await keepWork(ready())
    elsewhere((text) => JSON.stringify(JSON.parse(text)))
    step()
    await offered()
    elsewhere((text) => withFigures(text, mine))
    expect((await savedValues())[1]).toBe(0.42)
  })
  it('of a new metric are not offered where somebody has made one of its name', async () => {
    const of = (text: string): string => text.replace(PASSPORTS, ANEW)
    const { base: _base, ...work } = ready(of(withFigures(stands(), mine)))
    await keepWork({ ...work, id: ANEW, start: 'what it began with' })
    texts.set(metricPath(ANEW), of(withFigures(stands(), theirs)))
    const list: MetricListInput = JSON.parse(texts.get(METRIC_LIST_PATH)!)
    const entry = { id: ANEW, title: TITLE, href: metricPath(ANEW) }
    texts.set(METRIC_LIST_PATH, JSON.stringify({ ...list, metrics: [...list.metrics, entry] }))
    step()
    await conflict()
  })
})
