/** A pace in the period that suits its target: by the month, or by the year where the target is a yearly rate. */
import { DAYS_A_YEAR, type Target, type Unit } from '../../progress/index.ts'
import { differenceOverTime } from './figure.ts'

export type PacePeriod = { readonly days: number; readonly words: 'a month' | 'a year' }

const MONTHLY: PacePeriod = { days: DAYS_A_YEAR / 12, words: 'a month' }
const YEARLY: PacePeriod = { days: DAYS_A_YEAR, words: 'a year' }

export const pacePeriod = ({ kind }: Pick<Target, 'kind'>): PacePeriod => (kind === 'yearly-rate' ? YEARLY : MONTHLY)

/** Without its sign: "969,000 a month", "0.4 percentage points a month". */
export const paceIn = ({ days, words }: PacePeriod, perDay: number, unit: Unit): string =>
  `${differenceOverTime(perDay * days, unit)} ${words}`
