/** The page of a target under review, used as its reader would. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { openAt } from '../../open-app.tsx'

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const section = (name: string) => within(screen.getByRole('region', { name }))
const whatIf = () => section('What would have to be true')
const answer = () => whatIf().getByRole('status')
const fact = (label: string | RegExp) => whatIf().getByText(label, { selector: 'dt' }).nextElementSibling!.textContent
async function replace(label: string, text: string) {
  const field = whatIf().getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

describe('a scenario on the page of a target', () => {
  it('answers at once, is marked, lives in the address, and leaves without a trace', async () => {
    openAt('/targets/verify-users/?as-at=2019-03-05')
    await heading('GOV.UK Verify users')
    expect(answer()).toHaveTextContent(
      'At 120,000 a month from February 2019 on, it would come to about 6.3 million by 31 December 2020: 18.7 million short of 25 million.',
    )
    expect(whatIf().queryByText('Scenario')).toBeNull()
    await replace('Pace a month', '500,000')
    expect(answer()).toHaveTextContent(
      'Scenario At 500,000 a month from February 2019 on, it would come to about 14.6 million by 31 December 2020: 10.4 million short of 25 million.',
    )
    expect(fact('Scenario: pace that would do it')).toBe('about 969,000 a month')
    expect(whatIf().getByRole('img', { name: 'Scenario: 14.6 million people by 31 December 2020' })).toBeInTheDocument()
    await waitFor(() => expect(window.location.search).toBe('?as-at=2019-03-05&pace=500%2C000'))
    expect(screen.getByRole('note')).toHaveTextContent('This address holds a scenario.')
    await userEvent.click(whatIf().getByRole('button', { name: 'Leave the scenario' }))
    await waitFor(() => expect(window.location.search).toBe('?as-at=2019-03-05'))
    expect(whatIf().getByRole('textbox', { name: 'Pace a month' })).toHaveValue('120,100')
    expect(screen.queryByRole('note')).toBeNull()
  })
  it('the record beside it stays as it stands: its status, its facts, its downloads', async () => {
    // 1,402 days at 900,000 a month are 41.5 million more.
    openAt('/targets/verify-users/?as-at=2019-03-05&target=4+million&due=2022&pace=900%2C000')
    await heading('GOV.UK Verify users')
    expect(answer()).toHaveTextContent('by 31 December 2022: enough, by 41.1 million.')
    expect(screen.getAllByText('Off track').length).toBeGreaterThan(0)
    expect(screen.getAllByText('Needed in February 2019', { selector: 'dt' })[0]!.nextElementSibling).toHaveTextContent(
      '13.5 million',
    )
    expect(screen.getByRole('link', { name: /^Whole record as CSV/ })).toHaveAttribute(
      'href',
      expect.not.stringContaining('target'),
    )
  })
  it('what cannot be is said beside its field, and the others still answer', async () => {
    openAt('/targets/verify-users/?as-at=2019-03-05&pace=0&due=yesterday&target=20m')
    await heading('GOV.UK Verify users')
    expect(whatIf().getByRole('textbox', { name: 'Pace a month' })).toHaveAccessibleDescription(
      /Error: At a pace of zero the target is never reached\./,
    )
    expect(whatIf().getByRole('textbox', { name: 'Due date' })).toBeInvalid()
    expect(whatIf().getByRole('textbox', { name: 'Due date' })).toHaveValue('yesterday')
    expect(whatIf().getByRole('textbox', { name: 'Target' })).toBeValid()
    expect(answer()).toHaveTextContent('13.7 million short of 20 million.')
  })
  it.each([
    [
      '/targets/verify-users/',
      'GOV.UK Verify users',
      'The due date, 31 December 2020, has come. Set a later one to see what it would take.',
    ],
    [
      '/targets/verify-users/?as-at=2017-01-01',
      'GOV.UK Verify users',
      'No target had been published, so there is nothing to ask “what if” of.',
    ],
    [
      '/targets/online-passport-share/?as-at=2014-01-01',
      'Passport applications made online',
      'No target had been published, so there is nothing to ask “what if” of.',
    ],
  ])('on %s it says why there is none', async (address, title, sentence) => {
    openAt(address)
    await heading(title)
    expect(whatIf().getByText(sentence)).toBeVisible()
  })
})

describe('pace and forecast on the page of a target', () => {
  it('the academy as at 28 June 2019: by the year, with how the held pace was come by', async () => {
    openAt('/targets/academy-graduates/?as-at=2019-06-28')
    await heading('Civil servants trained by the digital academy')
    const pace = section('Pace')
    expect(pace.getByText('Needed to 31 December 2020').nextElementSibling).toHaveTextContent('about 3,750 a year')
    expect(pace.getByText('Held so far').nextElementSibling).toHaveTextContent('about 2,520 a year')
    expect(pace.getByText(/^It needs 1\.5 times the pace it has held\./)).toBeVisible()
    expect(section('Forecast').getByText('No forecast by anybody else is on the record.')).toBeVisible()
  })
  it('Verify: what the National Audit Office expected stands beside what was forecast here that day', async () => {
    openAt('/targets/verify-users/?as-at=2019-03-05')
    await heading('GOV.UK Verify users')
    const row = section('Forecast').getByRole('row', { name: /^National Audit Office/ })
    expect(row).toHaveTextContent('about 5.4 million')
    expect(row).toHaveTextContent('about 8.9 million, 80% range 5.4 million to 11.6 million')
  })
})
