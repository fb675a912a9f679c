/** The labels a chart wants: their lines, and the places they would take, best first. */
import { isNarrow, textSizes, type ChartSize, type Frame } from '../model/frame.ts'
import type { Spot } from '../model/geometry.ts'
import type { ChartModel } from '../model/types.ts'
import type { Anchor, Position } from './place.ts'

export type Tone = 'ink' | 'quiet' | 'reading'
export type LabelName = 'as-at' | 'target' | 'scenario' | 'forecast' | 'latest' | 'outside'
export type LabelLine = { readonly text: string; readonly size: number; readonly isBold: boolean; readonly tone: Tone }
export type WantedLabel = {
  readonly name: LabelName
  readonly lines: readonly LabelLine[]
  readonly positions: (height: number) => readonly Position[]
}

/** Half the breadth of a dot, with a little room. */
export const DOT = 5

const above = ({ x, y }: Spot, anchor: Anchor, gap: number, height: number): Position => ({
  anchor,
  x,
  top: y - gap - height,
})
const below = ({ x, y }: Spot, anchor: Anchor, gap: number): Position => ({ anchor, x, top: y + gap })
const rightOf = ({ x, y }: Spot, gap: number, height: number, shift: number = 0): Position => ({
  anchor: 'start',
  x: x + gap,
  top: y - height / 2 + shift,
})
const leftOf = ({ x, y }: Spot, gap: number, height: number): Position => ({
  anchor: 'end',
  x: x - gap,
  top: y - height / 2,
})

const GAPS = [8, 18, 30, 48, 72] as const

/** Above the dot and to its left first: most lines come from below left. */
const nearPositions = (spot: Spot, height: number): readonly Position[] =>
  GAPS.flatMap((gap) => [
    above({ ...spot, x: spot.x - 1 }, 'end', gap, height),
    above(spot, 'middle', gap, height),
    rightOf(spot, gap + 2, height),
    leftOf(spot, gap + 2, height),
    above({ ...spot, x: spot.x - DOT }, 'start', gap, height),
    below({ ...spot, x: spot.x - DOT }, 'start', gap),
    below(spot, 'middle', gap),
    below({ ...spot, x: spot.x + DOT }, 'end', gap),
  ])

function latestLabel(model: ChartModel, frame: Frame, size: ChartSize): readonly WantedLabel[] {
  if (model.latest === undefined) return []
  const { day, value, label } = model.latest
  const sizes = textSizes(size)
  const lines: readonly LabelLine[] = [
    { text: label[0], size: sizes.label, isBold: true, tone: 'reading' },
    { text: label[1], size: sizes.small, isBold: false, tone: 'quiet' },
  ]
  return [
    { name: 'latest', lines, positions: (height) => nearPositions({ x: frame.x(day), y: frame.y(value) }, height) },
  ]
}

function targetLabel(model: ChartModel, frame: Frame, size: ChartSize): readonly WantedLabel[] {
  if (model.target === undefined) return []
  const { day, value, label } = model.target
  const spot = { x: frame.x(day), y: frame.y(value) }
  const plain = { size: textSizes(size).label, isBold: false, tone: 'ink' } as const
  const lines = isNarrow(size) ? [{ ...plain, text: label.join(' ') }] : label.map((text) => ({ ...plain, text }))
  return [
    {
      name: 'target',
      lines,
      positions: (height) => [
        rightOf(spot, 12, height),
        above({ ...spot, x: spot.x + DOT }, 'end', 9, height),
        ...nearPositions(spot, height),
      ],
    },
  ]
}

function forecastLines({ forecast }: ChartModel, size: ChartSize): readonly LabelLine[] {
  if (forecast === undefined) return []
  const { lead, figure, range, span } = forecast.label
  const sizes = textSizes(size)
  const bold = { size: sizes.label, isBold: true, tone: 'reading' } as const
  const small = { size: sizes.small, isBold: false, tone: 'quiet' } as const
  return [
    { ...bold, isBold: false, text: lead },
    { ...bold, text: figure },
    { ...small, text: range },
    { ...small, text: span },
  ]
}

const SHIFTS = [0, -16, 16, -32, 32, -48, 48, -64, 64] as const

function forecastLabel(model: ChartModel, frame: Frame, size: ChartSize): readonly WantedLabel[] {
  const end = model.forecast?.path.at(-1)
  if (end === undefined || model.target === undefined) return []
  const x = frame.x(end.day)
  const at = (value: number): Spot => ({ x, y: frame.y(value) })
  const beside = (height: number): readonly Position[] =>
    SHIFTS.map((shift) => rightOf(at(end.median), 12, height, shift))
  const inside = (height: number): readonly Position[] =>
    GAPS.flatMap((gap) => [below(at(end.low), 'end', gap), above(at(end.high), 'end', gap, height)])
  return [
    {
      name: 'forecast',
      lines: forecastLines(model, size),
      positions: (height) => (isNarrow(size) ? inside(height) : [...beside(height), ...inside(height)]),
    },
  ]
}

function asAtLabel(model: ChartModel, frame: Frame, size: ChartSize): readonly WantedLabel[] {
  if (model.asAt.day < model.x.from || model.asAt.day > model.x.to) return []
  const x = frame.x(model.asAt.day)
  const lines: readonly LabelLine[] = [
    { text: `as at ${model.asAt.label}`, size: textSizes(size).small, isBold: false, tone: 'ink' },
  ]
  return [
    {
      name: 'as-at',
      lines,
      positions: () => [
        { anchor: 'start', x: x + 5, top: 1 },
        { anchor: 'end', x: x - 5, top: 1 },
      ],
    },
  ]
}

function scenarioLabel({ scenario }: ChartModel, frame: Frame, size: ChartSize): readonly WantedLabel[] {
  const end = scenario?.points.at(-1)
  if (scenario === undefined || end === undefined) return []
  const sizes = textSizes(size)
  const lines: readonly LabelLine[] = [
    { text: scenario.label[0], size: sizes.small, isBold: true, tone: 'ink' },
    { text: scenario.label[1], size: sizes.label, isBold: true, tone: 'ink' },
  ]
  const spot = { x: frame.x(end.day), y: frame.y(end.value) }
  const beside = (height: number): readonly Position[] =>
    isNarrow(size) ? [] : SHIFTS.map((shift) => rightOf(spot, 12, height, shift))
  return [{ name: 'scenario', lines, positions: (height) => [...beside(height), ...nearPositions(spot, height)] }]
}

function outsideLabels({ outside }: ChartModel, frame: Frame, size: ChartSize): readonly WantedLabel[] {
  const { small } = textSizes(size)
  return outside.map(({ day, value, label }) => ({
    name: 'outside',
    lines: label.map((text) => ({ text, size: small, isBold: false, tone: 'quiet' })),
    positions: (height) => nearPositions({ x: frame.x(day), y: frame.y(value) }, height),
  }))
}

/** What matters most comes first. */
export const wantedLabels = (model: ChartModel, frame: Frame, size: ChartSize): readonly WantedLabel[] =>
  [asAtLabel, targetLabel, scenarioLabel, forecastLabel, latestLabel, outsideLabels].flatMap((make) =>
    make(model, frame, size),
  )
