/** Which targets to show, and in what order. Each choice is an address at once. */
import { SelectField } from '../../components/form/SelectField.tsx'
import { TextField } from '../../components/form/TextField.tsx'
import { replaceSearchParam, setSearchParam } from '../../routing/use-search-param.ts'
import { choicesIn, SINCE, SORTS, type Choice, type FilterName, type Filters } from './filters.ts'
import type { Row } from './rows.ts'

type SelectProps = {
  readonly name: FilterName
  readonly label: string
  /** What no choice is called. */
  readonly any: string
  readonly choices: readonly Choice[]
  readonly filters: Filters
}

/** With nothing to choose between there is nothing to ask; what the address asks for is shown in any case. */
function Select({ name, label, any, choices, filters }: SelectProps) {
  const value = filters[name] ?? ''
  if (choices.length < 2 && value === '') return null
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  return (
    <SelectField
      id={`filter-${name}`}
      label={label}
      options={[{ value: '', label: any }, ...choices, ...(isKnown ? [] : [{ value, label: value }])]}
      value={value}
      onChange={(next) => setSearchParam(name, next === '' ? undefined : next)}
    />
  )
}

const named = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const SINCE_CHOICES = Object.entries(SINCE).map(([value, { label }]) => ({ value, label }))
/** The first order is the usual one: it needs no word in the address. */
const [USUAL, ...OTHER_SORTS] = named(SORTS)
/** Both, so that there is something to choose between. */
const LATE = [{ value: 'late', label: 'Late' }]

type Props = { readonly rows: readonly Row[]; readonly filters: Filters }

export function FilterForm({ rows, filters }: Props) {
  const { owner, group, status, due } = choicesIn(rows)
  return (
    <form className="filters" role="search" aria-label="Targets" onSubmit={(event) => event.preventDefault()}>
      <Select name="owner" label="Owner" any="Any owner" choices={owner} filters={filters} />
      <Select name="status" label="Status" any="Any status" choices={status} filters={filters} />
      <Select name="since" label="In its status since" any="Any time" choices={SINCE_CHOICES} filters={filters} />
      <Select name="group" label="Group" any="Any group" choices={group} filters={filters} />
      <Select name="due" label="Due in" any="Any year" choices={due} filters={filters} />
      {rows.some(({ isOverdue }) => isOverdue) && (
        <SelectField
          id="filter-overdue"
          label="Next figure"
          options={[{ value: '', label: 'Late or not' }, ...LATE]}
          value={filters.overdue === undefined ? '' : 'late'}
          onChange={(next) => setSearchParam('overdue', next === '' ? undefined : next)}
        />
      )}
      <Select name="sort" label="Order" any={USUAL?.label ?? ''} choices={OTHER_SORTS} filters={filters} />
      <TextField
        id="filter-find"
        label="Find by name, owner, group or tag"
        value={filters.find ?? ''}
        onChange={(text) => replaceSearchParam('find', text === '' ? undefined : text)}
        autoComplete="off"
      />
    </form>
  )
}
