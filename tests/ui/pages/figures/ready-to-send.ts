/** Figures that are ready to be published on a service, whose record is in memory. */
import { http } from 'msw'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { handlersOfService, server } from '../../../../mocks/server.ts'
import {
  metricFile,
  NO_ANSWERS,
  type MetricListInput,
  type ReadingInput,
  type Work,
} from '../../../../src/intake/index.ts'
import type { MetricInput } from '../../../../src/progress/index.ts'
import { keepWork } from '../../../../src/ui/data/drafts.ts'
import { openAt } from '../../open-app.tsx'
import { nothingYet } from './open-figures.tsx'

const SERVICE = 'https://service.example/'
export const LIST = 'api/v1/metrics.json'
export const metricPath = (id: string): string => `api/v1/metrics/${id}.json`
export const PASSPORTS = 'online-passport-share'
export const TITLE = 'Passport applications made online'

/** The day of the list, and the day of what is ready. */
export const BEFORE = '2026-11-01'
export const NOW = '2026-11-23'

/** Every write that came to the service, by its path. */
export const writes: string[] = []

/** Before each test: the frozen record, on a service of another origin. */
export async function serviceUp(): Promise<void> {
  await nothingYet()
  vi.stubEnv('VITE_API_BASE_URL', SERVICE)
  server.use(
    http.put(`${SERVICE}*`, ({ request }) => void writes.push(request.url.slice(SERVICE.length))),
    ...handlersOfService(),
  )
  await elsewhere(LIST, (text) => text.replace(/"updatedOn": "[^"]*"/, `"updatedOn": "${BEFORE}"`))
}

export async function served(path: string): Promise<{ readonly text: string; readonly etag: string }> {
  const answer = await fetch(SERVICE + path)
  return { text: await answer.text(), etag: answer.headers.get('etag') ?? '' }
}
export const servedMetric = async (id = PASSPORTS): Promise<MetricInput> =>
  JSON.parse((await served(metricPath(id))).text)
export const servedList = async (): Promise<MetricListInput> => JSON.parse((await served(LIST)).text)

/** Somebody else writes, as the service itself takes it. */
export async function elsewhere(path: string, change: (text: string) => string): Promise<void> {
  const { text, etag } = await served(path)
  const headers = {
    'content-type': 'application/json',
    ...(etag === '' ? { 'if-none-match': '*' } : { 'if-match': etag }),
  }
  const { ok, status } = await fetch(SERVICE + path, { method: 'PUT', headers, body: change(text) })
  if (!ok) throw new Error(`The service answers ${status} to somebody else.`)
  writes.length = 0
}

/** A figure of a quarter of 2016. */
export type Reading = ReadingInput
export const quarter = (number: 1 | 2 | 3 | 4, value: number, publishedOn = NOW): ReadingInput => ({
  period: {
    start: `2016-${['01', '04', '07', '10'][number - 1]}-01`,
    end: `2016-${['03-31', '06-30', '09-30', '12-31'][number - 1]}`,
  },
  value,
  precision: 'exact',
  publishedOn,
  basis: 'official',
  source: 'transactions-explorer',
})

export function withFigures(text: string, ...readings: readonly ReadingInput[]): string {
  const record: MetricInput = JSON.parse(text)
  const [first, ...others] = record.series
  return metricFile({ ...record, series: [{ ...first!, readings: [...first!.readings, ...readings] }, ...others] })
}

export async function readyWork(id: string, after: (text: string) => string, more: Partial<Work> = {}): Promise<Work> {
  const base = await served(metricPath(id))
  const text = after(base.text)
  const { title }: MetricInput = JSON.parse(text)
  return {
    version: 1,
    id,
    title,
    base,
    table: 0,
    answers: NO_ANSWERS,
    isConfirmed: true,
    after: { text, publishedOn: NOW, added: 1, revised: 0, withdrawn: 0 },
    ...more,
  }
}

/** The last step, with figures that are ready: those of passports, unless others are given. */
export async function publishStep(...works: readonly Work[]): Promise<void> {
  const all = works.length > 0 ? works : [await readyWork(PASSPORTS, (text) => withFigures(text, quarter(3, 0.42)))]
  for (const work of all) await keepWork(work)
  openAt('/figures/?step=publish')
  await screen.findByRole('button', { name: 'Publish now' })
}
export const publishNow = async () => userEvent.click(await screen.findByRole('button', { name: 'Publish now' }))
