/** Needed pace against held pace, as a pair of bars with their numbers, and how the held one was worked out. */
import type { Assessment, Metric } from '../../../../progress/index.ts'
import { paceRows, paceSentences, seasonSentenceOf, type PaceRow } from './pace-rows.ts'

/** Dashed: required. Filled: happened. Drawn, not styled: a finished page may carry no style of its own. */
function Bar({ kind, share }: Required<Pick<PaceRow, 'kind' | 'share'>>) {
  return (
    <svg
      className="pace__bar"
      viewBox="0 0 400 18"
      width="100%"
      height="18"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect
        className={`pace__fill pace__fill--${kind}`}
        x="1"
        y="1"
        width={Math.round(398 * share)}
        height="16"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}

export function PaceSection({ metric, assessment }: { readonly metric: Metric; readonly assessment: Assessment }) {
  const rows = paceRows({ metric, assessment })
  const season = seasonSentenceOf({ metric, assessment })
  return (
    <section className="record" aria-labelledby="pace">
      <h2 className="govuk-heading-m" id="pace">
        Pace
      </h2>
      {rows.length > 0 && (
        <dl className="pace">
          {rows.map(({ kind, label, words, share }) => (
            <div key={kind} className="pace__row">
              <dt>{label}</dt>
              <dd>
                {share !== undefined && <Bar kind={kind} share={share} />}
                <strong>{words}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="govuk-body">{paceSentences({ metric, assessment })}</p>
      {season !== undefined && <p className="govuk-body">{season}</p>}
    </section>
  )
}
