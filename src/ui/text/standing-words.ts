/** What is to be said of a figure beside its number: provisional, partial, of another definition, a total. */
import {
  compareDays,
  type AbsenceReason,
  type Assessment,
  type FigureStatus,
  type LeftOut,
  type Reading,
} from '../../progress/index.ts'

/** What its publisher says of a figure. */
export const STATUS_WORDS: Readonly<Record<FigureStatus, string>> = {
  provisional: 'provisional',
  partial: 'part of its period',
  break: 'definition changed',
  corrected: 'corrected downward',
}

/** Why there is no figure. */
export const ABSENCE_WORDS: Readonly<Record<AbsenceReason, string>> = {
  suppressed: 'withheld',
  'not-collected': 'not collected',
  'not-applicable': 'does not apply',
  paused: 'collection paused',
}

const OF_LEFT_OUT: Readonly<Record<LeftOut['because'], string>> = {
  partial: 'part of its period, not judged',
  'longer-period': 'longer period than the others, not judged',
  'before-break': 'from before the definition changed, not judged',
  'after-break': 'from after the definition changed, not judged',
  'above-correction': 'above a later correction, not judged',
  averaged: 'counted in the average',
  'not-averaged': 'not counted in the average',
}

/** Every figure that is shown of a metric, judged or not, in order of date. */
export const shownReadings = ({ judged, setAside, leftOut, totals }: Assessment): readonly Reading[] =>
  [...judged, ...setAside, ...leftOut.map(({ reading }) => reading), ...totals.map(({ reading }) => reading)].sort(
    (a, b) => compareDays(a.day, b.day),
  )

/** `undefined` for a plain figure, of which nothing is to be said. */
export function standingWords(reading: Reading, { leftOut, totals }: Assessment): string | undefined {
  const out = leftOut.find((one) => one.reading === reading)
  if (out !== undefined) return OF_LEFT_OUT[out.because]
  const total = totals.find((one) => one.reading === reading)
  if (total !== undefined) {
    if (total.parts === undefined) return 'total'
    return total.parts === reading.value ? 'total, as its parts come to' : 'total, unlike the sum of its parts'
  }
  return reading.status === undefined ? undefined : STATUS_WORDS[reading.status]
}
