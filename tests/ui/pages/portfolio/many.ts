/** A record of many targets, served with its portfolio, or without. */
import { http, HttpResponse } from 'msw'
import { LIST } from '../../../../mocks/handlers.ts'
import { server } from '../../../../mocks/server.ts'
import { makeMetric, type Metric, type MetricInput } from '../../../../src/progress/index.ts'
import { portfolioFile } from '../../../../src/publish/portfolio-file.ts'
import { metricFile } from '../../../fixtures/record.ts'
import { TODAY } from '../../open-app.tsx'

export const PORTFOLIO = '*/api/v1/portfolio.json'

type Change = Partial<Pick<MetricInput, 'title' | 'owner' | 'group' | 'tags'>>

/** The real record under other names: what each says of itself differs, how it stands is one of three ways. */
export function inputs(changes: readonly Change[]): readonly MetricInput[] {
  const real = ['verify-users', 'online-passport-share', 'academy-graduates'].map(metricFile)
  return changes.map((change, i) => ({ ...(real[i % 3] as MetricInput), id: `metric-${i + 1}`, ...change }))
}

export function madeOf(parts: readonly MetricInput[]): readonly Metric[] {
  return parts.map((part) => {
    const made = makeMetric(part)
    if (!made.ok) throw new Error(JSON.stringify(made.fault))
    return made.value
  })
}

export const fileOf = (parts: readonly MetricInput[]) =>
  portfolioFile({ updatedOn: TODAY, metrics: madeOf(parts) }, TODAY)

/** What is asked for, in order. */
export function serveMany(parts: readonly MetricInput[], portfolio: unknown = fileOf(parts)): readonly string[] {
  const asked: string[] = []
  const told = (request: Request): void => void asked.push(new URL(request.url).pathname.replace('/api/v1/', ''))
  server.use(
    http.get(LIST, ({ request }) => {
      told(request)
      const metrics = parts.map(({ id, title }) => ({ id, title, href: `api/v1/metrics/${id}.json` }))
      return HttpResponse.json({ version: 1, updatedOn: TODAY, metrics })
    }),
    http.get(PORTFOLIO, ({ request }) => {
      told(request)
      return portfolio === null ? HttpResponse.json({}, { status: 404 }) : HttpResponse.json(portfolio as object)
    }),
    http.get('*/api/v1/metrics/:file', ({ request, params }) => {
      told(request)
      const part = parts.find(({ id }) => `${id}.json` === params['file'])
      return part === undefined ? HttpResponse.json({}, { status: 404 }) : HttpResponse.json(part as object)
    }),
  )
  return asked
}
