/** Every page with the figures of the draft, under a banner that says so, until it is left. */
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { metricFile, NO_ANSWERS, type Work } from '../../../src/intake/index.ts'
import type { MetricInput } from '../../../src/progress/index.ts'
import { dropWork, keepWork, keptWorks } from '../../../src/ui/data/drafts.ts'
import { FROZEN_FOLDER } from '../../fixtures/folder.ts'
import { openAt } from '../open-app.tsx'

const recordOf = (id: string): MetricInput =>
  JSON.parse(readFileSync(join(FROZEN_FOLDER, `api/v1/metrics/${id}.json`), 'utf8'))

/** A draft with one figure more. */
function draft(id: string, on: string, value: number, publishedOn: string): Work {
  const record = recordOf(id)
  const [series, ...others] = record.series
  const last = series!.readings.at(-1)!
  const reading = {
    on,
    value,
    precision: 'exact' as const,
    publishedOn,
    basis: 'official' as const,
    source: last.source,
  }
  const after = { ...record, series: [{ ...series!, readings: [...series!.readings, reading] }, ...others] }
  return {
    version: 1,
    id,
    title: record.title,
    table: 0,
    answers: NO_ANSWERS,
    isConfirmed: true,
    after: { text: metricFile(after), publishedOn, added: 1, revised: 0, withdrawn: 0 },
  }
}
const ACADEMY = draft('academy-graduates', '2020-12-31', 17_000, '2021-03-01')

beforeEach(async () => {
  window.scrollTo = () => {}
  for (const { id } of await keptWorks()) await dropWork(id)
})

const banner = () => screen.findByRole('region', { name: 'Preview' })

describe('the preview', () => {
  it('shows the figures of the draft, and says of what', async () => {
    await keepWork(ACADEMY)
    openAt('/?preview=draft')
    expect(await banner()).toHaveTextContent(
      /^Preview: not published\. This page has the figures of your draft for “Civil servants trained by the digital academy”\. Nobody else sees them\./,
    )
    const card = await screen.findByRole('region', { name: 'Civil servants trained by the digital academy' })
    await waitFor(() => expect(card).toHaveTextContent('17,000 civil servants'))
  })
  it('of several says how many', async () => {
    await keepWork(ACADEMY)
    await keepWork(draft('verify-users', '2022-10-31', 10_100_000, '2022-11-29'))
    openAt('/?preview=draft')
    expect(await banner()).toHaveTextContent('This page has the figures of your draft for two metrics.')
  })
  it('of figures that are still to be published is as on their day', async () => {
    await keepWork(draft('academy-graduates', '2026-06-30', 17_000, '2026-12-24'))
    openAt('/?preview=draft')
    expect(await banner()).toHaveTextContent(/academy”, as on 24 December 2026, when they are published\./)
    await waitFor(() => expect(screen.getByLabelText('As at')).toHaveDisplayValue(/2026/))
    expect(await screen.findAllByText(/17,000 civil servants/)).not.toHaveLength(0)
  })
  it('as at a past day says so too, and what does not count there', async () => {
    await keepWork(ACADEMY)
    openAt('/?preview=draft&as-at=2021-02-28')
    expect(await banner()).toHaveTextContent(
      /^Preview: not published\..*academy”, as at 28 February 2021\. Those published later, the last on 1 March 2021, do not count there\./,
    )
    const card = await screen.findByRole('region', { name: 'Civil servants trained by the digital academy' })
    expect(card).not.toHaveTextContent('17,000 civil servants')
  })
  it('as at a past day on which all of it counts says that day alone', async () => {
    await keepWork(ACADEMY)
    openAt('/?preview=draft&as-at=2021-03')
    expect(await banner()).toHaveTextContent(/academy”, as at March 2021\. Nobody else sees them\./)
    expect(await screen.findAllByText(/17,000 civil servants/)).not.toHaveLength(0)
  })
  it('is left by its link, to the record as it is published', async () => {
    await keepWork(ACADEMY)
    openAt('/?preview=draft')
    await banner()
    await screen.findAllByText(/17,000 civil servants/)
    await userEvent.click(screen.getByRole('link', { name: 'Leave the preview' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull())
    await waitFor(() => expect(screen.queryByText(/17,000 civil servants/)).toBeNull())
    expect(window.location.search).toBe('')
  })
  it('is none where it is not asked for', async () => {
    await keepWork(ACADEMY)
    openAt('/')
    await screen.findByRole('region', { name: 'Civil servants trained by the digital academy' })
    expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull()
    expect(screen.queryByText(/17,000 civil servants/)).toBeNull()
  })
  it('of nothing says that this is the record as it is published', async () => {
    const { after: _after, ...begun } = ACADEMY
    await keepWork(begun)
    openAt('/?preview=draft')
    expect(await banner()).toHaveTextContent(/^No figures are waiting in this browser/)
    expect(screen.queryByText(/17,000 civil servants/)).toBeNull()
  })
  it.each([
    ['no JSON', '{"id":'],
    ['no metric', '{"id":"academy-graduates"}'],
  ])('of a draft that is %s says that it cannot be read, and shows the record', async (_, text) => {
    await keepWork({ ...ACADEMY, after: { ...ACADEMY.after!, text } })
    openAt('/?preview=draft')
    expect(await banner()).toHaveTextContent(/^The draft that is kept in this browser cannot be read/)
    expect(
      await screen.findByRole('region', { name: 'Civil servants trained by the digital academy' }),
    ).toBeInTheDocument()
  })
})
