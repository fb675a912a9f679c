import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openAt } from '../open-app.tsx'

/** What the page gives its reader as a file: name and text. */
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
afterEach(() => vi.unstubAllGlobals())

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.readAsText(blob)
  })
const verify = () => screen.findByRole('region', { name: 'GOV.UK Verify users' })

describe('what can be taken away from a target', () => {
  it('the figures as CSV and as JSON, by links that need no script', async () => {
    openAt('/?as-at=2019-03-05')
    const card = within(await verify())
    expect(card.getByRole('link', { name: 'Whole record as CSV of GOV.UK Verify users' })).toHaveAttribute(
      'href',
      './data/verify-users.csv',
    )
    expect(card.getByRole('link', { name: 'JSON of GOV.UK Verify users' })).toHaveAttribute(
      'href',
      './api/v1/metrics/verify-users.json',
    )
  })
  it('the chart as SVG, with its title, source, as-at date and link within', async () => {
    openAt('/?as-at=2019-03-05')
    await userEvent.click(within(await verify()).getByRole('link', { name: 'Chart as SVG of GOV.UK Verify users' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]!.name).toBe('verify-users-as-at-2019-03-05.svg')
    const picture = new DOMParser().parseFromString(await textOf(saved[0]!.blob), 'image/svg+xml')
    expect(picture.querySelector('parsererror')).toBeNull()
    const words = picture.documentElement.textContent ?? ''
    expect(words).toContain('Heading for about 8.9 million by 31 December 2020, not 25 million')
    expect(words).toContain(
      'GOV.UK Verify users. As at 5 Mar 2019. Hollow: indicative, not judged. Source: National Audit Office',
    )
    expect(words).toContain('/targets/verify-users/?as-at=2019-03-05')
  })
  it('a link that keeps the date, also where the page shows today', async () => {
    openAt('/')
    const card = within(await verify())
    await userEvent.click(card.getByRole('button', { name: 'Link of GOV.UK Verify users' }))
    expect(card.getByRole('textbox', { name: 'Link to GOV.UK Verify users on this date' })).toHaveValue(
      `${window.location.origin}/targets/verify-users/?as-at=2026-11-23`,
    )
  })
  it('the code of a frame for another page, which copies with one button', async () => {
    const user = userEvent.setup()
    openAt('/?as-at=2019-03-05')
    const card = within(await verify())
    await user.click(card.getByRole('button', { name: 'Embed of GOV.UK Verify users' }))
    const code = `<iframe src="${window.location.origin}/embed/verify-users/?as-at=2019-03-05" title="GOV.UK Verify users" width="100%" height="1200" loading="lazy"></iframe>`
    expect(card.getByRole('textbox', { name: 'HTML that shows GOV.UK Verify users on another page' })).toHaveValue(code)
    await user.click(card.getByRole('button', { name: 'Copy' }))
    expect(await card.findByText('Copied.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(code)
  })
  it('where a page may not copy, the text is selected and that is said', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    openAt('/?as-at=2019-03-05')
    const card = within(await verify())
    await user.click(card.getByRole('button', { name: 'Link of GOV.UK Verify users' }))
    await user.click(card.getByRole('button', { name: 'Copy' }))
    expect(await card.findByText(/This browser does not let a page copy/)).toBeVisible()
    const field = card.getByRole<HTMLTextAreaElement>('textbox', { name: /Link to/ })
    expect(field).toHaveFocus()
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length)
  })
})
