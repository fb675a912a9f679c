/** Colours and strokes, the same in both drawings. Every line differs from the others without its colour too. */
import type { SVGProps } from 'react'
import type { Tone } from '../labels/candidates.ts'

type Strokes = Pick<
  SVGProps<SVGPathElement>,
  'stroke' | 'strokeWidth' | 'strokeDasharray' | 'strokeLinecap' | 'strokeLinejoin'
>

export const READING_COLOUR = '#12436D'
export const PAPER = '#ffffff'
export const TONES: Readonly<Record<Tone, string>> = { ink: '#0b0c0c', quiet: '#505a5f', reading: READING_COLOUR }

/** Solid: happened. */
export const LINE = {
  stroke: READING_COLOUR,
  strokeWidth: 2.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const satisfies Strokes
/** Dashed: required. */
export const PATH = { stroke: '#3d3d3d', strokeWidth: 1.6, strokeDasharray: '6 4' } as const satisfies Strokes
/** Dotted: heading to. */
export const MEDIAN = {
  stroke: READING_COLOUR,
  strokeWidth: 2.2,
  strokeDasharray: '0.1 5',
  strokeLinecap: 'round',
} as const satisfies Strokes
/** Band: uncertain. */
export const BAND = { fill: READING_COLOUR, fillOpacity: 0.16 } as const
/** Thin: planned. */
export const PLAN = { stroke: '#505a5f', strokeWidth: 1.2 } as const satisfies Strokes
/** Faint: a year before. */
export const YEAR_BEFORE = {
  stroke: READING_COLOUR,
  strokeWidth: 1.4,
  strokeOpacity: 0.5,
} as const satisfies SVGProps<SVGPathElement>
/** Dashes and dots: asked by the reader. */
export const SCENARIO = { stroke: '#0b0c0c', strokeWidth: 2.2, strokeDasharray: '10 4 2 4' } as const satisfies Strokes
export const AS_AT = { stroke: '#0b0c0c', strokeWidth: 1 } as const satisfies Strokes
export const GRID = { stroke: '#e4e6e8', strokeWidth: 1 } as const satisfies Strokes
export const AXIS = { stroke: '#b1b4b6', strokeWidth: 1 } as const satisfies Strokes
/** Ticks and boxes of events: no shape and no colour that a status has. */
export const EVENT = { stroke: '#505a5f', strokeWidth: 1.2 } as const satisfies Strokes

/** Paper around words, so that a line beneath them does not touch them. */
export const HALO = { stroke: PAPER, strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' } as const

export const FONT = '"Helvetica Neue", Arial, sans-serif'
