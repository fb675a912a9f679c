/** What stands on a slide. */
import { hasAxes } from '../../../charts/model/chart-model.ts'
import { StaticPicture } from '../../../charts/svg/StaticPicture.tsx'
import { StatusTag } from '../../../components/StatusTag.tsx'
import { SLIDE_CHART, type Deck, type TargetSlide } from './slides.ts'

export function SummarySlide({ summary: { headline, worst, rows, more, sinceLast, changes } }: Pick<Deck, 'summary'>) {
  return (
    <>
      <h2 className="slide__headline" tabIndex={-1}>
        {headline}
      </h2>
      <div className="slide__words">
        <p>{worst}</p>
        <ol className="slide__rows">
          {rows.map(({ id, title, status, headline: words }) => (
            <li key={id}>
              <StatusTag status={status} />
              <span>
                <strong>{title}.</strong> {words}
              </span>
            </li>
          ))}
        </ol>
        {more !== undefined && <p>{more}</p>}
        <p>
          <strong>{sinceLast}:</strong> {changes}
        </p>
      </div>
    </>
  )
}

export function OneTargetSlide({
  slide: { words, model, caption, changes },
  sinceLast,
}: {
  readonly slide: TargetSlide
  readonly sinceLast: string
}) {
  return (
    <>
      <p className="slide__target">
        <StatusTag status={words.status} /> <strong>{words.title}</strong>
        {words.isIllustrative && ' (illustrative)'} <span className="slide__quiet">{words.standing}</span>
      </p>
      <h2 className="slide__headline" tabIndex={-1}>
        {words.headline}
      </h2>
      <div className="slide__halves">
        <div className="slide__words">
          <p>{words.why}</p>
          <p>
            <strong>Forecast:</strong> {words.forecast}
          </p>
          {words.asked.map((ask) => (
            <p key={ask}>
              <strong>Asked:</strong> {ask}
            </p>
          ))}
          <p className="slide__quiet">
            <strong>{sinceLast}:</strong> {changes.length === 0 ? 'Nothing changed.' : changes.join(' ')}
          </p>
        </div>
        <figure className="slide__chart">
          {hasAxes(model) ? (
            <StaticPicture model={model} id={`slide-${words.id}`} size={SLIDE_CHART} />
          ) : (
            <p>{model.nothing}.</p>
          )}
          <figcaption className="slide__quiet">{caption}</figcaption>
        </figure>
      </div>
    </>
  )
}
