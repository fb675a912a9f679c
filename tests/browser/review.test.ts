/** The review of a target, from the front page to a shared scenario and a printed page, by keyboard alone. */
import { expect, it } from 'vitest'
import type { Page } from 'playwright'
import { axeViolations, inBrowser, moveMouse, openReady } from './site.ts'

/** What has the focus: its label, else its name, else its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
    return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim()
  })

async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 1; presses <= 150; presses += 1) {
    await page.keyboard.press('Tab')
    if (wanted.test(await focused(page))) return
  }
  throw new Error(`Tab never came to ${String(wanted)}`)
}

async function write(page: Page, field: RegExp, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** From the front page to a target on a day, without a pointer. */
async function walkTo(title: string, asAt: string): Promise<Page> {
  const page = await openReady('/')
  await page.keyboard.press('Tab')
  await page.locator('html[data-live]').waitFor({ state: 'attached' })
  await write(page, /^As at/, asAt)
  await page.keyboard.press('Enter')
  await page.waitForURL(/as-at=/)
  await tabTo(page, new RegExp(`^${title}$`))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return page
}

/** Every fact on the page but those of the working, which has tests of its own. */
const factsOf = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('main :is(.facts, .pace)')]
        .filter((list) => list.closest('.working') === null)
        .flatMap((list) =>
          [...list.querySelectorAll('dt')].map((term) => [term.textContent, term.nextElementSibling?.textContent]),
        ),
    ),
  )

const whatIf = (page: Page) => page.getByRole('region', { name: 'What would have to be true' })

/**
 * 1.1 million on 28 February 2017, 3.6 on 28 February 2019, 25 due on 31 December 2020: 1,402 days, 730 gone, 672 left.
 */
const VERIFY = {
  // 1.1 + 23.9 × 730 / 1,402.
  'Needed in February 2019': '13.5 million',
  // 13.54 − 3.6, of 13.54.
  'Behind by': 'about 9.9 million (73.4%)',
  // 21.4 million × 365.25 / 672.
  'Pace needed': 'about 11.6 million a year',
  // The median of six slopes, (3,424.7 + 4,464.3) / 2 a day.
  'Pace held since February 2017': 'about 1.4 million a year',
  'Heading for': 'about 8.9 million',
  'Likely range (80%)': '5.4 million to 11.6 million',
  'Chance of meeting it': 'less than 1%',
  // A quarter after 28 February, and 45 days.
  'Next figure expected by': '15 July 2019',
  'Official figures so far': 'four',
  'Off track since': '26 November 2018',
  'On track again with': 'a next figure of about 14.2 million or more, for 31 May 2019',
  // From 28 February to 5 March.
  'Age of the latest figure': '5 days',
  'Change since 26 November 2018': 'about 600,000 higher',
  'Is that unusual?': 'too few figures to tell',
  // 21.4 million × 30.4375 / 672, and 3,944.5 × 30.4375.
  'Needed to 31 December 2020': 'about 969,000 a month',
  'Held so far': 'about 120,000 a month',
  'Expected by 31 December 2020': 'about 8.9 million',
  'In 80 of 100 such forecasts': '5.4 million to 11.6 million',
  'In 95 of 100': '3.6 million to 14.7 million',
  'Chance of 25 million': 'less than 1%',
  'Date it would be reached':
    '27 January 2025, as likely as not; 8 in 10 times between 5 November 2022 and some day after 26 February 2027',
  // 3.6 + 672 × .0039445.
  'Level reachable by 31 December 2020': 'about 6.3 million: 18.7 million short of 25 million',
  // 21.4 million take 5,426 days of 3,944.5.
  'Date it would come to 25 million': '6 January 2034, after it is due',
  'Pace that would do it': 'about 969,000 a month',
  'The forecast, by this date and target': 'off track, a chance of less than 1%',
}

/**
 * 4,000 on 9 February 2017, more than 6,500 on 14 December 2017, more than 10,000 on 28 June 2019: 869 days gone of
 * 1,421.
 */
const ACADEMY = {
  // 3,000 a year for 1,421 days are 11,671; 4,000 + 11,671 × 869 / 1,421 = 11,138.
  'Needed on 28 June 2019': 'about 11,100',
  'Behind by': 'about 1,100 (10.2%)',
  // 5,671 in 552 days.
  'Pace needed': 'about 3,750 a year',
  // Slopes of 2,500 / 308, 6,000 / 869 and 3,500 / 561 a day: the middle one is 6.9045, 2,522 a year.
  'Pace held since 9 February 2017': 'about 2,520 a year',
  'Heading for': 'about 13,000',
  'Likely range (80%)': '10,300 to 15,900',
  'Chance of meeting it': '11%',
  Confidence: 'low: three figures only',
  // A year and 90 days on.
  'Next figure expected by': '26 September 2020',
  'Official figures so far': 'three',
  'Off track since': '28 June 2019',
  'On track again with': 'a next figure of about 14,100 or more, for 28 June 2020',
  'Age of the latest figure': '0 days',
  'Change since 14 December 2017': 'about 3,500 higher',
  'Is that unusual?': 'too few figures to tell',
  'Needed to 31 December 2020': 'about 3,750 a year',
  'Held so far': 'about 2,520 a year',
  'Expected by 31 December 2020': 'about 13,000',
  'In 80 of 100 such forecasts': '10,300 to 15,900',
  'In 95 of 100': '10,000 to 24,500',
  'Chance of 3,000 a year': '11%',
  'Date it would be reached':
    '19 May 2022, as likely as not; 8 in 10 times between 8 December 2020 and some day after 6 October 2033',
  // 10,000 + 552 × 6.9045 = 13,811, of 15,671.
  'Level reachable by 31 December 2020': 'about 13,800: 1,900 short of the 15,700 that 3,000 a year asks for',
  // 5,671 take 822 days.
  'Date it would come to 15,700': '27 September 2021, after it is due',
  'Pace that would do it': 'about 3,750 a year',
  'The forecast, by this date and target': 'off track, a chance of 11%',
}

inBrowser('a target under review, by keyboard alone', () => {
  it('Verify as at 5 March 2019: every fact, then a scenario by field and slider that its link holds', async () => {
    const page = await walkTo('GOV.UK Verify users', '5 March 2019')
    expect(await factsOf(page)).toEqual(VERIFY)
    await write(page, /^Pace a month$/, '500,000')
    const answer = whatIf(page).getByRole('status')
    // 16,427.1 a day for 672 days: 11.04 million more.
    expect(await answer.textContent()).toBe(
      'Scenario At 500,000 a month from February 2019 on, it would come to about 14.6 million by 31 December 2020: 10.4 million short of 25 million.',
    )
    await tabTo(page, /^Due date, slider$/)
    await page.keyboard.press('ArrowRight')
    expect(await whatIf(page).getByRole('textbox', { name: 'Due date' }).inputValue()).toBe('1 January 2021')
    await page.waitForURL(/pace=500%2C000.*due=1\+January\+2021/)
    const shared = page.url()
    const words = await answer.textContent()
    const other = await openReady(shared.slice(new URL(shared).origin.length))
    await whatIf(other).getByRole('status').filter({ hasText: 'Scenario' }).waitFor()
    expect(await whatIf(other).getByRole('status').textContent()).toBe(words)
    expect(await other.getByRole('note').textContent()).toContain('This address holds a scenario.')
    await tabTo(page, /^Leave the scenario$/)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.search.includes('pace'))
    expect(await factsOf(page)).toEqual(VERIFY)
  })

  it('the academy as at 28 June 2019: every fact, by the year', async () => {
    const page = await walkTo('Civil servants trained by the digital academy', '28 June 2019')
    expect(await factsOf(page)).toEqual(ACADEMY)
    await write(page, /^Pace a year$/, '4,000')
    expect(await whatIf(page).getByRole('status').textContent()).toContain(
      'it would come to about 16,000 by 31 December 2020: enough, by 300.',
    )
  })

  it('the chart is zoomed, reset and put on a logarithmic scale, and the brush takes arrow keys', async () => {
    const page = await openReady('/targets/verify-users/?as-at=2019-03-05')
    await tabTo(page, /^Dates shown on the chart|^Min value/)
    await page.keyboard.press('ArrowRight')
    const shown = page.locator('.zoom__words')
    await shown.filter({ hasText: /^Shown: / }).waitFor()
    await tabTo(page, /^Show all dates$/)
    await page.keyboard.press('Enter')
    await shown.filter({ hasNotText: /Shown/ }).waitFor({ state: 'attached' })
    await tabTo(page, /^Logarithmic scale$/)
    await page.keyboard.press('Space')
    expect(await page.getByRole('button', { name: 'Logarithmic scale' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('the working is opened, copied and taken away', async () => {
    const page = await openReady('/targets/verify-users/?as-at=2019-03-05')
    await tabTo(page, /^Pace needed over pace held: 8\.1 times$/)
    await page.keyboard.press('Enter')
    await page.getByText('11,631,473.2 ÷ 1,440,718.3 = 8.073385').waitFor()
    const coming = page.waitForEvent('download')
    await tabTo(page, /^Download the working as CSV$/)
    await page.keyboard.press('Enter')
    expect((await coming).suggestedFilename()).toBe('verify-users-working-as-at-2019-03-05.csv')
  })

  it.each([1280, 390, 320])(
    '%i px wide nothing is found by axe, and nothing is wider than the screen',
    async (width) => {
      const page = await openReady('/targets/verify-users/?as-at=2019-03-05&pace=500,000&due=yesterday', { width })
      await moveMouse(page, 5, 5)
      await page.locator('.recharts-brush').waitFor()
      expect(await axeViolations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    },
  )

  it('printed, the scenario is there with its mark, and no control', async () => {
    const page = await openReady('/targets/verify-users/?as-at=2019-03-05&pace=500,000')
    await whatIf(page).locator('.scenario__chart svg').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await whatIf(page).getByRole('status').textContent()).toMatch(/^Scenario /)
    expect(await whatIf(page).locator('.scenario__chart svg').isVisible()).toBe(true)
    expect(await page.locator('main :is(button:not(.filters__sort), input, select):visible').count()).toBe(0)
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeLessThanOrEqual(9)
  })

  it('reading it from its top moves nothing', async () => {
    const page = await openReady('/targets/verify-users/')
    await page.evaluate(() => {
      const seen = window as unknown as { shifts: number[] }
      seen.shifts = []
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => seen.shifts.push((entry as unknown as { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true })
    })
    await moveMouse(page, 200, 200)
    await page.locator('.recharts-brush').waitFor()
    await page.waitForTimeout(500)
    expect(
      await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0)),
    ).toBeLessThan(0.001)
  })
})
