/** The first step: which metric, by a word of its title where there are many; and what is in progress already. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { LIST } from '../../../../mocks/handlers.ts'
import { server } from '../../../../mocks/server.ts'
import type { MetricInput } from '../../../../src/progress/index.ts'
import { openAt } from '../../open-app.tsx'
import { check, expectErrorAt, file, go, nothingYet, saved, step, textOf, upload } from './open-figures.tsx'

beforeEach(nothingYet)

const radios = () =>
  screen.getAllByRole('radio').map((radio) => radio.closest('div')!.querySelector('label')!.textContent)
const LAST_WAYS = ['A new metric', 'A whole file of the record, or a saved draft']

/** A record of so many metrics, none of which can be had. */
const many = (count: number) =>
  server.use(
    http.get(LIST, () =>
      HttpResponse.json({
        version: 1,
        updatedOn: '2026-11-23',
        metrics: Array.from({ length: count }, (_, i) => ({
          id: `metric-${i + 1}`,
          title: i === 13 ? 'Bridges painted red' : `Roads mended in district ${i + 1}`,
          href: `api/v1/metrics/metric-${i + 1}.json`,
        })),
      }),
    ),
    http.get('*/api/v1/metrics/:file', () => HttpResponse.json({}, { status: 404 })),
  )

describe('the choice of a metric', () => {
  it('shows all where there are few, and asks for no word', async () => {
    openAt('/figures/')
    await screen.findByRole('radio', { name: 'GOV.UK Verify users' })
    expect(radios()).toHaveLength(3 + LAST_WAYS.length)
    expect(screen.queryByRole('textbox', { name: 'Find a metric' })).toBeNull()
  })
  it('shows the first dozen where there are more, and finds any by a word of its title', async () => {
    many(15)
    openAt('/figures/')
    const find = await screen.findByRole('textbox', { name: 'Find a metric' })
    expect(find).toHaveAccessibleDescription('A word of its title. There are 15.')
    expect(radios()).toHaveLength(12 + LAST_WAYS.length)
    expect(screen.getByRole('status')).toHaveTextContent('Three more metrics match')
    await userEvent.type(find, ' painted  BRIDGES')
    expect(radios()).toEqual(['Bridges painted red', ...LAST_WAYS])
    expect(screen.getByRole('status')).toHaveTextContent('')
    await userEvent.type(find, ' blue')
    expect(radios()).toEqual(LAST_WAYS)
    expect(screen.getByRole('status')).toHaveTextContent('No metric has these words in its title.')
  })
  it('counts one more as one', async () => {
    many(13)
    openAt('/figures/')
    await screen.findByRole('textbox', { name: 'Find a metric' })
    expect(screen.getByRole('status')).toHaveTextContent('One more metric matches: write more of the title.')
  })
  it('does not go on with a metric that was chosen and is no longer shown', async () => {
    many(15)
    openAt('/figures/')
    await userEvent.click(await screen.findByRole('radio', { name: 'Roads mended in district 1' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Find a metric' }), 'bridges')
    await go()
    await expectErrorAt(screen.getByRole('radio', { name: 'Bridges painted red' }), /^Choose a metric/)
  })
  it('is told to be made where nothing was chosen', async () => {
    openAt('/figures/')
    const first = await screen.findByRole('radio', { name: 'GOV.UK Verify users' })
    await go()
    const alert = screen.getByRole('alert')
    expect(alert.parentElement).toHaveFocus()
    await userEvent.click(within(alert).getByRole('link', { name: 'Choose a metric, or one of the last two ways' }))
    expect(first).toHaveFocus()
    expect(screen.getByRole('group')).toHaveAccessibleDescription('Error: Choose a metric, or one of the last two ways')
  })
  it('of one that there is not leads back to those that there are', async () => {
    openAt('/figures/?metric=nowhere&step=compare')
    await step('There is no such metric')
    await userEvent.click(screen.getByRole('link', { name: 'Choose a metric' }))
    expect(await step('Choose a metric')).toHaveFocus()
    expect(await screen.findByRole('radio', { name: 'GOV.UK Verify users' })).toBeInTheDocument()
  })
  it('of a step that there is not begins with the upload', async () => {
    openAt('/figures/?metric=verify-users&step=dance')
    expect(await step('Upload the figures')).toHaveTextContent('Step 2 of 5: GOV.UK Verify users')
  })
})

describe('work in progress', () => {
  it('lasts as long as the page where the browser keeps nothing, which is said', async () => {
    await check('verify-users', 'Date,Users\n2023-09-20,11000000\n')
    await userEvent.click(screen.getByRole('link', { name: 'Back' }))
    expect(await screen.findByText(/is here already/)).toHaveTextContent('figures.csv is here already.')
    await userEvent.click(screen.getByRole('link', { name: 'Back' }))
    await step('Choose a metric')
    expect(screen.getByText('figures.csv, not compared yet')).toBeInTheDocument()
    expect(screen.getByText('This browser keeps nothing.').parentElement).toHaveTextContent(
      'Save the drafts as a file, or finish before you close this tab.',
    )
    await userEvent.click(screen.getByRole('link', { name: /^Go on\s*with GOV.UK Verify users/ }))
    expect(await screen.findByText(/^figures.csv has one new figure/, { selector: '.govuk-body' })).toBeInTheDocument()
  })
  it('of pasted cells is called what it is', async () => {
    openAt('/figures/?metric=verify-users&step=upload')
    await userEvent.click(await screen.findByLabelText('Or paste cells'))
    await userEvent.paste('Date\tUsers\n2023-09-20\t11000000\n')
    await go()
    expect(
      await screen.findByText(/^What was pasted has one new figure/, { selector: '.govuk-body' }),
    ).toBeInTheDocument()
    await userEvent.click(screen.getByRole('link', { name: 'Back' }))
    expect(await screen.findByText(/is here already/)).toHaveTextContent(/^What was pasted is here already/)
  })
  it('is saved with its file, thrown away when that is said twice, and opened again', async () => {
    await check('verify-users', 'Date,Figure\n2023-09-20,eleven\n')
    await userEvent.type(screen.getByRole('textbox', { name: /^B2/ }), '11000000')
    await userEvent.click(screen.getByRole('link', { name: 'Back' }))
    await userEvent.click(await screen.findByRole('link', { name: 'Back' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Save the drafts as a file' }))
    await waitFor(() => expect(saved[0]?.name).toBe('figures-draft.json'))
    const draft = await textOf(saved[0]!.blob)
    await userEvent.click(screen.getByRole('button', { name: /^Throw away/ }))
    expect(screen.getByRole('button', { name: /^Yes, throw it away/ })).toHaveFocus()
    await userEvent.click(screen.getByRole('button', { name: /^Keep it/ }))
    expect(screen.getByRole('button', { name: /^Throw away/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}{Enter}')
    await waitFor(() => expect(screen.queryByText('In progress in this browser')).toBeNull())
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())

    await userEvent.click(screen.getByRole('radio', { name: LAST_WAYS[1]! }))
    await go()
    await step('Open a file of the record')
    await upload(file(draft, 'figures-draft.json'))
    await userEvent.click(await screen.findByRole('link', { name: /^Go on\s*with GOV.UK Verify users/ }))
    expect(await screen.findByRole('textbox', { name: /^B2/ })).toHaveValue('11000000')
  })
})

describe('a file of the record', () => {
  const published = async (): Promise<MetricInput> => (await fetch('/api/v1/metrics/verify-users.json')).json()
  const openFile = async (record: MetricInput) => {
    openAt('/figures/?step=file')
    await upload(file(JSON.stringify(record), 'verify-users.json'))
    await step('Compare before and after')
  }
  const reload = () => {
    cleanup()
    openAt('/figures/?step=file')
  }
  it('is there again after a reload, compared anew, until another is asked for', async () => {
    await openFile({ ...(await published()), owner: 'Somebody else' })
    reload()
    await step('Compare before and after')
    expect(await screen.findByRole('cell', { name: 'Somebody else' })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Open another file' }))
    await step('Open a file of the record')
    reload()
    expect(await screen.findByLabelText('Upload a file')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Open another file' })).toBeNull()
  })
  it('is not there again once it is ready to be published', async () => {
    await openFile({ ...(await published()), owner: 'Somebody else' })
    await go()
    await step('Publish')
    reload()
    expect(await screen.findByLabelText('Upload a file')).toBeInTheDocument()
  })
  it('has old and new figures to the last digit', async () => {
    const record = await published()
    const [series, ...others] = record.series
    const [first, ...rest] = series!.readings
    const readings = [{ ...first!, value: first!.value! + 1 }, ...rest]
    await openFile({ ...record, series: [{ ...series!, readings }, ...others] })
    const cells = within(screen.getByRole('table', { name: /^Figures of/ })).getAllByRole('cell')
    const inFull = (value: number) => value.toString().replace(/\B(?=(?:\d{3})+$)/g, ',')
    expect(cells.slice(1).map((cell) => cell.textContent)).toEqual([
      expect.stringContaining(inFull(first!.value!)),
      expect.stringContaining(inFull(first!.value! + 1)),
    ])
  })
  it.each([
    ['nothing', undefined, /^Choose a \.json file$/],
    ['no JSON', 'Date,Users', /./],
    ['half of a draft', '{"format":"figures-draft","version":1', /it is not whole/],
    ['a draft of another version', '{"format":"figures-draft","version":2,"drafts":[]}', /of this version/],
  ])('that is %s is told at the field and in the summary', async (_, text, words) => {
    openAt('/figures/?step=file')
    const field = await screen.findByLabelText('Upload a file')
    await (text === undefined ? go() : upload(file(text, 'a.json')))
    await expectErrorAt(field, words)
  })
})
