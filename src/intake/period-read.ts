/** Asks about one date that was taken for a period, as the record counts by periods. */
import { parseDay } from '../progress/index.ts'
import { whenWords } from './date-said.ts'
import type { Finding } from './finding.ts'
import { question } from './make-finding.ts'
import type { Upload } from './upload.ts'

/** A year says its twelve months; a month, or a day, may be all that was meant. */
const SHORTEST = '2026-10'.length

export function askAboutPeriods({ added, revised }: Upload): readonly Finding[] {
  return [...added, ...revised].flatMap(({ proposed: { when, cell }, reading: { period } }) => {
    if (when.kind !== 'on' || when.on.length < SHORTEST || period === undefined) return []
    const [start, end] = [parseDay(period.start), parseDay(period.end)]
    if (!start.ok || !end.ok || start.value.slice(0, SHORTEST) === end.value.slice(0, SHORTEST)) return []
    return [
      question(
        'period-read',
        cell,
        whenWords(when),
        `It was read as ${whenWords({ kind: 'period', start: start.value, end: end.value })}, for the record counts by such periods.`,
        'If the figure is for less, it does not belong to this series: take the row out.',
      ),
    ]
  })
}
