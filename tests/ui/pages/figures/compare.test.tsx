/** The fourth step and the fifth: what would change, what is asked about it, and only then the files. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MetricInput } from '../../../../src/progress/index.ts'
import { openAt } from '../../open-app.tsx'
import { check, expectErrorAt, go, nothingYet, problems, saved, step, textOf } from './open-figures.tsx'

beforeEach(nothingYet)

const ID = 'academy-graduates'
const [AS_IT_IS, REVISED, ADDED] = ['2017-02-09,4000', '2019-06-28,10500', '2020-06-30,13000']
const tableOf = (...rows: readonly string[]) => ['Date,Figure', ...rows, ''].join('\n')

/** A table at the step of comparing. */
async function compare(...rows: readonly string[]): Promise<void> {
  await check(ID, tableOf(...rows))
  const box = screen.queryByRole('checkbox')
  if (box !== null) await userEvent.click(box)
  await go()
  await step('Compare before and after')
}
const rowsOf = async (name: RegExp) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent))
const radio = (name: RegExp) => screen.getByRole('radio', { name })

/** The metric as the files to publish have it. */
async function publishedMetric(): Promise<MetricInput> {
  await go()
  await step('Publish')
  await userEvent.click(await screen.findByRole('button', { name: `Save api/v1/metrics/${ID}.json` }))
  await waitFor(() => expect(saved).not.toEqual([]))
  return JSON.parse(await textOf(saved.at(-1)!.blob))
}
const readingOf = (metric: MetricInput, on: string) => metric.series[0]!.readings.filter((one) => one.on === on)

describe('figures that are no longer there', () => {
  it('are told, and may stay', async () => {
    await compare(AS_IT_IS, '2019-06-28,10000', ADDED)
    expect(await rowsOf(/^No longer there: 1/)).toEqual([['14 December 2017', 'about 6,500', '']])
    await go()
    await expectErrorAt(radio(/^Yes/), /^Say whether the figures that are no longer there still count$/)
    await userEvent.click(radio(/^Yes/))
    const metric = await publishedMetric()
    expect(readingOf(metric, '2017-12-14')).toEqual([expect.not.objectContaining({ withdrawnOn: expect.anything() })])
    expect(readingOf(metric, '2020-06-30')).toHaveLength(1)
  })
  it('are withdrawn from the day of publication where they no longer count', async () => {
    await compare(AS_IT_IS, '2019-06-28,10000')
    expect(await screen.findByText(/^Nothing would change/)).toBeInTheDocument()
    await userEvent.click(radio(/^No: they are withdrawn/))
    await screen.findByRole('button', { name: /go on to publish/ })
    const metric = await publishedMetric()
    expect(readingOf(metric, '2017-12-14')).toEqual([expect.objectContaining({ withdrawnOn: '2026-11-23' })])
  })
  it('are not withdrawn after all where that is taken back', async () => {
    await compare(AS_IT_IS, '2019-06-28,10000')
    await userEvent.click(radio(/^No: they are withdrawn/))
    await screen.findByRole('button', { name: /go on to publish/ })
    await userEvent.click(radio(/^Yes/))
    await screen.findByText(/^Nothing would change/)
    await userEvent.click(screen.getByRole('link', { name: 'Back' }))
    await userEvent.click(await screen.findByRole('link', { name: 'Back' }))
    await userEvent.click(await screen.findByRole('link', { name: 'Back' }))
    await step('Choose a metric')
    expect(await screen.findByText('figures.csv, not compared yet')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: /^Publish/ })).toBeNull()
  })
})

describe('figures that are revised', () => {
  it('need a reason, which stands with each of them', async () => {
    await compare(REVISED, ADDED)
    expect(await rowsOf(/^Revised: 1/)).toEqual([['28 June 2019', 'more than 10,000', '10,500', '']])
    const reason = screen.getByRole('textbox', { name: 'Why were they revised?' })
    await go()
    await expectErrorAt(reason, /^Say why the figures were revised$/)
    await userEvent.type(reason, 'Counted again')
    await waitFor(async () =>
      expect(await rowsOf(/^Revised: 1/)).toEqual([['28 June 2019', 'more than 10,000', '10,500', 'Counted again']]),
    )
    expect(reason).toHaveFocus()
    const [, second] = readingOf(await publishedMetric(), '2019-06-28')
    expect(second).toMatchObject({ value: 10_500, note: 'Counted again' })
  })
  it('by one alone are seen, of figures in millions too', async () => {
    await check('verify-users', 'Date,Users\n28 February 2019,3600001\n')
    await go()
    await step('Compare before and after')
    expect(await rowsOf(/^Revised: 1/)).toEqual([['February 2019', 'about 3,600,000', '3,600,001', '']])
  })
  it('need it still where it was taken back', async () => {
    await compare(REVISED, ADDED)
    const reason = await screen.findByRole('textbox', { name: 'Why were they revised?' })
    await userEvent.type(reason, 'Counted again')
    await screen.findByText('Counted again')
    await userEvent.clear(reason)
    await waitFor(() => expect(screen.queryByText('Counted again')).toBeNull())
    await go()
    expect(problems()[0]).toHaveTextContent('Say why the figures were revised')
  })
  it('are not to be published without it, by no other way', async () => {
    await compare(REVISED, ADDED)
    await screen.findByRole('textbox', { name: 'Why were they revised?' })
    window.history.pushState(null, '', '/figures/?step=publish')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await step('There is nothing to publish')
    await userEvent.click(screen.getByRole('link', { name: 'Choose a metric' }))
    expect(await screen.findByText('figures.csv, compared and not all answered')).toBeInTheDocument()
  })
})

describe('the comparison', () => {
  it('says how the target stands before and after', async () => {
    await compare('2020-12-31,17000')
    const region = await screen.findByRole('region', { name: 'How the target stands' })
    expect(
      within(region)
        .getAllByRole('term')
        .map((term) => term.textContent),
    ).toEqual(['Now', 'With these figures'])
    expect(region).toHaveTextContent(/Out of date.*Met/)
  })
  it('says once how it stands where that does not change', async () => {
    await compare('2018-06-30,8000')
    const region = await screen.findByRole('region', { name: 'How the target stands' })
    expect(
      within(region)
        .getAllByRole('term')
        .map((term) => term.textContent),
    ).toEqual(['As before'])
  })
  it('cannot be come to past what is wrong', async () => {
    await check(ID, tableOf('2020-06-30,many'))
    window.history.pushState(null, '', `/figures/?metric=${ID}&step=compare`)
    window.dispatchEvent(new PopStateEvent('popstate'))
    await userEvent.click(await screen.findByRole('link', { name: 'Check the figures' }))
    await step('Check the figures')
  })
  it('cannot be come to past a question', async () => {
    await check(ID, tableOf('2020-06-30 [note 1],13000'))
    window.history.pushState(null, '', `/figures/?metric=${ID}&step=compare`)
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(await screen.findByText(/^Something has to be mended or answered first/)).toBeInTheDocument()
  })
  it('without a file leads to the upload', async () => {
    openAt(`/figures/?metric=${ID}&step=compare`)
    await step('Upload the figures')
  })
})
