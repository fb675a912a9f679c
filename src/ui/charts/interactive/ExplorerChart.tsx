/**
 * The same chart drawn by Recharts, with the reading a person is looking at. Loaded on its own, and never on a server.
 */
import { createContext, memo, use, useEffect } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, Scatter, XAxis, YAxis, ZIndexLayer } from 'recharts'
import type { ChartSize, Frame } from '../model/frame.ts'
import { AXIS, BAND, FONT, GRID, LINE, MEDIAN, PAPER, PATH, READING_COLOUR, TONES } from '../svg/series-styles.ts'
import { bandsOf, layout as layoutOf, ticksShown, type Band } from '../svg/layout.ts'
import { MarksAbove, MarksBeneath, ReadingDot } from '../svg/Marks.tsx'
import type { ChartModel, ChartReading } from '../model/types.ts'

export type ExplorerProps = {
  readonly model: ChartModel
  readonly size: ChartSize
  /** The reading to mark; absent when none is looked at. */
  readonly shown: ChartReading | undefined
  /** Called once it stands on the page. */
  readonly onDrawn: () => void
}

const BENEATH = 50
const ABOVE = 1500
const STILL = { isAnimationActive: false, legendType: 'none', tooltipType: 'none', activeDot: false } as const

const Dot = ({
  cx,
  cy,
  payload,
}: {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: Pick<ChartReading, 'kind'>
}) =>
  cx === undefined || cy === undefined || payload === undefined ? null : (
    <ReadingDot x={cx} y={cy} kind={payload.kind} />
  )

/** Recharts holds rows that it may change; these are copies of what the model keeps for good. */
const rows = <Row extends object>(list: readonly Row[]): Row[] => list.map((row) => ({ ...row }))

const Shown = createContext<ChartReading | undefined>(undefined)

/** The reading looked at. It moves without Recharts, which would work out the whole chart again for every step. */
function ShownMark({ frame }: { readonly frame: Frame }) {
  const shown = use(Shown)
  if (shown === undefined) return null
  const [x, y] = [frame.x(shown.day), frame.y(shown.value)]
  const ink =
    shown.kind === 'official' ? { fill: READING_COLOUR, stroke: PAPER } : { fill: PAPER, stroke: READING_COLOUR }
  return (
    <g className="chart-shown">
      <line x1={x} x2={x} y1={frame.plot.top} y2={frame.plot.bottom} stroke={TONES.quiet} strokeDasharray="2 3" />
      <circle className={`chart-dot--${shown.kind}`} cx={x} cy={y} r={7} strokeWidth={2} {...ink} />
    </g>
  )
}

const Picture = memo(({ model, size }: Pick<ExplorerProps, 'model' | 'size'>) => {
  const layout = layoutOf(model, size)
  const { plot } = layout.frame
  const words = { fontFamily: FONT, fontSize: layout.text.axis, fill: TONES.quiet } as const
  const xTicks = ticksShown(model, size)
  const nameOf = (ticks: readonly { readonly at: number; readonly label: string }[]) => (value: number) =>
    ticks.find(({ at }) => at === value)?.label ?? ''
  const path = rows(model.forecast?.path ?? [])
  return (
    <ComposedChart
      width={size.width}
      height={size.height}
      margin={{ top: plot.top, right: size.width - plot.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      style={{ width: '100%', height: 'auto' }}
    >
      <CartesianGrid className="chart-grid" vertical={false} {...GRID} />
      <XAxis
        type="number"
        dataKey="day"
        domain={[model.x.from, model.x.to]}
        ticks={xTicks.map(({ day }) => day)}
        tickFormatter={nameOf(xTicks.map(({ day, label }) => ({ at: day, label })))}
        interval={0}
        height={size.height - plot.bottom}
        axisLine={AXIS}
        tickLine={AXIS}
        tickSize={5}
        tick={{ ...words, className: 'chart-tick' }}
      />
      <YAxis
        type="number"
        domain={[model.y.from, model.y.to]}
        scale={model.isLog ? 'log' : 'linear'}
        ticks={model.yTicks.map(({ value }) => value)}
        tickFormatter={nameOf(model.yTicks.map(({ value, label }) => ({ at: value, label })))}
        interval={0}
        width={plot.left}
        axisLine={false}
        tickLine={false}
        tick={{ ...words, className: 'chart-tick' }}
      />
      <ZIndexLayer zIndex={BENEATH}>
        <MarksBeneath layout={layout} />
      </ZIndexLayer>
      {bandsOf(model.forecast?.path ?? []).map((band, i) => (
        <Area
          key={i}
          className="chart-band"
          data={rows(band)}
          dataKey={({ low, high }: Band[number]) => [low, high]}
          stroke="none"
          {...BAND}
          {...STILL}
        />
      ))}
      <Line className="chart-path" data={rows(model.requiredPath)} dataKey="value" dot={false} {...PATH} {...STILL} />
      <Line className="chart-median" data={path} dataKey="median" dot={false} {...MEDIAN} {...STILL} />
      {model.lines.map((line, i) =>
        line.length < 2 ? null : (
          <Line key={i} className="chart-line" data={rows(line)} dataKey="value" dot={false} {...LINE} {...STILL} />
        ),
      )}
      <Scatter
        data={rows(model.dots)}
        dataKey="value"
        shape={Dot}
        isAnimationActive={false}
        legendType="none"
        tooltipType="none"
      />
      <ZIndexLayer zIndex={ABOVE}>
        <MarksAbove layout={layout} nothing={model.nothing} />
        <ShownMark frame={layout.frame} />
      </ZIndexLayer>
    </ComposedChart>
  )
})

export function ExplorerChart({ model, size, shown, onDrawn }: ExplorerProps) {
  useEffect(onDrawn, [onDrawn])
  return (
    <Shown value={shown}>
      <Picture model={model} size={size} />
    </Shown>
  )
}
