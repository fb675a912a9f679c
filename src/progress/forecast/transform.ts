/** The scale on which figures are forecast, so that no range leaves what the figure can be. */
import type { Unit } from '../record/metric.ts'

export type Transform = {
  readonly kind: 'arcsine' | 'square-root' | 'unchanged'
  readonly to: (value: number) => number
  readonly from: (scaled: number) => number
}

const clamp = (x: number, low: number, high: number): number => Math.min(Math.max(x, low), high)

const ARCSINE: Transform = {
  kind: 'arcsine',
  to: (share) => Math.asin(Math.sqrt(clamp(share, 0, 1))),
  from: (scaled) => Math.sin(clamp(scaled, 0, Math.PI / 2)) ** 2,
}
const SQUARE_ROOT: Transform = {
  kind: 'square-root',
  to: (value) => Math.sqrt(Math.max(value, 0)),
  from: (scaled) => Math.max(scaled, 0) ** 2,
}
const UNCHANGED: Transform = { kind: 'unchanged', to: (value) => value, from: (scaled) => scaled }

/**
 * Shares (0 to 1) on the arcsine scale; counts all above zero on the square root; anything else unchanged.
 * Both are the classic variance-stabilising scales, and quantiles survive the way back because each only rises.
 */
export function transformFor({ kind }: Pick<Unit, 'kind'>, values: readonly number[]): Transform {
  if (kind === 'share') return ARCSINE
  if (kind === 'number') return UNCHANGED
  return values.every((value) => value > 0) ? SQUARE_ROOT : UNCHANGED
}
