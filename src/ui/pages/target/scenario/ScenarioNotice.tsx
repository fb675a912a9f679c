/** Says at the top of a page that it holds a scenario, and leads to it. */
import { useScenarioTexts } from './use-scenario-texts.ts'
import { isAsked } from './scenario-texts.ts'

export function ScenarioNotice() {
  const [texts] = useScenarioTexts()
  if (!isAsked(texts)) return null
  return (
    <div className="notice" role="note">
      <p className="govuk-body">
        This address holds a <strong>scenario</strong>. It is shown further down, under{' '}
        <a className="govuk-link" href="#what-if">
          What would have to be true
        </a>
        , and marked as such. Everything else on this page is the record as it stands.
      </p>
    </div>
  )
}
