import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { assess } from '../../../../src/progress/index.ts'
import { Working } from '../../../../src/ui/pages/target/working/Working.tsx'
import { aMetric, date, day } from '../../../progress/a-metric.ts'
import { recorded } from '../../../fixtures/record.ts'

const verify = recorded('verify-users')
const shown = (on: string) => <Working metric={verify} assessment={assess(verify, day(on))} asAtDate={date(on)} />

const saved: { readonly name: string; readonly blob: Blob }[] = []
beforeEach(() => {
  saved.length = 0
  const blobs: Blob[] = []
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob) - 1}`
  URL.revokeObjectURL = () => {}
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function handle(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs[Number(this.href.replace('blob:', ''))]! })
  })
})

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(new Uint8Array(reader.result instanceof ArrayBuffer ? reader.result : new ArrayBuffer(0))),
    )
    reader.readAsArrayBuffer(blob)
  })

describe('show the working', () => {
  it('each number with its inputs, their sources, the rule and the calculation', () => {
    render(shown('2019-03-05'))
    const section = within(screen.getByRole('region', { name: 'Show the working' }))
    const needed = within(section.getByText('Needed in February 2019: 13.5 million').closest('details')!)
    expect(needed.getByText('1,100,000 + (25,000,000 − 1,100,000) × 730 ÷ 1,402 = 13,544,365.2')).toBeInTheDocument()
    expect(
      needed.getByText(
        'A straight line from the baseline to the target on the due date; after that date the target itself.',
      ),
    ).toBeInTheDocument()
    const baseline = needed.getByText('Baseline, February 2017').nextElementSibling!
    expect(baseline).toHaveTextContent(/^about 1\.1 million/)
    expect(baseline.querySelector('a')).toHaveAttribute('href', verify.sources['nao-2017-digital-transformation']!.url)
  })
  it('what cannot be given says why', () => {
    render(shown('2026-11-23'))
    const none = screen.getByText(
      'Pace needed, a year: Cannot be given. The due date, 31 December 2020, has come: no pace can be needed any more.',
    )
    expect(none).toBeVisible()
    expect(none.closest('details')).toBeNull()
    expect(screen.getByText(/Cannot be given\. The outcome is known: nothing is forecast any more\.$/)).toBeVisible()
  })
  it('before there is anything, that is said', () => {
    const metric = aMetric()
    render(<Working metric={metric} assessment={assess(metric, day('2016-01-01'))} asAtDate={date('2016-01')} />)
    expect(
      screen.getByText('No figure had been published by the end of January 2016, so there is nothing to work out.'),
    ).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })
  it('the finished page holds all of it; its buttons keep their room until a script is there', () => {
    const html = renderToString(shown('2019-03-05'))
    expect(html).toContain('11,631,473.2 ÷ 1,440,718.3 = 8.073385')
    expect(html.indexOf('needs-script--waiting')).toBeGreaterThan(0)
    expect(html.indexOf('<button')).toBeGreaterThan(html.indexOf('needs-script--waiting'))
  })
})

describe('the working to take away', () => {
  it('copies as text, with every number, rule and source', async () => {
    const user = userEvent.setup()
    render(shown('2019-03-05'))
    await user.click(screen.getByRole('button', { name: 'Copy the working as text' }))
    expect(await screen.findByText('Copied.')).toBeVisible()
    const text = await navigator.clipboard.readText()
    expect(text).toMatch(
      /^GOV\.UK Verify users: the working, on what was published by 5 March 2019\n\nNeeded in February 2019: 13\.5 million\n {2}Baseline, February 2017: about 1\.1 million \(Digital transformation in government/,
    )
    expect(text).toContain('  3,600,000 − 13,544,365.2 = −9,944,365.2\n')
    expect(text).toContain('Chance of meeting the target: less than 1%\n')
  })
  it('where a page may not copy, the text is shown and selected', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    render(shown('2019-03-05'))
    await user.click(screen.getByRole('button', { name: 'Copy the working as text' }))
    expect(await screen.findByText(/This browser does not let a page copy/)).toBeVisible()
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The working as text' })
    expect(field.value).toContain('1,100,000 + (25,000,000 − 1,100,000) × 730 ÷ 1,402 = 13,544,365.2')
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length)
  })
  it('downloads as a table whose character set a spreadsheet can tell', async () => {
    render(shown('2019-03-05'))
    await userEvent.click(screen.getByRole('button', { name: 'Download the working as CSV' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]!.name).toBe('verify-users-working-as-at-2019-03-05.csv')
    const bytes = await bytesOf(saved[0]!.blob)
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain('Needed in February 2019,Result,=C3 + (C5 - C3) * C9 / C8,')
  })
})
