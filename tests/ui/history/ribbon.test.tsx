/** The ribbon on a page: one picture, one sentence and one table with the same facts; keys, pointer and choice. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { assess, lastDayOf } from '../../../src/progress/index.ts'
import { lookOf } from '../../../src/ui/history/ribbon-looks.ts'
import { STATUS_CATALOGUE } from '../../../src/ui/text/status-catalogue.ts'
import { Ribbon } from '../../../src/ui/history/Ribbon.tsx'
import { METRIC_IDS, recorded } from '../../fixtures/record.ts'
import { date } from '../../progress/a-metric.ts'
import { monthsIn, monthsNamed, ribbonOf } from './ribbons.ts'

const TITLE = 'How it stood, month by month, on what was known then'
const KEYS =
  'Left and right arrow keys read each month, Page Up and Page Down go by a year, Home to the first and End to the last. Enter shows the page as at that month. Escape hides the details.'

type Id = (typeof METRIC_IDS)[number]

const ribbon = (
  id: Id,
  asAt: string,
  onChooseAsAt: ((month: string) => void) | undefined = () => undefined,
  hasTable = true,
) => (
  <Ribbon
    metric={recorded(id)}
    assessment={assess(recorded(id), lastDayOf(date(asAt)))}
    asAtDate={date(asAt)}
    includeIndicative={false}
    hasTable={hasTable}
    onChooseAsAt={onChooseAsAt}
  />
)
const LOOKS = Object.values(STATUS_CATALOGUE).map(({ look }) => look)
const reader = (): HTMLElement => screen.getByRole('slider', { name: TITLE })
const spoken = (): HTMLElement => screen.getByRole('status')

/** What each drawing of a run means: its colour is that of its tag, or its lines say it. */
const DRAWN = [
  [/^status--bad$/, 'Off track'],
  [/l1-10m-1 0/, 'Cannot be judged'],
  [/l1 10m-1 0/, 'Out of date'],
  [/v0m0-8v0/, 'Awaiting final figure'],
] as const

/** From which month a run is drawn, over how many, and what it says; nothing for what is no run. */
function runDrawn(part: Element): readonly [start: number, count: number, word: string | undefined] | undefined {
  const path = part.getAttribute('d') ?? ''
  const box = /^M(\d+) 20h(\d+)v30h-\d+z/.exec(path) ?? undefined
  const rect = part.querySelector('rect')
  if (box === undefined && rect === null) return undefined
  const [start, count] = box === undefined ? [rect?.getAttribute('x'), rect?.getAttribute('width')] : [box[1], box[2]]
  const looks =
    part.getAttribute('class') ?? (path.endsWith('z') ? (part.nextElementSibling?.getAttribute('d') ?? '') : path)
  const word = part.hasAttribute('stroke-dasharray') ? 'Not known yet' : DRAWN.find(([look]) => look.test(looks))?.[1]
  return [Number(start), Number(count), word]
}

/** The months of the picture, read back from where its runs lie. */
const monthsDrawn = (picture: Element, months: readonly string[]): readonly string[] =>
  [...picture.querySelectorAll('svg svg > *')].flatMap((part) => {
    const [start = 0, count = 0, word] = runDrawn(part) ?? []
    return months.slice(start, start + count).map((month) => `${month} ${word}`)
  })

const monthsTabled = (): readonly string[] =>
  within(screen.getByRole('table', { hidden: true }))
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .flatMap((row) => {
      const [from = '', to = '', word = ''] = [...row.children].map((cell) => cell.textContent ?? '')
      return monthsNamed(word, from, to)
    })

const RUN = /([A-Za-z ]+?) ((?:[A-Z][a-z]+) \d{4})(?: to ([A-Z][a-z]+ \d{4}))?[;.]/g
const monthsSaid = (sentence: string): readonly string[] =>
  [...sentence.replace(/ The frame marks .*$/, '').matchAll(RUN)].flatMap(([, word = '', from = '', to]) => {
    const trimmed = word.trim()
    return monthsNamed(trimmed.charAt(0).toUpperCase() + trimmed.slice(1), from, to ?? from)
  })

describe.each(METRIC_IDS)('%s', (id) => {
  test.each(['2017-02-09', '2018-11-26', '2019-03-05', '2020-06', '2020-12-31', '2026-11-23'])(
    'as at %s, picture, sentence and table say the same of every month',
    (asAt) => {
      render(ribbon(id, asAt))
      const model = ribbonOf(recorded(id), asAt)
      const picture = screen.getByRole('img', { name: TITLE })
      const wanted = monthsIn(model)
      expect(wanted).toHaveLength(47)
      expect(
        monthsDrawn(
          picture,
          model.months.map(({ month }) => month),
        ),
      ).toEqual(wanted)
      expect(monthsTabled()).toEqual(wanted)
      expect(
        monthsSaid(document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.textContent ?? ''),
      ).toEqual(wanted)
    },
  )
})

describe('the picture', () => {
  test('frames the as-at month, and nothing once the last month is over', () => {
    const frame = (asAt: string) => render(ribbon('verify-users', asAt)).container.querySelector('.ribbon-as-at')
    // March 2019 is the 26th of 47 months.
    expect(frame('2019-03-05')).toHaveAttribute('d', 'M25 16h1v38h-1z')
    expect(frame('2020-12-31')).not.toBeNull()
    expect(frame('2021-01-01')).toBeNull()
  })
  test('is told without colour: what is judged stands at its own height, what is not is an outline with lines of its own', () => {
    const { container } = render(ribbon('verify-users', '2026-11-23'))
    expect([...container.querySelectorAll('.status--bad rect')].map((rect) => rect.getAttribute('height'))).toEqual([
      '30',
      '12',
    ])
    expect(new Set([...LOOKS, lookOf('not-yet')].map(({ height, mark }) => `${height} ${mark}`)).size).toBe(10)
  })
  test.each(
    Object.entries(STATUS_CATALOGUE).flatMap(
      ([
        kind,
        {
          look: { mark },
        },
      ]) => (mark === undefined ? [] : [[kind, mark] as const]),
    ),
  )('the mark of %s leads from the foot of a month to that of the next', (_, mark) => {
    const steps = [...mark.matchAll(/([mlhv])(-?[\d.]+) ?(-?[\d.]+)?/g)].map(([, step, first, second]) =>
      step === 'v' ? [0, Number(first)] : [Number(first), Number(second ?? 0)],
    )
    expect(steps.reduce((sum, [across = 0]) => sum + across, 0)).toBeCloseTo(1, 10)
    expect(steps.reduce((sum, [, down = 0]) => sum + down, 0)).toBeCloseTo(0, 10)
  })
  test('no two ribbons on a page share an id', () => {
    const { container } = render(METRIC_IDS.map((id) => <div key={id}>{ribbon(id, '2026-11-23')}</div>))
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the table', () => {
  const headings = () => screen.getAllByRole('columnheader', { hidden: true }).map((cell) => cell.textContent)
  test('says from when to when, what, and why', () => {
    render(ribbon('academy-graduates', '2019-03-05'))
    expect(headings()).toEqual(['From', 'To', 'Status', 'Why'])
    expect(screen.getByRole('cell', { name: /^From 9 February 2017: /, hidden: true })).toBeInTheDocument()
  })
  test('is left to the page of each target among all targets, where the sentence says every month', () => {
    render(ribbon('academy-graduates', '2019-03-05', undefined, false))
    expect(screen.queryByRole('table', { hidden: true })).not.toBeInTheDocument()
    expect(
      screen.getByText(/^Cannot be judged February 2017 to March 2019; not known yet April 2019 to December 2020\./),
    ).toBeVisible()
  })
})

describe('before the target was published', () => {
  test('there is a sentence in place of a ribbon, and nothing to press', () => {
    render(ribbon('verify-users', '2017-02-08'))
    expect(screen.getByRole('figure', { name: '' })).toHaveTextContent(
      `${TITLE}The target had not been published by 8 February 2017, so it has no history yet.`,
    )
    for (const role of ['img', 'slider', 'table', 'group'])
      expect(screen.queryByRole(role, { hidden: true })).not.toBeInTheDocument()
  })
})

describe('in a frame elsewhere, where the date stays as it is', () => {
  test('months are read out, and none is offered or chosen', async () => {
    render(
      <Ribbon
        metric={recorded('verify-users')}
        assessment={assess(recorded('verify-users'), lastDayOf(date('2019-03-05')))}
        asAtDate={date('2019-03-05')}
        includeIndicative={false}
        hasTable
        onChooseAsAt={undefined}
      />,
    )
    await userEvent.tab()
    expect(reader()).toHaveAccessibleDescription(KEYS.replace('Enter shows the page as at that month. ', ''))
    await userEvent.keyboard('{ArrowLeft}{Enter}')
    // No hint follows.
    expect(spoken().textContent).toMatch(/^February 2019: off track\. Heading for .* not 25 million\.$/)
  })
})

describe('by keyboard', () => {
  test('the ribbon is reached by Tab, named by its title, says which keys it answers, and reads out the as-at month', async () => {
    render(ribbon('verify-users', '2019-03-05'))
    await userEvent.tab()
    expect(reader()).toHaveFocus()
    expect(reader()).toHaveAccessibleDescription(KEYS)
    expect(reader()).toHaveAttribute('aria-valuetext', 'March 2019')
    expect(spoken()).toHaveTextContent(
      /^5 March 2019, shown on this page: off track\. Heading for about 8\.9 million by 31 December 2020, not 25 million\. Event 9/,
    )
    expect(spoken()).not.toHaveAttribute('aria-live', 'assertive')
  })
  test.each([
    ['{ArrowLeft}', 'February 2019', 25],
    ['{ArrowDown}', 'February 2019', 25],
    ['{ArrowRight}', 'April 2019', 27],
    ['{PageDown}', 'March 2018', 14],
    ['{PageUp}', 'March 2020', 38],
    ['{PageUp}{PageUp}', 'December 2020', 47],
    ['{Home}', 'February 2017', 1],
    ['{Home}{PageDown}', 'February 2017', 1],
    ['{Home}{ArrowLeft}', 'February 2017', 1],
    ['{End}', 'December 2020', 47],
    ['{End}{ArrowRight}', 'December 2020', 47],
  ])('from March 2019 %s leads to %s', async (keys, month, place) => {
    render(ribbon('verify-users', '2019-03-05'))
    await userEvent.tab()
    await userEvent.keyboard(keys)
    expect(reader()).toHaveAttribute('aria-valuetext', month)
    expect(reader()).toHaveAttribute('aria-valuenow', String(place))
    expect(spoken().textContent).toMatch(new RegExp(`^${month}: `))
  })
  test('once the last month is over it begins at that month', async () => {
    render(ribbon('verify-users', '2026-11-23'))
    await userEvent.tab()
    expect(spoken()).toHaveTextContent('December 2020: awaiting final figure. No official figure since March 2019.')
  })
  test('Escape and leaving hide what is read out; the place is kept', async () => {
    render(ribbon('verify-users', '2019-03-05'))
    await userEvent.tab()
    await userEvent.keyboard('{Home}{Escape}')
    expect(spoken()).toBeEmptyDOMElement()
    expect(reader()).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    expect(spoken()).toHaveTextContent(/^March 2017: /)
    await userEvent.tab()
    expect(spoken()).toBeEmptyDOMElement()
  })
  test.each(['{Enter}', ' '])('%j chooses the month that is read out', async (key) => {
    const choose = vi.fn<(month: string) => void>()
    render(ribbon('verify-users', '2019-03-05', choose))
    await userEvent.tab()
    await userEvent.keyboard(`{ArrowLeft}${key}`)
    expect(choose.mock.calls).toEqual([['2019-02']])
  })
  test('the month that the page already shows is not chosen again', async () => {
    const choose = vi.fn<(month: string) => void>()
    render(ribbon('verify-users', '2019-03', choose))
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(choose).not.toHaveBeenCalled()
  })
  test('keys with Alt, Control or Command are left to the browser', async () => {
    render(ribbon('verify-users', '2019-03-05'))
    await userEvent.tab()
    expect(fireEvent.keyDown(reader(), { key: 'ArrowLeft', altKey: true })).toBe(true)
    expect(reader()).toHaveAttribute('aria-valuetext', 'March 2019')
  })
  test('another as-at date begins at its own month, and says that the page shows it', async () => {
    const { rerender } = render(ribbon('verify-users', '2019-03-05'))
    await userEvent.tab()
    await userEvent.keyboard('{PageDown}')
    rerender(ribbon('verify-users', '2018-10'))
    expect(reader()).toHaveAttribute('aria-valuetext', 'October 2018')
    expect(spoken()).toHaveTextContent(/^October 2018, shown on this page: cannot be judged/)
  })
})

describe('by pointer, where each month is 10 px wide', () => {
  /** In the middle of a month: February 2017 is 1. */
  const at = (month: number) => ({ clientX: 100 + month * 10 - 5, clientY: 40 })
  const choose = vi.fn<(month: string) => void>()
  const whole = (): Element => document.querySelector('.ribbon__whole')!

  beforeEach(() => {
    choose.mockClear()
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
      left: 100,
      top: 0,
      width: 470,
      height: 90,
      right: 570,
      bottom: 90,
      x: 100,
      y: 0,
      toJSON: () => '',
    })
    render(ribbon('verify-users', '2019-03-05', choose))
  })

  test('the month beneath it is read out, with a hint that is not spoken, until it leaves', () => {
    fireEvent.pointerMove(reader(), at(21))
    expect(spoken()).toHaveTextContent(/^October 2018: cannot be judged\. .* Select to go there\.$/)
    expect(screen.getByText('Select to go there.')).toHaveAttribute('aria-hidden', 'true')
    fireEvent.pointerMove(reader(), at(26))
    expect(spoken()).not.toHaveTextContent('Select')
    fireEvent.pointerLeave(whole(), { pointerType: 'mouse' })
    expect(spoken()).toBeEmptyDOMElement()
  })
  test('a click chooses it', () => {
    fireEvent.pointerMove(reader(), at(21))
    fireEvent.pointerDown(reader(), at(21))
    fireEvent.click(reader(), { ...at(21), detail: 1 })
    expect(choose.mock.calls).toEqual([['2018-10']])
  })
  test('the month stays while the button is held', () => {
    fireEvent.pointerMove(reader(), at(21))
    fireEvent.pointerDown(reader(), at(21))
    fireEvent.pointerMove(reader(), { ...at(30), buttons: 1 })
    expect(spoken()).toHaveTextContent(/^October 2018/)
  })
  test('a finger reads first; pressing again, near the same month, chooses it', () => {
    const press = (month: number) => {
      fireEvent.pointerDown(reader(), { ...at(month), pointerType: 'touch' })
      fireEvent.pointerLeave(whole(), { pointerType: 'touch' })
      fireEvent.click(reader(), { ...at(month), detail: 1 })
    }
    press(25)
    expect(spoken()).toHaveTextContent(/^February 2019/)
    expect(choose).not.toHaveBeenCalled()
    press(10)
    expect(spoken()).toHaveTextContent(/^November 2017/)
    expect(choose).not.toHaveBeenCalled()
    press(21)
    expect(spoken()).toHaveTextContent(/^October 2018/)
    expect(choose).not.toHaveBeenCalled()
    press(22)
    expect(choose.mock.calls).toEqual([['2018-10']])
  })
  test('a press by an assistive tool, which has no place, chooses the month that the slider is at', () => {
    fireEvent.click(reader(), { detail: 0 })
    expect(choose.mock.calls).toEqual([['2019-03']])
  })
  test('beyond an end it is the month at that end', () => {
    fireEvent.pointerMove(reader(), { clientX: 98, clientY: 40 })
    expect(spoken()).toHaveTextContent(/^February 2017/)
    fireEvent.pointerMove(reader(), { clientX: 572, clientY: 40 })
    expect(spoken()).toHaveTextContent(/^December 2020/)
  })
})

describe('without JavaScript', () => {
  const box = document.createElement('div')
  const draw = (): HTMLElement => {
    box.innerHTML = renderToString(ribbon('verify-users', '2019-03-05'))
    document.body.append(box)
    return box
  }
  test('there is the picture, the sentence and the table, and nothing that would not answer', () => {
    const page = within(draw())
    expect(page.getByRole('img', { name: TITLE })).toHaveAccessibleDescription(
      /^Cannot be judged February 2017 to October 2018; off track/,
    )
    expect(page.getByRole('table', { hidden: true })).toBeInTheDocument()
    for (const role of ['button', 'link', 'slider'])
      expect(page.queryByRole(role, { hidden: true })).not.toBeInTheDocument()
    expect(box.querySelector('.ribbon__whole [tabindex], .ribbon [style]')).toBeNull()
    expect(page.queryByText(/arrow keys|Select/)).not.toBeInTheDocument()
  })
  test('what a server drew is taken over without a difference', async () => {
    const faults: unknown[] = []
    render(ribbon('verify-users', '2019-03-05'), {
      container: draw(),
      hydrate: true,
      onRecoverableError: (fault: unknown) => faults.push(fault),
    })
    await waitFor(() => expect(reader()).toBeInTheDocument())
    expect(faults).toEqual([])
  })
})
