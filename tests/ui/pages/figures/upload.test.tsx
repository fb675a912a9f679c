/** The second step: what cannot be read is told at the field, and what is kept already stays. */
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { xlsxOf } from '../../../../src/spreadsheet/write.ts'
import { openAt } from '../../open-app.tsx'
import { check, expectErrorAt, file, go, nothingYet, saved, textOf, upload } from './open-figures.tsx'

beforeEach(nothingYet)

const workbook = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    xlsxOf([{ name: 'Figures', table: { header: ['Date', 'Users'], rows: [['2023-09-20', 11_000_000]] } }]),
  )

const UNREADABLE: readonly (readonly [string, () => readonly File[], RegExp])[] = [
  ['nothing', () => [], /^Choose a file, or paste the cells with the figures$/],
  ['half of a workbook', () => [file(workbook().slice(0, 700), 'figures.xlsx')], /^The file is damaged/],
  ['an empty file', () => [file('', 'figures.csv')], /./],
  [
    'a file without a table',
    () => [file('Dear all,\nthe figures come later.\n')],
    /^No table was found in figures\.csv/,
  ],
  ['a picture', () => [file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'figures.png')], /./],
  ['a document of another program', () => [file('%PDF-1.7\n', 'figures.pdf')], /./],
]

describe('a file that cannot be read', () => {
  it.each(UNREADABLE)('%s is told at the field and in the summary', async (_, files, words) => {
    openAt('/figures/?metric=verify-users&step=upload')
    const field = await screen.findByLabelText('Upload a file')
    const chosen = files()
    await (chosen.length === 0 ? go() : upload(...chosen))
    await expectErrorAt(field, words)
    expect(document.title).toMatch(/^Error: Upload the figures/)
  })
  it.each(UNREADABLE)('%s leaves what was uploaded before as it was', async (_, files) => {
    await check('verify-users', 'Date,Users\n2023-09-20,11000000\n')
    await userEvent.click(screen.getByRole('link', { name: 'Back' }))
    const chosen = files()
    await screen.findByText(/is here already/)
    await (chosen.length === 0 ? go() : upload(...chosen))
    await screen.findByRole('alert')
    await userEvent.click(screen.getByRole('link', { name: 'Go on with it' }))
    expect(await screen.findByText(/^figures.csv has one new figure/, { selector: '.govuk-body' })).toBeInTheDocument()
  })
  it('is forgotten once one can be read', async () => {
    openAt('/figures/?metric=verify-users&step=upload')
    await upload(file('Dear all'))
    await screen.findByRole('alert')
    await upload(file(workbook(), 'figures.xlsx'))
    expect(await screen.findByText(/^figures.xlsx has one new figure/, { selector: '.govuk-body' })).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a file or cells', () => {
  const paste = async (figure: string) => {
    await userEvent.click(screen.getByLabelText('Or paste cells'))
    await userEvent.paste(`Date\tUsers\n2023-09-20\t${figure}\n`)
  }
  it('the cells, where they were pasted after a file that could not be read', async () => {
    openAt('/figures/?metric=verify-users&step=upload')
    await upload(file('Dear all'))
    await screen.findByRole('alert')
    await paste('11000000')
    expect(screen.getByLabelText<HTMLInputElement>('Upload a file').files).toHaveLength(0)
    await go()
    expect(await screen.findByText(/^What was pasted has/, { selector: '.govuk-body' })).toBeInTheDocument()
  })
  it('the file, where it was chosen after cells were pasted', async () => {
    openAt('/figures/?metric=verify-users&step=upload')
    await screen.findByLabelText('Upload a file')
    await paste('11000000')
    await upload(file('Date,Users\n2023-09-20,12000000\n'))
    expect(await screen.findByText(/^figures\.csv has/, { selector: '.govuk-body' })).toBeInTheDocument()
  })
})

describe('a table to fill in', () => {
  it('is given as CSV, and read as it was given', async () => {
    openAt('/figures/?metric=academy-graduates&step=upload')
    await userEvent.click(await screen.findByRole('button', { name: /^as CSV/ }))
    await screen.findByRole('button', { name: /^as CSV/ })
    await expect.poll(() => saved[0]?.name).toBe('academy-graduates.csv')
    await upload(file(await textOf(saved[0]!.blob)))
    expect(
      await screen.findByText(/figures that are on the record already/, { selector: '.govuk-body' }),
    ).toBeInTheDocument()
  })
})
