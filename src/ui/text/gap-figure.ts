/** A difference that adds up with the two figures shown beside it. */
import type { Unit } from '../../progress/index.ts'
import { difference, figure } from './figure.ts'

const MILLION = 1e6
const BILLION = 1e9
const round = (value: number, place: number): number => (place === 0 ? value : Math.round(value / place) * place)

/**
 * The smallest step that is shown of a figure: a tenth of a million, a tenth of a per cent, the third digit or the
 * unit.
 */
function placeOf(value: number, unit: Unit, isWorkedOut: boolean): number {
  if (unit.decimals !== undefined) return 10 ** -(unit.decimals + (unit.kind === 'share' ? 2 : 0))
  if (unit.kind === 'share') return 0.001
  const size = Math.abs(value)
  if (size >= BILLION) return BILLION / 10
  if (size >= MILLION) return MILLION / 10
  const thirdDigit = 10 ** (Math.floor(Math.log10(size)) - 2)
  if (size < 10) return Number.isInteger(value) ? 1 : thirdDigit
  if (!isWorkedOut && size < 1000 && !Number.isInteger(value)) return 0.1
  return isWorkedOut ? Math.max(1, thirdDigit) : 1
}

/**
 * Between what was worked out and what was published: the difference of the two as shown, to the coarser place of
 * the two, without sign. From 11,142, shown as 11,100, to 10,000 it is 1,100. A difference smaller than that place is
 * given as it is.
 */
export function gapFigure(workedOut: number, published: number, unit: Unit): string {
  const { multiplier, ...whole } = unit
  if (multiplier !== undefined) {
    const levels = unit.levels?.map((level) => level * multiplier)
    return gapFigure(workedOut * multiplier, published * multiplier, {
      ...whole,
      ...(levels !== undefined && { levels }),
    })
  }
  // What a target asks for was published too.
  const isWorkedOut = unit.levels?.includes(workedOut) !== true
  const [one, other] = [placeOf(workedOut, unit, isWorkedOut), placeOf(published, unit, false)]
  // What was promised is exact, however round it is.
  const coarser = isWorkedOut ? Math.max(one, other) : other
  if (Math.abs(workedOut - published) < coarser) return difference(workedOut - published, unit)
  const gap = Math.abs(round((isWorkedOut ? round(workedOut, one) : workedOut) - round(published, other), coarser))
  return unit.kind === 'share' || unit.one !== undefined ? difference(gap, unit) : figure(gap, unit)
}
