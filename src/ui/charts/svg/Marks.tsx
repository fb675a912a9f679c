/** The marks and words that both drawings share: dots, target, as-at line, events, labels. */
import type { ChartLabel } from '../labels/chart-labels.ts'
import type { EventMark } from '../model/event-marks.ts'
import { px, strokeOf, type Spot } from '../model/geometry.ts'
import { AS_AT, EVENT, FONT, HALO, PAPER, PLAN, READING_COLOUR, SCENARIO, TONES, YEAR_BEFORE } from './series-styles.ts'
import type { Layout } from './layout.ts'
import type { PointKind } from '../model/types.ts'

/** Filled: official. Hollow: indicative. */
export function ReadingDot({ x, y, kind }: Spot & { readonly kind: PointKind }) {
  const ink =
    kind === 'official'
      ? { r: 3.8, fill: READING_COLOUR, stroke: PAPER, strokeWidth: 1 }
      : { r: 4, fill: PAPER, stroke: READING_COLOUR, strokeWidth: 1.8 }
  return <circle className={`chart-dot chart-dot--${kind}`} cx={px(x)} cy={px(y)} {...ink} />
}

/** A range is a bar from its one end to the other. */
function TargetMark({ x, y, otherY }: Spot & { readonly otherY?: number }) {
  return (
    <g className="chart-target">
      {otherY !== undefined && (
        <path d={`M${px(x)} ${px(y)}V${px(otherY)}m-6 0h12`} fill="none" stroke={TONES.ink} strokeWidth={2} />
      )}
      <circle cx={px(x)} cy={px(y)} r={6} fill={PAPER} stroke={TONES.ink} strokeWidth={2} />
      <circle className="chart-target__eye" cx={px(x)} cy={px(y)} r={2.2} fill={TONES.ink} />
    </g>
  )
}

/** A text for each line, not parts of one: some programs that show a saved picture know no parts. */
function Label({ name, anchor, x, lines }: ChartLabel) {
  return (
    <g className={`chart-label chart-label--${name}`} textAnchor={anchor} fontFamily={FONT} {...HALO}>
      {lines.map(({ text, size, isBold, tone, y }) => (
        <text
          key={y}
          className={`tone-${tone}`}
          x={Math.round(x)}
          y={Math.round(y)}
          fontSize={size}
          fontWeight={isBold ? 700 : 400}
          fill={TONES[tone]}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

/** Ticks on the time axis, and below its years a box with the numbers that the list of events gives in full. */
function EventNumber({ mark, foot, size }: { readonly mark: EventMark; readonly foot: number; readonly size: number }) {
  const { ticks, left, width, text, title } = mark
  const height = size + 5
  return (
    <g className="chart-event">
      <title>{title}</title>
      <path d={ticks.map((x) => `M${px(x)} ${foot}v-6`).join('')} {...EVENT} />
      <rect x={px(left)} y={foot + 32} width={px(width)} height={height} fill={PAPER} {...EVENT} />
      <text
        x={Math.round(left + width / 2)}
        y={Math.round(foot + 32 + height / 2 + size * 0.35)}
        textAnchor="middle"
        fontFamily={FONT}
        fontSize={size}
        fill={TONES.ink}
      >
        {text}
      </text>
    </g>
  )
}

/** What somebody else expected: a hollow square, a shape that no reading has. */
const OutsideMark = ({ x, y, title }: Spot & { readonly title: string }) => (
  <g className="chart-outside">
    <title>{title}</title>
    <path d={`M${px(x - 4.5)} ${px(y - 4.5)}h9v9h-9z`} fill={PAPER} stroke={READING_COLOUR} strokeWidth={1.8} />
  </g>
)

/** A plan with its points; one of a single point is a short stroke. */
function PlanMark({ title, spots }: Layout['plans'][number]) {
  const [first, ...more] = spots
  if (first === undefined) return null
  const path = more.length === 0 ? `M${px(first.x - 6)} ${px(first.y)}h12` : strokeOf(spots)
  return (
    <g className="chart-plan">
      <title>{title}</title>
      <path d={path} fill="none" {...PLAN} />
    </g>
  )
}

/** The as-at line and the events: beneath the readings. */
export function MarksBeneath({ layout }: { readonly layout: Layout }) {
  const { plot } = layout.frame
  const foot = plot.bottom
  return (
    <g className="chart-marks">
      {layout.plans.map((plan) => (
        <PlanMark key={plan.title} {...plan} />
      ))}
      {layout.yearBefore.length === 0 ? null : (
        <path className="chart-year-before" d={strokeOf(layout.yearBefore)} fill="none" {...YEAR_BEFORE}>
          <title>The same season a year before</title>
        </path>
      )}
      {layout.scenario.length === 0 ? null : (
        <path className="chart-scenario" d={strokeOf(layout.scenario)} fill="none" {...SCENARIO} />
      )}
      {layout.asAtX === undefined ? null : (
        <line className="chart-as-at" x1={px(layout.asAtX)} x2={px(layout.asAtX)} y1={2} y2={foot} {...AS_AT} />
      )}
      {layout.events.map((mark) => (
        <EventNumber key={mark.text} mark={mark} foot={foot} size={layout.text.small} />
      ))}
    </g>
  )
}

/** The target and every label: above the readings. */
export function MarksAbove({ layout, nothing }: { readonly layout: Layout; readonly nothing: string | undefined }) {
  const { plot } = layout.frame
  return (
    <g className="chart-marks">
      {layout.outside.map((outside) => (
        <OutsideMark key={outside.title} {...outside} />
      ))}
      {layout.target === undefined ? null : <TargetMark {...layout.target} />}
      {layout.labels.map((label) => (
        <Label key={label.name} {...label} />
      ))}
      {nothing === undefined ? null : (
        <text
          className="chart-nothing"
          x={px((plot.left + plot.right) / 2)}
          y={px((plot.top + plot.bottom) / 2)}
          textAnchor="middle"
          fontFamily={FONT}
          fontSize={layout.text.small}
          fill={TONES.quiet}
        >
          {nothing}
        </text>
      )}
    </g>
  )
}
