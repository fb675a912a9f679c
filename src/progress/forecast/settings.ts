/** The settings of the forecast, eight for figures and six for what is added to a running total, for figures that come so often a year. */
import type { Setting } from './local-trend.ts'

/** With how much it counts beforehand: of all settings for yearly figures, 1 together. */
export type WeightedSetting = Setting & { readonly prior: number }

/** What tells one kind of setting from another, where figures come more often than once a year. */
type Kind = 'pace' | 'even-pace' | 'growth' | 'noise'

/** For yearly figures. Fitted to public series that no target here belongs to. */
const YEARLY: readonly (WeightedSetting & { readonly kind: Kind })[] = [
  // One pace, which is slow beside how unevenly the figures move.
  { kind: 'pace', damping: 0, slopeVariance: 0.3, observationVariance: 0.05, levelVariance: 0.95, prior: 0.2 },
  // One pace, however fast.
  { kind: 'even-pace', damping: 0, slopeVariance: 30, observationVariance: 0.05, levelVariance: 0.95, prior: 0.1 },
  // A pace that fades slowly.
  { kind: 'pace', damping: 0.03, slopeVariance: 3, observationVariance: 0.05, levelVariance: 0.95, prior: 0.17 },
  // Momentum that fades.
  { kind: 'pace', damping: 0.1, slopeVariance: 30, observationVariance: 0.05, levelVariance: 0.95, prior: 0.11 },
  // A surge that is soon over.
  { kind: 'pace', damping: 1, slopeVariance: 30, observationVariance: 0.05, levelVariance: 0.95, prior: 0.08 },
  // Growth that is still growing.
  { kind: 'growth', damping: -0.1, slopeVariance: 3, observationVariance: 0.05, levelVariance: 0.95, prior: 0.08 },
  // One pace behind noise.
  { kind: 'noise', damping: 0, slopeVariance: 0.003, observationVariance: 0.75, levelVariance: 0.25, prior: 0.11 },
  // Noise round a level.
  { kind: 'noise', damping: 1, slopeVariance: 0, observationVariance: 0.9, levelVariance: 0.1, prior: 0.15 },
]

/** How much likelier than the others a kind of setting is, the more often figures come: a power of how often. */
const LIKELIER: Readonly<Record<Exclude<Kind, 'pace'>, number>> = { growth: -0.5, 'even-pace': 0.3, noise: 0.3 }

/** Figures that come more often than once a month are monthly ones, looked at more often. */
const MOST_A_YEAR = 12

/** What is added to a total gathers no pace for ever: an even pace of it is a total that grows faster and faster. */
const OF_TOTALS = YEARLY.filter(({ kind }) => kind !== 'growth' && kind !== 'even-pace')

/**
 * The settings for figures that come so many times a year; less than one a year counts as one. The shorter the time
 * between two of them, the less a pace is beside their unevenness, and the likelier it is that this is noise. Beyond one a
 * month the same settings hold, in shorter steps: of what is added to a total, the noise of a shorter time is the greater.
 */
export function settingsFor(figuresAYear: number, isTotal = false): readonly WeightedSetting[] {
  const often = Math.min(MOST_A_YEAR, Math.max(1, figuresAYear))
  const slower = often ** 1.5
  const shorter = Math.max(1, figuresAYear / MOST_A_YEAR)
  return (isTotal ? OF_TOTALS : YEARLY).map((one) => ({
    damping: (one.kind === 'growth' ? one.damping / often : one.damping) / shorter,
    slopeVariance: (one.kind === 'even-pace' ? one.slopeVariance : one.slopeVariance / slower) / shorter ** 2,
    observationVariance: isTotal ? one.observationVariance * shorter : one.observationVariance,
    levelVariance: one.levelVariance / shorter,
    prior: one.kind === 'pace' ? one.prior : one.prior * often ** LIKELIER[one.kind],
  }))
}
