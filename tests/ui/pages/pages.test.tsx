/** The pages beside the front page, and moving between them. */
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { openAt } from '../open-app.tsx'

const headline = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })

beforeEach(() => {
  window.scrollTo = () => {}
})

describe('the page of one target', () => {
  it('has the name of the target as its headline, and its date in the title', async () => {
    openAt('/targets/verify-users/?as-at=2019-03-05')
    await headline('GOV.UK Verify users')
    expect(screen.getAllByText('Off track', { selector: 'strong' })[0]).toBeVisible()
    expect(document.title).toBe('GOV.UK Verify users, as at 5 March 2019 - 2020 targets tracker')
  })
  it('is reached from the front page without loading it anew, keeps the date, and Back returns', async () => {
    openAt('/?as-at=2019-03-05')
    await headline('One target is off track and two cannot be judged.')
    await userEvent.click(screen.getByRole('link', { name: 'Passport applications made online' }))
    await headline('Passport applications made online')
    expect(window.location.pathname + window.location.search).toBe('/targets/online-passport-share/?as-at=2019-03-05')
    expect(screen.getByRole('main')).toHaveFocus()
    window.history.back()
    await headline('One target is off track and two cannot be judged.')
  })
  it('of a target that is not on the list says so, and names those that are', async () => {
    openAt('/targets/nonsense/?as-at=2019-03-05')
    await headline('There is no such target')
    expect(
      screen.getByText('The list of targets has none called “nonsense”. Check the last part of the web address.'),
    ).toBeVisible()
    expect(
      within(screen.getByRole('main'))
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'All targets at a glance',
      'GOV.UK Verify users',
      'Passport applications made online',
      'Civil servants trained by the digital academy',
      'How targets are judged',
    ])
    expect(window.location.search).toBe('?as-at=2019-03-05')
  })
})

describe('a target on its own, for a frame on another page', () => {
  it('keeps its date, and leads out of the frame to the whole page', async () => {
    openAt('/embed/verify-users/?as-at=2019-03-05')
    await headline('GOV.UK Verify users')
    expect(screen.queryByRole('banner')).not.toBeInTheDocument()
    const link = screen.getByRole('link', { name: '2020 targets tracker' })
    expect(link).toHaveAttribute('href', '../../targets/verify-users/?as-at=2019-03-05')
    expect(link).toHaveAttribute('target', '_top')
  })
})

describe('a target in a frame whose address is wrong', () => {
  it.each([
    ['banana', /^“banana” is not a date\./],
    ['2030', /^2030 is in the future\./],
  ])('%s is explained above the card, which says whose day it shows', async (asAt, words) => {
    openAt(`/embed/verify-users/?as-at=${asAt}`)
    await headline('GOV.UK Verify users')
    expect(screen.getByText(words)).toHaveAttribute('role', 'alert')
    expect(screen.getByText(/^As at 23 November 2026\./)).toBeVisible()
  })
})

describe('steps from change to change', () => {
  it('lead to the last thing published before the date and to the first after it', async () => {
    openAt('/?keep=this&as-at=2019-03-05')
    await headline('One target is off track and two cannot be judged.')
    await userEvent.click(
      screen.getByRole('link', { name: /^Change before: 26 Nov 2018: more than 3 million people$/ }),
    )
    expect(window.location.search).toBe('?keep=this&as-at=2018-11-26')
    expect(await screen.findByText('Showing the page as at 26 November 2018.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /Change after: 5 Mar 2019: about 3.6 million people/ })).toBeVisible()
  })
  it('keep what else the address asks for, in another tab too', async () => {
    openAt('/targets/verify-users/?reading=april-2020&as-at=2019-03-05')
    await headline('GOV.UK Verify users')
    expect(screen.getByRole('link', { name: /^Change before/ }).getAttribute('href')).toMatch(
      /^\/targets\/verify-users\/\?reading=april-2020&as-at=20\d\d-\d\d-\d\d$/,
    )
  })
  it('there is none after the last change, nor before the first', async () => {
    openAt('/')
    await headline('One target was missed and two cannot be judged.')
    expect(screen.getByRole('link', { name: /Change before/ })).toBeVisible()
    expect(screen.queryByRole('link', { name: /Change after/ })).not.toBeInTheDocument()
  })
})

describe('a page that there is not', () => {
  it('says what to do', async () => {
    openAt('/nowhere/')
    await headline('Page not found')
    expect(screen.getByText(/If you typed the web address, check it is correct/)).toBeVisible()
  })
})

describe('a part of the address that means nothing here', () => {
  it.each([
    ['/?asat=2019-03-05', 'asks for “asat”, which'],
    ['/?asat=2019&when=now&x=1', 'asks for “asat” and 2 more, which'],
    [`/?${'long'.repeat(30)}=1`, `asks for “${'longlong'.repeat(3)}longlo…”, which`],
    ['/?%3Cb%3E=1', 'asks for “<b>”, which'],
  ])('%s is named, and stays in the address', async (address, words) => {
    openAt(address)
    await headline('One target was missed and two cannot be judged.')
    expect(screen.getByText(/The web address asks for/)).toHaveTextContent(words)
    expect(window.location.pathname + window.location.search).toBe(address)
  })
  it.each(['/?pace=100000', '/method/?since=2019-05-01', '/briefing/?figures=all&as-at=2019-05-08'])(
    '%s: a word that only another page knows is said too',
    async (address) => {
      openAt(address)
      expect(await screen.findByText(/^The web address asks for “(pace|since|figures)”/)).toBeVisible()
    },
  )
  it('what a page knows is not said', async () => {
    openAt('/targets/verify-users/?as-at=2019-03-05&pace=100000')
    await headline('GOV.UK Verify users')
    expect(screen.queryByText(/^The web address asks for/)).toBeNull()
  })
  it('what mailers add for their own counting is passed over', async () => {
    openAt('/?utm_source=mail&fbclid=1&as-at=2019-03-05')
    await headline('One target is off track and two cannot be judged.')
    expect(screen.queryByText(/The web address asks for/)).not.toBeInTheDocument()
  })
})
