/** A chart seen closer, as a reader does it: by buttons, by keys, by dragging. */
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/progress/index.ts'
import { chartModel } from '../../../src/ui/charts/model/chart-model.ts'
import { ZoomableChart } from '../../../src/ui/charts/interactive/ZoomableChart.tsx'
import { day } from '../../progress/a-metric.ts'
import { recorded } from '../../fixtures/record.ts'

const verify = recorded('verify-users')
const modelOn = (on: string) => chartModel(verify, assess(verify, day(on)), 'Verify', day(on), { isReview: true })
const button = (name: string) => screen.getByRole('button', { name })
const words = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .find((text) => text.startsWith('Shown') || text.includes('Each step')) ?? ''
const reader = () => screen.getByRole('slider', { name: 'Verify' })

describe('a chart that can be seen closer', () => {
  it('by buttons: nearer, further, and all of it again', async () => {
    render(<ZoomableChart model={modelOn('2019-03-05')} id="v" />)
    expect(button('Zoom out')).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button('Zoom in'))
    // Half of the days around the latest figure.
    expect(words()).toMatch(/^Shown: \d+ \w+ 2018 to \d+ \w+ 20(19|20)\./)
    expect(button('Zoom out')).toHaveAttribute('aria-disabled', 'false')
    await userEvent.click(button('Zoom out'))
    expect(words()).toBe('')
    await userEvent.click(button('Zoom in'))
    await userEvent.click(button('Show all dates'))
    expect(words()).toBe('')
  })
  it('by keys, around the figure that is read out', async () => {
    render(<ZoomableChart model={modelOn('2019-03-05')} id="v" />)
    reader().focus()
    await userEvent.keyboard('{Home}+')
    expect(words()).toMatch(/^Shown: \d+ January 2017 to /)
    expect(reader()).toHaveAttribute('aria-valuetext', 'February 2017')
    await userEvent.keyboard('0')
    expect(words()).toBe('')
    expect(screen.getByText(/Plus and minus show fewer dates or more, and 0 all of them\.$/)).toBeInTheDocument()
  })
  it('on a logarithmic scale, which is said', async () => {
    render(<ZoomableChart model={modelOn('2019-03-05')} id="v" />)
    await userEvent.click(button('Logarithmic scale'))
    expect(button('Logarithmic scale')).toHaveAttribute('aria-pressed', 'true')
    expect(words()).toContain('Each step up the scale is a multiple of the one below.')
  })
  it('by dragging across it; a press is none', async () => {
    const { container } = render(<ZoomableChart model={modelOn('2019-03-05')} id="v" />)
    const stage = container.querySelector('.chart__stage')!
    stage.getBoundingClientRect = () => ({
      left: 0,
      top: 0,
      width: 640,
      height: 324,
      right: 640,
      bottom: 324,
      x: 0,
      y: 0,
      toJSON: () => '',
    })
    const at = (clientX: number) => ({ clientX, clientY: 100, button: 0, pointerType: 'mouse', pointerId: 1 })
    fireEvent.pointerDown(stage, at(200))
    fireEvent.pointerMove(stage, at(203))
    fireEvent.pointerUp(stage, at(203))
    expect(words()).toBe('')
    fireEvent.pointerDown(stage, at(200))
    fireEvent.pointerMove(stage, at(300))
    expect(container.querySelector('.chart__selection rect')).toHaveAttribute('width', '100')
    fireEvent.pointerUp(stage, at(300))
    expect(words()).toMatch(/^Shown: /)
    expect(container.querySelector('.chart__selection')).toBeNull()
  })
  it('another day keeps what is shown, as far as it is there', async () => {
    const { rerender } = render(<ZoomableChart model={modelOn('2022-12-01')} id="v" />)
    await userEvent.click(button('Zoom in'))
    rerender(<ZoomableChart model={modelOn('2017-04-30')} id="v" />)
    expect(screen.getAllByRole('img', { name: 'Verify' })).toHaveLength(2)
  })
})
