/** A chart on a page: keys, pointer, names, and what happens when the drawing for exploring cannot be had. */
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ChartStage } from '../../../src/ui/charts/interactive/ChartStage.tsx'
import { frameOf, WIDE } from '../../../src/ui/charts/model/frame.ts'
import { TrendChart } from '../../../src/ui/charts/interactive/TrendChart.tsx'
import { modelOf } from './described.ts'
import { recorded } from '../../fixtures/record.ts'

const model = modelOf(recorded('verify-users'), '2019-03-05')

const reader = (): HTMLElement => screen.getByRole('slider', { name: model.title })
const tooltip = (): Element | null => document.querySelector('.chart__tooltip')
const isDrawn = (): Promise<void> =>
  waitFor(() => expect(document.querySelector('.chart__stage--drawn .recharts-wrapper')).not.toBeNull())

describe('by keyboard', () => {
  test('the chart is reached by Tab, named by its finding, and says which keys it answers', async () => {
    render(<TrendChart model={model} id="verify" />)
    await userEvent.tab()
    expect(reader()).toHaveFocus()
    expect(reader()).toHaveAccessibleDescription(
      'Left and right arrow keys read each figure, Home the first and End the last. Escape hides the details.',
    )
  })

  test('it opens at the latest figure, and says what was needed and who published it', async () => {
    render(<TrendChart model={model} id="verify" />)
    await userEvent.tab()
    expect(reader()).toHaveAttribute('aria-valuetext', 'February 2019')
    expect(screen.getByRole('status')).toHaveTextContent(
      'February 2019: about 3.6 million, needed 13.5 million; source: National Audit Office (via Wired-Gov).',
    )
    expect(screen.getByRole('status')).not.toHaveAttribute('aria-live', 'assertive')
  })

  test.each([
    ['{Home}', 'February 2017', 1],
    ['{ArrowLeft}', '26 November 2018', 5],
    ['{ArrowLeft}{ArrowLeft}', 'October 2018', 4],
    ['{Home}{ArrowRight}', '16 April 2018', 2],
    ['{Home}{ArrowLeft}', 'February 2017', 1],
    ['{Home}{End}', 'February 2019', 6],
    ['{ArrowRight}', 'February 2019', 6],
  ])('from the latest figure %s leads to %s', async (keys, date, place) => {
    render(<TrendChart model={model} id="verify" />)
    await userEvent.tab()
    await userEvent.keyboard(keys)
    expect(reader()).toHaveAttribute('aria-valuetext', date)
    expect(reader()).toHaveAttribute('aria-valuenow', String(place))
    expect(tooltip()).toHaveTextContent(date)
    expect(screen.getByRole('status').textContent).toMatch(new RegExp(`^${date}: `))
  })

  test('an indicative figure is called indicative', async () => {
    render(<TrendChart model={model} id="verify" />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(screen.getByRole('status')).toHaveTextContent('October 2018: about 2.9 million (indicative), needed')
  })

  test('Escape hides the details and keeps the place; the next arrow shows the next figure', async () => {
    render(<TrendChart model={model} id="verify" />)
    await userEvent.tab()
    await userEvent.keyboard('{Home}{Escape}')
    expect(tooltip()).toBeNull()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
    expect(reader()).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    expect(tooltip()).toHaveTextContent('16 April 2018')
  })

  test('keys with Alt, Control or Command are left to the browser', async () => {
    render(<TrendChart model={model} id="verify" />)
    await userEvent.tab()
    expect(fireEvent.keyDown(reader(), { key: 'ArrowLeft', altKey: true })).toBe(true)
    expect(reader()).toHaveAttribute('aria-valuetext', 'February 2019')
    expect(fireEvent.keyDown(reader(), { key: 'ArrowLeft' })).toBe(false)
  })

  test('focus stays on the chart when Recharts takes the place of the still picture', async () => {
    render(<TrendChart model={model} id="verify" />)
    await userEvent.tab()
    const before = document.activeElement
    await isDrawn()
    expect(document.activeElement).toBe(before)
    expect(reader()).toHaveFocus()
  })
})

describe('by pointer', () => {
  const at = (index: number): { readonly clientX: number; readonly clientY: number } => {
    const frame = frameOf(model, WIDE)
    const reading = model.readings[index]!
    return { clientX: 100 + frame.x(reading.day), clientY: frame.y(reading.value) }
  }
  const stage = (): Element => document.querySelector('.chart__stage')!

  beforeEach(() => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({
      left: 100,
      top: 0,
      width: 640,
      height: 300,
      right: 740,
      bottom: 300,
      x: 100,
      y: 0,
      toJSON: () => '',
    })
  })

  test('the figure nearest the pointer is shown, and goes when the pointer leaves', () => {
    render(<TrendChart model={model} id="verify" />)
    fireEvent.pointerMove(stage(), at(1))
    expect(tooltip()).toHaveTextContent('more than 2 million')
    fireEvent.pointerMove(stage(), at(4))
    expect(tooltip()).toHaveTextContent('26 November 2018')
    fireEvent.pointerLeave(stage(), { pointerType: 'mouse' })
    expect(tooltip()).toBeNull()
  })

  test('the pointer can rest on the details without changing them', () => {
    render(<TrendChart model={model} id="verify" />)
    fireEvent.pointerMove(stage(), at(1))
    fireEvent.pointerMove(tooltip()!, at(5))
    expect(tooltip()).toHaveTextContent('more than 2 million')
  })

  test('Escape hides the details wherever the focus is', async () => {
    render(<TrendChart model={model} id="verify" />)
    fireEvent.pointerMove(stage(), at(1))
    await userEvent.keyboard('{Escape}')
    expect(tooltip()).toBeNull()
  })

  test('after a touch the details stay until a press elsewhere', () => {
    render(<TrendChart model={model} id="verify" />)
    fireEvent.pointerDown(stage(), { ...at(1), pointerType: 'touch' })
    fireEvent.pointerLeave(stage(), { pointerType: 'touch' })
    expect(tooltip()).not.toBeNull()
    fireEvent.pointerDown(document.body)
    expect(tooltip()).toBeNull()
  })
})

describe('the two drawings', () => {
  test('the still picture remains the named image, and Recharts is kept from screen readers', async () => {
    render(<TrendChart model={model} id="verify" />)
    fireEvent.pointerMove(window)
    await isDrawn()
    expect(screen.getAllByRole('img', { name: model.title })[0]).toHaveAccessibleDescription(
      expect.stringContaining(model.summary),
    )
    expect(document.querySelector('.recharts-wrapper')?.closest('[aria-hidden="true"]')).not.toBeNull()
  })

  test('when its file is gone the still picture stays, keys and all, with a sentence', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined)
    const Gone = lazy(() => Promise.reject(new Error('404')))
    render(<ChartStage model={model} id="verify" Explorer={Gone} />)
    fireEvent.pointerMove(window)
    expect(
      await screen.findByText(
        'Part of this chart could not be loaded, so it stays a still picture. Its figures are complete.',
      ),
    ).toHaveAttribute('role', 'status')
    expect(document.querySelector('.chart__stage--drawn')).toBeNull()
    expect(screen.getAllByRole('img')).not.toHaveLength(0)
    const [slider] = screen.getAllByRole('slider')
    act(() => slider!.focus())
    await userEvent.keyboard('{Home}')
    expect(slider).toHaveAttribute('aria-valuetext', 'February 2017')
  })

  test('on a server the chart is the still picture alone, and can be tabbed to', () => {
    const markup = renderToString(<TrendChart model={model} id="verify" />)
    expect(markup).toContain('role="img"')
    expect(markup).toContain('role="group"')
    expect(markup).toContain('tabindex="0"')
    expect(markup).not.toContain('recharts')
    expect(markup).not.toContain('role="slider"')
  })

  test('what a server drew is taken over without a difference', async () => {
    const box = document.createElement('div')
    document.body.append(box)
    box.innerHTML = renderToString(<TrendChart model={model} id="verify" />)
    const faults: unknown[] = []
    render(<TrendChart model={model} id="verify" />, {
      container: box,
      hydrate: true,
      onRecoverableError: (fault: unknown) => faults.push(fault),
    })
    await waitFor(() => expect(reader()).toBeInTheDocument())
    expect(faults).toEqual([])
  })

  test('a target without figures is drawn, has nothing to explore and speaks of no key', () => {
    render(<TrendChart model={modelOf(recorded('verify-users'), '2017-02-20')} id="none" />)
    fireEvent.pointerMove(window)
    expect(screen.getAllByRole('img')).not.toHaveLength(0)
    expect(screen.queryByRole('slider')).toBeNull()
    expect(screen.queryByText(/arrow keys/)).toBeNull()
    expect(document.querySelector('.chart__explorer')).toBeNull()
  })

  test('with neither figure nor target there is a sentence and no picture: an axis would be invented', () => {
    render(<TrendChart model={modelOf(recorded('verify-users'), '2016-06-30')} id="none" />)
    expect(screen.getByRole('figure')).toHaveTextContent(
      /^No official figure yet.*No figure had been published by 30 June 2016\.$/,
    )
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.queryByText(/arrow keys/)).toBeNull()
  })
})
