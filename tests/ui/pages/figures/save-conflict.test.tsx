/** Files to save are made from what is served at that moment: what somebody else published meanwhile is never written over. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '../../../../mocks/server.ts'
import { metricFile as fileOf, NO_ANSWERS, type Work } from '../../../../src/intake/index.ts'
import type { MetricInput } from '../../../../src/progress/index.ts'
import { keepWork } from '../../../../src/ui/data/drafts.ts'
import { fileText } from '../../../fixtures/record.ts'
import { openAt } from '../../open-app.tsx'
import { nothingYet, saved, textOf } from './open-figures.tsx'
import { metricPath, NOW, PASSPORTS, quarter, TITLE, withFigures } from './ready-to-send.ts'

beforeEach(nothingYet)

const BASE = fileText(metricPath(PASSPORTS))
const MINE = withFigures(BASE, quarter(3, 0.42))

const work = (more: Partial<Work> = {}): Work => ({
  version: 1,
  id: PASSPORTS,
  title: TITLE,
  base: { text: BASE },
  table: 0,
  answers: NO_ANSWERS,
  isConfirmed: true,
  after: { text: MINE, publishedOn: NOW, added: 1, revised: 0, withdrawn: 0 },
  ...more,
})

/** What stands at the file of passports from now on. */
const servedNow = (answer: () => Response): void => server.use(http.get(`*/${metricPath(PASSPORTS)}`, answer))
const serve = (text: string): void =>
  servedNow(() => new HttpResponse(text, { headers: { 'content-type': 'application/json' } }))

async function publishStep(one: Work): Promise<void> {
  await keepWork(one)
  openAt('/figures/?step=publish')
  await screen.findByRole('button', { name: /^Save all/ })
}
const save = (name: RegExp = /^Save api.v1.metrics.online/) => userEvent.click(screen.getByRole('button', { name }))
const conflict = () => screen.findByRole('heading', { name: `Somebody else has published ${TITLE} since you began` })
const valuesIn = async (place: number): Promise<readonly (number | undefined)[]> => {
  await waitFor(() => expect(saved[place]?.name).toBe(`${PASSPORTS}.json`))
  const record: MetricInput = JSON.parse(await textOf(saved[place]!.blob))
  return record.series[0]!.readings.slice(-3).map(({ value }) => value)
}

describe('files that are saved', () => {
  it('are those of the work where nobody changed what it stands on', async () => {
    await publishStep(work())
    await save()
    expect((await valuesIn(0)).at(-1)).toBe(0.42)
  })
  it('hold the figures of both where somebody published while the page was open', async () => {
    await publishStep(work())
    serve(withFigures(BASE, quarter(1, 0.31)))
    await save()
    expect(await conflict()).toHaveFocus()
    expect(saved).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Put them together' }))
    expect(screen.getByRole('heading', { name: 'Save the files' })).toHaveFocus()
    await save()
    expect((await valuesIn(0)).slice(-2)).toEqual([0.31, 0.42])
  })
  it('are held back in the zip too', async () => {
    serve(withFigures(BASE, quarter(1, 0.31)))
    await publishStep(work())
    await save(/^Save all/)
    await conflict()
    expect(saved).toEqual([])
  })
  it('are given again where the work itself is published by now, or the file is only laid out anew', async () => {
    serve(MINE)
    await publishStep(work())
    await save()
    expect((await valuesIn(0)).at(-1)).toBe(0.42)
    serve(JSON.stringify(JSON.parse(BASE)))
    await save()
    expect((await valuesIn(1)).at(-1)).toBe(0.42)
  })
  it('of a new metric are held back where one of its name was published meanwhile', async () => {
    const { base: _base, ...fresh } = work()
    servedNow(() => HttpResponse.json({}, { status: 404 }))
    await publishStep(fresh)
    await save()
    await waitFor(() => expect(saved).toHaveLength(1))
    serve(fileOf({ ...JSON.parse(BASE), owner: 'Somebody else' }))
    await save()
    await conflict()
    expect(saved).toHaveLength(1)
  })
  it.each([
    ['cannot be reached', () => HttpResponse.error(), /could not be reached/],
    ['is gone', () => HttpResponse.json({}, { status: 404 }), /could not be found/],
    [
      'is no JSON',
      () => new HttpResponse('{', { headers: { 'content-type': 'application/json' } }),
      /could not be read/,
    ],
  ])('are not given where what is served %s, and that is said', async (_, answer, words) => {
    await publishStep(work())
    servedNow(answer)
    await save()
    expect(await screen.findByRole('heading', { level: 3 })).toHaveTextContent(words)
    expect(saved).toEqual([])
  })
})
