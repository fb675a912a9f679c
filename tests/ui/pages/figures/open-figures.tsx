/** The page for new figures on a screen, with nothing kept from the test before. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect } from 'vitest'
import { dropFields, dropRecordFile, dropWork, keptWorks } from '../../../../src/ui/data/drafts.ts'
import { openAt } from '../../open-app.tsx'

/** What the page gives its reader as files. */
export const saved: { readonly name: string; readonly blob: Blob }[] = []

/** Before each test: jsdom scrolls nowhere and saves nothing. */
export async function nothingYet(): Promise<void> {
  for (const { id } of await keptWorks()) await dropWork(id)
  await dropFields()
  await dropRecordFile()
  saved.length = 0
  window.scrollTo = () => {}
  URL.createObjectURL = (blob: Blob) => `blob:${saved.push({ name: '', blob }) - 1}`
  URL.revokeObjectURL = () => {}
  HTMLAnchorElement.prototype.click = function handle(this: HTMLAnchorElement) {
    const place = Number(this.href.replace('blob:', ''))
    saved[place] = { name: this.download, blob: saved[place]!.blob }
  }
}

export const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.readAsText(blob)
  })

export const step = (name: string | RegExp) =>
  waitFor(() => {
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading).toHaveTextContent(name)
    return heading
  })

export const file = (text: string | Uint8Array<ArrayBuffer>, name = 'figures.csv') => new File([text], name)

export const go = () => userEvent.click(screen.getByRole('button', { name: /^Continue$|go on to publish$/ }))

/** Chooses a file, and goes on. */
export async function upload(...files: readonly File[]): Promise<void> {
  const field = await screen.findByLabelText('Upload a file')
  await userEvent.upload(field, [...files], { applyAccept: false })
  await go()
}

/** A metric at the step of checking, with a table of its own. */
export async function check(id: string, csv: string): Promise<void> {
  openAt(`/figures/?metric=${id}&step=upload`)
  await upload(file(csv))
  await screen.findByLabelText('Published on')
}

/** The messages of the error summary. */
export const problems = () => within(screen.getByRole('alert')).getAllByRole('link')

/** The one error of the page, which stands at its field too. */
export async function expectErrorAt(field: HTMLElement, words: RegExp): Promise<void> {
  const [told] = await waitFor(problems)
  expect(told).toHaveTextContent(words)
  expect(screen.getByRole('alert').parentElement).toHaveFocus()
  await userEvent.click(told!)
  expect(field).toHaveFocus()
  const described = field.matches('[type="radio"]') ? field.closest('fieldset') : field
  expect(described).toHaveAccessibleDescription(expect.stringContaining(`Error: ${told!.textContent}`))
}
