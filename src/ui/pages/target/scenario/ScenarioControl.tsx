/** One control of a scenario: a field to write in and a slider, which say the same. */
import { useId } from 'react'
import type { Control } from './scenario-fields.ts'

type Props = {
  readonly control: Control
  /** What the reader wrote; absent while they have changed nothing. */
  readonly text: string | undefined
  readonly problem: string | undefined
  readonly onChange: (text: string) => void
}

export function ScenarioControl({
  control: { label, hint, text: usual, slider, textAt },
  text,
  problem,
  onChange,
}: Props) {
  const id = useId()
  const hasProblem = problem !== undefined
  return (
    <div className={hasProblem ? 'scenario__control scenario__control--error' : 'scenario__control'}>
      <label className="scenario__label" htmlFor={id}>
        {label}
      </label>
      <p className="scenario__hint" id={`${id}-hint`}>
        {hint}
      </p>
      {hasProblem && (
        <p className="scenario__error" id={`${id}-error`} role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <input
        className="scenario__input"
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text ?? usual}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={hasProblem || undefined}
        aria-describedby={hasProblem ? `${id}-hint ${id}-error` : `${id}-hint`}
      />
      <input
        className="scenario__slider"
        type="range"
        aria-label={`${label}, slider`}
        aria-valuetext={textAt(slider.value)}
        min={slider.min}
        max={slider.max}
        step={slider.step}
        value={Math.min(slider.max, slider.value)}
        onChange={(event) => onChange(textAt(event.target.valueAsNumber))}
      />
    </div>
  )
}
