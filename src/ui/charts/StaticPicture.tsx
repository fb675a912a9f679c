/** One chart as one SVG that stands alone: first paint, print and downloads. No hooks, no effects. */
import type { Spot } from './geometry.ts'
import { AXIS, BAND, FONT, GRID, LINE, MEDIAN, PATH, TONES } from './ink.ts'
import type { ChartSize } from './frame.ts'
import { layout as layoutOf, type Layout } from './layout.ts'
import { MarksAbove, MarksBeneath, ReadingDot } from './Marks.tsx'
import type { ChartModel } from './model.ts'

const px = (value: number): number => Math.round(value * 10) / 10
const pathOf = (spots: readonly Spot[]): string => spots.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('')

function Axes({ layout }: { readonly layout: Layout }) {
  const { plot } = layout.frame
  const words = { fontFamily: FONT, fontSize: layout.text.axis, fill: TONES.quiet } as const
  return (
    <g className="chart-axes">
      {layout.yTicks.map(({ y, label }) => (
        <g key={label}>
          <line className="chart-grid" x1={px(plot.left)} x2={px(plot.right)} y1={px(y)} y2={px(y)} {...GRID} />
          <text className="chart-tick" x={px(plot.left - 8)} y={px(y + layout.text.axis * 0.35)} textAnchor="end" {...words}>
            {label}
          </text>
        </g>
      ))}
      {layout.xTicks.map(({ x, label }) => (
        <g key={label}>
          <line className="chart-axis" x1={px(x)} x2={px(x)} y1={plot.bottom} y2={plot.bottom + 5} {...AXIS} />
          <text className="chart-tick" x={px(x)} y={plot.bottom + 20} textAnchor="middle" {...words}>
            {label}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1={px(plot.left)} x2={px(plot.right)} y1={plot.bottom} y2={plot.bottom} {...AXIS} />
    </g>
  )
}

function Drawn({ layout }: { readonly layout: Layout }) {
  return (
    <g className="chart-drawn">
      {layout.band.length === 0 ? null : <path className="chart-band" d={`${pathOf(layout.band)}Z`} {...BAND} />}
      {layout.requiredPath.length === 0 ? null : <path className="chart-path" d={pathOf(layout.requiredPath)} fill="none" {...PATH} />}
      {layout.median.length === 0 ? null : <path className="chart-median" d={pathOf(layout.median)} fill="none" {...MEDIAN} />}
      {layout.lines.map((line, i) => (line.length < 2 ? null : <path key={i} className="chart-line" d={pathOf(line)} fill="none" {...LINE} />))}
      {layout.dots.map((dot, i) => (
        <ReadingDot key={i} {...dot} />
      ))}
    </g>
  )
}

type Props = { readonly model: ChartModel; readonly id: string; readonly size: ChartSize; readonly className?: string; readonly isAlone?: boolean }

/** `id` makes the ids of its title and description. It must be the only one of its kind on the page. Alone, it takes its size, else the room there is. */
export function StaticPicture({ model, id, size, className = 'chart-picture', isAlone = false }: Props) {
  const layout = layoutOf(model, size)
  return (
    <svg className={className} xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${size.width} ${size.height}`} width={isAlone ? size.width : '100%'} height={isAlone ? size.height : undefined} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
      <title id={`${id}-title`}>{model.title}</title>
      <desc id={`${id}-desc`}>{`${model.subtitle}. ${model.summary}`}</desc>
      <Axes layout={layout} />
      <MarksBeneath layout={layout} />
      <Drawn layout={layout} />
      <MarksAbove layout={layout} nothing={model.nothing} />
    </svg>
  )
}
