/** One number with its working: what goes in, the rule, and the numbers put into it. */
import type { Metric } from '../../../../progress/index.ts'
import { Disclosure } from '../../../components/Disclosure.tsx'
import { SourceLink } from '../../../components/SourceLink.tsx'
import type { Input } from './formula.ts'
import type { Working } from './working.ts'

function InputRow({
  sources,
  input: { label, words, source },
}: {
  readonly sources: Metric['sources']
  readonly input: Input
}) {
  return (
    <div className="facts__row">
      <dt>{label}</dt>
      <dd>
        {words}
        {source !== undefined && (
          <span className="working__source">
            <SourceLink sources={sources} id={source} />
          </span>
        )}
      </dd>
    </div>
  )
}

export function WorkedNumber({ sources, working }: { readonly sources: Metric['sources']; readonly working: Working }) {
  const { name, result, inputs, rule, substitution, resultValue } = working
  const title = `${name}: ${result}`
  if (resultValue === undefined) return <p className="govuk-body working__none">{title}</p>
  return (
    <Disclosure summary={title}>
      <p className="govuk-body">{rule}</p>
      {inputs.length > 0 && (
        <dl className="facts">
          {inputs.map((input) => (
            <InputRow key={input.id} sources={sources} input={input} />
          ))}
        </dl>
      )}
      {substitution !== '' && <p className="govuk-body working__sum">{substitution}</p>}
    </Disclosure>
  )
}
