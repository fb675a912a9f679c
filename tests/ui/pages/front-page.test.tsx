import { onlineManager } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handlersFor, server } from '../../../mocks/server.ts'
import { day } from '../../progress/a-metric.ts'
import { openAt } from '../open-app.tsx'

const headline = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const card = (name: string) => screen.findByRole('region', { name })

beforeEach(() => window.history.replaceState(null, '', '/'))
afterEach(() => onlineManager.setOnline(true))

describe('the front page on the ordinary day', () => {
  it('sums the three targets up in one sentence, as at today', async () => {
    openAt('/')
    await headline('One target was missed and two cannot be judged.')
    expect(screen.getByText(/This is where each stands on what has been published by 23 November 2026\./)).toBeVisible()
  })
  it('gives each target its published words, due date, source, latest figure and status', async () => {
    openAt('/?as-at=2019-03-05')
    const verify = await card('GOV.UK Verify users')
    expect(within(verify).getByText('Off track', { selector: 'strong' })).toBeVisible()
    expect(verify).toHaveTextContent(
      '“25 million users by the end of 2020”. Due 31 December 2020. Published 9 February 2017',
    )
    expect(verify).toHaveTextContent(
      'Latest official figure: about 3.6 million people, February 2019. Published 5 March 2019',
    )
    expect(
      within(verify).getAllByRole('link', {
        name: /Investigation into Verify - press notice, National Audit Office/,
      })[0],
    ).toHaveAttribute('href', expect.stringContaining('https://www.wired-gov.net/'))
  })
  it.each([
    ['2017-03-31', 'None of the three targets can be judged.', ['Cannot be judged', 'Out of date', 'Cannot be judged']],
    [
      '2019-03-05',
      'One target is off track and two cannot be judged.',
      ['Off track', 'Out of date', 'Cannot be judged'],
    ],
    [
      '2020-12-31',
      'All three targets came due without a final figure.',
      ['Awaiting final figure', 'Awaiting final figure', 'Awaiting final figure'],
    ],
  ])('as at %s the headline is "%s"', async (asAt, sentence, words) => {
    openAt(`/?as-at=${asAt}`)
    await headline(sentence)
    const names = [
      'GOV.UK Verify users',
      'Passport applications made online',
      'Civil servants trained by the digital academy',
    ]
    names.forEach((name, i) =>
      expect(within(screen.getByRole('region', { name })).getByText(words[i]!, { selector: 'strong' })).toBeVisible(),
    )
  })
  it.each(['2017-01-01', '2017-02-08'])(
    'as at %s, before any target, it says so and nothing of what came later',
    async (asAt) => {
      openAt(`/?as-at=${asAt}`)
      await headline(/^No target had been published by \d (January|February) 2017\.$/)
      expect(screen.getByRole('main')).not.toHaveTextContent(
        /set itself|February 2017 the|9 February|25 million|90%|3,000|2018|2019|202\d/,
      )
      expect(within(await card('GOV.UK Verify users')).getByText(/^No target had been published by/)).toBeVisible()
    },
  )
  it('a target without a figure has no chart, no keys and no table with nothing in it', async () => {
    openAt('/?as-at=2017-02-08')
    const verify = await card('GOV.UK Verify users')
    expect(within(verify).getAllByText('No figure had been published by 8 February 2017.').length).toBeGreaterThan(0)
    expect(within(verify).queryByRole('img')).not.toBeInTheDocument()
    expect(within(verify).queryByRole('table', { hidden: true })).not.toBeInTheDocument()
    expect(verify).not.toHaveTextContent(/arrow keys/)
  })
  it('lists the events with the numbers they have on the chart, and the note that a target has', async () => {
    openAt('/?as-at=2019-03-05')
    const academy = await card('Civil servants trained by the digital academy')
    expect(academy).toHaveTextContent(
      'Neither the strategy reports nor the press say whether the year is a calendar or a financial year.',
    )
    const items = within(
      within(await card('GOV.UK Verify users')).getByText(/with the numbers they have below the chart/)
        .nextElementSibling as HTMLElement,
    ).getAllByRole('listitem', { hidden: true })
    expect(items.map((item) => item.textContent?.split(':')[0])).toEqual([
      'July 2015',
      'May 2016',
      '9 February 2017',
      'March 2017',
      'July 2018',
      'September 2018',
      '9 October 2018',
      'October 2018',
      '5 March 2019',
    ])
    expect(items[2]).toHaveTextContent('9 February 2017: Government Transformation Strategy published.')
  })
  it('has the numbers of each chart in a table, one control away', async () => {
    openAt('/?as-at=2019-03-05')
    const verify = await card('GOV.UK Verify users')
    await userEvent.click(within(verify).getByText('Show the figures as a table'))
    const rows = within(
      within(verify).getByRole('table', { name: 'GOV.UK Verify users: figures published by 5 March 2019' }),
    ).getAllByRole('row')
    expect(rows[1]).toHaveTextContent('February 2017about 1.1 million1.1 millionofficialMarch 2017')
    expect(rows.map((row) => row.textContent).join(' ')).toMatch(
      /September 2018more than 2.7 million11 millionindicative/,
    )
    expect(rows.at(-1)).toHaveTextContent('31 December 2020target: 25 million25 milliontarget9 February 2017')
  })
})

describe('the as-at date', () => {
  it('is written to the address by the date field, and Back returns', async () => {
    openAt('/?utm_source=this')
    await headline('One target was missed and two cannot be judged.')
    const field = screen.getByLabelText('As at')
    await userEvent.clear(field)
    await userEvent.type(field, '2019-03-05')
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    await headline('One target is off track and two cannot be judged.')
    expect(window.location.search).toBe('?utm_source=this&as-at=2019-03-05')
    expect(screen.getByText('Showing the page as at 5 March 2019.')).toBeInTheDocument()
    window.history.back()
    await headline('One target was missed and two cannot be judged.')
  })
  it('is in the title and the description of the document', async () => {
    openAt('/?as-at=2019-02')
    await headline('One target is off track and two cannot be judged.')
    expect(document.title).toBe('Targets as at February 2019 - 2020 targets tracker')
    await userEvent.click(screen.getByRole('button', { name: /Go to today/ }))
    await headline('One target was missed and two cannot be judged.')
    expect(document.title).toBe('Targets as at 23 November 2026 - 2020 targets tracker')
  })
  it('goes to today with one control, and the focus stays on the words that take its place', async () => {
    openAt('/?as-at=2019-03-05')
    await headline('One target is off track and two cannot be judged.')
    screen.getByRole('button', { name: /Go to today/ }).focus()
    await userEvent.keyboard('{Enter}')
    await headline('One target was missed and two cannot be judged.')
    expect(window.location.search).toBe('')
    expect(document.activeElement?.textContent).toBe('Enter a past date to see the page as it stood then.')
    expect(screen.getByText('Showing the page as at today.')).toBeInTheDocument()
  })
  it.each([
    ['2019-02', 'February 2019', 'One target is off track and two cannot be judged.'],
    ['2019', '2019', 'Two targets are off track and one cannot be judged.'],
  ])('%s is kept partial in the address, the field and every sentence', async (partial, words, sentence) => {
    openAt(`/?as-at=${partial}`)
    await headline(sentence)
    expect(window.location.search).toBe(`?as-at=${partial}`)
    expect(screen.getByLabelText('As at')).toHaveValue(words)
    expect(screen.getByRole('main')).toHaveTextContent(`had been published by the end of ${words}.`)
    expect(screen.getAllByText(`GOV.UK Verify users: figures published by the end of ${words}`).length).toBeGreaterThan(
      0,
    )
    expect(screen.getByRole('main')).not.toHaveTextContent(/by 28 February 2019|by 31 December 2019|as at 31 Dec/)
  })
  it('is chosen on the history of a target: the page shows that month, the focus stays, and it is said', async () => {
    openAt('/?as-at=2019-03-05&keep=this')
    await headline('One target is off track and two cannot be judged.')
    const history = within(await card('GOV.UK Verify users')).getByRole('slider', {
      name: 'How it stood, month by month, on what was known then',
    })
    act(() => history.focus())
    await userEvent.keyboard('{PageDown}{Enter}')
    await headline('None of the three targets can be judged.')
    expect(window.location.search).toBe('?as-at=2018-03&keep=this')
    expect(history).toHaveFocus()
    expect(screen.getByText(/^March 2018, shown on this page: cannot be judged\./)).toHaveAttribute('role', 'status')
  })
  it('is not chosen on the history while that month is still to come', async () => {
    openAt('/', day('2019-03-05'))
    await headline('One target is off track and two cannot be judged.')
    const history = within(await card('GOV.UK Verify users')).getByRole('slider', { name: /^How it stood/ })
    act(() => history.focus())
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(window.location.search).toBe('')
    expect(screen.queryByText(/in the future/)).not.toBeInTheDocument()
  })
  it('a month that is entered stays a month, the focus stays in the field, and what is shown is said', async () => {
    openAt('/')
    await headline('One target was missed and two cannot be judged.')
    await userEvent.clear(screen.getByLabelText('As at'))
    await userEvent.type(screen.getByLabelText('As at'), 'march 2019{Enter}')
    await headline('One target is off track and two cannot be judged.')
    expect(window.location.search).toBe('?as-at=2019-03')
    expect(screen.getByLabelText('As at')).toHaveValue('March 2019')
    expect(screen.getByLabelText('As at')).toHaveFocus()
    expect(screen.getByText('Showing the page as at March 2019.')).toBeInTheDocument()
  })
  it.each(['2019-02-30', 'soon', '2999-01-01'])(
    'explains %s beside the field, shows today, and keeps the address',
    async (text) => {
      openAt(`/?as-at=${text}&keep=this`)
      await headline('One target was missed and two cannot be judged.')
      expect(screen.getByRole('alert')).toHaveTextContent(/is not a date|is in the future/)
      expect(screen.getByLabelText('As at')).toHaveAccessibleDescription(/The page shows today/)
      expect(window.location.search).toBe(`?as-at=${text}&keep=this`)
    },
  )
})

describe('bad days', () => {
  it('says that it is loading', async () => {
    openAt('/')
    expect(screen.getByText('Loading the list of targets…')).toBeVisible()
    await headline('One target was missed and two cannot be judged.')
  })
  it('one broken metric leaves the others standing, and its button mends it', async () => {
    server.use(...handlersFor('one-broken'))
    openAt('/?as-at=2019-03-05')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The server answered 500.')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('one could not be loaded')
    expect(screen.getAllByRole('region', { name: /Verify|Passport|Civil/ }).length).toBeGreaterThanOrEqual(2)
    server.resetHandlers()
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await headline('One target is off track and two cannot be judged.')
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 2, name: 'Passport applications made online' })).toHaveFocus()
  })
  it('while it tries again the notice and the focus stay, and a second failure is said', async () => {
    server.use(...handlersFor('one-broken'))
    openAt('/?as-at=2019-03-05')
    const alert = await screen.findByRole('alert')
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    const button = within(alert).getByRole('button', { name: 'Trying again…' })
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(await within(alert).findByRole('button', { name: 'Try again' })).toHaveFocus()
    expect(screen.getByRole('alert')).toBe(alert)
  })
  it('when the list arrives after all, the focus comes to the main part', async () => {
    server.use(...handlersFor('server-down'))
    openAt('/?as-at=2019-03-05')
    const alert = await screen.findByRole('alert')
    server.resetHandlers()
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await headline('One target is off track and two cannot be judged.')
    expect(screen.getByRole('main')).toHaveFocus()
  })
  it('a reader who has moved on meanwhile is left where they are', async () => {
    server.use(...handlersFor('one-broken'))
    openAt('/?as-at=2019-03-05')
    const alert = await screen.findByRole('alert')
    server.resetHandlers()
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    screen.getByLabelText('As at').focus()
    await headline('One target is off track and two cannot be judged.')
    expect(screen.getByLabelText('As at')).toHaveFocus()
  })
  it('a field that cannot be read is named, and no status is given', async () => {
    server.use(...handlersFor('unreadable-field'))
    openAt('/')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(/could not be read/)
    expect(alert).toHaveTextContent(/series\[|targets\[/)
  })
  it('an empty list says so', async () => {
    server.use(...handlersFor('empty'))
    openAt('/')
    await headline('There are no targets to show.')
    expect(screen.getByText(/The list came back empty/)).toBeVisible()
  })
  const everywhere = (answer: () => Response) =>
    server.use(http.get('*/api/v1/*', answer), http.get('*/api/v1/metrics/*', answer))
  it.each([
    ['404', () => new HttpResponse(null, { status: 404 }), /could not be found/],
    ['500', () => new HttpResponse(null, { status: 500 }), /fault is at the server/],
    [
      'a web page',
      () => HttpResponse.html('<!doctype html><title>Sign in</title>'),
      /A web page came back in place of figures/,
    ],
    ['text that is not JSON', () => HttpResponse.text('figures soon'), /not JSON/],
    ['no connection', () => HttpResponse.error(), /Check your connection/],
  ])('%s is told apart', async (_, answer, words) => {
    everywhere(answer)
    openAt('/')
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    await headline('The targets could not be loaded')
  })
  it('offline is said, not spun', async () => {
    onlineManager.setOnline(false)
    openAt('/')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Loading the targets')
    expect(
      screen.getByText('You are offline. The list of targets will load when you are connected again.'),
    ).toBeVisible()
    onlineManager.setOnline(true)
    await headline('One target was missed and two cannot be judged.')
  })
  it('figures that could not be renewed stay, with their age', async () => {
    const { client } = openAt('/')
    await headline('One target was missed and two cannot be judged.')
    everywhere(() => new HttpResponse(null, { status: 404 }))
    await client.refetchQueries()
    await waitFor(() =>
      expect(screen.getAllByText(/These figures may be out of date: they were fetched at/).length).toBeGreaterThan(0),
    )
    expect(await card('GOV.UK Verify users')).toBeVisible()
    server.resetHandlers()
    const notice = screen
      .getAllByText(/These figures may be out of date/)
      .find(
        (one) => one.parentElement?.nextElementSibling === screen.getByRole('region', { name: 'GOV.UK Verify users' }),
      )
    await userEvent.click(within(notice!).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(notice).not.toBeInTheDocument())
    expect(screen.getByRole('heading', { level: 2, name: 'GOV.UK Verify users' })).toHaveFocus()
  })
  it('invented figures are labelled wherever they are shown', async () => {
    server.use(...handlersFor('weekly'))
    openAt('/?as-at=2019-03-05')
    expect(await screen.findByRole('region', { name: 'Illustrative figures' })).toHaveTextContent(
      'Everything on this page is invented',
    )
    // The targets come one by one.
    await waitFor(() =>
      expect(screen.getAllByText('Illustrative figures', { selector: '.target__invented' })).toHaveLength(3),
    )
  })
})
