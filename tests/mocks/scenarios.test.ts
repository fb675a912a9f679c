import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import { handlersFor } from '../../mocks/server.ts'
import { weeklyIds } from '../../mocks/weekly.ts'
import { fileText } from '../fixtures/record.ts'

const FILES = [
  'metrics.json',
  'metrics/verify-users.json',
  'metrics/online-passport-share.json',
  'metrics/academy-graduates.json',
]
const published = (file: string): string => fileText(`api/v1/${file}`)
const ask = (day: ScenarioName | 'ordinary', file: string) =>
  getResponse([...handlersFor(day)], new Request(`http://localhost/api/v1/${file}`))
const statuses = (day: ScenarioName) => Promise.all(FILES.map(async (file) => (await ask(day, file))?.status))

describe('the ordinary day', () => {
  it.each(FILES)('serves %s as it is published', async (file) =>
    expect(await (await ask('ordinary', file))?.text()).toBe(published(file)),
  )
  it('has no answer for a metric that is not there', async () =>
    expect((await ask('ordinary', 'metrics/nonsense.json'))?.status).toBe(404))
  it.each(['src/api/metric.ts', 'src/api/index.ts', 'node_modules/.vite/deps/msw.js'])(
    'leaves the page its own file %s',
    async (file) => {
      expect(await getResponse([...handlersFor('ordinary')], new Request(`http://localhost/${file}`))).toBeUndefined()
    },
  )
})

describe('the bad days', () => {
  it.each([
    ['server-down', [500, 500, 500, 500]],
    ['not-found', [404, 404, 404, 404]],
    ['one-broken', [200, 200, 500, 200]],
    ['unreadable-field', [200, 200, 200, 200]],
    ['login-page', [200, 200, 200, 200]],
  ] as const)('%s answers %j', async (day, expected) => expect(await statuses(day)).toEqual(expected))
  it('one broken metric leaves the other files as they are published', async () => {
    for (const file of FILES.filter((one) => !one.includes('passport')))
      expect(await (await ask('one-broken', file))?.text()).toBe(published(file))
  })
  it('the unreadable field is one value of one metric, and all else is as published', async () => {
    const [file] = FILES.filter((one) => one.includes('passport'))
    const answer = await (await ask('unreadable-field', file!))?.text()
    expect(answer).not.toBe(published(file!))
    expect(answer?.replace('"about an eighth"', '0.127803')).toBe(published(file!))
  })
  it('a sign-in page is HTML, whatever was asked for', async () =>
    expect((await ask('login-page', 'metrics.json'))?.headers.get('content-type')).toMatch(/html/))
  it('an empty list is a list', async () =>
    expect(await (await ask('empty', 'metrics.json'))?.json()).toMatchObject({ metrics: [] }))
  it('an unreachable server is a network error, not an answer', async () =>
    expect((await ask('unreachable', 'metrics.json'))?.type).toBe('error'))
  it('the weekly list leads to a metric each, marked as illustrative', async () => {
    const list: { metrics: { id: string; href: string }[] } = await (await ask('weekly', 'metrics.json'))?.json()
    expect(list.metrics.map(({ id }) => id)).toEqual(weeklyIds)
    for (const { id, href } of list.metrics)
      expect(await (await ask('weekly', href.replace('api/v1/', '')))?.json()).toMatchObject({ id, illustrative: true })
  })
})
