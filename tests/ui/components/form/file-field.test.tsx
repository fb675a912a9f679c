/** A file: chosen by its native field, or dropped about it. */
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FileField } from '../../../../src/ui/components/form/FileField.tsx'

const onFiles = vi.fn<(files: readonly File[]) => void>()
beforeEach(() => void onFiles.mockReset())

const fileOf = (name: string): File => new File(['a,b'], name, { type: 'text/csv' })
const [ONE, OTHER] = [fileOf('one.csv'), fileOf('other.csv')]

const Field = ({ isMultiple = false, error }: { readonly isMultiple?: boolean; readonly error?: string }) => (
  <FileField
    id="upload"
    label="Spreadsheet"
    hint="CSV, XLSX or ODS."
    error={error}
    accept=".csv"
    isMultiple={isMultiple}
    onFiles={onFiles}
  />
)
const field = () => screen.getByLabelText('Spreadsheet')
const drop = (files: readonly File[]) => fireEvent.drop(field(), { dataTransfer: { files } })

describe('a file', () => {
  it('is chosen in a field that its label names, and its hint and error describe', async () => {
    render(<Field error="Choose a file." />)
    expect(field()).toHaveAccessibleDescription('CSV, XLSX or ODS. Error: Choose a file.')
    await userEvent.upload(field(), ONE)
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([ONE])
  })
  it('may be chosen again: it was mended meanwhile', async () => {
    render(<Field />)
    await userEvent.upload(field(), ONE)
    fireEvent.click(field())
    expect(field()).toHaveValue('')
  })
  it('may be dropped, and the browser does not open it in place of the page', () => {
    render(<Field />)
    expect(fireEvent.dragOver(field())).toBe(false)
    expect(drop([ONE])).toBe(false)
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([ONE])
  })
  it('is one alone where one is asked for: of two dropped none is taken, and it says so until one is', () => {
    render(<Field />)
    drop([ONE, OTHER])
    expect(onFiles).not.toHaveBeenCalled()
    expect(field()).toHaveAccessibleDescription('CSV, XLSX or ODS. Error: Drop one file at a time.')
    drop([OTHER])
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([OTHER])
    expect(field()).toHaveAccessibleDescription('CSV, XLSX or ODS.')
  })
  it('may be several where several are asked for', () => {
    render(<Field isMultiple />)
    drop([ONE, OTHER])
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([ONE, OTHER])
  })
  it('is none where what was dropped is no file', () => {
    render(<Field isMultiple />)
    drop([])
    expect(onFiles).not.toHaveBeenCalled()
  })
})
