/** How each target stands, before and after. */
import { StatusTag } from '../../../components/StatusTag.tsx'
import type { EffectShown, Standing } from '../reader/review-shown.ts'

const Stands = ({ word, standing }: { readonly word: string; readonly standing: Standing }) => (
  <div className="effects__standing">
    <dt>{word}</dt>
    <dd>
      <StatusTag status={standing.status} />
      <p className="govuk-body">{standing.why}</p>
    </dd>
  </div>
)

export function Effects({ effects }: { readonly effects: readonly EffectShown[] }) {
  if (effects.length === 0) return null
  return (
    <section aria-labelledby="effects">
      <h2 className="govuk-heading-m" id="effects">
        How the {effects.length === 1 ? 'target stands' : 'targets stand'}
      </h2>
      {effects.map(({ targetId, wording, before, after }) => (
        <section key={targetId} className="effects">
          <h3 className="govuk-heading-s">{wording}</h3>
          {before.status.kind === after.status.kind && before.why === after.why ? (
            <dl>
              <Stands word="As before" standing={after} />
            </dl>
          ) : (
            <dl>
              <Stands word="Now" standing={before} />
              <Stands word="With these figures" standing={after} />
            </dl>
          )}
        </section>
      ))}
    </section>
  )
}
