/** The details of one reading, above its point or below it, so that it hides neither the point nor its neighbours. */
import type { CSSProperties } from 'react'
import { frameOf, type ChartSize } from '../model/frame.ts'
import type { ChartModel, ChartReading } from '../model/types.ts'
import { pointWords } from '../model/point-words.ts'

const BESIDE_PX = 8
const WIDEST = '17em'

type Props = { readonly model: ChartModel; readonly size: ChartSize; readonly reading: ChartReading }

export function PointTooltip({ model, size, reading }: Props) {
  const { plot, x, y } = frameOf(model, size)
  const { date, figure, needed, source } = pointWords(reading, model)
  const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`
  const across = x(reading.day)
  const isLow = y(reading.value) > (plot.top + plot.bottom) / 2
  const isEarly = across < size.width / 2
  const place: CSSProperties = {
    [isEarly ? 'left' : 'right']:
      `calc(${percent(isEarly ? across : size.width - across, size.width)} + ${BESIDE_PX}px)`,
    maxWidth: `min(${WIDEST}, calc(${percent(isEarly ? size.width - across : across, size.width)} - ${BESIDE_PX}px))`,
    [isLow ? 'top' : 'bottom']: percent(isLow ? plot.top : size.height - plot.bottom, size.height),
  }
  return (
    // A pointer can come onto it without its going away or changing.
    <div className="chart__tooltip" style={place} onPointerMove={(event) => event.stopPropagation()} aria-hidden="true">
      <span className="chart__tooltip-line chart__tooltip-line--figure">{figure}</span>
      <span className="chart__tooltip-line">{date}</span>
      {needed === undefined ? null : <span className="chart__tooltip-line">{needed}</span>}
      <span className="chart__tooltip-line chart__tooltip-line--source">{source}</span>
    </div>
  )
}
