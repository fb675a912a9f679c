/**
 * Every kind of status as a reader meets it: its word, its part of the headline, its tone, its shape and its look in the
 * history. A new kind does not compile until each of these is decided.
 */
import type { StatusKind } from '../../progress/index.ts'

/** The colour that a status takes. `quiet`: nobody can say yet, or any more. */
export type Tone = 'good' | 'risk' | 'bad' | 'quiet'

/** The height of the band of a history, in pixels. */
export const BAND = 30

/** How a month of the history looks without its colour. */
export type Look = {
  /** Of the band, in pixels. The better it stands, the higher; what cannot be judged is an outline of full height. */
  readonly height: number
  /** Drawn from the foot of a month to the foot of the next: across in months, down in pixels. */
  readonly mark?: string
  readonly markWidth?: number
}

type Entry = {
  readonly word: string
  /** In the headline, of one target and of more. Kinds with the same words are counted together. */
  readonly headline: readonly [one: string, more: string]
  readonly tone: Tone
  /** Why nothing is forecast of a target that stands so. */
  readonly noForecast: string
  /** Drawn in a box of 16 by 16. */
  readonly shape: string
  readonly look: Look
}

const KNOWN = 'The outcome is known: nothing is forecast any more.'
const EVEN = 'The figures do not vary enough to forecast from.'

/** Worst first, so that the headline leads with what matters. */
export const STATUS_CATALOGUE: Readonly<Record<StatusKind, Entry>> = {
  missed: {
    word: 'Missed',
    headline: ['was missed', 'were missed'],
    tone: 'bad',
    noForecast: KNOWN,
    shape: 'M3.4 2 8 6.6 12.6 2 14 3.4 9.4 8 14 12.6 12.6 14 8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z',
    // A cross.
    look: { height: 10, mark: 'm.3-8l.4 6m0-6l-.4 6m.7 2', markWidth: 1.5 },
  },
  'off-track': {
    word: 'Off track',
    headline: ['is off track', 'are off track'],
    tone: 'bad',
    noForecast: EVEN,
    shape: 'M8 14 1 2h14z',
    look: { height: 12 },
  },
  'at-risk': {
    word: 'At risk',
    headline: ['is at risk', 'are at risk'],
    tone: 'risk',
    noForecast: EVEN,
    shape: 'M8 1l7 7-7 7-7-7z',
    // A thick rising line.
    look: { height: 18, mark: 'l1-18m0 18', markWidth: 2.5 },
  },
  'on-track': {
    word: 'On track',
    headline: ['is on track', 'are on track'],
    tone: 'good',
    noForecast: EVEN,
    shape: 'M8 2l7 12H1z',
    look: { height: 24 },
  },
  ahead: {
    word: 'Ahead',
    headline: ['is ahead', 'are ahead'],
    tone: 'good',
    noForecast: EVEN,
    shape: 'M8 1 14 7H2zM8 8l6 6H2z',
    // Three lines lengthwise.
    look: { height: BAND, mark: 'm0-7h1m-1-8h1m-1-8h1m0 23' },
  },
  met: {
    word: 'Met',
    headline: ['has been met', 'have been met'],
    tone: 'good',
    noForecast: KNOWN,
    shape: 'M2 8.5 6.2 13 14 3.5 12 2 6 9.5 3.8 7z',
    // A tick.
    look: { height: BAND, mark: 'm.3-14l.2 4l.3-9m.2 19', markWidth: 1.5 },
  },
  awaiting: {
    word: 'Awaiting final figure',
    headline: ['came due without a final figure', 'came due without a final figure'],
    tone: 'quiet',
    noForecast: 'The due date has come: nothing is forecast any more.',
    shape: 'M3 1h10v2L9.5 8l3.5 5v2H3v-2l3.5-5L3 3z',
    // Three dots.
    look: { height: BAND, mark: 'm.5-7v0m0-8v0m0-8v0m.5 23', markWidth: 2 },
  },
  'out-of-date': {
    word: 'Out of date',
    headline: ['cannot be judged', 'cannot be judged'],
    tone: 'quiet',
    noForecast: 'The figures are too old to forecast from.',
    shape: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM7 4h2v4.5h3v2H7z',
    // Falling lines, which go on from month to month.
    look: { height: BAND, mark: 'm0-30l1 10m-1 0l1 10m-1 0l1 10' },
  },
  'cannot-be-judged': {
    word: 'Cannot be judged',
    headline: ['cannot be judged', 'cannot be judged'],
    tone: 'quiet',
    noForecast: 'Too little had been published to forecast from.',
    shape:
      'M4.5 5.5C4.5 3 6 2 8 2s3.5 1 3.5 3.200C11.5 7.5 9 7.8 9 10H7c0-3 2.4-3.1 2.4-4.700C9.400 4.300 8.900 3.800 8 3.800s-1.500.5-1.500 1.700zM7 11.5h2v2.5H7z',
    // Rising lines, which go on from month to month.
    look: { height: BAND, mark: 'l1-10m-1 0l1-10m-1 0l1-10m0 30' },
  },
}

/** The class beside `status` that colours it; none where it has the colour of quiet words. */
export function toneClass(kind: StatusKind): string | undefined {
  const { tone } = STATUS_CATALOGUE[kind]
  return tone === 'quiet' ? undefined : `status--${tone}`
}
