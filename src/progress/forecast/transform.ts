/** The scale on which figures are forecast, so that no range leaves what the figure can be. */
import { at } from '../at.ts'
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
export const UNCHANGED: Transform = { kind: 'unchanged', to: (value) => value, from: (scaled) => scaled }

/** Squared errors of a random walk with an even pace on a scale, each over the length of its gap. */
function unevenness(times: readonly number[], values: readonly number[], { to }: Transform): number {
  const last = values.length - 1
  const pace = (to(at(values, last)) - to(at(values, 0))) / (at(times, last) - at(times, 0))
  let before = to(at(values, 0))
  let squares = 0
  for (let i = 1; i <= last; i += 1) {
    const gap = at(times, i) - at(times, i - 1)
    const value = to(at(values, i))
    squares += (value - before - pace * gap) ** 2 / gap
    before = value
  }
  return squares
}

/**
 * How much likelier an even pace of the figures themselves is than one on a scale, as a logarithm. `stretch`: the
 * logarithm of how much longer a small step is on the figures' own scale there.
 */
function evenAsTheyAre(
  times: readonly number[],
  values: readonly number[],
  scale: Transform,
  stretch: (value: number) => number,
): number {
  const [asTheyAre, onScale] = [unevenness(times, values, UNCHANGED), unevenness(times, values, scale)]
  let stretched = 0
  for (let i = 1; i < values.length; i += 1) stretched += stretch(at(values, i))
  return ((values.length - 2) / 2) * Math.log(onScale / asTheyAre) + stretched
}

/**
 * How much likelier it has to be, as a logarithm, for figures that come so often a year. Yearly figures were forecast
 * better on the scale unless they moved all but evenly; quarterly and monthly ones were not.
 */
const enough = (figuresAYear: number): number => 2 + 13 / Math.max(1, figuresAYear)

const ofRoot = (value: number): number => Math.log(2 * Math.sqrt(value))
const ofArcsine = (share: number): number => Math.log(2 * Math.sqrt(share * (1 - share)))

/**
 * Shares (0 to 1) on the arcsine scale, counts all above zero on the square root, unless they moved far more evenly as they
 * are; anything else unchanged. Both are the classic variance-stabilising scales, and quantiles survive the way back
 * because each only rises. `figuresAYear`: how many figures come a year.
 */
export function transformFor(
  { kind }: Pick<Unit, 'kind'>,
  times: readonly number[],
  values: readonly number[],
  figuresAYear: number,
): Transform {
  if (kind === 'number' || (kind === 'count' && values.some((value) => value <= 0))) return UNCHANGED
  const [scale, stretch] = kind === 'share' ? [ARCSINE, ofArcsine] : [SQUARE_ROOT, ofRoot]
  return evenAsTheyAre(times, values, scale, stretch) > enough(figuresAYear) ? UNCHANGED : scale
}
