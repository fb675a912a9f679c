/**
 * The page of rules: every rule with an example whose numbers were worked out by hand, and nothing of what came later.
 */
import { act, render, screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { addDays, assess, comparePeerMethods, type Metric } from '../../../../src/progress/index.ts'
import { readAsAt } from '../../../../src/ui/as-at/read-as-at.ts'
import { MethodPage } from '../../../../src/ui/pages/method/MethodPage.tsx'
import { judgedSteps } from '../../../../src/ui/pages/method/specimen.ts'
import { otherWords } from '../../../../src/ui/text/other-words.ts'
import { AccessibilityPage } from '../../../../src/ui/pages/accessibility/AccessibilityPage.tsx'
import { day } from '../../../progress/a-metric.ts'
import { METRIC_IDS, recorded } from '../../../fixtures/record.ts'

const metrics = METRIC_IDS.map(recorded)
/** Longer than what a page works out at once. */
const [verify] = metrics
const long: Metric = {
  ...verify!,
  id: 'long',
  series: verify!.series.map((series) => ({
    ...series,
    readings: Array.from({ length: 400 }, (_, i) => {
      const on = addDays(day('2017-03-01'), i)
      return { ...series.readings[0]!, when: { kind: 'on', date: on }, day: on, value: 1e6 + i * i, publishedDay: on }
    }),
  })),
}
const show = (asAt: string) => render(<MethodPage metrics={metrics} asAt={readAsAt(asAt, day('2026-11-23'))} />)
const example = (rule: string): string => {
  const words = within(screen.getByRole('region', { name: rule })).getByText(/Worked example\./).parentElement!
    .textContent
  return words.replace('Worked example. ', '')
}

describe('a long record', () => {
  const page = <MethodPage metrics={[long]} asAt={readAsAt('2018-06-01', day('2026-11-23'))} />
  it('says that it is being worked out, with the page around it, until it is', async () => {
    expect(renderToStaticMarkup(page)).toMatch(/<h1.*Working out the examples….*What this cannot tell/)
    await act(async () => {
      render(page)
    })
    expect(await screen.findByRole('region', { name: 'Forecast and chance' })).toHaveTextContent('Worked example.')
    expect(await screen.findByText(/had it inside their 80% range/)).toBeVisible()
  })
  it('is judged a day at a time: now, on each day of an example, and by each reading of the target', () => {
    // Twelve days back and today, and two due dates.
    expect([...judgedSteps([long], day('2018-06-01'))].length).toBe(13 + long.targets.length)
  })
})

describe('as at 5 March 2019', () => {
  it.each([
    // 730 of 1,402 days: 1.1 + 23.9 × 730 / 1,402 = 13.54.
    [
      'What was needed, and the gap',
      /^GOV\.UK Verify users stood at about 1\.1 million in February 2017 and should come to 25 million by 31 December 2020\. In February 2019, 730 of 1,402 days had gone, so 13\.5 million was needed\. The figure was about 3\.6 million: about 9\.9 million behind\.$/,
    ],
    // 21.4 million in 672 days of 365.25: 11.63; four figures make six pairs.
    [
      'Pace needed and pace held',
      /672 days to reach 25 million.*\(25 million less 3\.6 million\) ÷ 672 × 365\.25 is about 11\.6 million a year\. Four figures make 6 pairs; the middle one of their slopes is 1\.4 million a year, so it needs 8\.1 times the pace it has held\.$/,
    ],
    [
      'Forecast and chance',
      /^GOV\.UK Verify users was heading for about 8\.9 million by 31 December 2020, with four in five such forecasts expected between 5\.4 million and 11\.6 million\. The chance of 25 million was less than 1%, so it was off track\.$/,
    ],
    // From 9 February 2017 to 31 December 2020 are 1,421 days: 3,000 × 1,421 / 365.25 = 11,671.
    [
      'So many a year',
      /^3,000 a year for 1,421 days is 3,000 × 1,421 ÷ 365\.25\. Added to the almost 4,000 .* that is about 15,700 by 31 December 2020\.$/,
    ],
    ['Met and missed', /^Nothing published by the date shown gives one\.$/],
  ])('%s', (rule, words) => {
    show('2019-03-05')
    expect(example(rule)).toMatch(words)
  })
  it('with two figures the pace held is the slope between them', () => {
    show('2018-04-30')
    // 0.9 million in the 412 days from 28 February 2017 to 16 April 2018: 0.798 million a year.
    expect(example('Pace needed and pace held')).toMatch(
      /is at most 8\.5 million a year\. Between the last two figures the slope is 798,000 a year, so it needs 11 times the pace it has held\.$/,
    )
  })
  it('calls no figure late of a target that is settled', () => {
    show('2026-11-23')
    expect(example('When a figure is late')).not.toMatch(/Verify/)
  })
  it('says nothing of a record that had not been published', () => {
    show('2017-02-08')
    for (const rule of ['So many a year', 'What others’ methods say'])
      expect(
        within(screen.getByRole('region', { name: rule })).queryByText(/academy’s|of the academy/),
      ).not.toBeInTheDocument()
  })
  it('every example begins as a sentence does', () => {
    show('2026-11-23')
    const first = screen
      .getAllByText(/Worked example\./)
      .map((label) => label.parentElement!.textContent.replace('Worked example. ', '').charAt(0))
    expect(first.length).toBeGreaterThan(8)
    expect(first.filter((letter) => letter !== letter.toUpperCase())).toEqual([])
  })
  it('a figure after the due date is held against the whole target', () => {
    show('2026-11-23')
    expect(example('What was needed, and the gap')).toMatch(
      /On 20 September 2022, after the due date, 25 million was needed\. The figure was almost 10 million: more than 15 million behind\.$/,
    )
  })
  it('judges Verify by both readings of its deadline', () => {
    show('2019-03-05')
    const rows = within(screen.getByRole('table', { name: 'GOV.UK Verify users: each reading of the target' }))
      .getAllByRole('row')
      .slice(1)
    // To the end of April 2020 are 427 days: 21.4 × 365.25 / 427 = 18.3.
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['by 31 December 2020', 'Off track', '13.5 million', 'about 11.6 million a year', 'less than 1%'],
      ['by April 2020', 'Off track', '16.2 million', 'about 18.3 million a year', 'less than 1%'],
    ])
  })
})

describe('on other dates', () => {
  it('a rule that says nothing of any target that day is shown on the last day that it did, and that is said', () => {
    show('2026-11-23')
    expect(example('Forecast and chance')).toMatch(
      /^The rule says nothing of any target on the date shown\. The last time it did was as at \d+ \w+ 20(19|20): /,
    )
  })
  it.each(['2017-01-01', '2017-02-09', '2018-04-16', '2019-06-28'])(
    'as at %s nothing is said of later years, but what lies in the future by promise',
    (asAt) => {
      show(asAt)
      const year = Number(asAt.slice(0, 4))
      const said = [...screen.getByRole('heading', { level: 1 }).parentElement!.textContent.matchAll(/20[12]\d/g)].map(
        ([text]) => Number(text),
      )
      // The next figure may be expected in the year after.
      expect(said.filter((one) => one > year + 1 && one < 2020)).toEqual([])
      expect(said.filter((one) => one > 2021)).toEqual([])
    },
  )
  it('the forecasts held against what came are counted, with those inside their range', () => {
    show('2019-05-08')
    // Of Verify on 26 November 2018 (three figures) for February and March 2019, and on 5 March 2019 for March 2019; of
    // passports on 30 June 2015 for the two quarters that came in March 2016.
    const rows = within(screen.getByRole('table', { name: 'Forecasts and what came' }))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map((row) => row.firstElementChild!.textContent)).toEqual([
      '26 November 2018',
      '26 November 2018',
      '5 March 2019',
      '30 June 2015',
      '30 June 2015',
    ])
    const inside = rows.filter((row) => row.lastElementChild!.textContent === 'yes').length
    expect(screen.getByText(/forecasts held against a later figure/)).toHaveTextContent(
      new RegExp(`^${['No', 'One', 'Two', 'Three', 'Four', 'Five'][inside]!} of five forecasts`),
    )
  })
})

describe('others’ methods', () => {
  it('on 28 June 2019 the academy is on track by two methods that compare growth, and off track here', () => {
    const academy = recorded('academy-graduates')
    const assessment = assess(academy, day('2019-06-28'))
    expect(assessment.status.kind).toBe('off-track')
    const says = new Map(comparePeerMethods(academy, assessment).map((answer) => [answer.method, otherWords(answer)]))
    expect(says.get('open-sdg')).toBe('On track')
    expect(says.get('unsd')).toBe('Achieved or on track')
    expect(says.get('nhs-assurance')).toMatch(/^Gives no answer|which means little: a running total is never steady$/)
    expect(says.get('tola')).toMatch(/^Cannot be applied: /)
  })
  it('each target has an answer or a reason from each of the seven', () => {
    show('2019-03-05')
    for (const metric of metrics)
      expect(
        within(screen.getByRole('table', { name: new RegExp(`^${metric.title}: .* here$`, 'i') })).getAllByRole('row'),
      ).toHaveLength(8)
  })
})

describe('the pages of rules as documents', () => {
  it('every section is in the contents, each id is there once, and every rule of arithmetic has an example', () => {
    show('2019-03-05')
    const links = within(screen.getByRole('navigation', { name: 'Contents' }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')!.slice(1))
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.id)
    expect(headings).toEqual(links)
    expect(new Set(headings).size).toBe(headings.length)
    expect(screen.getAllByText('Worked example.')).toHaveLength(links.length - 6)
  })
  it('need no browser, and no style attributes', () => {
    for (const page of [
      <MethodPage key="m" metrics={metrics} asAt={readAsAt(null, day('2026-11-23'))} />,
      <AccessibilityPage key="a" />,
    ])
      expect(renderToStaticMarkup(page)).not.toMatch(/ style="|undefined|NaN/)
  })
})
