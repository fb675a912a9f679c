/** Two publish at once: the second sees what the first did, chooses figure by figure, and takes nothing of theirs out. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { metricFile } from '../../../../src/intake/index.ts'
import type { MetricInput } from '../../../../src/progress/index.ts'
import { keptWorks } from '../../../../src/ui/data/drafts.ts'
import { expectErrorAt, step } from './open-figures.tsx'
import {
  elsewhere,
  metricPath,
  PASSPORTS,
  publishNow,
  publishStep,
  quarter,
  readyWork,
  servedMetric,
  serviceUp,
  TITLE,
  withFigures,
  type Reading,
} from './ready-to-send.ts'

beforeEach(serviceUp)
afterEach(() => vi.unstubAllEnvs())

const passports = metricPath(PASSPORTS)
const together = () => userEvent.click(screen.getByRole('button', { name: 'Put them together' }))
const conflict = () => screen.findByRole('heading', { name: `Somebody else has published ${TITLE} since you began` })
const quarterly = async (): Promise<readonly Reading[]> => (await servedMetric()).series[0]!.readings.slice(-4)
const valuesOf = async () => (await quarterly()).map(({ value }) => value)

/** Both publish: mine is ready, and theirs comes first. */
async function both(mine: readonly Reading[], theirs: readonly Reading[]): Promise<void> {
  const work = await readyWork(PASSPORTS, (text) => withFigures(text, ...mine))
  await publishStep(work)
  await elsewhere(passports, (text) => withFigures(text, ...theirs))
  await publishNow()
  expect(await conflict()).toHaveFocus()
}

const change = (fields: Partial<MetricInput>) => (text: string) => metricFile({ ...JSON.parse(text), ...fields })

describe('somebody else who published first', () => {
  it('keeps every figure, beside mine, where none is of the same date', async () => {
    await both([quarter(3, 0.42)], [quarter(1, 0.31), quarter(2, 0.36)])
    expect(screen.getByText(/^Nothing was written over\./)).toHaveTextContent(
      'Nothing was written over. Two figures of theirs stay. One figure of yours is added to theirs. No figure is in both with another value.',
    )
    expect(screen.queryByRole('radio')).toBeNull()
    // The files would write over theirs.
    expect(screen.queryByRole('heading', { name: 'Save the files' })).toBeNull()
    await together()
    expect(await screen.findByRole('heading', { name: 'Publish on https://service.example' })).toHaveFocus()
    expect(screen.getByText(/put together, and not published yet/)).toBeInTheDocument()
    expect(await valuesOf()).not.toContain(0.42)
    await publishNow()
    await step('Published')
    expect((await valuesOf()).slice(1)).toEqual([0.31, 0.36, 0.42])
  })
  it('is asked about, with both figures in their unit and the date as people read it', async () => {
    await both([quarter(3, 0.42)], [quarter(3, 0.4175), quarter(2, 0.36)])
    const group = screen.getByRole('group', {
      name: 'For July to September 2016, of “UK applications made online, by quarter”',
    })
    const radios = within(group).getAllByRole('radio')
    expect(radios.map((one) => one.closest('div')!.querySelector('label')!.textContent)).toEqual([
      'Theirs: 41.75% (published 23 November 2026)',
      'Yours: 42% (published 23 November 2026)',
    ])
    expect(radios[1]).toHaveAccessibleDescription(
      'Takes out one published figure: 41.75% (published 23 November 2026).',
    )
    await together()
    await expectErrorAt(radios[0]!, /^Choose the figure for July to September 2016/)
    await userEvent.click(radios[1]!)
    await together()
    await publishNow()
    await step('Published')
    expect((await valuesOf()).slice(2)).toEqual([0.42, 0.36])
  })
  it('is told apart from me where both round to the same figure', async () => {
    await both([quarter(3, 0.42012)], [quarter(3, 0.42034)])
    expect(screen.getByLabelText(/^Theirs/).closest('div')).toHaveTextContent(/^Theirs: 42\.034%/)
    expect(screen.getByLabelText(/^Yours/).closest('div')).toHaveTextContent(/^Yours: 42\.012%/)
  })
  it('is told apart from me by what else is said of the figure, where both have the same', async () => {
    const mine = { ...quarter(3, 0.42), numerator: 42, denominator: 100 }
    await both([mine], [{ ...quarter(3, 0.42), note: 'As at noon' }])
    expect(screen.getByLabelText(/^Theirs/).closest('div')).toHaveTextContent(
      /^Theirs: 42%, numerator none, denominator none, note As at noon \(/,
    )
    expect(screen.getByLabelText(/^Yours/).closest('div')).toHaveTextContent(
      /^Yours: 42%, numerator 42, denominator 100, note none \(/,
    )
  })
  it('stands where theirs is chosen, and where a figure was withheld that is said', async () => {
    const { value: _value, precision: _precision, ...none } = quarter(3, 0)
    await both([quarter(3, 0.42)], [{ ...none, missing: 'suppressed' }])
    await userEvent.click(screen.getByLabelText('Theirs: no figure: withheld (published 23 November 2026)'))
    await together()
    await publishNow()
    await step('Published')
    expect((await quarterly()).at(-1)).toMatchObject({ missing: 'suppressed' })
    expect(await valuesOf()).not.toContain(0.42)
  })
  it('may have the earlier word, and both stay', async () => {
    await both([quarter(3, 0.42)], [quarter(3, 0.4, '2026-11-20')])
    await userEvent.click(screen.getByLabelText(/^Both/))
    await together()
    await publishNow()
    await step('Published')
    expect((await quarterly()).slice(-2)).toMatchObject([
      { value: 0.4, publishedOn: '2026-11-20' },
      { value: 0.42, publishedOn: '2026-11-23' },
    ])
  })
  it('and changed more than figures has that stand, which is said', async () => {
    const work = await readyWork(PASSPORTS, change({ title: 'My title', owner: 'My office' }))
    await publishStep(work)
    await elsewhere(passports, change({ title: 'Their title' }))
    await publishNow()
    await screen.findByText(/^You both changed these too/)
    expect(screen.getByText('title: theirs Their title, yours My title')).toBeInTheDocument()
    await together()
    await publishNow()
    await step('Published')
    expect(screen.getByRole('link', { name: 'Their title' })).toBeInTheDocument()
    expect(await servedMetric()).toMatchObject({ title: 'Their title', owner: 'My office' })
  })
  it('again, before the two are published together, is seen again', async () => {
    await both([quarter(3, 0.42)], [quarter(1, 0.31)])
    await together()
    await screen.findByRole('button', { name: 'Publish now' })
    await elsewhere(passports, (text) => withFigures(text, quarter(2, 0.36)))
    await publishNow()
    expect(await conflict()).toHaveFocus()
    await together()
    await publishNow()
    await step('Published')
    expect((await valuesOf()).slice(1)).toEqual([0.31, 0.36, 0.42])
  })
  it('and made a new metric of the same name has mine added to it, also when mine is compared anew', async () => {
    const { base: _base, ...work } = await readyWork(
      PASSPORTS,
      (text) => withFigures(text, quarter(3, 0.42)).replace(PASSPORTS, 'passports-anew'),
      { id: 'passports-anew', start: 'what it began with' },
    )
    const theirs = withFigures(JSON.stringify(await servedMetric()), quarter(1, 0.31)).replace(PASSPORTS, work.id)
    await publishStep(work)
    await elsewhere(metricPath(work.id), () => theirs)
    await publishNow()
    await conflict()
    await together()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Publish now' })).toBeInTheDocument())
    const [kept] = await keptWorks()
    expect(kept!.work).toMatchObject({ value: { start: theirs, base: { text: theirs } } })
    await publishNow()
    await step('Published')
    expect((await servedMetric(work.id)).series[0]!.readings.slice(-2)).toMatchObject([
      { value: 0.31 },
      { value: 0.42 },
    ])
  })
  it('but whose file cannot be read is left as it is, and so are my figures', async () => {
    const work = await readyWork(PASSPORTS, (text) => withFigures(text, quarter(3, 0.42)))
    await publishStep({ ...work, base: { ...work.base!, etag: '"another"' }, after: { ...work.after!, text: '{}' } })
    await publishNow()
    expect(await screen.findByText(/their file cannot be read\. Your figures are still here/)).toBeInTheDocument()
    expect(await keptWorks()).toHaveLength(1)
  })
})
