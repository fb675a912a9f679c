/** The static chart, for wide and for narrow room. The style sheet shows one and keeps the other from everyone. */
import { NARROW, WIDE } from '../model/frame.ts'
import type { ChartModel } from '../model/types.ts'
import { StaticPicture } from './StaticPicture.tsx'

export function StaticChart({ model, id }: { readonly model: ChartModel; readonly id: string }) {
  return (
    <div className="chart-pictures">
      <StaticPicture model={model} id={`${id}-wide`} size={WIDE} className="chart-picture chart-picture--wide" />
      <StaticPicture model={model} id={`${id}-narrow`} size={NARROW} className="chart-picture chart-picture--narrow" />
    </div>
  )
}
