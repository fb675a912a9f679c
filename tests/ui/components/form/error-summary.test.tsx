/** All that is wrong, at the head of a form: it takes the focus, and leads to each field. */
import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DateField } from '../../../../src/ui/components/form/DateField.tsx'
import { ErrorSummary, type FieldError } from '../../../../src/ui/components/form/ErrorSummary.tsx'
import { Radios } from '../../../../src/ui/components/form/Radios.tsx'
import { TextField } from '../../../../src/ui/components/form/TextField.tsx'

const nothing = (): void => undefined

const ERRORS: readonly FieldError[] = [
  { id: 'title', message: 'Enter a title.' },
  { id: 'unit', message: 'Choose a unit.' },
  { id: 'due', message: 'Enter a day.' },
]

const Form = ({ errors, attempt = 1 }: { readonly errors: readonly FieldError[]; readonly attempt?: number }) => (
  <>
    <ErrorSummary errors={errors} attempt={attempt} />
    <TextField id="title" label="Title" value="" onChange={nothing} />
    <Radios
      name="unit"
      legend="Unit"
      options={[{ value: 'share', label: 'A share' }]}
      value={undefined}
      onChange={nothing}
    />
    <DateField id="due" legend="Due" value={{ day: '', month: '', year: '' }} onChange={nothing} />
  </>
)

const scrolledTo: (string | null)[] = []
beforeEach(() => {
  scrolledTo.length = 0
  vi.spyOn(window.HTMLElement.prototype, 'scrollIntoView').mockImplementation(function note(this: HTMLElement) {
    scrolledTo.push(this.textContent)
  })
})

const summary = () => screen.getByRole('alert').parentElement

describe('a summary of errors', () => {
  it('is not there where nothing is wrong', () => {
    render(<Form errors={[]} />)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.body).toHaveFocus()
  })
  it('takes the focus when it appears, and names every error under its title', () => {
    const { rerender } = render(<Form errors={[]} />)
    rerender(<Form errors={ERRORS} />)
    expect(summary()).toHaveFocus()
    expect(screen.getByRole('heading', { name: 'There is a problem' })).toBeInTheDocument()
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Enter a title.',
      'Choose a unit.',
      'Enter a day.',
    ])
  })
  it('leaves the focus where it is while the same errors stand, though the list is made anew', async () => {
    const { rerender } = render(<Form errors={ERRORS} />)
    await userEvent.click(screen.getByLabelText('Title'))
    rerender(<Form errors={ERRORS.map((error) => ({ ...error }))} />)
    expect(screen.getByLabelText('Title')).toHaveFocus()
  })
  it('takes it again at a further attempt, for the same errors too', async () => {
    const { rerender } = render(<Form errors={ERRORS} />)
    await userEvent.click(screen.getByLabelText('Title'))
    rerender(<Form errors={ERRORS} attempt={2} />)
    expect(summary()).toHaveFocus()
  })
  it('leaves it to whoever is typing when one of the errors goes', async () => {
    const { rerender } = render(<Form errors={ERRORS} />)
    await userEvent.click(screen.getByLabelText('Title'))
    rerender(<Form errors={ERRORS.slice(1)} />)
    expect(screen.getByLabelText('Title')).toHaveFocus()
    expect(screen.queryByRole('link', { name: 'Enter a title.' })).toBeNull()
  })
  it.each([
    ['Enter a title.', 'Title', 'Title'],
    ['Choose a unit.', 'A share', 'Unit'],
    ['Enter a day.', 'Day', 'Due'],
  ])('by keyboard "%s" leads to %s, brings "%s" into view and leaves the address alone', async (error, field, seen) => {
    render(<Form errors={ERRORS} />)
    const address = window.location.href
    screen.getByRole('link', { name: error }).focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByLabelText(field)).toHaveFocus()
    expect(scrolledTo).toEqual([seen])
    expect(window.location.href).toBe(address)
  })
  it('stays where it is where there is no such field', () => {
    render(<Form errors={[{ id: 'gone', message: 'Gone.' }]} />)
    expect(fireEvent.click(screen.getByRole('link'))).toBe(false)
    expect(summary()).toHaveFocus()
  })
})
