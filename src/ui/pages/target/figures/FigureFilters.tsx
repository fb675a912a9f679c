/** What can be chosen of the record: text to find, a series, a kind of figure. */
import { useId, type ReactNode } from 'react'
import { EVERYTHING, type Arrangement } from './arrange.ts'

type Props = {
  readonly arrangement: Arrangement
  readonly series: readonly string[]
  readonly hasIndicative: boolean
  readonly onChange: (arrangement: Arrangement) => void
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="filters__field">
      <label className="filters__label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}

const KINDS: readonly (readonly [Arrangement['which'], string])[] = [
  ['all', 'All'],
  ['stands', 'Those that stand'],
  ['replaced', 'Replaced'],
  ['withdrawn', 'Withdrawn'],
  ['official', 'Official'],
  ['indicative', 'Indicative'],
]

export function FigureFilters({ arrangement, series, hasIndicative, onChange }: Props) {
  const kinds = hasIndicative ? KINDS : KINDS.filter(([kind]) => kind !== 'official' && kind !== 'indicative')
  return (
    <div className="filters">
      <Field label="Find">
        {(id) => (
          <input
            id={id}
            className="filters__input"
            type="search"
            autoComplete="off"
            value={arrangement.find}
            onChange={(event) => onChange({ ...arrangement, find: event.target.value })}
          />
        )}
      </Field>
      {series.length > 1 && (
        <Field label="Series">
          {(id) => (
            <select
              id={id}
              className="filters__input"
              value={arrangement.series}
              onChange={(event) => onChange({ ...arrangement, series: event.target.value })}
            >
              <option value="">All</option>
              {series.map((title) => (
                <option key={title}>{title}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label="Figures">
        {(id) => (
          <select
            id={id}
            className="filters__input"
            value={arrangement.which}
            onChange={(event) =>
              onChange({
                ...arrangement,
                which: kinds.find(([kind]) => kind === event.target.value)?.[0] ?? EVERYTHING.which,
              })
            }
          >
            {kinds.map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
