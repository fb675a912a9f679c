/** A new metric is made in a form: by keyboard, with all that is wrong told at once, and nothing typed in vain. */
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseMetric } from '../../../../src/api/parsers.ts'
import { NO_FIELDS, type NewMetricFields } from '../../../../src/intake/index.ts'
import { parseDay, type MetricInput } from '../../../../src/progress/index.ts'
import { NewMetricForm } from '../../../../src/ui/pages/figures/new-metric/NewMetricForm.tsx'

const today = parseDay('2026-11-23')
if (!today.ok) throw new Error('no day')
const TODAY = today.value

const onMade = vi.fn<(record: MetricInput, fields: NewMetricFields) => void>()
const onFields = vi.fn<(fields: NewMetricFields) => void>()
beforeEach(() => {
  onMade.mockReset()
  onFields.mockReset()
  document.title = 'A new metric'
})

const TREES: NewMetricFields = {
  ...NO_FIELDS,
  title: 'Trees planted',
  question: 'How many trees have been planted?',
  owner: 'Parks',
  unitKind: 'count',
  noun: 'trees',
  measure: 'cumulative',
  direction: 'increase',
  targetKind: 'level',
  value: '10,000',
  due: '2030',
  wording: 'Ten thousand trees by 2030',
  publishedOn: 'January 2026',
  sourceTitle: 'Green plan',
  sourcePublisher: 'Town council',
  seriesTitle: 'Trees planted',
  seriesDefinition: 'Whether or not they live.',
  rhythm: 'P1Y',
}

const show = (start?: Partial<NewMetricFields>, knownIds: readonly string[] = []) =>
  render(
    <NewMetricForm
      knownIds={knownIds}
      today={TODAY}
      {...(start !== undefined && { start: { ...NO_FIELDS, ...start } })}
      onMade={onMade}
      onFields={onFields}
    />,
  )
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }))
const text = (name: string | RegExp) => screen.getByRole('textbox', { name })

/** To the next field, which has the name, and types in it. */
async function typeIn(name: string, words: string): Promise<void> {
  await userEvent.tab()
  expect(text(name)).toHaveFocus()
  await userEvent.keyboard(words)
}
/** To the next radio buttons, and down to the one of a name. */
async function choose(name: string, downs: number): Promise<void> {
  await userEvent.tab()
  await userEvent.keyboard(downs === 0 ? ' ' : '{ArrowDown}'.repeat(downs))
  expect(screen.getByRole('radio', { name })).toBeChecked()
}

describe('a new metric', () => {
  it('is made by keyboard alone, from the first field to the last', async () => {
    show(undefined, ['trees-planted'])
    await typeIn('Title', TREES.title)
    await typeIn('The question that its figures answer', TREES.question)
    await typeIn('Who is responsible', TREES.owner)
    await choose('A count', 1)
    await typeIn('What is counted', TREES.noun)
    await choose('A running total', 0)
    await choose('Rise to the target', 0)
    await typeIn('The promise, in the words in which it was made', TREES.wording)
    await choose('So much by a date', 0)
    await typeIn('Value of the target', TREES.value)
    await userEvent.tab()
    expect(screen.getByRole('combobox', { name: 'How exactly it is meant' })).toHaveFocus()
    await typeIn('Due', TREES.due)
    await typeIn('When it was promised', TREES.publishedOn)
    await typeIn('Title of the source', TREES.sourceTitle)
    await typeIn('Who published it', TREES.sourcePublisher)
    await typeIn('Its web address (optional)', 'https://example.org/plan')
    await typeIn('When the source was published (optional)', '2026')
    await typeIn('Title of the figures', TREES.seriesTitle)
    await typeIn('What they count and leave out', TREES.seriesDefinition)
    await userEvent.tab()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How often figures come' }), 'Every year')
    await typeIn('How long a figure takes to be published (optional)', '45')
    await userEvent.keyboard('{Enter}')
    const [record, fields] = onMade.mock.calls[0]!
    expect(record).toMatchObject({
      id: 'trees-planted-2',
      unit: { kind: 'count', noun: 'trees' },
      targets: [{ value: 10_000, due: '2030', publishedOn: '2026-01' }],
      series: [{ expectedEvery: 'P1Y', publicationLagDays: 45 }],
      sources: { 'green-plan': { url: 'https://example.org/plan', publishedOn: '2026' } },
    })
    expect(parseMetric(record)).toMatchObject({ ok: true })
    expect(fields).toEqual({ ...TREES, sourceUrl: 'https://example.org/plan', sourceDate: '2026', lagDays: '45' })
  })
  it('begins with what is known of it', async () => {
    show(TREES)
    expect(text('Title')).toHaveValue('Trees planted')
    expect(screen.getByRole('radio', { name: 'A count' })).toBeChecked()
    await submit()
    expect(onMade).toHaveBeenCalledOnce()
    expect(screen.queryByRole('alert')).toBeNull()
  })
  it('what is typed is told as it is typed, so that it can be kept', async () => {
    show({ title: 'Tree' })
    await userEvent.type(text('Title'), 's')
    expect(onFields).toHaveBeenCalledExactlyOnceWith({ ...NO_FIELDS, title: 'Trees' })
  })
})

describe('what is asked', () => {
  const radio = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
  it('of a share is not how it behaves', async () => {
    show()
    expect(screen.getByRole('group', { name: 'How do they behave?' })).toBeInTheDocument()
    await radio('A share, in per cent')
    expect(screen.queryByRole('group', { name: 'How do they behave?' })).toBeNull()
    expect(text('Value of the target')).toHaveAccessibleDescription('For example, 90%')
  })
  it('of money is its symbol, which stands before the value', async () => {
    show()
    await radio('An amount of money')
    expect(text('Symbol of the currency')).toHaveValue('£')
    expect(screen.getByText('£')).toBeInTheDocument()
  })
  it('of a standard is no due date, and of a yearly promise its first day, and not how exactly it is meant', async () => {
    show()
    await radio('A standard without an end')
    expect(screen.queryByRole('textbox', { name: 'Due' })).toBeNull()
    await radio('So much every year')
    expect(text('First day that counts')).toBeInTheDocument()
    expect(text('Due')).toBeInTheDocument()
    expect(screen.queryByRole('combobox', { name: 'How exactly it is meant' })).toBeNull()
  })
  it('is strict in the direction of the target', async () => {
    show()
    await radio('Fall to the target, or stay below it')
    expect(screen.getByRole('option', { name: 'Below it' })).toBeInTheDocument()
    await radio('Rise to the target')
    expect(screen.getByRole('option', { name: 'Above it' })).toBeInTheDocument()
  })
})

describe('what is wrong', () => {
  it('is told at once, with the way to each field, and in the title of the page', async () => {
    show()
    await submit()
    const alert = screen.getByRole('alert')
    expect(alert.parentElement).toHaveFocus()
    expect(document.title).toBe('Error: A new metric')
    const links = within(alert).getAllByRole('link')
    expect(links).toHaveLength(16)
    for (const link of links) {
      await userEvent.click(link)
      // Each stands where its link leads: in the description of the field, or of the group that it is of.
      const field = document.activeElement!
      expect(field.getAttribute('name')).toBe(link.getAttribute('href')!.slice(1))
      const described = field.matches('[type="radio"]') ? field.closest('fieldset')! : field
      expect(described).toHaveAccessibleDescription(expect.stringContaining(`Error: ${link.textContent}`))
    }
    expect(onMade).not.toHaveBeenCalled()
  })
  it('is told of what is asked only of some, too', async () => {
    show({ ...TREES, unitKind: 'money', noun: '', before: '', targetKind: 'yearly-rate' })
    await submit()
    for (const link of within(screen.getByRole('alert')).getAllByRole('link')) {
      await userEvent.click(link)
      expect(document.activeElement).toHaveAttribute('id', link.getAttribute('href')!.slice(1))
    }
    expect(screen.getAllByRole('link')).toHaveLength(3)
  })
  it('goes once it is mended, from the title of the page too', async () => {
    show({ ...TREES, due: '' })
    await submit()
    expect(screen.getByRole('link', { name: /^Enter the due date/ })).toBeInTheDocument()
    await userEvent.type(text('Due'), '2030')
    await submit()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(document.title).toBe('A new metric')
    expect(onMade).toHaveBeenCalledOnce()
  })
  it('is gone from the title with the form', async () => {
    const { unmount } = show()
    await submit()
    unmount()
    expect(document.title).toBe('A new metric')
  })
  it('of a further attempt takes the focus again', async () => {
    show({ ...TREES, due: '' })
    await submit()
    await userEvent.click(text('Due'))
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('alert').parentElement).toHaveFocus()
  })
})
