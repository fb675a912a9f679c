/** The page of a meeting, as a reader works it. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { handlersFor, server } from '../../../../mocks/server.ts'
import { openAt } from '../../open-app.tsx'

const headline = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const MAY = /^One target is off track and two cannot be judged\. Briefing, 8 May 2019, against 1 May 2019\.$/

beforeEach(() => {
  window.scrollTo = () => {}
})

describe('the briefing', () => {
  it('is for today against a week before, unless dates are given', async () => {
    openAt('/briefing/')
    await headline(/Briefing, 23 November 2026, against 16 November 2026\.$/)
    expect(screen.getByRole('textbox', { name: 'Last meeting' })).toHaveValue('16 November 2026')
    expect(screen.queryByRole('link', { name: /^Next meeting/ })).toBeNull()
    expect(document.title).toBe('Briefing as at 23 November 2026 - 2020 targets tracker')
  })
  it('shows each exception with its status, in order, and leads to its page on the same day', async () => {
    openAt('/briefing/?as-at=2019-05-08')
    await headline(MAY)
    const exceptions = within(
      screen.getByRole('region', { name: 'First to look at: Passport applications made online.' }),
    ).getAllByRole('listitem')
    expect(exceptions.map((one) => one.querySelector('.status')?.textContent)).toEqual([
      'Out of date',
      'Cannot be judged',
      'Off track',
    ])
    expect(within(exceptions[2]!).getByRole('link', { name: 'GOV.UK Verify users' })).toHaveAttribute(
      'href',
      '../targets/verify-users/?as-at=2019-05-08',
    )
    expect(exceptions[2]).toHaveTextContent(
      'For 163 days, since 26 November 2018. Off track: heading for about 9.7 million by 31 December 2020, not 25 million.',
    )
    expect(screen.getByText('No actions are recorded.')).toBeVisible()
  })
  it('folds what is unchanged', async () => {
    openAt('/briefing/?as-at=2019-03-05')
    await headline(/^One target is off track and two cannot be judged\. Briefing, 5 March 2019/)
    const folded = screen.getByText('1 unchanged')
    expect(
      screen.getByText('Civil servants trained by the digital academy', { selector: 'details li' }),
    ).not.toBeVisible()
    await userEvent.click(folded)
    expect(screen.getByText('Civil servants trained by the digital academy', { selector: 'details li' })).toBeVisible()
  })
  it('of many changes under one cause shows the foremost, and folds the others', async () => {
    server.use(...handlersFor('weekly'))
    openAt('/briefing/?as-at=2020-09-01&since=2020-03-03')
    await headline(/^One target is off track, one is at risk and one is ahead\. Briefing, 1 September 2020/)
    const group = screen.getByRole('heading', { level: 3, name: 'New figure' })
    const shown = within(group.nextElementSibling as HTMLElement).getAllByRole('listitem')
    expect(shown).toHaveLength(6)
    for (const line of shown) expect(line).toHaveTextContent(/: From |From .* to /)
    const folded = within(group.nextElementSibling!.nextElementSibling as HTMLElement)
    const more = folded.getByText(/^\d+ more$/)
    await userEvent.click(more)
    expect(folded.getAllByRole('listitem')).toHaveLength(Number.parseInt(more.textContent, 10))
  })
  it('goes to the meeting before and the one after, and Back returns', async () => {
    openAt('/briefing/?as-at=2019-05-08&since=2019-04-24')
    await headline(/against 24 April 2019\.$/)
    await userEvent.click(screen.getByRole('link', { name: 'Previous meeting: 24 Apr 2019' }))
    await headline(/Briefing, 24 April 2019, against 10 April 2019\.$/)
    await userEvent.click(screen.getByRole('link', { name: 'Next meeting: 8 May 2019' }))
    await headline(/Briefing, 8 May 2019, against 24 April 2019\.$/)
    window.history.back()
    await headline(/Briefing, 24 April 2019/)
    expect(window.location.search).toBe('?as-at=2019-04-24&since=2019-04-10')
  })
  it('compares with another day when asked, and says what is wrong with one that will not do', async () => {
    openAt('/briefing/?as-at=2019-05-08')
    await headline(MAY)
    const field = screen.getByRole('textbox', { name: 'Last meeting' })
    await userEvent.clear(field)
    await userEvent.type(field, '5 March 2019{Enter}')
    await headline(/against 5 March 2019\.$/)
    expect(window.location.search).toBe('?as-at=2019-05-08&since=2019-03-05')
    await userEvent.clear(field)
    await userEvent.type(field, 'June 2019')
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }))
    expect(screen.getByRole('alert')).toHaveTextContent(
      'The last meeting, June 2019, must be before this one, 8 May 2019. The page compares with a week before.',
    )
    expect(field).toHaveValue('June 2019')
    expect(field).toBeInvalid()
    await headline(MAY)
  })
  it('gives a link that names both days, so that it says the same later', async () => {
    openAt('/briefing/?as-at=2019-05-08')
    await headline(MAY)
    expect(screen.getByRole('link', { name: /\/briefing\/\?as-at=2019-05-08&since=2019-05-01$/ })).toHaveAttribute(
      'href',
      '?as-at=2019-05-08&since=2019-05-01',
    )
  })
  it('a target whose figures cannot be had fails alone, and is counted', async () => {
    server.use(...handlersFor('one-broken'))
    openAt('/briefing/?as-at=2019-05-08')
    await headline(/^One target is off track, one cannot be judged and one could not be loaded\./)
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent('The server answered 500.')
    expect(screen.getByRole('link', { name: 'GOV.UK Verify users' })).toBeVisible()
    server.resetHandlers()
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await headline(MAY)
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expect(screen.getByRole('main')).toHaveFocus()
  })
  it('shows what is asked of whom, with the days overdue at the meeting', async () => {
    server.use(...handlersFor('weekly'))
    openAt('/briefing/?as-at=2019-03-12')
    await headline(/^One target is off track, one is at risk and one is on track\. Briefing, 12 March 2019/)
    const rows = within(within(screen.getByRole('region', { name: 'Actions' })).getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => Array.from(row.children, (cell) => cell.textContent))).toEqual([
      ['Target', 'Ask', 'Owner', 'Due', 'State'],
      [
        'Invented: GOV.UK Verify users',
        'Propose a target that can be met, or the money to meet this one.',
        'Invented: programme board',
        '15 January 2019',
        '56 days overdue',
      ],
      [
        'Invented: civil servants trained by the academy',
        'Fill the empty places on the spring courses.',
        'Invented: academy registrar',
        '5 March 2019',
        '7 days overdue',
      ],
    ])
  })
})

describe('copy for minutes', () => {
  it('copies what the page says, with the link to it', async () => {
    const user = userEvent.setup()
    openAt('/briefing/?as-at=2019-05-08')
    await headline(MAY)
    await user.click(screen.getByRole('button', { name: 'Copy for minutes' }))
    const text = await navigator.clipboard.readText()
    expect(text).toMatch(/^BRIEFING, 8 MAY 2019, AGAINST 1 MAY 2019\n/)
    expect(text).toMatch(/http:\/\/localhost:3000\/briefing\/\?as-at=2019-05-08&since=2019-05-01\n$/)
    expect(await screen.findByText(/^Copied/)).toBeVisible()
  })
  it('gives the words to copy by hand, where the browser does not let a page copy', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('refused'))
    openAt('/briefing/?as-at=2019-05-08')
    await headline(MAY)
    await user.click(screen.getByRole('button', { name: 'Copy for minutes' }))
    const field = await screen.findByRole('textbox', { name: 'The briefing as text' })
    await waitFor(() => expect(field).toHaveFocus())
    expect(field).toHaveDisplayValue(/^BRIEFING, 8 MAY 2019/)
  })
})

describe('PowerPoint', () => {
  it('that cannot be made says so, and what has the same words', async () => {
    openAt('/briefing/?as-at=2019-05-08')
    await headline(MAY)
    // This screen draws no pictures.
    vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(() => {})
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no pictures here'))
    await userEvent.click(screen.getByRole('button', { name: 'PowerPoint' }))
    expect(
      await screen.findByText(
        'The slides could not be made. Check the connection and try again; “Copy for minutes” has the same words.',
      ),
    ).toBeVisible()
  })
})
