import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { readJudging, USUAL, usualWords } from '../../../../src/ui/routing/judging.ts'
import { day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'
import { openAt } from '../../open-app.tsx'

const verify = recorded('verify-users')
const on = day('2019-03-05')

describe('how the address asks for a target to be judged', () => {
  it('says nothing: as on every other page', () => {
    expect(readJudging(verify, null, null, on)).toEqual(USUAL)
    expect(readJudging(verify, 'end-2020', null, on)).toEqual(USUAL)
  })
  it('by another reading, on other figures, or both', () => {
    expect(readJudging(verify, 'april-2020', null, on)).toEqual({
      options: { includeIndicative: false, targetId: 'april-2020' },
      words: 'by April 2020',
      problems: [],
    })
    expect(readJudging(verify, null, 'all', on)).toEqual({
      options: { includeIndicative: true },
      words: 'including indicative figures',
      problems: [],
    })
    expect(readJudging(verify, 'april-2020', 'all', on).words).toBe('by April 2020, including indicative figures')
    expect(usualWords(verify, on)).toBe('by 31 December 2020, on official figures alone')
  })
  it('what was not known yet cannot be asked for', () => {
    // The National Audit Office read the deadline in March 2017; the first indicative figure came in September 2018.
    expect(readJudging(verify, 'april-2020', 'all', day('2017-02-28'))).toMatchObject({
      options: { includeIndicative: false },
      words: undefined,
      problems: [
        expect.stringMatching(
          /“april-2020” of this target, which was not known on the date shown\. It had been published in one reading only\.$/,
        ),
      ],
    })
  })
  it.each(['', 'April-2020', '<b>x</b>', '__proto__', 'a'.repeat(99)])(
    'the reading %j is named, shortly, with those that there are',
    (asked) => {
      const { options, problems } = readJudging(verify, asked, null, on)
      expect(options).toEqual(USUAL.options)
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(/The readings published by then are “end-2020” and “april-2020”\.$/)
      expect(problems[0]!.length).toBeLessThan(220)
    },
  )
  it('figures other than all are named', () =>
    expect(readJudging(verify, null, 'yes', on)).toMatchObject({
      options: USUAL.options,
      problems: [
        'The web address asks for the figures “yes”. It can ask for “all”; without that, official figures alone are judged.',
      ],
    }))
})

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const section = () => within(screen.getByRole('region', { name: 'Judged another way' }))
const fact = (label: string | RegExp) =>
  screen.getAllByText(label, { selector: 'dt' })[0]!.nextElementSibling!.textContent

describe('a target judged another way on its page', () => {
  it('by the reading of the National Audit Office: what was needed, the pace and the history follow', async () => {
    openAt('/targets/verify-users/?as-at=2019-03-05&keep=this')
    await heading('GOV.UK Verify users')
    expect(section().getByText(/^Due by 31 December 2020:/)).toHaveTextContent('off track, as shown on this page.')
    await userEvent.click(section().getByRole('link', { name: 'Judge it by April 2020' }))
    expect(window.location.search).toBe('?as-at=2019-03-05&keep=this&reading=april-2020')
    expect(screen.getByText(/^By April 2020:/)).toHaveTextContent(
      'By April 2020: off track. By 31 December 2020, on official figures alone: off track, as on every other page. The record and its downloads stay as they are.',
    )
    // From 28 February 2017 to 30 April 2020 are 1,157 days: 1.1 + 23.9 × 730 / 1,157 = 16.18 million.
    expect(fact('Needed in February 2019')).toBe('16.2 million')
    // 21.4 million in 427 days of 365.25: 18.3 million a year.
    expect(fact('Pace needed')).toBe('about 18.3 million a year')
    expect(
      screen.getByText(
        /^Cannot be judged March 2017 to October 2018; off track November 2018 to March 2019; not known yet April 2019 to April 2020/,
      ),
    ).toBeVisible()
    await userEvent.click(section().getByRole('link', { name: 'Judge it by 31 December 2020' }))
    expect(window.location.search).toBe('?as-at=2019-03-05&keep=this')
    expect(fact('Needed in February 2019')).toBe('13.5 million')
  })
  it('with the figures of suppliers and the press: nothing calls them official', async () => {
    openAt('/targets/online-passport-share/?as-at=2020-06-30')
    await heading('Passport applications made online')
    expect(screen.getByText(/^Out of date/, { selector: '.status' })).toBeVisible()
    await userEvent.click(section().getByRole('link', { name: 'Include indicative figures' }))
    expect(screen.getByText(/^Including indicative figures:/, { selector: '.notice p' })).toHaveTextContent(
      'Including indicative figures: off track. On official figures alone: out of date, as on every other page.',
    )
    expect(screen.getByText(/^Off track/, { selector: '.status' })).toBeVisible()
    expect(screen.getByText(/^Latest figure:/)).toHaveTextContent('almost 70% of applications, 2019')
    // Thirteen: 11 quarters, and what a supplier said of 2017 and of 2019.
    expect(fact('Figures so far')).toBe('13')
    expect(screen.queryByText(/^Latest indicative figure, not judged/)).not.toBeInTheDocument()
  })
  it('a link to copy keeps the choice', async () => {
    openAt('/targets/verify-users/?as-at=2019-03-05&reading=april-2020&figures=all')
    await heading('GOV.UK Verify users')
    await userEvent.click(screen.getByRole('button', { name: /^Link/ }))
    expect(screen.getByRole('textbox', { name: /^Link to/ })).toHaveValue(
      'http://localhost:3000/targets/verify-users/?as-at=2019-03-05&reading=april-2020&figures=all',
    )
  })
  it('what cannot be is said, and the page is as usual', async () => {
    openAt('/targets/academy-graduates/?as-at=2019-06-28&reading=x&figures=y')
    await heading('Civil servants trained by the digital academy')
    expect(screen.getByText(/asks for the reading “x” of this target/)).toBeVisible()
    expect(screen.getByText(/asks for the figures “y”/)).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Judged another way' })).not.toBeInTheDocument()
    expect(screen.queryByText(/this page does not know/)).not.toBeInTheDocument()
  })
})
