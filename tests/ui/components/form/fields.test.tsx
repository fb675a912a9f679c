/** The fields of a form: named by their labels, described by their hint and their error, and worked by keyboard. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Checkbox } from '../../../../src/ui/components/form/Checkbox.tsx'
import { DateField } from '../../../../src/ui/components/form/DateField.tsx'
import { Radios } from '../../../../src/ui/components/form/Radios.tsx'
import { SelectField } from '../../../../src/ui/components/form/SelectField.tsx'
import { TextArea } from '../../../../src/ui/components/form/TextArea.tsx'
import { TextField } from '../../../../src/ui/components/form/TextField.tsx'

const nothing = (): void => undefined

describe.each([
  ['a line', TextField],
  ['several lines', TextArea],
])('%s', (_, Field) => {
  it('has its label for a name, and its hint and then its error for a description', () => {
    render(<Field id="title" label="Title" hint="Short." error="Enter a title." value="" onChange={nothing} />)
    const field = screen.getByRole('textbox', { name: 'Title' })
    expect(field).toHaveAccessibleDescription('Short. Error: Enter a title.')
    expect(field).toBeInvalid()
    expect(field.id).toBe('title')
  })
  it('has no description where nothing is said of it, and is in order', () => {
    render(<Field id="title" label="Title" value="Trees" onChange={nothing} />)
    const field = screen.getByRole('textbox', { name: 'Title' })
    expect(field).not.toHaveAttribute('aria-describedby')
    expect(field).not.toHaveAttribute('aria-invalid')
    expect(field).toHaveValue('Trees')
  })
  it('tells what is typed', async () => {
    const onChange = vi.fn<(text: string) => void>()
    render(<Field id="title" label="Title" value="Tree" onChange={onChange} />)
    await userEvent.type(screen.getByRole('textbox'), 's')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('Trees')
  })
})

describe('what stands beside a line', () => {
  it('is seen and not read out', () => {
    render(
      <TextField id="cost" label="Cost, in pounds" prefix="£" suffix="a year" isNumeric value="" onChange={nothing} />,
    )
    expect(screen.getByText('£')).toHaveAttribute('aria-hidden', 'true')
    expect(screen.getByText('a year')).toHaveAttribute('aria-hidden', 'true')
    expect(screen.getByRole('textbox', { name: 'Cost, in pounds' })).toHaveAttribute('inputmode', 'numeric')
  })
})

describe('one of a list', () => {
  const OPTIONS = [
    { value: 'month', label: 'Every month' },
    { value: 'year', label: 'Every year' },
  ]
  it('is chosen from what opens, under its label, with its hint and its error', async () => {
    const onChange = vi.fn<(value: string) => void>()
    render(
      <SelectField
        id="rhythm"
        label="How often"
        hint="As published."
        error="Choose how often."
        options={OPTIONS}
        value="month"
        onChange={onChange}
      />,
    )
    const field = screen.getByRole('combobox', { name: 'How often' })
    expect(field).toHaveAccessibleDescription('As published. Error: Choose how often.')
    expect(field).toHaveDisplayValue('Every month')
    await userEvent.selectOptions(field, 'Every year')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('year')
  })
})

describe('radio buttons', () => {
  const Measure = ({ error }: { readonly error?: string }) => {
    const [value, setValue] = useState<string>()
    return (
      <Radios
        name="unit"
        legend="What is counted?"
        hint="One of these."
        error={error}
        value={value}
        onChange={setValue}
        options={[
          { value: 'share', label: 'A share', hint: 'Such as 90%.' },
          {
            value: 'count',
            label: 'A count',
            more: <TextField id="noun" label="Of what" value="" onChange={nothing} />,
          },
        ]}
      />
    )
  }
  it('are a group under their question, with its hint and its error; each has a hint of its own', () => {
    render(<Measure error="Choose one." />)
    const group = screen.getByRole('group', { name: 'What is counted?' })
    expect(group).toHaveAccessibleDescription('One of these. Error: Choose one.')
    expect(within(group).getByRole('radio', { name: 'A share' })).toHaveAccessibleDescription('Such as 90%.')
  })
  it('the first has the name of all for its id, where an error leads', () => {
    render(<Measure />)
    expect(screen.getByRole('radio', { name: 'A share' }).id).toBe('unit')
  })
  it('are chosen by keyboard, and show what else is asked only while theirs is chosen', async () => {
    render(<Measure />)
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(screen.getByRole('radio', { name: 'A share' })).toBeChecked()
    expect(screen.queryByRole('textbox')).toBeNull()
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByRole('radio', { name: 'A count' })).toBeChecked()
    await userEvent.tab()
    expect(screen.getByRole('textbox', { name: 'Of what' })).toHaveFocus()
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{ArrowUp}')
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('a checkbox', () => {
  it('is changed by the space bar, and described by its hint', async () => {
    const onChange = vi.fn<(isChecked: boolean) => void>()
    render(
      <Checkbox id="round" label="In round terms" hint="About 25 million." isChecked={false} onChange={onChange} />,
    )
    const box = screen.getByRole('checkbox', { name: 'In round terms' })
    expect(box).toHaveAccessibleDescription('About 25 million.')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true)
  })
})

describe('a day', () => {
  it('is three fields under one question, each changed alone', async () => {
    const onChange = vi.fn<(value: object) => void>()
    render(
      <DateField
        id="due"
        legend="Due"
        hint="For example, 31 3 2020."
        error="Enter a day."
        value={{ day: '31', month: '', year: '2020' }}
        onChange={onChange}
      />,
    )
    const group = screen.getByRole('group', { name: 'Due' })
    expect(group).toHaveAccessibleDescription('For example, 31 3 2020. Error: Enter a day.')
    expect(within(group).getAllByRole('textbox')).toEqual([
      screen.getByLabelText('Day'),
      screen.getByLabelText('Month'),
      screen.getByLabelText('Year'),
    ])
    await userEvent.type(screen.getByRole('textbox', { name: 'Month' }), '3')
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ day: '31', month: '3', year: '2020' })
  })
})
