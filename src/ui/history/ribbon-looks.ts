/**
 * How each status looks without its colour, which is that of its tag: how high it stands, and its mark in every month.
 */
import type { RunKind } from './ribbon-runs.ts'

/** Of the band, in pixels. */
export const FULL = 30

export type Look = {
  /** In pixels. The better it stands, the higher; what cannot be judged is an outline of full height. */
  readonly height: number
  /** Drawn from the foot of a month to the foot of the next: across in months, down in pixels. */
  readonly mark?: string
  readonly markWidth?: number
}

export const LOOKS: Readonly<Record<RunKind, Look>> = {
  // A tick.
  met: { height: FULL, mark: 'm.3-14l.2 4l.3-9m.2 19', markWidth: 1.5 },
  // Three lines lengthwise.
  ahead: { height: FULL, mark: 'm0-7h1m-1-8h1m-1-8h1m0 23' },
  'on-track': { height: 24 },
  // A thick rising line.
  'at-risk': { height: 18, mark: 'l1-18m0 18', markWidth: 2.5 },
  'off-track': { height: 12 },
  // A cross.
  missed: { height: 10, mark: 'm.3-8l.4 6m0-6l-.4 6m.7 2', markWidth: 1.5 },
  // Three dots.
  awaiting: { height: FULL, mark: 'm.5-7v0m0-8v0m0-8v0m.5 23', markWidth: 2 },
  // Falling lines, which go on from month to month.
  'out-of-date': { height: FULL, mark: 'm0-30l1 10m-1 0l1 10m-1 0l1 10' },
  // Rising lines, which go on from month to month.
  'cannot-be-judged': { height: FULL, mark: 'l1-10m-1 0l1-10m-1 0l1-10m0 30' },
  'not-yet': { height: FULL },
}

const HOLLOW: ReadonlySet<RunKind> = new Set(['awaiting', 'out-of-date', 'cannot-be-judged', 'not-yet'])

/** Drawn as an outline: what nobody could judge, or cannot know yet. */
export const isHollow = (kind: RunKind): boolean => HOLLOW.has(kind)

/** The class that colours its tag too. What nobody could judge has the colour of quiet words. */
export const colourOf = (kind: RunKind): string | undefined =>
  isHollow(kind) && kind !== 'not-yet' ? undefined : `status--${kind}`
