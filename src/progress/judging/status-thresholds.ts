/** The four live levels from the chance of meeting a target, with a margin so that they do not flap. */
import { at } from '../at.ts'
import type { ForecastLevel } from './status-kinds.ts'

export const LEVELS: readonly ForecastLevel[] = ['off-track', 'at-risk', 'on-track', 'ahead']
/** Off track below 30%, at risk to 60%, on track to 85%, ahead from there. Why: src/progress/README.md, Status. */
export const STATUS_THRESHOLDS = [0.3, 0.6, 0.85] as const
export const HYSTERESIS = 0.05

/**
 * The level for a chance. From an earlier level, it moves up only past a cut-off plus the margin and down only
 * below a cut-off less the margin, as many levels as that takes.
 *
 * @param margin 0 to 0.15; 0 gives the plain cut-offs whatever came before.
 * @example forecastLevel(0.62, undefined) // => "on-track"
 * @example forecastLevel(0.62, 'at-risk') // => "at-risk"
 */
export function forecastLevel(
  chance: number,
  before: ForecastLevel | undefined,
  margin: number = HYSTERESIS,
): ForecastLevel {
  const plain = STATUS_THRESHOLDS.filter((cut) => chance >= cut).length
  let level = before === undefined ? plain : LEVELS.indexOf(before)
  while (chance >= (STATUS_THRESHOLDS[level] ?? Infinity) + margin) level += 1
  while (chance < (STATUS_THRESHOLDS[level - 1] ?? -Infinity) - margin) level -= 1
  return at(LEVELS, level)
}
