/** How targets are judged: every rule in plain words, with an example worked on the record as at the date shown. */
import { Suspense } from 'react'
import type { Day, Metric } from '../../../progress/index.ts'
import type { AsAt } from '../../as-at/read-as-at.ts'
import { longDate } from '../../text/date.ts'
import { slicedWork, useInSlices } from '../../data/use-in-slices.ts'
import { methodVersion } from './examples.ts'
import { OtherMethods } from './OtherMethods.tsx'
import { PastForecasts } from './PastForecasts.tsx'
import { Rules } from './Rules.tsx'
import { judgedSteps } from './specimen.ts'
import { readingsOn, TwoInterpretations } from './TwoInterpretations.tsx'

type Props = { readonly metrics: readonly Metric[]; readonly asAt: AsAt }

const CONTENTS = [
  ['published', 'What counts'],
  ['freshness', 'When a figure is late'],
  ['path', 'What was needed, and the gap'],
  ['pace', 'Pace needed and pace held'],
  ['forecast', 'Forecast and chance'],
  ['statuses', 'The status words'],
  ['settled', 'Met and missed'],
  ['rate', 'So many a year'],
  ['bounds', '“About”, “more than”, “almost”'],
  ['marked', 'Provisional, partial, missing'],
  ['basis', 'Official and indicative'],
  ['readings', 'Two readings of one target'],
  ['past-forecasts', 'How past forecasts turned out'],
  ['others', 'What others’ methods say'],
  ['limits', 'What this cannot tell'],
] as const

function Limits() {
  return (
    <section className="rule" aria-labelledby="limits">
      <h2 className="govuk-heading-m" id="limits">
        What this cannot tell
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Why a figure moved, or whether the target was the right one.</li>
        <li>What happened between two figures: nothing is filled in.</li>
        <li>Whether a figure is right. Each is taken as it was published, with its source.</li>
        <li>What one series says of another. Series with different definitions are never joined.</li>
        <li>Much, from few figures.</li>
        <li>The future of a service that is closed or changed: the forecast knows nothing but the figures.</li>
      </ul>
      <p className="govuk-body">{methodVersion}</p>
    </section>
  )
}

/** Every answer that the examples need, had before the first of them is drawn. */
const judging = slicedWork(judgedSteps)

function Judged({ metrics, day }: { readonly metrics: readonly Metric[]; readonly day: Day }) {
  useInSlices(judging, metrics, day)
  const twofold = metrics.filter((metric) => readingsOn(metric, day).length > 1)
  return (
    <>
      <Rules metrics={metrics} day={day} />
      <section className="rule" aria-labelledby="readings">
        <h2 className="govuk-heading-m" id="readings">
          Two readings of one target
        </h2>
        <p className="govuk-body">
          Where a promise was read in more than one way, each reading is in the record and can be judged. The one that
          gives the target most time is judged on every other page, so that it has every chance.
        </p>
        {twofold.length === 0 && (
          <p className="govuk-body">No target had been published by the date shown in more than one reading.</p>
        )}
        {twofold.map((metric) => (
          <TwoInterpretations key={metric.id} metric={metric} day={day} />
        ))}
      </section>
      <section className="rule" aria-labelledby="past-forecasts">
        <h2 className="govuk-heading-m" id="past-forecasts">
          How past forecasts turned out
        </h2>
        <PastForecasts metrics={metrics} day={day} />
      </section>
      <section className="rule" aria-labelledby="others">
        <h2 className="govuk-heading-m" id="others">
          What others’ methods say
        </h2>
        <p className="govuk-body">
          The same figures, by the rules that other publishers use. They change nothing here. Methods that compare
          growth in per cent flatter a running total that began high: in per cent it needs to grow by less than one that
          began near nothing.
        </p>
        {metrics.map((metric) => (
          <OtherMethods key={metric.id} metric={metric} day={day} />
        ))}
      </section>
    </>
  )
}

export function MethodPage({ metrics, asAt: { day, date } }: Props) {
  return (
    <div className="prose method">
      <h1 className="govuk-heading-xl">How targets are judged</h1>
      <p className="govuk-body-l lede">
        Every rule, with an example worked out on what had been published by {longDate(date)}. Choose another date above
        and the examples follow.
      </p>
      <nav aria-label="Contents">
        <ol className="govuk-list contents">
          {CONTENTS.map(([id, title]) => (
            <li key={id}>
              <a className="govuk-link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <Suspense
        fallback={
          <p className="govuk-body" role="status">
            Working out the examples…
          </p>
        }
      >
        <Judged metrics={metrics} day={day} />
      </Suspense>
      <Limits />
    </div>
  )
}
