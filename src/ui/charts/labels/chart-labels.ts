/** The labels of a chart with the places they take: none over another, as little ink beneath them as can be. */
import type { ChartSize, Frame } from '../model/frame.ts'
import { strokesOf, type Box, type Spot, type Stroke } from '../model/geometry.ts'
import type { ChartModel } from '../model/types.ts'
import { placeLabels, type Anchor, type Label, type Ink, type Placed } from './place.ts'
import { textWidth } from '../model/text-width.ts'
import { thin } from '../model/downsample.ts'
import { DOT, wantedLabels, type LabelLine, type LabelName, type WantedLabel } from './candidates.ts'

export type ChartLabel = {
  readonly name: LabelName
  readonly anchor: Anchor
  readonly x: number
  readonly lines: readonly (LabelLine & { readonly y: number })[]
  readonly box: Box
}

/** A label keeps off a line as a whole: that takes far fewer points than to draw it. */
const LABEL_COLUMNS = 80
const LINE_HEIGHT = 1.2
/** From the top of a line to its baseline, as a share of the text size. */
const ASCENT = 0.95
const heightOf = (lines: readonly LabelLine[]): number => lines.reduce((sum, { size }) => sum + size * LINE_HEIGHT, 0)
const widthOf = (lines: readonly LabelLine[]): number =>
  Math.max(...lines.map(({ text, size, isBold }) => textWidth(text, size, isBold)))

const dotStroke = ({ x, y }: Spot): Stroke => [
  { x: x - DOT, y },
  { x: x + DOT, y },
]

/** What labels should keep off, dearest first: dots, readings, forecast, required path, the as-at line. */
function inkOf(model: ChartModel, frame: Frame): readonly Ink[] {
  const spot = ({ day, value }: { readonly day: number; readonly value: number }): Spot => ({
    x: frame.x(day),
    y: frame.y(value),
  })
  const weighed = (strokes: readonly Stroke[], weight: number): readonly Ink[] =>
    strokes.map((stroke) => ({ stroke, weight }))
  const path = model.forecast?.path ?? []
  const at = frame.x(model.asAt.day)
  return [
    ...weighed(
      [...model.dots, ...(model.target === undefined ? [] : [model.target])].map((dot) => dotStroke(spot(dot))),
      20,
    ),
    ...weighed(
      model.outside.map((outside) => dotStroke(spot(outside))),
      20,
    ),
    ...weighed(strokesOf((model.scenario?.points ?? []).map(spot)), 3),
    ...model.lines.flatMap((line) => weighed(strokesOf(thin(line, model.x, LABEL_COLUMNS).map(spot)), 4)),
    ...weighed(strokesOf(path.map(({ day, median }) => spot({ day, value: median }))), 2.5),
    ...weighed(strokesOf(model.requiredPath.map(spot)), 1.5),
    ...[path.map(({ day, low }) => ({ day, value: low })), path.map(({ day, high }) => ({ day, value: high }))].flatMap(
      (edge) => weighed(strokesOf(edge.map(spot)), 1.5),
    ),
    ...weighed(
      [
        [
          { x: at, y: 0 },
          { x: at, y: frame.plot.bottom },
        ],
      ],
      1.5,
    ),
  ]
}

function labelAt({ name, lines }: WantedLabel, { position, box }: Placed): ChartLabel {
  const placed = lines.map((line, i) => ({ ...line, y: box.top + heightOf(lines.slice(0, i)) + line.size * ASCENT }))
  return { name, anchor: position.anchor, x: position.x, box, lines: placed }
}

/** Every label of the chart, placed. None lies over another. */
export function chartLabels(model: ChartModel, frame: Frame, size: ChartSize): readonly ChartLabel[] {
  const wanted = wantedLabels(model, frame, size)
  const unplaced: readonly Label[] = wanted.map(({ lines, positions }) => ({
    width: widthOf(lines),
    height: heightOf(lines),
    positions: positions(heightOf(lines)),
  }))
  const bounds = { left: frame.plot.left + 2, top: 0, right: size.width - 2, bottom: frame.plot.bottom - 10 }
  return placeLabels(unplaced, bounds, inkOf(model, frame)).flatMap((placed, i) => {
    const label = wanted[i]
    return placed === undefined || label === undefined ? [] : [labelAt(label, placed)]
  })
}
