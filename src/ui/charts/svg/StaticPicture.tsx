/** One chart as one SVG that stands alone: first paint, print and downloads. No hooks, no effects. */
import { px, strokeOf } from '../model/geometry.ts'
import { AXIS, BAND, FONT, GRID, LINE, MEDIAN, PATH, TONES } from './series-styles.ts'
import type { ChartSize } from '../model/frame.ts'
import { layout as layoutOf, type Layout } from './layout.ts'
import { MarksAbove, MarksBeneath, ReadingDot } from './Marks.tsx'
import type { ChartModel } from '../model/types.ts'

/** One stroke for all lines of a kind, and one font for all words: a page holds six of these pictures. */
function Axes({ layout: { frame, text, yTicks, xTicks } }: { readonly layout: Layout }) {
  const { plot } = frame
  return (
    <g className="chart-axes">
      <path
        className="chart-grid"
        d={yTicks.map(({ y }) => `M${plot.left} ${px(y)}H${plot.right}`).join('')}
        {...GRID}
      />
      <path
        className="chart-axis"
        d={`${xTicks.map(({ x }) => `M${px(x)} ${plot.bottom}v5`).join('')}M${plot.left} ${plot.bottom}H${plot.right}`}
        fill="none"
        {...AXIS}
      />
      <g className="chart-ticks" fontFamily={FONT} fontSize={text.axis} fill={TONES.quiet} textAnchor="end">
        {yTicks.map(({ y, label }) => (
          <text key={label} x={plot.left - 8} y={Math.round(y + text.axis * 0.35)}>
            {label}
          </text>
        ))}
      </g>
      <g className="chart-ticks" fontFamily={FONT} fontSize={text.axis} fill={TONES.quiet} textAnchor="middle">
        {xTicks.map(({ x, label }) => (
          <text key={label} x={Math.round(x)} y={plot.bottom + 20}>
            {label}
          </text>
        ))}
      </g>
    </g>
  )
}

function Drawn({ layout }: { readonly layout: Layout }) {
  return (
    <g className="chart-drawn">
      {layout.bands.map((band, i) => (
        <path key={i} className="chart-band" d={`${strokeOf(band)}Z`} {...BAND} />
      ))}
      {layout.requiredPath.length === 0 ? null : (
        <path className="chart-path" d={strokeOf(layout.requiredPath)} fill="none" {...PATH} />
      )}
      {layout.median.length === 0 ? null : (
        <path className="chart-median" d={strokeOf(layout.median)} fill="none" {...MEDIAN} />
      )}
      {layout.lines.map((line, i) =>
        line.length < 2 ? null : <path key={i} className="chart-line" d={strokeOf(line)} fill="none" {...LINE} />,
      )}
      {layout.dots.map((dot, i) => (
        <ReadingDot key={i} {...dot} />
      ))}
    </g>
  )
}

type Props = {
  readonly model: ChartModel
  readonly id: string
  readonly size: ChartSize
  readonly className?: string
  readonly isAlone?: boolean
}

/**
 * `id` makes the ids of its title and description. It must be the only one of its kind on the page. Alone, it takes its
 * size, else the room there is.
 */
export function StaticPicture({ model, id, size, className = 'chart-picture', isAlone = false }: Props) {
  const layout = layoutOf(model, size)
  return (
    <svg
      className={className}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={isAlone ? size.width : '100%'}
      height={isAlone ? size.height : undefined}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{model.title}</title>
      <desc id={`${id}-desc`}>{`${model.subtitle}. ${model.summary}`}</desc>
      <Axes layout={layout} />
      <MarksBeneath layout={layout} />
      <Drawn layout={layout} />
      <MarksAbove layout={layout} nothing={model.nothing} />
    </svg>
  )
}
