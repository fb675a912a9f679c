/** One chart on a page, under the finding it shows. */
import { lazy, type ReactNode } from 'react'
import { ChartStage, type Zoom } from './ChartStage.tsx'
import { hasAxes } from '../model/chart-model.ts'
import type { ChartModel } from '../model/types.ts'

/** Recharts is in here and nowhere else, so it is a file of its own. */
const Explorer = lazy(async () => ({ default: (await import('./ExplorerChart.tsx')).ExplorerChart }))

/** `id` must be the only one of its kind on the page. `children`: its controls. */
type Props = { readonly model: ChartModel; readonly id: string; readonly zoom?: Zoom; readonly children?: ReactNode }

export function TrendChart({ model, id, zoom, children }: Props) {
  return (
    <figure className="chart">
      <figcaption className="chart__caption">
        <span id={`${id}-title`} className="chart__title">
          {model.title}
        </span>
        <span className="chart__subtitle">{model.subtitle}</span>
      </figcaption>
      {hasAxes(model) ? (
        <ChartStage model={model} id={id} Explorer={Explorer} zoom={zoom} />
      ) : (
        <p className="chart__nothing">{model.nothing}.</p>
      )}
      {children}
    </figure>
  )
}
