/** The front page of more than six targets: one sentence, counts, what to look at first, and each as a row. */
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { openAt } from '../../open-app.tsx'
import { fileOf, inputs, serveMany } from './many.ts'

const headline = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const select = (name: string) => screen.getByRole('combobox', { name })

/** Nine targets of two owners and two groups, as at 5 March 2019: three off track, six that cannot be judged. */
const NINE = inputs(
  ['Ash', 'Beech', 'Cedar', 'Elm', 'Fir', 'Holly', 'Larch', 'Maple', 'Oak'].map((title, i) => ({
    title,
    owner: i < 4 ? 'Woods office' : 'Parks office',
    group: i % 2 === 0 ? 'North' : 'South',
    ...(i === 8 ? { tags: ['Ancient'] } : {}),
  })),
)

/** The names in a table, in order. */
const namesIn = (table: HTMLElement): readonly string[] =>
  within(table)
    .getAllByRole('rowheader')
    .map((cell) => within(cell).getByRole('link').textContent)
const found = () => namesIn(screen.getByRole('table', { name: 'The targets that were asked for' }))

beforeEach(() => {
  window.scrollTo = () => {}
})

describe('a list of many', () => {
  it('sums all of them up, counts them, and asks for two files', async () => {
    const asked = serveMany(NINE)
    openAt('/?as-at=2019-03-05')
    await headline('Three targets are off track and six cannot be judged.')
    expect(asked).toEqual(['metrics.json', 'portfolio.json'])
    const counts = within(screen.getByRole('list', { name: 'How many stand how' })).getAllByRole('link')
    expect(counts.map((link) => link.textContent)).toEqual(['3 Off track', '3 Out of date', '3 Cannot be judged'])
  })

  it('puts what to look at first first, and every target in a folded group', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05')
    const first = await screen.findByRole('table', { name: 'To look at first' })
    expect(namesIn(first).slice(0, 3)).toEqual(['Ash', 'Elm', 'Larch'])
    const groups = screen.getAllByRole('group', { name: '' }).filter(({ tagName }) => tagName === 'DETAILS')
    expect(groups.map((group) => group.querySelector('summary')!.textContent)).toEqual([
      expect.stringMatching(/^North 5 targets: /),
      expect.stringMatching(/^South 4 targets: /),
    ])
    expect(groups.flatMap((group) => namesIn(within(group).getByRole('table', { hidden: true })))).toHaveLength(9)
  })

  it('says in a row what the page of the target says of it', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05')
    const table = await screen.findByRole('table', { name: 'To look at first' })
    const row = within(table).getByRole('rowheader', { name: /^Ash/ }).closest('tr')!
    expect([...row.cells].map((cell) => cell.textContent)).toEqual([
      'Ash25 million by 31 December 2020',
      'Off track',
      'about 3.6 million',
      '13.5 million',
      '',
      'less than 1%',
      expect.stringMatching(/20(18|19)$/),
      expect.anything(),
    ])
    expect(row.querySelectorAll('svg.spark path')).toHaveLength(2)
    await userEvent.click(within(row).getByRole('link'))
    const page = await screen.findByRole('main')
    await waitFor(() => expect(page).toHaveTextContent('13.5 million'))
    expect(page).toHaveTextContent('less than 1%')
  })

  it('goes to another day with no further request', async () => {
    const asked = serveMany(NINE)
    openAt('/?as-at=2019-03-05')
    await headline(/off track/)
    const date = screen.getByRole('textbox', { name: /As at/ })
    await userEvent.clear(date)
    await userEvent.type(date, '2017-03-31{Enter}')
    await headline('None of the nine targets can be judged.')
    expect(asked).toHaveLength(2)
  })

  it('fetches on the page of a target that target alone', async () => {
    const asked = serveMany(NINE)
    openAt('/targets/metric-3/?as-at=2019-03-05')
    await headline('Cedar')
    expect(asked).toEqual(['metrics.json', 'metrics/metric-3.json'])
  })
})

describe('what is chosen', () => {
  it('is in the address at once: owner, status and since when, by eight keys', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05')
    await headline(/off track/)
    await userEvent.selectOptions(select('Owner'), 'Woods office')
    await userEvent.selectOptions(select('Status'), 'Off track')
    await userEvent.selectOptions(select('In its status since'), 'The last 12 months')
    expect(window.location.search).toBe('?as-at=2019-03-05&owner=Woods+office&status=off-track&since=12-months')
    await waitFor(() => expect(found()).toEqual(['Ash', 'Elm']))
    expect(screen.getByText('2 of 9 targets.')).toBeVisible()
  })
  it('is read from the address', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05&group=South&sort=name')
    await headline(/off track/)
    expect(found()).toEqual(['Beech', 'Elm', 'Holly', 'Maple'])
    expect(select('Group')).toHaveValue('South')
    expect(select('Order')).toHaveValue('name')
  })
  it('is undone by one button, and by Back', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05&group=South')
    await headline(/off track/)
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
    expect(window.location.search).toBe('?as-at=2019-03-05')
    await screen.findByRole('table', { name: 'To look at first' })
    window.history.back()
    await waitFor(() => expect(found()).toHaveLength(4))
  })
  it('finds by name, owner, group or tag, every word of it', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05')
    await headline(/off track/)
    const box = screen.getByRole('textbox', { name: 'Find by name, owner, group or tag' })
    await userEvent.type(box, 'parks ANCIENT')
    await waitFor(() => expect(found()).toEqual(['Oak']))
    expect(window.location.search).toBe('?as-at=2019-03-05&find=parks+ANCIENT')
    await userEvent.type(box, ' nowhere')
    await waitFor(() => expect(screen.getByText('No target is like that.')).toBeVisible())
  })
  it('of what is not there shows the value that was asked for, and no target', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05&owner=Nobody')
    await headline(/off track/)
    expect(screen.getByText('No target is like that.')).toBeVisible()
    expect(select('Owner')).toHaveDisplayValue('Nobody')
  })
  it('leads from a count to the targets that it counts', async () => {
    serveMany(NINE)
    openAt('/?as-at=2019-03-05')
    await headline(/off track/)
    await userEvent.click(screen.getByRole('link', { name: /3 Off track/ }))
    await waitFor(() => expect(found()).toEqual(['Ash', 'Elm', 'Larch']))
  })
})

describe('what cannot be read', () => {
  it('costs no other target, is counted in the headline and named with its field', async () => {
    const file = fileOf(NINE) as { targets: unknown[] }
    file.targets[3] = { ...(file.targets[3] as object), direction: 'sideways' }
    serveMany(NINE, file)
    openAt('/?as-at=2019-03-05')
    await headline('Two targets are off track, six cannot be judged and one could not be loaded.')
    expect(screen.getByText('1 could not be read')).toBeVisible()
    expect(screen.getByText(/^Elm: direction: /)).toBeInTheDocument()
  })
  it('where there is no such file every target is asked for, and what fails is named', async () => {
    const broken = NINE.map((part, i) => (i === 3 ? { ...part, direction: 'sideways' as never } : part))
    const asked = serveMany(broken, null)
    openAt('/?as-at=2019-03-05')
    await headline('Two targets are off track, six cannot be judged and one could not be loaded.')
    expect(asked).toHaveLength(2 + 9)
    expect(screen.getByText(/^Elm: direction: /)).toBeInTheDocument()
  })
  it('a file that is no portfolio is said to be unreadable', async () => {
    serveMany(NINE, { version: 9 })
    openAt('/')
    await waitFor(() => expect(screen.getByText(/could not be read/)).toBeVisible())
  })
})
