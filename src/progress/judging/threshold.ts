/** The least that counts as having reached a level. */
import type { Direction, Target, Unit } from '../record/metric.ts'
import { lastDigitStep } from '../record/validation/last-digit.ts'
import { signOf } from './reached.ts'

/** Of a round number the first two digits are taken as meant: about 1 million is no nearer to 0.9 than to 1.1 million. */
function roundStep(level: number, { kind }: Unit): number {
  const secondDigit = 10 ** (Math.floor(Math.log10(Math.abs(level))) - 1)
  const coarsest = kind === 'share' ? PER_CENT : secondDigit
  return Math.min(lastDigitStep(level), coarsest)
}

const PER_CENT = 0.01

/**
 * The least that counts as having reached a level. One that was promised in round terms is judged no finer than it was
 * promised: about 25 million is 24.5 million and more, about 1 million is 950,000 and more, about 90% is 89.5% and more. Of one
 * that must be passed, such as "under 5%", the level itself is a hair short.
 */
export function thresholdOf(target: Target, level: number, direction: Direction, unit: Unit): number {
  if (target.kind !== 'level') return level
  if (target.strictly !== undefined) return level + signOf(direction) * HAIR * (level === 0 ? 1 : Math.abs(level))
  const isRound = target.precision === 'about' && level !== 0
  return isRound ? level - (signOf(direction) * roundStep(level, unit)) / 2 : level
}

/** Beyond what published decimals of one value can differ by, and less than any two that differ do. */
const HAIR = 4e-12
